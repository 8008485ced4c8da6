import type { SampleSet } from "../../templates/definition";
import type { Outcome, SheetPlan, Trouble, WritePlan } from "../port";
import type { RepairingPort } from "../repairPort";
import { readSnapshot } from "../reading/readSnapshot";
import { understand, type Understanding } from "../reading/understand";
import type { Clock } from "./clock";

/** What the use cases work with. */
export interface Workshop {
  readonly port: RepairingPort;
  readonly clock: Clock;
  /** The sample sets that may be inserted; the first is the one that insertion uses. */
  readonly loadSamples: () => Promise<readonly SampleSet[]>;
  /** Reads afresh and analyses, because others may be editing the same workbook. */
  readonly readAll: () => Promise<Outcome<Understanding>>;
  /** The same for an action that writes: a workbook of a newer add-in is refused ("newer") before anything is written. */
  readonly readToWrite: () => Promise<Outcome<Understanding>>;
  /** Takes out what was just added, and hands the trouble on; it names the sheets that could not be taken out. */
  readonly removeAdded: (added: readonly SheetPlan[], trouble: Trouble) => Promise<Outcome<never>>;
}

export const failed = (trouble: Trouble): { ok: false; trouble: Trouble } => ({
  ok: false,
  trouble,
});
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const noWrites: WritePlan = { tables: [], cells: [], valueCopies: [] };

/** Puts together what every use case needs of a workbook. */
export function createWorkshop(
  port: RepairingPort,
  clock: Clock,
  loadSamples: () => Promise<readonly SampleSet[]>
): Workshop {
  async function readAll(): Promise<Outcome<Understanding>> {
    const [contents, samples] = await Promise.all([port.read(), loadSamples()]);
    if (!contents.ok) return contents;
    return done(understand(readSnapshot(contents.value, clock.today()), samples));
  }
  return {
    port,
    clock,
    loadSamples,
    readAll,
    async readToWrite() {
      const read = await readAll();
      if (!read.ok) return read;
      const newer = read.value.reading.versions.find(({ state }) => state === "newer");
      return newer ? failed({ kind: "newer", subject: newer.sheetName }) : read;
    },
    async removeAdded(added, trouble) {
      if (added.length === 0) return failed(trouble);
      const sheets = added.map(({ name }) => name);
      const removed = await port.removeSheets(
        sheets,
        added.flatMap(({ names }) => names.map(({ name }) => name))
      );
      return failed(removed.ok ? trouble : { ...trouble, left: sheets });
    },
  };
}

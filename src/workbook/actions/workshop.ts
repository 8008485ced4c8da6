import type { SampleSet } from "../../templates/definition";
import type { Outcome, SheetPlan, Trouble, WorkbookPort, WritePlan } from "../port";
import { readSnapshot } from "../reading/readSnapshot";
import { understand, type Understanding } from "../reading/understand";
import type { Clock } from "./clock";

/** What the use cases work with. */
export interface Workshop {
  readonly port: WorkbookPort;
  readonly clock: Clock;
  /** The sample sets that may be inserted; the first is the one that insertion uses. */
  readonly loadSamples: () => Promise<readonly SampleSet[]>;
  /** Reads afresh and analyses, because others may be editing the same workbook. */
  readonly readAll: () => Promise<Outcome<Understanding>>;
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
  port: WorkbookPort,
  clock: Clock,
  loadSamples: () => Promise<readonly SampleSet[]>
): Workshop {
  return {
    port,
    clock,
    loadSamples,
    async readAll() {
      const [contents, samples] = await Promise.all([port.read(), loadSamples()]);
      if (!contents.ok) return contents;
      return done(understand(readSnapshot(contents.value, clock.today()), samples));
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

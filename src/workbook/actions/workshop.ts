import type { SampleSet } from "../../templates/definition";
import type { Outcome, SheetPlan, Trouble, WorkbookPort, WritePlan } from "../port";
import { readSnapshotInSteps } from "../reading/readSnapshot";
import { understandInSteps, type Understanding } from "../reading/understand";
import type { Clock } from "./clock";
import { Cancelled, inSlices, unlessCancelled } from "./inSlices";

/** What the use cases work with. */
export interface Workshop {
  readonly port: WorkbookPort;
  readonly clock: Clock;
  /** The sample sets that may be inserted; the first is the one that insertion uses. */
  readonly loadSamples: () => Promise<readonly SampleSet[]>;
  /**
   * Reads afresh and analyses, because others may be editing the same workbook. Ends soon after `isCancelled` says so,
   * as trouble of that kind; `onRead` is called between the two.
   */
  readonly readAll: (options?: ReadOptions) => Promise<Outcome<Understanding>>;
  /** Takes out what was just added, and hands the trouble on; it names the sheets that could not be taken out. */
  readonly removeAdded: (added: readonly SheetPlan[], trouble: Trouble) => Promise<Outcome<never>>;
}

export interface ReadOptions {
  readonly isCancelled?: () => boolean;
  readonly onRead?: () => void;
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
    async readAll({ isCancelled, onRead } = {}) {
      const asked = Promise.all([port.read({ isCancelled }), loadSamples()]);
      const answered = await unlessCancelled(asked, clock, isCancelled);
      if (answered === null) return failed({ kind: "cancelled" });
      const [contents, samples] = answered;
      if (!contents.ok) return contents;
      onRead?.();
      const read = readSnapshotInSteps(contents.value, clock.today());
      try {
        const reading = await inSlices(read, clock, isCancelled);
        return done(await inSlices(understandInSteps(reading, samples), clock, isCancelled));
      } catch (thrown) {
        if (thrown instanceof Cancelled) return failed({ kind: "cancelled" });
        throw thrown;
      }
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

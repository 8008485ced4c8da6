import type { SampleSet } from "../../templates/definition";
import type { Outcome, SheetPlan, Trouble, TroubleKind, WritePlan } from "../port";
import type { RepairingPort } from "../repairPort";
import { readSnapshotInSteps } from "../reading/readSnapshot";
import { understandInSteps, type Understanding } from "../reading/understand";
import type { Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Clock } from "./clock";
import { Cancelled, inSlices, unlessCancelled } from "./inSlices";

/** What the use cases work with. */
export interface Workshop {
  readonly port: RepairingPort;
  readonly clock: Clock;
  /** The sample sets that may be inserted; the first is the one that insertion uses. */
  readonly loadSamples: () => Promise<readonly SampleSet[]>;
  /** Names of the marks that this pane's actions have brought, in lower case. */
  readonly own: Set<string>;
  /**
   * Reads afresh and analyses, because others may be editing the same workbook. Ends soon after `isCancelled` says so,
   * as trouble of that kind; `onRead` is called between the two.
   */
  readonly readAll: (options?: ReadOptions) => Promise<Outcome<Understanding>>;
  /** The same for an action that writes: a workbook of a newer add-in is refused ("newer") before anything is written. */
  readonly readToWrite: (options?: ReadOptions) => Promise<Outcome<Understanding>>;
  /** Takes out what was just added, and hands the trouble on; it names the sheets that could not be taken out. */
  readonly removeAdded: (
    added: readonly SheetPlan[],
    trouble: Trouble,
    undertaking: Undertaking,
    work: Work
  ) => Promise<Outcome<never>>;
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

/** How often an action begins anew because somebody else may have come in between. */
const TIMES_AGAIN: Readonly<Partial<Record<TroubleKind, number>>> = { changed: 3, taken: 1 };

/**
 * Begins anew, from reading on, where somebody else changed the same table meanwhile: nothing of that step was
 * written, and what was done before it is found done. A sheet that is in the way may be the one that a colleague has
 * just added: that is looked at once.
 */
export async function unlessChanged<T>(
  undertaking: Undertaking,
  act: () => Promise<Outcome<T>>
): Promise<Outcome<T>> {
  let outcome = await act();
  let others = 0;
  while (!outcome.ok && others < (TIMES_AGAIN[outcome.trouble.kind] ?? 0)) {
    others += 1;
    outcome = await act();
  }
  return outcome.ok || !undertaking.isMarked() || outcome.trouble.kind === "silent"
    ? outcome
    : failed({ ...outcome.trouble, unfinished: true });
}

/** Puts together what every use case needs of a workbook. */
export function createWorkshop(
  port: RepairingPort,
  clock: Clock,
  loadSamples: () => Promise<readonly SampleSet[]>
): Workshop {
  async function readAll({ isCancelled, onRead }: ReadOptions = {}): Promise<
    Outcome<Understanding>
  > {
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
  }
  return {
    port,
    clock,
    loadSamples,
    own: new Set(),
    readAll,
    async readToWrite(options) {
      const read = await readAll(options);
      if (!read.ok) return read;
      const newer = read.value.reading.versions.find(({ state }) => state === "newer");
      return newer ? failed({ kind: "newer", subject: newer.sheetName }) : read;
    },
    async removeAdded(added, trouble, undertaking, work) {
      // After silence the host may still be at work, and everything that is sent would come after it.
      if (added.length === 0 || trouble.kind === "silent") return failed(trouble);
      const sheets = added.map(({ name }) => name);
      const names = added.flatMap((plan) => plan.names.map(({ name }) => name));
      const removed = await undertaking.run(work, null, (mark) =>
        port.removeSheets(sheets, names, mark)
      );
      if (!removed.ok) return failed({ ...trouble, left: sheets, unfinished: true });
      const { unfinished: _, ...known } = trouble;
      return failed(known);
    },
  };
}

import type { Clock } from "../actions/clock";
import type { Outcome, WorkbookPort, WorkMark } from "../port";
import { MARK_PREFIX, workText, type Work } from "./work";

const MILLISECONDS_OF_DAY = 86_400_000;

/** One action under way, of one or more batches, with the mark by which the workbook knows of it. */
export interface Undertaking {
  /** Of the defined name. */
  readonly name: string;
  /** Whether a batch has changed something that stays, so that stopping now would leave things half done. */
  readonly hasBegun: () => boolean;
  /** Whether the mark is in the workbook, as far as is known. */
  readonly isMarked: () => boolean;
  /**
   * Carries out one batch under the mark.
   *
   * @param begun what the workbook says while the batch is carried out
   * @param after what it says afterwards; null where nothing is left to do
   * @param batch gets the mark, and how the workbook would put something else that is under way
   */
  readonly run: <T>(
    begun: Work,
    after: Work | null,
    batch: (mark: WorkMark, textOf: (work: Work) => string) => Promise<Outcome<T>>
  ) => Promise<Outcome<T>>;
}

/**
 * @param own gets the mark's name: it is this pane's, so that one found later is of an action that has ended
 * @param earlier the name of a mark that is in the workbook, where its work is taken up again
 */
export function undertake(
  {
    clock,
    own,
    port,
  }: {
    readonly clock: Clock;
    readonly own: Set<string>;
    readonly port: Pick<WorkbookPort, "client">;
  },
  earlier: string | null = null
): Undertaking {
  const at = clock.now();
  const moment = Math.round(at * MILLISECONDS_OF_DAY).toString(36);
  const name = earlier ?? `${MARK_PREFIX}${moment}_${port.client}`;
  own.add(name.toLowerCase());
  let isThere = earlier !== null;
  let hasBegun = earlier !== null;
  return {
    name,
    hasBegun: () => hasBegun,
    isMarked: () => isThere,
    async run(begun, after, batch) {
      const textOf = (work: Work): string => workText({ work, at });
      const ended = after === null ? null : textOf(after);
      const outcome = await batch({ name, begun: textOf(begun), ended, isThere }, textOf);
      if (outcome.ok) {
        isThere = after !== null;
        hasBegun = true;
      } else if (outcome.trouble.unfinished) {
        isThere = true;
        hasBegun = true;
      }
      return outcome;
    },
  };
}

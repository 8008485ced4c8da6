import type { UnfinishedWork } from "../actions/actions";
import type { Reading } from "../reading/readSnapshot";
import { readWork, type Work } from "./work";

/** A colleague's action may be under way just now; none takes so long. */
const PATIENCE_DAYS = 2 / (24 * 60);

/** What there is of sheets that are being added while this work goes on. */
export function halfAdded(work: Work): string | null {
  switch (work.kind) {
    case "insert":
    case "makeTracker":
    case "refresh":
      return work.adding;
    case "newVersion":
      return work.sheet;
    case "clearSamples":
    case "startPdsa":
    case "prepareConsensus":
    case "startInstrument":
    case "followTool":
    case "remove":
    case "repair":
      return null;
  }
}

const ADDS_ROWS: ReadonlySet<Work["kind"]> = new Set([
  "startPdsa",
  "prepareConsensus",
  "startInstrument",
]);

function discarding(work: Work): UnfinishedWork["discarding"] {
  return halfAdded(work) !== null || ADDS_ROWS.has(work.kind) ? "takesOut" : "forgets";
}

/**
 * What was begun in the workbook and did not come to its end; pure.
 *
 * @param now serial day with its time
 * @param own marks of this pane, whose actions have ended for sure
 */
export function findUnfinished(
  { contents }: Reading,
  now: number,
  own: ReadonlySet<string>
): readonly UnfinishedWork[] {
  return contents.marks.flatMap(({ name, text }) => {
    const begun = readWork(text);
    if (begun === null) return [];
    const isOver = own.has(name.toLowerCase()) || now - begun.at > PATIENCE_DAYS;
    return isOver
      ? [
          {
            id: name,
            work: begun.work,
            begunAt: begun.at,
            adding: halfAdded(begun.work),
            discarding: discarding(begun.work),
          },
        ]
      : [];
  });
}

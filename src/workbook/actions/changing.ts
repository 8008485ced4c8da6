import type { Actions } from "./actions";
import { createClearSamples } from "./clearSamples";
import { createInsert } from "./insert";
import { createPrepareConsensus } from "./prepareConsensus";
import { createRefreshReport } from "./refreshReport";
import { createStartInstrument } from "./startInstrument";
import { createStartPdsa } from "./startPdsa";
import { createFollowTool, createMakeTracker } from "./trackers";
import { createComplete, createDiscard } from "./unfinished";
import type { Workshop } from "./workshop";

/** The use cases that change a workbook. */
export type Changing = Pick<
  Actions,
  | "insert"
  | "clearSamples"
  | "refreshReport"
  | "startPdsa"
  | "prepareConsensus"
  | "startInstrument"
  | "makeTracker"
  | "followTool"
  | "complete"
  | "discard"
>;

export function createChanging(workshop: Workshop): Changing {
  return {
    insert: createInsert(workshop),
    clearSamples: createClearSamples(workshop),
    refreshReport: createRefreshReport(workshop),
    startPdsa: createStartPdsa(workshop),
    prepareConsensus: createPrepareConsensus(workshop),
    startInstrument: createStartInstrument(workshop),
    makeTracker: createMakeTracker(workshop),
    followTool: createFollowTool(workshop),
    complete: createComplete(workshop),
    discard: createDiscard(workshop),
  };
}

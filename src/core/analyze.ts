import { detectGaps } from "./detectGaps";
import type { Analysis } from "./figures";
import type { Snapshot } from "./model";
import { summariseMeasure } from "./summariseMeasure";
import { summariseTool } from "./summariseTool";

/**
 * Everything the analysis says about a workbook's content: each tool's summary, the gaps that hold now, and the
 * figures of each measure.
 *
 * @param snapshot readable records only; days as serial days, percentages 0–100
 * @returns shares 0–1 and stable codes with evidence, never prose; an empty analysis for an empty snapshot. The same
 *   snapshot always gives the same analysis: `asOf` stands in for the clock.
 */
export function analyze(snapshot: Snapshot): Analysis {
  const summaries = snapshot.trackers.map((tracker) => summariseTool(tracker, snapshot));
  return {
    summaries,
    flags: detectGaps(snapshot, summaries),
    measures: snapshot.measures.map(summariseMeasure),
  };
}

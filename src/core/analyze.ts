import { detectGapsInSteps } from "./gaps/detectGaps";
import type { Analysis, MeasureFigure, ToolSummary } from "./figures";
import type { Snapshot } from "./model";
import { judgeMeasure } from "./signals/judgeMeasure";
import { summariseToolInSteps } from "./summary/summariseTool";
import { finished, type Steps } from "./basics/steps";

/**
 * Everything the analysis says about a workbook's content: each tool's summary, the gaps that hold now, and the
 * figures of each measure.
 *
 * @param snapshot readable records only; days as serial days, percentages 0–100
 * @returns shares 0–1 and stable codes with evidence, never prose; an empty analysis for an empty snapshot. The same
 *   snapshot always gives the same analysis: `asOf` stands in for the clock.
 */
export function analyze(snapshot: Snapshot): Analysis {
  return finished(analyzeInSteps(snapshot));
}

/** The same, step by step. */
export function* analyzeInSteps(snapshot: Snapshot): Steps<Analysis> {
  const summaries: ToolSummary[] = [];
  for (const tracker of snapshot.trackers)
    summaries.push(yield* summariseToolInSteps(tracker, snapshot));
  const measures: MeasureFigure[] = [];
  for (const measure of snapshot.measures) {
    measures.push(judgeMeasure(measure, snapshot.settings.ruleSet));
    yield;
  }
  return { summaries, flags: yield* detectGapsInSteps(snapshot, summaries, measures), measures };
}

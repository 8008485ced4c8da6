import { cycleFinder } from "./cycleFinder";
import { detectComponentGapsInSteps } from "./detectComponentGaps";
import { detectMissingData } from "./detectMissingData";
import { detectCycleLapses } from "../cycles/detectCycleLapses";
import { detectGroupDifferencesInSteps } from "./detectGroupDifferences";
import { detectUnseenItems } from "./detectUnseenItems";
import { detectMissedPredictions } from "./detectMissedPredictions";
import { detectSpreadInSteps } from "./detectSpread";
import { detectStalledCycles } from "./detectStalledCycles";
import { detectSignals } from "./detectSignals";
import type { GapFlag, MeasureFigure, ToolSummary } from "../figures";
import type { Snapshot } from "../model";
import { sortFlags } from "./sortFlags";
import { finished, type Steps } from "../basics/steps";
import { figureGrid } from "../summary/figureGrid";
import { unitFiguresInSteps } from "../summary/unitFigures";
import { measuredFigures } from "./measuredFigures";

/**
 * Every gap that holds on the snapshot's `asOf` day: G1, G2, G3 and G9 by component, G4 where the mean hides a spread,
 * G5 where an item is often not seen, G6 where groups differ, G7 where data are missing, G8 where a measure has worsened,
 * G10 and G11 for cycles that stall or fall short of their prediction, G12 to G18 for what a cycle leaves out.
 *
 * @param summaries one for each of the snapshot's trackers, in their order, from `summariseTool`
 * @param measures figures of the snapshot's measures, in their order
 * @returns flags in the order of `sortFlags`, each with its own key, provided that tool labels differ
 * @throws RangeError when the summaries are not those of the trackers
 */
export function detectGaps(
  snapshot: Snapshot,
  summaries: readonly ToolSummary[],
  measures: readonly MeasureFigure[]
): GapFlag[] {
  return finished(detectGapsInSteps(snapshot, summaries, measures));
}

/** The same, step by step. */
export function* detectGapsInSteps(
  snapshot: Snapshot,
  summaries: readonly ToolSummary[],
  measures: readonly MeasureFigure[]
): Steps<GapFlag[]> {
  const cyclesAnswering = cycleFinder(snapshot.cycles);
  const flags: GapFlag[] = [];
  for (const [index, tracker] of snapshot.trackers.entries()) {
    const summary = summaries[index];
    if (summary?.tool !== tracker.tool.label) {
      throw new RangeError(`No summary in its place for ${tracker.tool.label}`);
    }
    const grid = figureGrid(tracker.items, snapshot);
    const figures = measuredFigures(tracker.tool.unit, summary, grid, snapshot.settings);
    flags.push(
      ...(yield* detectComponentGapsInSteps(
        tracker,
        figures,
        summary,
        grid,
        snapshot,
        cyclesAnswering
      ))
    );
    yield;
    const units = yield* unitFiguresInSteps(summary.observations, grid);
    const byUnits = [detectSpreadInSteps, detectGroupDifferencesInSteps];
    for (const detect of byUnits)
      flags.push(...(yield* detect(tracker, figures, units, grid, snapshot, cyclesAnswering)));
    flags.push(...detectUnseenItems(tracker, figures, summary, grid, snapshot, cyclesAnswering));
    yield;
    flags.push(...detectMissingData(tracker, summary, snapshot));
    yield;
  }
  return sortFlags(
    [
      ...flags,
      ...detectSignals(measures, snapshot),
      ...detectStalledCycles(snapshot),
      ...detectMissedPredictions(snapshot),
      ...detectCycleLapses(snapshot),
    ],
    snapshot
  );
}

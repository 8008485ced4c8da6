import { countItemsInSteps } from "./countItems";
import { figureGrid } from "./figureGrid";
import type { ToolSummary } from "../figures";
import type { Snapshot, Tracker } from "../model";
import { scoreObservation, type UnweighedObservation } from "../scoring/scoreObservation";
import { scoringRules } from "../scoring/scoringRules";
import { finished, inStretches, type Steps } from "../basics/steps";
import { summariseFiguresInSteps } from "./summariseFigures";
import { summariseItems } from "./summariseItems";
import { weighObservations } from "../scoring/weighObservations";

/**
 * Scores and summarises one tool version's observations.
 *
 * @param tracker one tool version; versions are never pooled, since their scales differ
 * @param snapshot gives the schools, periods, staff, settings and the day that decides what is due
 * @returns every observation scored, in the tracker's order; its figures and its item figures, which exist for every
 *   school, component and period even where nothing was observed. Names compare without regard to case, untrimmed.
 *
 * Takes time in proportion to scores plus figures: each observation is visited once.
 */
export function summariseTool(tracker: Tracker, snapshot: Snapshot): ToolSummary {
  return finished(summariseToolInSteps(tracker, snapshot));
}

/** The same, step by step. */
export function* summariseToolInSteps(tracker: Tracker, snapshot: Snapshot): Steps<ToolSummary> {
  const { tool, items } = tracker;
  const rules = scoringRules(tool, items);
  const scored: UnweighedObservation[] = [];
  yield* inStretches(tracker.observations.length, (from, to) => {
    for (let index = from; index < to; index += 1)
      scored.push(scoreObservation(rules, tracker.observations[index]!));
  });
  const observations = yield* weighObservations(scored, snapshot.settings.unitsFirst);
  const grid = figureGrid(items, snapshot);
  const counts = yield* countItemsInSteps(items, observations, grid);
  const figures = yield* summariseFiguresInSteps(tool, observations, snapshot, grid);
  yield;
  return {
    tool: tool.label,
    observations,
    figures,
    items: summariseItems(items, counts, grid),
  };
}

import { countItems } from "./countItems";
import { figureGrid } from "./figureGrid";
import type { ToolSummary } from "./figures";
import type { Snapshot, Tracker } from "./model";
import { scoreObservation } from "./scoreObservation";
import { scoringRules } from "./scoringRules";
import { summariseFigures } from "./summariseFigures";
import { summariseItems } from "./summariseItems";
import { weighObservations } from "./weighObservations";

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
  const { tool, items } = tracker;
  const rules = scoringRules(tool, items);
  const observations = weighObservations(
    tracker.observations.map((observation) => scoreObservation(rules, observation)),
    snapshot.settings.unitsFirst
  );
  const grid = figureGrid(items, snapshot);
  const counts = countItems(items, observations, grid);
  return {
    tool: tool.label,
    observations,
    figures: summariseFigures(tool, observations, snapshot, grid),
    items: summariseItems(items, counts, grid),
  };
}

import { hasEnoughData, minimaFor } from "./enoughData";
import { figureGrid } from "../summary/figureGrid";
import type { GapFlag, ToolSummary } from "../figures";
import { flagKey } from "./flagKey";
import type { Snapshot, Tracker } from "../model";

/**
 * Flags the ended periods in which one tool has too little data to judge by (G7).
 *
 * @param summary of the same tracker and snapshot
 * @returns info flags by period. None for a tool that sets no observations due and was never used; none for a period
 *   that ends on `asOf` or later; none for a school where none was due while some were elsewhere
 *
 * For each period the widest statement that is true is made, once:
 * - nothing was observed anywhere: one flag for all schools;
 * - else, for each school: one flag for the whole tool where its overall line lacks enough data, otherwise one for each
 *   component that does;
 * - else, where no school lacks any, the same for all schools. This concerns tools whose unit is the school: one
 *   observation is enough for a school, while all schools together need the settings' minima.
 */
export function detectMissingData(
  tracker: Tracker,
  summary: ToolSummary,
  snapshot: Snapshot
): GapFlag[] {
  const { tool, items, observations } = tracker;
  if (tool.duePerPeriod === null && observations.length === 0) return [];
  const grid = figureGrid(items, snapshot);

  const missingIn = (s: number, p: number): GapFlag[] => {
    const minima = minimaFor(tool.unit, s > 0, snapshot.settings);
    const figures = grid.components.map((_, c) => summary.figures[grid.at(s, c, p)]!);
    // Nothing is due in a school without practitioners while others have some; nobody listed anywhere is a Setup to fill in.
    const isDueElsewhere = (summary.figures[grid.at(0, 0, p)]!.due ?? 0) > 0;
    const lacking = figures.filter(
      (figure) => !(figure.due === 0 && isDueElsewhere) && !hasEnoughData(figure, minima)
    );
    const widest = lacking[0]?.component === null ? lacking.slice(0, 1) : lacking;
    return widest.map(({ component, school, period, ...figure }) => ({
      key: flagKey("G7", tool.label, component, school, period),
      rule: "G7",
      severity: "info",
      tool: tool.label,
      component,
      school,
      period,
      cycles: [],
      evidence: {
        observations: figure.observations,
        units: figure.units,
        unit: tool.unit,
        ...minima,
      },
    }));
  };

  return grid.periods.flatMap((period, p) => {
    if (period.end >= snapshot.asOf) return [];
    if (summary.figures[grid.at(0, 0, p)]!.observations === 0) return missingIn(0, p);
    const bySchool = grid.schools.slice(1).flatMap((_, index) => missingIn(index + 1, p));
    return bySchool.length > 0 ? bySchool : missingIn(0, p);
  });
}

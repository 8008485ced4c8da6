import type { ToolSummary } from "../figures";
import { isBelow, measuredFigures } from "../gaps/measuredFigures";
import type { Snapshot, Tracker } from "../model";
import { figureGrid } from "../summary/figureGrid";
import type { FidelityBeside } from "./model";

/**
 * Prepares to look up the overall fidelity of a school (null: of all schools) in a period, by one tool.
 *
 * Known only where the figure rests on enough data, as the gap rules ask for, and the tool has a criterion for the total.
 * A school or a period that the workbook does not list has no observations here.
 *
 * @param summary of the same tracker and snapshot
 */
export function fidelityBeside(
  { tool, items }: Tracker,
  summary: Pick<ToolSummary, "figures">,
  snapshot: Snapshot
): (school: string | null, period: string) => FidelityBeside {
  const grid = figureGrid(items, snapshot);
  const figures = measuredFigures(tool.unit, summary, grid, snapshot.settings);
  const criterionPercent = tool.criterion.totalPercent;
  return (school, period) => {
    const s = school === null ? 0 : grid.positionOfSchool(school);
    const p = grid.positionOfPeriod(period);
    if (s === null || p === null) return { ...noFidelity, criterionPercent };
    const { observations, due } = summary.figures[grid.at(s, 0, p)]!;
    const mean = figures.of(s, 0, p)?.mean ?? null;
    return {
      fidelity:
        mean === null || criterionPercent === null
          ? "unknown"
          : isBelow(mean, criterionPercent)
            ? "belowCriterion"
            : "atCriterion",
      fidelityMean: mean,
      criterionPercent,
      observations,
      due,
    };
  };
}

/** Where nothing measures it. */
export const noFidelity: FidelityBeside = {
  fidelity: "unknown",
  fidelityMean: null,
  criterionPercent: null,
  observations: 0,
  due: null,
};

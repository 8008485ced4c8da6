import { hasEnoughData, minimaFor } from "./enoughData";
import type { SummaryFigure, ToolSummary } from "../figures";
import type { ScoredUnit, Settings } from "../model";
import { percentToCompare } from "../basics/reachesPercent";
import type { FigureGrid } from "../summary/figureGrid";

export type MeasuredFigure = SummaryFigure & { readonly mean: number };

/** A tool's figures as the rules about components read them; each argument is a position in the grid's list. */
export interface MeasuredFigures {
  /** The figure; null without enough data, and where there is no such period. */
  of(school: number, component: number, period: number): MeasuredFigure | null;
  /** The figure of the latest period with enough data: what holds there holds now. */
  current(
    school: number,
    component: number
  ): { readonly period: number; readonly figure: MeasuredFigure } | null;
}

/** Prepares the figures of one tool; `summary` and `grid` are of the same tracker and snapshot. */
export function measuredFigures(
  unit: ScoredUnit,
  summary: Pick<ToolSummary, "figures">,
  grid: FigureGrid,
  settings: Settings
): MeasuredFigures {
  const minima = grid.schools.map((school) => minimaFor(unit, school !== null, settings));
  const of = (school: number, component: number, period: number): MeasuredFigure | null => {
    const figure = period < 0 ? undefined : summary.figures[grid.at(school, component, period)];
    return figure !== undefined && hasEnoughData(figure, minima[school]!) ? figure : null;
  };
  return {
    of,
    current(school, component) {
      for (let period = grid.periods.length - 1; period >= 0; period -= 1) {
        const figure = of(school, component, period);
        if (figure !== null) return { period, figure };
      }
      return null;
    },
  };
}

/** Whether a share falls short of a percentage. */
export function isBelow(share: number, percent: number): boolean {
  return percentToCompare(share) < percent;
}

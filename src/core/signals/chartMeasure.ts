import type { Measure, MeasurePoint } from "../model";
import { medianOf } from "./centre";
import { controlLimits } from "./controlLimits";
import type { RuleSet } from "./ruleSets";
import { baselineOf, partsOf, type Series } from "./series";

/** A stretch of a measure's points with the lines that are drawn through it. */
export interface ChartedPart extends Series {
  readonly points: readonly MeasurePoint[];
  /** The median under rules for run charts, else the mean; null without points. */
  readonly centre: number | null;
  /** Of each point; null on run charts. */
  readonly limits: { readonly lower: readonly number[]; readonly upper: readonly number[] } | null;
}

/**
 * What the chart of a measure draws.
 *
 * @returns the measure's parts from one new start to the next, oldest first; at least one, which is empty without points
 */
export function chartMeasure(measure: Measure, rules: RuleSet): ChartedPart[] {
  return partsOf(measure).map((series) => {
    if (series.points.length === 0) return { ...series, centre: null, limits: null };
    if (rules === "nhs") {
      const { centre, lower, upper } = controlLimits(measure.kind, series);
      return { ...series, centre, limits: { lower, upper } };
    }
    const values = series.points.map(({ value }) => value);
    return { ...series, centre: medianOf(baselineOf(values, series)), limits: null };
  });
}

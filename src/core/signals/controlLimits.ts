import type { MeasureKind } from "../model";
import { meanOf, sumOf } from "./centre";
import { limitFactor, screenFactor, type ChartKind } from "./ruleSets";
import { baselineOf, type Series } from "./series";

/** The chart with limits that suits what is measured. */
export function controlChartOf(kind: MeasureKind): Exclude<ChartKind, "run"> {
  return ({ value: "xmr", share: "p", rate: "u" } as const)[kind];
}

export interface ControlLimits {
  readonly centre: number;
  /** One of each for every point; equal for all of them on an XmR chart. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * The centre line and the limits of a series.
 *
 * @param series at least one point; shares are percentages from 0 to 100 and, like rates, have an n of at least 1
 * @returns limits three standard deviations from the centre, in the values' own unit
 *
 * - xmr: mean ± 2.66 × mean moving range of the baseline; moving ranges of 3.267 mean moving ranges or more are left out
 *   of the mean once (NHSRplotthedots). A constant baseline has limits on its line; a single point likewise;
 * - p: pooled percentage of the baseline ± 3 √(p (100 − p) / n), kept within 0 and 100 (qicharts2);
 * - u: pooled rate of the baseline ± 3 √(u / n), never below 0.
 */
export function controlLimits(kind: MeasureKind, series: Series): ControlLimits {
  const values = series.points.map(({ value }) => value);
  if (kind === "value") {
    const baseline = baselineOf(values, series);
    const centre = meanOf(baseline)!;
    const width = limitFactor * meanMovingRange(baseline);
    return {
      centre,
      lower: values.map(() => centre - width),
      upper: values.map(() => centre + width),
    };
  }
  const sizes = series.points.map(({ n }) => n ?? 1);
  const sizesOfBaseline = baselineOf(sizes, series);
  const counts = baselineOf(
    values.map((value, index) => value * sizes[index]!),
    series
  );
  const centre = sumOf(counts) / sumOf(sizesOfBaseline);
  const most = kind === "share" ? 100 : Infinity;
  const spread = kind === "share" ? centre * (most - centre) : centre;
  const widths = sizes.map((n) => 3 * Math.sqrt(spread / n));
  return {
    centre,
    lower: widths.map((width) => Math.max(0, centre - width)),
    upper: widths.map((width) => Math.min(most, centre + width)),
  };
}

/** 0 for fewer than two values. */
function meanMovingRange(values: readonly number[]): number {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  const mean = meanOf(ranges) ?? 0;
  const screened = ranges.filter((range) => range < screenFactor * mean);
  return meanOf(screened) ?? 0;
}

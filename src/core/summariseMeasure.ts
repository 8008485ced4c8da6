import type { MeasureFigure } from "./figures";
import type { Measure } from "./model";

/**
 * The figures of a run chart.
 *
 * @returns `median` is the middle value, or the mean of the middle two, as Excel's MEDIAN has it; null without points.
 *   `useful` counts the points that do not lie on it: those that do neither make nor break a run. `latest` is the value
 *   of the last day, the last row where a day has several; null without points
 *
 * No verdict: the rules for signals ask for a number of useful points and come with them.
 * After Anhøj and Olesen, PLoS ONE 2014;9(11):e113825.
 */
export function summariseMeasure({ name, points }: Measure): MeasureFigure {
  const sorted = points.map(({ value }) => value).sort((a, b) => a - b);
  const median = medianOf(sorted);
  const latest = points.reduce<Measure["points"][number] | null>(
    (last, point) => (last === null || point.day >= last.day ? point : last),
    null
  );
  return {
    measure: name,
    points: points.length,
    useful: sorted.filter((value) => value !== median).length,
    median,
    latest: latest && { day: latest.day, value: latest.value },
  };
}

function medianOf(sorted: readonly number[]): number | null {
  const { length } = sorted;
  if (length === 0) return null;
  return (sorted[Math.floor((length - 1) / 2)]! + sorted[Math.floor(length / 2)]!) / 2;
}

import type { GoalVerdict, MeasureFigure, Signal, SignalVerdict } from "../figures";
import type { Direction, Measure } from "../model";
import { chartMeasure, type ChartedPart } from "./chartMeasure";
import { controlChartOf } from "./controlLimits";
import { nhsSignalsOfLatest } from "./nhsSignals";
import { fewestPointsForLimits, fewestUsefulPoints, type RuleSet } from "./ruleSets";
import { countRuns } from "./runs";
import { runSignals } from "./runSignals";
import { baselineOf } from "./series";

/**
 * The figures of a measure and what one set of rules says of it.
 *
 * @param rules the one set that the workbook has chosen; its chart, its summary and its flags all follow it
 * @returns figures of the last part, since the latest new start; null where there is nothing to work out. With fewer
 *   than 10 useful points (run charts) or 12 points in the baseline (charts with limits) the verdict is
 *   "notEnoughPoints", whatever the points look like, and the goal is not judged either
 *
 * The goal: a chart with limits meets it always where the whole band between the latest limits is on its better side,
 * never where none of it is, and otherwise now and then (NHSRplotthedots' assurance). A run chart has no band; there the
 * median is compared with it.
 */
export function judgeMeasure(measure: Measure, rules: RuleSet): MeasureFigure {
  const parts = chartMeasure(measure, rules);
  const part = parts[parts.length - 1]!;
  const { points, centre, limits } = part;
  const values = points.map(({ value }) => value);
  const latest = points[points.length - 1] ?? null;
  const runs = countRuns(values, centre ?? 0);
  const enough =
    rules === "nhs"
      ? baselineOf(values, part).length >= fewestPointsForLimits
      : runs.useful >= fewestUsefulPoints;
  const signals = !enough
    ? []
    : rules === "nhs"
      ? nhsSignalsOfLatest(values, { centre: centre!, ...limits! })
      : runSignals(rules, runs);
  return {
    measure: measure.name,
    series: measure.series,
    unit: measure.unit,
    rules,
    chart: rules === "nhs" ? controlChartOf(measure.kind) : "run",
    points: measure.points.length,
    judged: values.length,
    parts: parts.length,
    ...runs,
    centre,
    lower: limits?.lower[values.length - 1] ?? null,
    upper: limits?.upper[values.length - 1] ?? null,
    latest: latest && { day: latest.day, value: latest.value },
    signals,
    verdict: verdictOf(enough, signals, measure.direction),
    goal: enough ? goalVerdict(measure, centre!, limits) : null,
  };
}

function verdictOf(
  enough: boolean,
  signals: readonly Signal[],
  direction: Direction | null
): SignalVerdict {
  const [strongest] = signals;
  if (!enough) return "notEnoughPoints";
  if (strongest === undefined) return "noSignal";
  if (direction === null || strongest.way === null) return "changed";
  return strongest.way === direction ? "improved" : "worsened";
}

function goalVerdict(
  { goal, direction }: Measure,
  centre: number,
  limits: ChartedPart["limits"]
): GoalVerdict | null {
  if (goal === null || direction === null) return null;
  const reaches = (value: number) => (direction === "up" ? value >= goal : value <= goal);
  if (limits === null) return reaches(centre) ? "middleReaches" : "middleFallsShort";
  const last = limits.lower.length - 1;
  const ends = [limits.lower[last]!, limits.upper[last]!].filter(reaches).length;
  return ends === 2 ? "always" : ends === 0 ? "never" : "nowAndThen";
}

import type { Signal } from "../figures";
import { fewestCrossings, ihiRunLimitsFor, longestRunLimit } from "./runLimits";
import { ihiShift, ihiTrend } from "./ruleSets";
import type { Runs } from "./runs";

/**
 * What a run chart's rules say of a series with enough useful points.
 *
 * - anhoej: a run longer than `longestRunLimit`, or fewer crossings than `fewestCrossings`. Either is a signal;
 * - ihi: 6 points or more on one side; 5 or more rising or falling; too few or too many runs by the table, which ends at
 *   40 useful points. IHI's fourth rule, a value obviously unlike the others, is left to people.
 */
export function runSignals(rules: "anhoej" | "ihi", runs: Runs): Signal[] {
  return rules === "anhoej" ? anhoejSignals(runs) : ihiSignals(runs);
}

function anhoejSignals({ useful, longestRun, crossings, heading }: Runs): Signal[] {
  const way = wayOf(heading);
  const most = longestRunLimit(useful);
  const fewest = fewestCrossings(useful);
  return [
    ...(longestRun > most
      ? [{ rule: "longRun" as const, way, found: longestRun, limit: most }]
      : []),
    ...(crossings < fewest
      ? [{ rule: "fewCrossings" as const, way, found: crossings, limit: fewest }]
      : []),
  ];
}

function ihiSignals(counted: Runs): Signal[] {
  const { useful, longestRun, longestTrend, crossings, heading, trendWay } = counted;
  const way = wayOf(heading);
  const limits = ihiRunLimitsFor(useful);
  const runs = crossings + 1;
  const signals: Signal[] = [];
  if (longestRun >= ihiShift) {
    signals.push({ rule: "shift", way, found: longestRun, limit: ihiShift - 1 });
  }
  if (longestTrend >= ihiTrend) {
    signals.push({ rule: "trend", way: wayOf(trendWay), found: longestTrend, limit: ihiTrend - 1 });
  }
  if (limits !== null && runs < limits.fewest) {
    signals.push({ rule: "fewRuns", way, found: runs, limit: limits.fewest });
  }
  // Values that alternate have changed in no direction.
  if (limits !== null && runs > limits.most) {
    signals.push({ rule: "manyRuns", way: null, found: runs, limit: limits.most });
  }
  return signals;
}

function wayOf(heading: Runs["heading"]): Signal["way"] {
  return heading === 0 ? null : heading > 0 ? "up" : "down";
}

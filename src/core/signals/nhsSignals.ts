import type { Signal } from "../figures";
import type { ControlLimits } from "./controlLimits";
import { nearFactor, nhsShift, nhsTrend } from "./ruleSets";
import { sideOf } from "./runs";

/**
 * What Making Data Count says of the latest point; its variation icon, too, follows the latest point. In the order in which
 * NHS England's design system lets one rule speak for several: trend, shift, two of three, a single point.
 *
 * @param values in the order of time, at least one
 * @param limits of the same points
 *
 * After NHSRplotthedots: a point beyond a limit; 7 points on one side of the mean, where a point on it breaks the run; 7
 * points rising or falling, where a repeated value breaks it; of 3 points on one side at least 2 beyond the near limit
 * (two thirds of the way to the limit), of which the latest is one.
 */
export function nhsSignalsOfLatest(values: readonly number[], limits: ControlLimits): Signal[] {
  const { centre } = limits;
  const last = values.length - 1;
  const signals: Signal[] = [];
  const side = sideOf(values[last]!, centre);
  const way = side >= 0 ? "up" : "down";

  const steps = values.slice(1).map((value, index) => sideOf(value, values[index]!));
  const rising = steps[last - 1] ?? 0;
  const trend = rising === 0 ? 0 : trailing(steps, rising) + 1;
  if (trend >= nhsTrend) {
    signals.push({
      rule: "trend",
      way: rising > 0 ? "up" : "down",
      found: trend,
      limit: nhsTrend - 1,
    });
  }
  const sides = values.map((value) => sideOf(value, centre));
  const run = side === 0 ? 0 : trailing(sides, side);
  if (run >= nhsShift) signals.push({ rule: "shift", way, found: run, limit: nhsShift - 1 });
  if (side !== 0 && isNear(values, limits, last) && nearNeighbours(values, limits, sides) >= 2) {
    signals.push({ rule: "twoOfThree", way, found: 2, limit: 1 });
  }
  if (isBeyond(values[last]!, limits, last, 1)) {
    signals.push({ rule: "outsideLimits", way, found: 1, limit: 0 });
  }
  return signals;
}

/** How many of the last entries are this one. */
function trailing(entries: readonly number[], entry: number): number {
  let count = 0;
  while (count < entries.length && entries[entries.length - 1 - count] === entry) count += 1;
  return count;
}

function isBeyond(value: number, limits: ControlLimits, index: number, factor: number): boolean {
  const { centre, upper, lower } = limits;
  return (
    sideOf(value, centre + factor * (upper[index]! - centre)) > 0 ||
    sideOf(value, centre + factor * (lower[index]! - centre)) < 0
  );
}

/** Between the near limit and the limit. */
function isNear(values: readonly number[], limits: ControlLimits, index: number): boolean {
  return (
    isBeyond(values[index]!, limits, index, nearFactor) &&
    !isBeyond(values[index]!, limits, index, 1)
  );
}

/** Of the last three points, how many are near a limit; 0 unless all three lie on one side. */
function nearNeighbours(
  values: readonly number[],
  limits: ControlLimits,
  sides: readonly number[]
): number {
  const lastThree = [values.length - 3, values.length - 2, values.length - 1];
  if (lastThree[0]! < 0 || lastThree.some((at) => sides[at] !== sides[lastThree[2]!])) return 0;
  return lastThree.filter((at) => isNear(values, limits, at)).length;
}

import type { Coefficient, CoefficientGap } from "./figures";

/** How often two observers gave which points. */
export interface Contingency {
  /** Whole, from 0; each once, ascending. */
  readonly points: readonly number[];
  /** `counts[a][b]`: how often the first gave `points[a]` and the second `points[b]`. */
  readonly counts: readonly (readonly number[])[];
}

/** How much a difference counts: `none` as much as any other, `linear` by its points, `quadratic` by their square. */
export type KappaWeights = "none" | "linear" | "quadratic";

/** What points are taken for: mere names, places in an order, or amounts. */
export type AlphaMetric = "nominal" | "ordinal" | "interval";

function undefinedFor(reason: CoefficientGap): Coefficient {
  return { value: null, reason };
}

/**
 * Counts pairs of points; only points that occur have a place, since a maximum of 100 with two points in use would make
 * ten thousand cells for four.
 */
export function contingencyOf(pairs: readonly (readonly [number, number])[]): Contingency {
  const { points, placeOf } = placesOf(pairs);
  const counts = points.map(() => points.map(() => 0));
  for (const [a, b] of pairs) counts[placeOf[a]!]![placeOf[b]!]! += 1;
  return { points, counts };
}

/**
 * Cohen's kappa: how much less two observers differ than two would who gave the same points as often, but at random.
 *
 * @returns 1 − observed ÷ expected disagreement, each difference counted by its weight. Without weights that is
 *   (po − pe) ÷ (1 − pe). Undefined where nothing was compared, or both gave one and the same points only
 *
 * Cohen J. Educational and Psychological Measurement 1960;20:37–46; weighted: Psychological Bulletin 1968;70:213–220.
 * Counts and points are whole, so both disagreements are exact until the one division.
 */
export function cohenKappa({ points, counts }: Contingency, weights: KappaWeights): Coefficient {
  const bySecond = points.map(() => 0);
  let n = 0;
  counts.forEach((row) =>
    row.forEach((count, b) => {
      bySecond[b]! += count;
      n += count;
    })
  );
  if (n === 0) return undefinedFor("noPairs");
  let observed = 0;
  let expected = 0;
  counts.forEach((row, a) => {
    const byFirst = row.reduce((sum, count) => sum + count, 0);
    row.forEach((count, b) => {
      const weight = weightOf(points[a]! - points[b]!, weights);
      observed += weight * count;
      expected += weight * byFirst * bySecond[b]!;
    });
  });
  if (expected === 0) return undefinedFor("oneCategory");
  return { value: 1 - (n * observed) / expected, reason: null };
}

function weightOf(difference: number, weights: KappaWeights): number {
  switch (weights) {
    case "none":
      return difference === 0 ? 0 : 1;
    case "linear":
      return Math.abs(difference);
    case "quadratic":
      return difference * difference;
  }
}

/**
 * Fleiss' kappa: agreement of several observers beyond chance, who need not be the same each time.
 *
 * @param units for each unit how many observers chose which category; all have the same categories. Units that fewer
 *   than two observers rated are left out, as in `krippendorffAlpha`
 * @returns (P − Pe) ÷ (1 − Pe). Undefined where no unit is left, where units have unlike numbers of observers, or where
 *   one category only was chosen
 *
 * Fleiss JL. Measuring nominal scale agreement among many raters. Psychological Bulletin 1971;76:378–382.
 */
export function fleissKappa(units: Iterable<readonly number[]>): Coefficient {
  const totals: number[] = [];
  let raters = 0;
  let count = 0;
  let agreeing = 0;
  for (const unit of units) {
    const here = unit.reduce((sum, chosen) => sum + chosen, 0);
    if (here < 2) continue;
    if (count > 0 && here !== raters) return undefinedFor("unequalRaters");
    raters = here;
    count += 1;
    unit.forEach((chosen, category) => {
      totals[category] = (totals[category] ?? 0) + chosen;
      agreeing += chosen * (chosen - 1);
    });
  }
  if (count === 0) return undefinedFor("noPairs");
  const ratings = count * raters;
  const squares = totals.reduce((sum, total) => sum + total * total, 0);
  // As disagreement, like Cohen's: in whole numbers one category alone is told exactly.
  const expected = ratings * ratings - squares;
  if (expected === 0) return undefinedFor("oneCategory");
  const observed = ratings * (raters - 1) - agreeing;
  return { value: 1 - (observed * ratings) / ((raters - 1) * expected), reason: null };
}

/**
 * How often each of the points that occur was given in each unit, as `fleissKappa` takes it. One unit at a time, in one
 * array that the next unit takes over: tens of thousands of arrays would cost more than the counting.
 */
export function* categoryCounts(
  units: readonly (readonly number[])[]
): Generator<readonly number[]> {
  const { points, placeOf } = placesOf(units);
  const counts = points.map(() => 0);
  for (const unit of units) {
    counts.fill(0);
    for (const value of unit) counts[placeOf[value]!]! += 1;
    yield counts;
  }
}

/**
 * Krippendorff's alpha: agreement of any number of observers beyond chance, with scores missing.
 *
 * @param units the points that observers gave for each unit, whole from 0, in any order; units with fewer than two are left out
 * @returns 1 − observed ÷ expected disagreement, from the coincidences of points within units. Undefined where no unit
 *   is left, or all points are the same
 *
 * Krippendorff K. Computing Krippendorff's alpha-reliability. University of Pennsylvania, 2011. Its ordinal difference,
 * all points given from the one to the other less half of those at both ends, is the difference of their middle ranks.
 */
export function krippendorffAlpha(
  units: readonly (readonly number[])[],
  metric: AlphaMetric
): Coefficient {
  const paired = units.filter((unit) => unit.length > 1);
  if (paired.length === 0) return undefinedFor("noPairs");
  const { points, placeOf } = placesOf(paired);
  const size = points.length;
  const totals = points.map(() => 0);
  const coincidences = new Float64Array(size * size);
  let n = 0;
  for (const unit of paired) {
    const weight = 1 / (unit.length - 1);
    n += unit.length;
    for (let index = 0; index < unit.length; index += 1) {
      const a = placeOf[unit[index]!]!;
      totals[a]! += 1;
      for (let other = 0; other < index; other += 1) {
        const b = placeOf[unit[other]!]!;
        coincidences[a * size + b]! += weight;
        coincidences[b * size + a]! += weight;
      }
    }
  }
  const positions = metric === "ordinal" ? middleRanks(totals) : points;
  const weights: KappaWeights = metric === "nominal" ? "none" : "quadratic";
  let observed = 0;
  let expected = 0;
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < a; b += 1) {
      const weight = weightOf(positions[a]! - positions[b]!, weights);
      observed += weight * coincidences[a * size + b]!;
      expected += weight * totals[a]! * totals[b]!;
    }
  if (expected === 0) return undefinedFor("oneCategory");
  return { value: 1 - ((n - 1) * observed) / expected, reason: null };
}

/** For each category, in order, how many lie below it and half of those in it. */
function middleRanks(totals: readonly number[]): number[] {
  let below = 0;
  return totals.map((total) => {
    below += total;
    return below - total / 2;
  });
}

/** The points that occur, ascending, and where each of them stands; whole numbers from 0. */
function placesOf(units: readonly (readonly number[])[]) {
  let most = -1;
  for (const unit of units) for (const value of unit) if (value > most) most = value;
  const placeOf = new Int32Array(most + 1);
  for (const unit of units) for (const value of unit) placeOf[value] = 1;
  const points: number[] = [];
  placeOf.forEach((given, value) => {
    placeOf[value] = points.length;
    if (given > 0) points.push(value);
  });
  return { points, placeOf };
}

import { CompensatedSums } from "../basics/compensatedSums";
import { quantile } from "../basics/quantile";
import { percentToCompare } from "../basics/reachesPercent";
import { inStretches, type Steps } from "../basics/steps";
import type { ScoredObservation } from "../figures";
import type { TakeValue } from "./columns";
import type { AtCriterion, BreakdownLine } from "./figures";

/** What the observations of one group and time come to in one column. */
export type Figures = Pick<
  BreakdownLine,
  | "observations"
  | "units"
  | "mean"
  | "median"
  | "lowest"
  | "highest"
  | "observationsAtCriterion"
  | "unitsAtCriterion"
>;

/**
 * Adds up the observations of one group and time, in one pass for all columns.
 *
 * @param positions where they stand among the observations, those of one unit side by side
 * @param unitOf for each observation a number of its unit
 * @param columns how many there are
 * @param valuesOf hands out what an observation says in each column
 * @param unitsFirst whether median, lowest and highest are of the units' own means, else of the observations
 * @returns the figures of a column, given the percentage that a unit's mean is compared with; null: none
 */
export function* tallyInSteps(
  observations: readonly ScoredObservation[],
  positions: Int32Array,
  unitOf: Int32Array,
  columns: number,
  valuesOf: (observation: ScoredObservation, take: TakeValue) => void,
  unitsFirst: boolean
): Steps<(column: number, criterionPercent: number | null) => Figures> {
  const units = positions.reduce(
    (count, position, index) =>
      count + (index > 0 && unitOf[positions[index - 1]!] === unitOf[position] ? 0 : 1),
    0
  );
  // The first row of sums is of all units, the others are of one each.
  const size = (units + 1) * columns;
  const parts = new CompensatedSums(size);
  const wholes = new CompensatedSums(size);
  const scored = new Uint8Array(size);
  const counts = new Uint32Array(columns);
  const judged = new Uint32Array(columns);
  const meeting = new Uint32Array(columns);
  const shares = Array.from({ length: unitsFirst ? 0 : columns }, (): number[] => []);
  let row = 0;
  const take: TakeValue = (column, part, whole, meets) => {
    counts[column]! += 1;
    parts.add(column, part);
    wholes.add(column, whole);
    const ofUnit = row + column;
    parts.add(ofUnit, part);
    wholes.add(ofUnit, whole);
    scored[ofUnit] = 1;
    if (meets !== null) judged[column]! += 1;
    if (meets === true) meeting[column]! += 1;
    if (!unitsFirst) shares[column]!.push(part / whole);
  };
  yield* inStretches(positions.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const position = positions[index]!;
      if (index === 0 || unitOf[positions[index - 1]!] !== unitOf[position]) row += columns;
      valuesOf(observations[position]!, take);
    }
  });
  const meanAt = (at: number): number => parts.total(at) / wholes.total(at);
  const unitMeans = (column: number): number[] => {
    const means: number[] = [];
    for (let at = columns + column; at < size; at += columns)
      if (scored[at] === 1) means.push(meanAt(at));
    return means;
  };
  return (column, criterionPercent) => {
    const means = unitMeans(column);
    // Typed arrays sort numbers as such, without asking back for each pair.
    const spread = [...Float64Array.from(unitsFirst ? means : shares[column]!).sort()];
    const none = counts[column] === 0;
    return {
      observations: counts[column]!,
      units,
      mean: none ? null : meanAt(column),
      median: none ? null : quantile(spread, 0.5),
      lowest: spread[0] ?? null,
      highest: spread[spread.length - 1] ?? null,
      observationsAtCriterion: countOf(meeting[column]!, judged[column]!),
      unitsAtCriterion: criterionPercent === null ? null : countReaching(means, criterionPercent),
    };
  };
}

function countReaching(means: readonly number[], percent: number): AtCriterion | null {
  const reaching = means.filter((mean) => percentToCompare(mean) >= percent);
  return countOf(reaching.length, means.length);
}

function countOf(at: number, of: number): AtCriterion | null {
  return of === 0 ? null : { at, of };
}

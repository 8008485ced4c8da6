import type { FigureGrid } from "./figureGrid";
import type { ScoredObservation } from "../figures";
import type { Item } from "../model";
import { finished, inStretches, type Steps } from "../basics/steps";

/** What the complete observations of one place and time say of one item. */
export interface ItemCount {
  /** Observations in which the item has points. */
  readonly scored: number;
  /** Σ points. */
  readonly points: number;
  /** Observations with full points, and with none. */
  readonly full: number;
  readonly zero: number;
}

export interface ItemCounts {
  /**
   * Adds up what was counted.
   *
   * @param school a position in the grid's schools; 0 is all of them, listed or not
   * @param period a position in the grid's periods; null is all of them
   */
  of(item: number, school: number, period: number | null): ItemCount;
}

/**
 * Counts points by item, school and period in one pass over the scores.
 *
 * @param observations incomplete ones count nowhere, nor do those of a period that is not listed; those of a school that
 *   is not listed count among all schools only
 */
export function countItems(
  items: readonly Item[],
  observations: readonly ScoredObservation[],
  grid: FigureGrid
): ItemCounts {
  return finished(countItemsInSteps(items, observations, grid));
}

/** The same, step by step. */
export function* countItemsInSteps(
  items: readonly Item[],
  observations: readonly ScoredObservation[],
  grid: FigureGrid
): Steps<ItemCounts> {
  const { schools, periods } = grid;
  // The grid's first place, for all schools, holds those that are not listed: all schools is the sum over every place.
  const unlisted = 0;
  const perSchool = items.length * periods.length;
  const size = schools.length * perSchool;
  const scored = new Uint32Array(size);
  const points = new Float64Array(size);
  const full = new Uint32Array(size);
  const zero = new Uint32Array(size);
  const maxima = items.map(({ maxPoints }) => maxPoints);
  const count = ({ status, period, school, scores }: ScoredObservation): void => {
    const position = status === "complete" ? grid.positionOfPeriod(period) : null;
    if (position === null) return;
    const first = (grid.positionOfSchool(school) ?? unlisted) * perSchool + position;
    for (let index = 0; index < maxima.length; index += 1) {
      const score = scores[index];
      if (typeof score !== "number") continue;
      const at = first + index * periods.length;
      scored[at]! += 1;
      points[at]! += score;
      if (score === maxima[index]) full[at]! += 1;
      if (score === 0) zero[at]! += 1;
    }
  };
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1) count(observations[index]!);
  });
  return {
    of(item, school, period) {
      const sum = { scored: 0, points: 0, full: 0, zero: 0 };
      const places = school === 0 ? schools.map((_, position) => position) : [school];
      const times = period === null ? periods.map((_, position) => position) : [period];
      for (const place of places)
        for (const time of times) {
          const at = place * perSchool + item * periods.length + time;
          sum.scored += scored[at]!;
          sum.points += points[at]!;
          sum.full += full[at]!;
          sum.zero += zero[at]!;
        }
      return sum;
    },
  };
}

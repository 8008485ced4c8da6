import { percentToCompare } from "../basics/reachesPercent";
import type { Item } from "../model";
import type { AgreementFigure, Coefficient, CoefficientGap } from "./figures";
import { categoryCounts, cohenKappa, contingencyOf, fleissKappa, krippendorffAlpha } from "./kappa";
import type { Comparison, ScoredEvent } from "./pairScores";

/** In percent: from how many equal scores on a low alpha is a paradox, and below what it is low. */
const HIGH_EXACT = 80;
const LOW_ALPHA = 40;

export type FigureOf = Pick<AgreementFigure, "level" | "component" | "item" | "observers">;

/** Counts what one figure says. */
export interface Tally {
  add(event: ScoredEvent): void;
  figure(): AgreementFigure;
}

/**
 * Prepares to count agreement on some of a tool's items.
 *
 * @param items all of the tool's
 * @param of positions of those that the figure is of
 *
 * Each event costs its scores, and each pair of its observers theirs.
 */
export function tally(figureOf: FigureOf, items: readonly Item[], of: readonly number[]): Tally {
  const maxima = of.map((position) => items[position]!.maxPoints);
  const unlikeScales = new Set(maxima).size > 1;
  const raters = new Set<number>();
  const pairs = new Set<number>();
  const units: (readonly number[])[] = [];
  let [events, ratings, unlike, exact] = [0, 0, 0, 0];
  const adjacent = { of: 0, count: 0 };
  const total = { of: 0, sum: 0 };

  const compare = ({ first, second, pair }: Comparison): void => {
    const before = ratings;
    let [sumOfFirst, sumOfSecond] = [0, 0];
    for (let index = 0; index < of.length; index += 1) {
      const a = first.scores[of[index]!];
      const b = second.scores[of[index]!];
      if (typeof a !== "number" || typeof b !== "number") {
        if (typeof a === "number" || typeof b === "number") unlike += 1;
        continue;
      }
      ratings += 1;
      sumOfFirst += a;
      sumOfSecond += b;
      if (a === b) exact += 1;
      if (maxima[index]! === 1) continue;
      adjacent.of += 1;
      if (Math.abs(a - b) <= 1) adjacent.count += 1;
    }
    if (ratings === before) return;
    const larger = Math.max(sumOfFirst, sumOfSecond);
    total.of += 1;
    total.sum += larger === 0 ? 1 : Math.min(sumOfFirst, sumOfSecond) / larger;
    raters.add(first.observer).add(second.observer);
    pairs.add(pair);
  };

  return {
    add({ comparisons, points }) {
      const before = ratings;
      comparisons.forEach(compare);
      if (ratings === before) return;
      events += 1;
      for (const position of of) if (points[position]!.length > 1) units.push(points[position]!);
    },
    figure() {
      const gap = ratings === 0 ? "noPairs" : unlikeScales ? "unlikeScales" : null;
      const coefficients = gap === null ? coefficientsOf(units, pairs.size) : allUndefined(gap);
      const alpha = coefficients.alpha.value;
      const isLow = alpha !== null && percentToCompare(alpha) < LOW_ALPHA;
      return {
        ...figureOf,
        events,
        raters: raters.size,
        pairs: pairs.size,
        ratings,
        unlike,
        exact: share(exact, ratings),
        adjacent: share(adjacent.count, adjacent.of),
        total: share(total.sum, total.of),
        ...coefficients,
        paradox: isLow && exact * 100 >= HIGH_EXACT * ratings,
      };
    },
  };
}

type Coefficients = Pick<AgreementFigure, "kappa" | "linear" | "quadratic" | "fleiss" | "alpha">;

/** @param pairs how many pairs of observers have compared anything, at least one */
function coefficientsOf(units: readonly (readonly number[])[], pairs: number): Coefficients {
  const others = {
    fleiss: fleissKappa(categoryCounts(units)),
    alpha: krippendorffAlpha(units, "ordinal"),
  };
  if (pairs > 1) return { ...allUndefined("severalPairs"), ...others };
  // With one pair each unit is what these two gave, in their order.
  const contingency = contingencyOf(units.filter(isPair));
  return {
    kappa: cohenKappa(contingency, "none"),
    linear: cohenKappa(contingency, "linear"),
    quadratic: cohenKappa(contingency, "quadratic"),
    ...others,
  };
}

function isPair(unit: readonly number[]): unit is readonly [number, number] {
  return unit.length === 2;
}

function allUndefined(reason: CoefficientGap): Coefficients {
  const none: Coefficient = { value: null, reason };
  return { kappa: none, linear: none, quadratic: none, fleiss: none, alpha: none };
}

function share(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}

import type { PointsOf } from "../figures";

/**
 * Whether points reach a percentage, compared in whole numbers so that no rounding can decide.
 *
 * @param points whole points; `possible` above 0
 * @param percent whole, 0–100
 *
 * The cases that rounding gets wrong: 21 of 30 meets 70 %; on the 107 points of the School-wide Benchmarks of Quality,
 * 75 meets 70 % and 74 (69.16 %) does not.
 */
export function pointsReachPercent({ earned, possible }: PointsOf, percent: number): boolean {
  return earned * 100 >= percent * possible;
}

/**
 * A share as a percentage to compare with: 0.8 gives 80, not 80.00000000000001.
 *
 * @param share any number; 0–1, or a difference of shares from −1 to 1
 * @returns percent, rounded to the billionth: far coarser than the binary rounding of a mean of shares, far finer than
 *   any difference that a number of observations could support. Never for display.
 */
export function percentToCompare(share: number): number {
  return Math.round(share * 100 * 1e9) / 1e9;
}

/**
 * The longest run that chance alone is taken for.
 *
 * @param useful points off the centre line, at least 1
 * @returns a whole number of points; a longer run is a signal. round(log2 n + 3), Anhøj and Olesen 2014. There is no tie
 *   to round: log2 of a whole number is never a half
 */
export function longestRunLimit(useful: number): number {
  return Math.round(Math.log2(useful) + 3);
}

/** Of a one-sided 5 %. */
const ALPHA = 0.05;

/**
 * The fewest crossings of the centre line that chance alone is taken for.
 *
 * @param useful points off the centre line, at least 1
 * @returns the smallest k for which a fair coin thrown n − 1 times shows at most k heads with a chance of 5 % or more;
 *   fewer crossings are a signal. Anhøj and Olesen 2014; Excel's CRITBINOM(n − 1, 0.5, 0.05) gives the same
 */
export function fewestCrossings(useful: number): number {
  const throws = useful - 1;
  // In logarithms: 0.5 ^ 1075 is 0 for a computer.
  let logChance = -throws * Math.LN2;
  let cumulated = Math.exp(logChance);
  let heads = 0;
  while (cumulated < ALPHA && heads < throws) {
    heads += 1;
    logChance += Math.log((throws - heads + 1) / heads);
    cumulated += Math.exp(logChance);
  }
  return heads;
}

/** Lower and upper limit for 10, 11, … 40 useful points, as the table is commonly reprinted. */
const IHI_LOWER = [
  3, 3, 3, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 9, 10, 10, 10, 11, 11, 11, 12, 12, 12, 13, 13, 14,
  14, 15,
] as const;
const IHI_UPPER = [
  9, 10, 11, 11, 12, 12, 13, 13, 14, 15, 16, 16, 17, 17, 18, 18, 19, 19, 20, 20, 21, 22, 23, 23, 24,
  24, 25, 25, 26, 26, 27,
] as const;
const IHI_FIRST = 10;

/** The same as lists, for formulas: the first entry is for 10 useful points. */
export const ihiRunLimits = { first: IHI_FIRST, lower: IHI_LOWER, upper: IHI_UPPER } as const;

/**
 * The fewest and the most runs that chance alone is taken for, by the table that goes with IHI's rules (after Swed and
 * Eisenhart, Ann Math Stat 1943;14:66–87).
 *
 * @returns null below 10 and above 40 useful points, which the table does not reach
 */
export function ihiRunLimitsFor(
  useful: number
): { readonly fewest: number; readonly most: number } | null {
  const fewest = IHI_LOWER[useful - IHI_FIRST];
  const most = IHI_UPPER[useful - IHI_FIRST];
  return fewest === undefined || most === undefined ? null : { fewest, most };
}

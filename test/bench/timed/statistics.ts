/** Of some measurements: the least, the middle and the most, in their unit. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** @param measurements at least one */
export function spreadOf(measurements: readonly number[]): Spread {
  if (measurements.length === 0) throw new RangeError("Nothing was measured");
  const sorted = [...measurements].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
  return { min: sorted[0]!, median, max: sorted[sorted.length - 1]! };
}

/**
 * The first measurement as a multiple of the second, round by round: what slows a whole round down does not count.
 *
 * @param measured, yardstick one measurement a round, in the same order
 */
export function ratios(measured: readonly number[], yardstick: readonly number[]): Spread {
  if (measured.length !== yardstick.length) throw new RangeError("The rounds do not match");
  return spreadOf(measured.map((value, round) => value / yardstick[round]!));
}

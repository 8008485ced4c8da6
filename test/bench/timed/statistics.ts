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

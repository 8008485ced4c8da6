/** Numbers that were sorted into bins. */
export interface Bins {
  /** All of them, bin by bin. */
  readonly all: Int32Array;
  /** Those of one bin, in the order in which they were given; a view, not a copy. */
  of(bin: number): Int32Array;
}

/**
 * Sorts positions by the bin that each belongs to, in time linear in both.
 *
 * @param binOf for each position its bin
 * @param bins how many there are
 * @param positions in an order that stays within each bin
 */
export function sortedBy(binOf: Int32Array, bins: number, positions: Int32Array): Bins {
  const starts = new Int32Array(bins + 1);
  for (const position of positions) starts[binOf[position]! + 1]! += 1;
  for (let bin = 0; bin < bins; bin += 1) starts[bin + 1]! += starts[bin]!;
  const next = starts.slice();
  const all = new Int32Array(positions.length);
  for (const position of positions) {
    const bin = binOf[position]!;
    all[next[bin]!] = position;
    next[bin]! += 1;
  }
  return { all, of: (bin) => all.subarray(starts[bin], starts[bin + 1]) };
}

import { nameKey } from "../basics/nameKey";
import type { PdsaCycle } from "../model";

/**
 * The cycles of each series by its name's key, in the order of their numbers; without a number they come last. Equals keep
 * the order of the log. Cycles without a series are in none.
 */
export function seriesOf(cycles: readonly PdsaCycle[]): ReadonlyMap<string, readonly PdsaCycle[]> {
  const bySeries = new Map<string, PdsaCycle[]>();
  for (const cycle of cycles) {
    if (cycle.series === null) continue;
    const key = nameKey(cycle.series);
    const together = bySeries.get(key);
    if (together === undefined) bySeries.set(key, [cycle]);
    else together.push(cycle);
  }
  const numberOf = ({ cycleNumber }: PdsaCycle): number => cycleNumber ?? Infinity;
  for (const together of bySeries.values())
    together.sort((a, b) => (numberOf(a) === numberOf(b) ? 0 : numberOf(a) - numberOf(b)));
  return bySeries;
}

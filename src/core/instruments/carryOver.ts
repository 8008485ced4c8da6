/** How a percentage on one scale is carried over to another: factor × percent + offset. */
export interface LinearCarryOver {
  readonly factor: number;
  readonly offset: number;
}

/**
 * What a percentage on an earlier version's scale comes to on a later one, by the conversion that its publisher gives:
 * rule I1. It says where two scales meet on the whole, not what a team would have scored.
 *
 * @param percent 0 to 100, unrounded
 * @returns 0 to 100, unrounded; below 0 and above 100 there is nothing to score
 */
export function carriedOver(percent: number, { factor, offset }: LinearCarryOver): number {
  return Math.min(100, Math.max(0, factor * percent + offset));
}

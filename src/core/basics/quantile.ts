/**
 * The value below which a share of sorted numbers lies, between neighbours in proportion: what Excel's QUARTILE.INC and
 * R's quantile (type 7) give.
 *
 * @param sorted ascending, at least one
 * @param share 0–1
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below]!;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return lower + (place - below) * (upper - lower);
}

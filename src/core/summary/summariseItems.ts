import type { ItemCounts } from "./countItems";
import type { FigureGrid } from "./figureGrid";
import type { ItemFigure } from "../figures";
import type { Item } from "../model";

/**
 * How each item was scored in each period, over all schools.
 *
 * @returns item by item in order, in each the periods. `scored` counts the observations in which the item has points;
 *   the three shares (0–1) are null where it is 0
 *
 * Unweighted, unlike the summary's means: an item's figures say how often something was seen, as published item tables
 * do, for example the treatment fidelity checklist in IJBNPA 2018;15, article s12966-018-0730-0, table 4.
 */
export function summariseItems(
  items: readonly Item[],
  counts: ItemCounts,
  { periods }: FigureGrid
): ItemFigure[] {
  return items.flatMap((item, index) =>
    periods.map((period, position) => {
      const { scored, points, full, zero } = counts.of(index, 0, position);
      const shareOf = (part: number, whole: number) => (scored === 0 ? null : part / whole);
      return {
        item,
        period: period.name,
        scored,
        mean: shareOf(points, scored * item.maxPoints),
        atFull: shareOf(full, scored),
        atZero: shareOf(zero, scored),
      };
    })
  );
}

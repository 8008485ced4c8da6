import type { ItemCounts } from "./countItems";
import type { FigureGrid } from "./figureGrid";
import type { ItemFigure, ItemSchoolFigure } from "./figures";
import type { Item } from "./model";

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

/**
 * How each item was scored at each school: the cells of the heat map.
 *
 * @returns item by item in order; in each all schools (null), then the schools in order; in each all periods (null),
 *   then the periods. `mean` is Σ points / (scored × maximum), 0–1; null where `scored` is 0
 */
export function summariseItemsBySchool(
  items: readonly Item[],
  counts: ItemCounts,
  { schools, periods }: FigureGrid
): ItemSchoolFigure[] {
  return items.flatMap((item, index) =>
    schools.flatMap((school, place) =>
      [null, ...periods].map((period, time) => {
        const { scored, points } = counts.of(index, place, period === null ? null : time - 1);
        return {
          item,
          school,
          period: period === null ? null : period.name,
          scored,
          mean: scored === 0 ? null : points / (scored * item.maxPoints),
        };
      })
    )
  );
}

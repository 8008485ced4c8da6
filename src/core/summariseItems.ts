import type { FigureGrid } from "./figureGrid";
import type { ItemFigure, ScoredObservation } from "./figures";
import type { Item } from "./model";

/**
 * How each item was scored in each period, over all schools.
 *
 * @param observations incomplete ones count nowhere, nor do those of a period that is not listed
 * @returns item by item in order, in each the periods. `scored` counts the observations in which the item has points;
 *   the three shares (0–1) are null where it is 0
 *
 * Unweighted, unlike the summary's means: an item's figures say how often something was seen, as published item tables
 * do, for example the treatment fidelity checklist in IJBNPA 2018;15, article s12966-018-0730-0, table 4.
 */
export function summariseItems(
  items: readonly Item[],
  observations: readonly ScoredObservation[],
  grid: FigureGrid
): ItemFigure[] {
  const { periods } = grid;
  const size = items.length * periods.length;
  const scored = new Uint32Array(size);
  const points = new Float64Array(size);
  const full = new Uint32Array(size);
  const zero = new Uint32Array(size);
  const maxima = items.map(({ maxPoints }) => maxPoints);
  for (const { status, period, scores } of observations) {
    const position = status === "complete" ? grid.positionOfPeriod(period) : null;
    if (position === null) continue;
    for (let index = 0; index < maxima.length; index += 1) {
      const score = scores[index];
      if (typeof score !== "number") continue;
      const at = index * periods.length + position;
      scored[at]! += 1;
      points[at]! += score;
      if (score === maxima[index]) full[at]! += 1;
      if (score === 0) zero[at]! += 1;
    }
  }
  return items.flatMap((item, index) =>
    periods.map((period, position) => {
      const at = index * periods.length + position;
      const count = scored[at]!;
      const shareOf = (part: number, whole: number) => (count === 0 ? null : part / whole);
      return {
        item,
        period: period.name,
        scored: count,
        mean: shareOf(points[at]!, count * item.maxPoints),
        atFull: shareOf(full[at]!, count),
        atZero: shareOf(zero[at]!, count),
      };
    })
  );
}

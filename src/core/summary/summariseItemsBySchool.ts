import { countItemsInSteps } from "./countItems";
import { figureGrid } from "./figureGrid";
import type { ItemSchoolFigure, ScoredObservation } from "../figures";
import type { Item, Snapshot } from "../model";
import { finished, type Steps } from "../basics/steps";

/**
 * How each item was scored at each school: the cells of the heat map.
 *
 * @param items, observations of one tool version; incomplete observations count nowhere
 * @returns item by item in order; in each all schools (null), then the schools in order; in each all periods (null),
 *   then the periods. `mean` is Σ points / (scored × maximum), 0–1; null where `scored` is 0
 *
 * Not part of a tool's summary: only a heat map asks for it, and with hundreds of schools its figures outnumber all others.
 */
export function summariseItemsBySchool(
  items: readonly Item[],
  observations: readonly ScoredObservation[],
  snapshot: Pick<Snapshot, "schools" | "periods">
): ItemSchoolFigure[] {
  return finished(summariseItemsBySchoolInSteps(items, observations, snapshot));
}

/** The same, step by step. */
export function* summariseItemsBySchoolInSteps(
  items: readonly Item[],
  observations: readonly ScoredObservation[],
  snapshot: Pick<Snapshot, "schools" | "periods">
): Steps<ItemSchoolFigure[]> {
  const grid = figureGrid(items, snapshot);
  const counts = yield* countItemsInSteps(items, observations, grid);
  const figures: ItemSchoolFigure[] = [];
  for (const [index, item] of items.entries()) {
    grid.schools.forEach((school, place) =>
      [null, ...grid.periods].forEach((period, time) => {
        const { scored, points } = counts.of(index, place, period === null ? null : time - 1);
        figures.push({
          item,
          school,
          period: period === null ? null : period.name,
          scored,
          mean: scored === 0 ? null : points / (scored * item.maxPoints),
        });
      })
    );
    yield;
  }
  return figures;
}

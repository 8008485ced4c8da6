import { nameKey } from "../basics/nameKey";
import { pointsReachPercent } from "../basics/reachesPercent";
import type { ScoredObservation } from "../figures";
import type { Tracker } from "../model";
import type { FigureGrid } from "../summary/figureGrid";

/** What lines are of: overall, each component, each item. */
export interface Column {
  /** null: overall. For an item its component, as the first item of it spells it. */
  readonly component: string | null;
  /** The item's code. */
  readonly item: string | null;
  /** In percent; null: none to compare with. */
  readonly criterionPercent: number | null;
}

/** @returns overall first, then the components as in the grid, then the items in order */
export function columnsOf({ tool, items }: Tracker, grid: FigureGrid): readonly Column[] {
  const { totalPercent, componentPercent } = tool.criterion;
  const spelled = new Map(
    grid.components.filter((name) => name !== null).map((name) => [nameKey(name), name])
  );
  return [
    ...grid.components.map((component) => ({
      component,
      item: null,
      criterionPercent: component === null ? totalPercent : (componentPercent ?? totalPercent),
    })),
    ...items.map(({ code, component }) => ({
      component: spelled.get(nameKey(component)) ?? component,
      item: code,
      criterionPercent: null,
    })),
  ];
}

/**
 * Takes one value of an observation.
 *
 * @param column a position in the columns
 * @param part, whole what it adds to both sides of a mean: weight × share and weight, or an item's points and its most
 *   points, which leaves items unweighted as everywhere
 * @param meets whether it is at the criterion; null: there is none
 */
export type TakeValue = (
  column: number,
  part: number,
  whole: number,
  meets: boolean | null
) => void;

/** Prepares to hand out what a complete observation says in each column; where it says nothing, that column is passed by. */
export function valuesOf(
  { items }: Tracker,
  columns: readonly Column[]
): (observation: ScoredObservation, take: TakeValue) => void {
  const firstItem = columns.length - items.length;
  const limits = columns.map(({ criterionPercent }) => criterionPercent);
  const maxima = items.map(({ maxPoints }) => maxPoints);
  return ({ weight, share, meetsCriterion, components, scores }, take) => {
    if (share !== null) take(0, weight * share, weight, meetsCriterion);
    for (let index = 0; index < components.length; index += 1) {
      const component = components[index]!;
      if (component.share === null) continue;
      const limit = limits[index + 1] ?? null;
      const meets = limit === null ? null : pointsReachPercent(component, limit);
      take(index + 1, weight * component.share, weight, meets);
    }
    for (let index = 0; index < maxima.length; index += 1) {
      const score = scores[index];
      if (typeof score === "number") take(firstItem + index, score, maxima[index]!, null);
    }
  };
}

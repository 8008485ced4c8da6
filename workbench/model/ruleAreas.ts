import { containsCell, subtractArea, type Area } from "../formula/area";

/** A rule that covers one or more areas. */
export interface Covering {
  readonly areas: readonly Area[];
}

/** The cell a rule's relative references are written for: the top left one of its first area. */
export function originOf({ areas }: Covering): { row: number; column: number } {
  return { row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0 };
}

export function covers({ areas }: Covering, row: number, column: number): boolean {
  return areas.some((area) => containsCell(area, row, column));
}

/** Rules with their areas changed; a rule that has no area left is dropped. */
export function mapAreas<T extends Covering>(
  rules: readonly T[],
  change: (area: Area) => Area | readonly Area[] | undefined
): T[] {
  return rules.flatMap((rule) => {
    const areas = rule.areas.flatMap((area) => change(area) ?? []);
    return areas.length === 0 ? [] : [{ ...rule, areas }];
  });
}

/** Rules without the cells of an area. */
export function cutOut<T extends Covering>(rules: readonly T[], hole: Area): T[] {
  return mapAreas(rules, (area) => subtractArea(area, hole));
}

import {
  COLUMN_COUNT,
  containsCell,
  intersect,
  offsetArea,
  ROW_COUNT,
  sameArea,
  subtractArea,
  type Area,
} from "../formula/area";
import { shiftArea, type Shift } from "../formula/shift";

/** A rule that covers one or more areas. */
export interface Covering {
  readonly areas: readonly Area[];
}

/** A rule with its formulas written for a cell so many rows down and columns right of its origin. */
export type Reanchor<T extends Covering> = (rule: T, rows: number, columns: number) => T;

/** The cell a rule's relative references are written for: the top left one of its first area. */
export function originOf({ areas }: Covering): { row: number; column: number } {
  return { row: areas[0]?.top ?? 0, column: areas[0]?.left ?? 0 };
}

export function covers({ areas }: Covering, row: number, column: number): boolean {
  return areas.some((area) => containsCell(area, row, column));
}

/**
 * Rules with other areas, while the cells stay where they are; a rule that has no area left is
 * dropped, and one that begins elsewhere gets its formulas written for that cell.
 */
export function changeAreas<T extends Covering>(
  rules: readonly T[],
  change: (area: Area) => readonly Area[],
  reanchor: Reanchor<T>
): T[] {
  return rules.flatMap((rule) => {
    const areas = rule.areas.flatMap(change);
    if (areas.length === 0) return [];
    const before = originOf(rule);
    const after = originOf({ areas });
    const rows = after.row - before.row;
    return [{ ...reanchor(rule, rows, after.column - before.column), areas }];
  });
}

/** Rules without the cells of an area. */
export function cutOut<T extends Covering>(
  rules: readonly T[],
  hole: Area,
  reanchor: Reanchor<T>
): T[] {
  return changeAreas(rules, (area) => subtractArea(area, hole), reanchor);
}

/**
 * Rules with the areas they have once cells move, each cell taking its rule along. Formulas are
 * written for the cell that will be the first one, but still for where it is before the move: the
 * references of all formulas follow later.
 */
export function shiftRules<T extends Covering>(
  rules: readonly T[],
  shift: Shift,
  reanchor: Reanchor<T>
): T[] {
  return rules.flatMap((rule) => {
    const areas = rule.areas.flatMap((area) => shiftCells(area, shift));
    if (areas.length === 0) return [];
    const before = originOf(rule);
    const first = placeBefore(originOf({ areas }), shift);
    const rows = first.row - before.row;
    return [{ ...reanchor(rule, rows, first.column - before.column), areas }];
  });
}

/**
 * The rules that cells have, as copies for cells elsewhere: `to` is of the size of `from`, and
 * formulas are written for where the copies begin.
 */
export function copiedRules<T extends Covering>(
  rules: readonly T[],
  from: Area,
  to: Area,
  reanchor: Reanchor<T>
): T[] {
  const rows = to.top - from.top;
  const columns = to.left - from.left;
  return changeAreas(
    rules,
    (area) => {
      const shared = intersect(area, from);
      return shared ? [offsetArea(shared, rows, columns)] : [];
    },
    reanchor
  );
}

/** Where the cells of an area go: in one piece, or the part that moves apart from the rest. */
function shiftCells(area: Area, shift: Shift): Area[] {
  const lane: Area =
    shift.axis === "row"
      ? { top: 0, left: shift.from, bottom: ROW_COUNT - 1, right: shift.to }
      : { top: shift.from, left: 0, bottom: shift.to, right: COLUMN_COUNT - 1 };
  const inside = intersect(area, lane);
  const moved = inside && shiftArea(inside, shift);
  if (!inside || (moved && sameArea(moved, inside))) return [area];
  return [...(moved ? [moved] : []), ...subtractArea(area, lane)];
}

/** Where a cell was before a shift; not asked for cells that came new. */
function placeBefore(
  cell: { row: number; column: number },
  { axis, at, count, from, to }: Shift
): { row: number; column: number } {
  const across = axis === "row" ? cell.column : cell.row;
  if (cell[axis] < at || across < from || across > to) return cell;
  return { ...cell, [axis]: cell[axis] - count };
}

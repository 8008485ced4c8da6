import type { Area, CellPoint } from "../formula/area";
import { COLUMN_COUNT, ROW_COUNT } from "../formula/area";
import type { Sheet } from "../model/sheet";

/** What moving about needs to know of a sheet. */
export interface Terrain {
  readonly isBlank: (row: number, column: number) => boolean;
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
  /** The area with content; undefined on an empty sheet. */
  readonly used: Area | undefined;
}

export function terrainOf(sheet: Sheet): Terrain {
  return {
    isBlank: (row, column) => sheet.isBlank({ top: row, left: column, bottom: row, right: column }),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.columns.isHidden(column),
    used: sheet.usedArea(true),
  };
}

export type Direction = "up" | "down" | "left" | "right";

/** One cell on in a direction, over hidden rows and columns; the same cell at the sheet's edge. */
export function step(terrain: Terrain, from: CellPoint, direction: Direction): CellPoint {
  const vertical = direction === "up" || direction === "down";
  const change = direction === "up" || direction === "left" ? -1 : 1;
  const count = vertical ? ROW_COUNT : COLUMN_COUNT;
  const hidden = vertical ? terrain.isRowHidden : terrain.isColumnHidden;
  let index = (vertical ? from.row : from.column) + change;
  while (index >= 0 && index < count && hidden(index)) index += change;
  if (index < 0 || index >= count) return from;
  return vertical ? { ...from, row: index } : { ...from, column: index };
}

/**
 * Ctrl+arrow: to the end of the run of filled cells, or over blank cells to the next filled one, or
 * to the sheet's edge when there is none.
 */
export function leap(terrain: Terrain, from: CellPoint, direction: Direction): CellPoint {
  const next = step(terrain, from, direction);
  if (next.row === from.row && next.column === from.column) return from;
  const inRun = !isBlankAt(terrain, from) && !isBlankAt(terrain, next);
  let at = inRun ? from : next;
  for (;;) {
    if (!inRun && !isBlankAt(terrain, at)) return at;
    const ahead = step(terrain, at, direction);
    if (ahead.row === at.row && ahead.column === at.column) return at;
    if (inRun && isBlankAt(terrain, ahead)) return at;
    if (!inRun && isBeyond(terrain.used, at, direction)) return edge(at, direction);
    at = ahead;
  }
}

/** Ctrl+End: the last row and column in use. */
export function lastCell(terrain: Terrain): CellPoint {
  return { row: terrain.used?.bottom ?? 0, column: terrain.used?.right ?? 0 };
}

/**
 * Tab and Enter inside a selection of several cells go round in it: by rows with "right" and
 * "left", by columns with "down" and "up".
 */
export function cycle(area: Area, from: CellPoint, direction: Direction): CellPoint {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const byRows = direction === "right" || direction === "left";
  const row = from.row - area.top;
  const column = from.column - area.left;
  const at = byRows ? row * columns + column : column * rows + row;
  const change = direction === "right" || direction === "down" ? 1 : -1;
  const next = (at + change + rows * columns) % (rows * columns);
  return byRows
    ? { row: area.top + Math.floor(next / columns), column: area.left + (next % columns) }
    : { row: area.top + (next % rows), column: area.left + Math.floor(next / rows) };
}

function isBlankAt(terrain: Terrain, { row, column }: CellPoint): boolean {
  return terrain.isBlank(row, column);
}

function isBeyond(used: Area | undefined, at: CellPoint, direction: Direction): boolean {
  if (!used) return true;
  if (direction === "down") return at.row > used.bottom;
  if (direction === "right") return at.column > used.right;
  if (direction === "up") return at.row < used.top;
  return at.column < used.left;
}

function edge(at: CellPoint, direction: Direction): CellPoint {
  if (direction === "down") return { ...at, row: ROW_COUNT - 1 };
  if (direction === "right") return { ...at, column: COLUMN_COUNT - 1 };
  return direction === "up" ? { ...at, row: 0 } : { ...at, column: 0 };
}

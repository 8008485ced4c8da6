import type { CellPoint } from "../formula/area";
import { shiftArea } from "../formula/shift";
import { shiftOf } from "../host/liveRange";
import type { Change } from "../model/changes";

/** Where a cell of a sheet is after changes that move cells; undefined when it is gone. */
export function movedCell(
  sheetId: string,
  { row, column }: CellPoint,
  changes: readonly Change[]
): CellPoint | undefined {
  let area = { top: row, left: column, bottom: row, right: column };
  for (const change of changes) {
    const shift = change.sheetId === sheetId ? shiftOf(change) : undefined;
    const moved = shift ? shiftArea(area, shift) : area;
    if (!moved) return undefined;
    area = moved;
  }
  return { row: area.top, column: area.left };
}

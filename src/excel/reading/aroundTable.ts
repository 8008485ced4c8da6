import type { CellValue } from "../../workbook/port";

/** How far free rows below a table are counted. */
export const FREE_ROWS_LIMIT = 200;

/** Columns of the cells above a table that are read at least: A to Z, or on to the table's right edge. */
export const WIDTH_ABOVE = 26;

/** The rows above the header row. `top` begins at A1 and may hold the header row as well. */
export function cellsAbove(
  top: readonly (readonly CellValue[])[],
  headerRow: number
): readonly (readonly CellValue[])[] {
  return top.slice(0, Math.max(headerRow, 0));
}

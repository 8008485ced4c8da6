import {
  columnCountOf,
  COLUMN_COUNT,
  formatArea,
  ROW_COUNT,
  rowCountOf,
  type Area,
} from "../formula/area";
import { offsetFormula } from "../formula/rewrite";
import { adoptColumnFormulas } from "./calculatedColumns";
import { withContent, withFormat, type Cell } from "./cellStore";
import { ModelError } from "./errors";
import type { Sheet } from "./sheet";
import { guardCells } from "./sheetGuard";
import { fillHeaders } from "./tableHeaders";

export type CopyKind = "all" | "values" | "formulas" | "formats";

/** Copies cells; see `Sheet.copyFrom`. */
export function copyCells(
  sheet: Sheet,
  target: Area,
  source: Sheet,
  sourceArea: Area,
  kind: CopyKind
): void {
  const area = targetArea(target, sourceArea);
  guardCells(sheet, area);
  const height = rowCountOf(sourceArea);
  const width = columnCountOf(sourceArea);
  const read = source.readArea(sourceArea, (row, column) => ({
    cell: source.cells.get(row, column),
    value: kind === "values" ? source.value(row, column) : null,
  }));
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const r = (row - area.top) % height;
      const c = (column - area.left) % width;
      const { cell, value } = read[r]?.[c] ?? { cell: undefined, value: null };
      const rows = row - sourceArea.top - r;
      const columns = column - sourceArea.left - c;
      const own = sheet.cells.get(row, column);
      const moved = offsetCell(cell, rows, columns);
      sheet.cells.set(row, column, combine(own, moved, value, kind));
    }
  }
  const { workbook } = sheet;
  workbook.touch();
  const tables = workbook.tables.touching(sheet.id, area);
  for (const table of tables) {
    fillHeaders(table);
    adoptColumnFormulas(table, area);
  }
  workbook.touch();
  workbook.log.note({
    kind: kind === "formats" ? "rangeFormatted" : "rangeEdited",
    sheetId: sheet.id,
    address: formatArea(area),
    ...(tables[0] ? { tableId: tables[0].id } : {}),
  });
}

/** A target that is whole multiples of the source is filled; else the source's size counts. */
function targetArea(target: Area, source: Area): Area {
  const height = rowCountOf(source);
  const width = columnCountOf(source);
  const fits = rowCountOf(target) % height === 0 && columnCountOf(target) % width === 0;
  const area = fits
    ? target
    : { ...target, bottom: target.top + height - 1, right: target.left + width - 1 };
  if (area.bottom >= ROW_COUNT || area.right >= COLUMN_COUNT) {
    throw new ModelError("InvalidArgument", "The copy would leave the sheet");
  }
  return area;
}

function offsetCell(cell: Cell | undefined, rows: number, columns: number): Cell | undefined {
  if (cell?.formula === undefined) return cell;
  const formula = offsetFormula(cell.formula, rows, columns);
  return withContent(cell, { value: null, formula });
}

function combine(
  own: Cell | undefined,
  copied: Cell | undefined,
  value: Cell["value"],
  kind: CopyKind
): Cell | undefined {
  switch (kind) {
    case "all":
      return copied;
    case "formats":
      return withFormat(own, { numberFormat: copied?.numberFormat, style: copied?.style });
    case "values":
      return withContent(own, { value });
    case "formulas":
      return withContent(own, copied ?? { value: null });
  }
}

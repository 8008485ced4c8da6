import { isDateFormat } from "numfmt";
import {
  formatAbsoluteArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  quoteSheetName,
  type Area,
} from "../../formula/area";
import type { Sheet } from "../sheet";
import type { ChartSeries } from "./chart";
import { newSeries } from "./newChart";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** A reference to cells as charts keep it. */
export function referenceTo(sheet: Sheet, area: Area): string {
  return `=${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;
}

/**
 * The series Excel makes of a source range: one for each column (row), named by the first row
 * (column) when that holds texts, with the first column (row) as categories when it holds texts or
 * dates; a blank corner makes both so. "Auto" takes what is fewer as series. Blank cells alone give
 * no series.
 */
export function seriesOfSource(
  sheet: Sheet,
  source: Area,
  seriesBy: SeriesBy
): Omit<ChartSeries, "id">[] {
  const used = sheet.usedArea(true);
  const isOpen = isWholeColumns(source) || isWholeRows(source);
  const area = isOpen ? used && intersect(source, used) : source;
  if (!area || sheet.isBlank(area)) return [];
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && width > height);
  const hasBlankCorner = sheet.value(area.top, area.left) === null && height > 1 && width > 1;
  const hasHeader = hasBlankCorner || (height > 1 && isLabel(sheet, area.top, area.right));
  const firstBodyRow = area.top + (hasHeader ? 1 : 0);
  const hasFirstColumn = hasBlankCorner || (width > 1 && isLabel(sheet, firstBodyRow, area.left));
  const top = area.top + (hasHeader ? 1 : 0);
  const left = area.left + (hasFirstColumn ? 1 : 0);
  const body = { ...area, top, left };
  const categories = byRows
    ? hasHeader && { ...body, top: area.top, bottom: area.top }
    : hasFirstColumn && { ...body, left: area.left, right: area.left };
  const count = byRows ? area.bottom - top + 1 : area.right - left + 1;
  return Array.from({ length: count }, (_, index) => {
    const values = byRows
      ? { ...body, top: top + index, bottom: top + index }
      : { ...body, left: left + index, right: left + index };
    const name = byRows
      ? hasFirstColumn && { ...values, left: area.left, right: area.left }
      : hasHeader && { ...values, top: area.top, bottom: area.top };
    return newSeries(0, {
      values: referenceTo(sheet, values),
      ...(categories ? { categories: referenceTo(sheet, categories) } : {}),
      ...(name ? { name: { kind: "cell", formula: referenceTo(sheet, name) } } : {}),
    });
  });
}

/** Whether a cell names things rather than counts them: a text, or a date. */
function isLabel(sheet: Sheet, row: number, column: number): boolean {
  const value = sheet.value(row, column);
  if (typeof value === "string") return true;
  return typeof value === "number" && isDateFormat(sheet.numberFormat(row, column));
}

import { containsArea, formatArea, intersect, type Area } from "../formula/area";
import { isEmptyCell, withContent, withFormat } from "./cellStore";
import { ModelError } from "./errors";
import type { Sheet } from "./sheet";
import { guardSheet } from "./sheetGuard";

/** Merges cells; see `Sheet.merge`. Throws MergedRangeConflict over a table. */
export function mergeCells(sheet: Sheet, area: Area, across: boolean): void {
  guardSheet(sheet);
  if (sheet.workbook.tables.touching(sheet.id, area).length > 0) {
    throw new ModelError("MergedRangeConflict", "Cells of a table cannot be merged");
  }
  const torn = sheet.merges.some((merge) => intersect(merge, area) && !containsArea(area, merge));
  if (torn) throw new ModelError("MergedRangeConflict", "Other merged cells would be torn");
  const added = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => ({
        ...area,
        top: area.top + index,
        bottom: area.top + index,
      }))
    : [area];
  const kept = sheet.merges.filter((merge) => !intersect(merge, area));
  sheet.restore({ merges: [...kept, ...added.filter(isSeveralCells)] });
  for (const merge of added) keepFirstContent(sheet, merge);
  sheet.workbook.touch();
  note(sheet, area);
}

function isSeveralCells(area: Area): boolean {
  return area.top !== area.bottom || area.left !== area.right;
}

function keepFirstContent(sheet: Sheet, merge: Area): void {
  const cells = sheet.cells.inArea(merge);
  const first = cells.find(({ cell }) => !isEmptyCell(cell));
  for (const { row, column, cell } of cells) {
    sheet.cells.set(row, column, withContent(cell, { value: null }));
  }
  if (!first) return;
  const own = sheet.cells.get(merge.top, merge.left);
  const { numberFormat = first.cell.numberFormat, style = first.cell.style } = own ?? {};
  sheet.cells.set(merge.top, merge.left, withFormat(first.cell, { numberFormat, style }));
}

/** Takes all merges that touch the area apart. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  guardSheet(sheet);
  sheet.restore({ merges: sheet.merges.filter((merge) => !intersect(merge, area)) });
  note(sheet, area);
}

function note(sheet: Sheet, area: Area): void {
  sheet.workbook.log.note({
    kind: "rangeFormatted",
    sheetId: sheet.id,
    address: formatArea(area),
  });
}

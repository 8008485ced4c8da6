import {
  columnCountOf,
  COLUMN_COUNT,
  containsArea,
  formatArea,
  intersect,
  offsetArea,
  ROW_COUNT,
  rowCountOf,
  type Area,
} from "../formula/area";
import { offsetFormula } from "../formula/rewrite";
import { adoptColumnFormulas } from "./calculatedColumns";
import { isEmptyCell, withContent, withFormat, type Cell } from "./cellStore";
import { ModelError } from "./errors";
import type { Sheet } from "./sheet";
import { guardCells } from "./sheetGuard";
import { fillHeaders } from "./tableHeaders";

export type CopyKind = "all" | "values" | "formulas" | "formats";

export interface CopyOptions {
  /** Leaves cells alone where the source has neither value nor formula. */
  readonly skipBlanks?: boolean;
}

/** Copies cells; see `Sheet.copyFrom`. */
export function copyCells(
  sheet: Sheet,
  target: Area,
  source: Sheet,
  sourceArea: Area,
  kind: CopyKind,
  { skipBlanks = false }: CopyOptions = {}
): void {
  const area = targetArea(target, sourceArea);
  guardCells(sheet, area);
  checkMerges(sheet, area);
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
      if (skipBlanks && isEmptyCell(cell)) continue;
      const own = sheet.cells.get(row, column);
      const moved = offsetCell(cell, rows, columns);
      sheet.cells.set(row, column, combine(own, moved, value, kind));
    }
  }
  const { workbook } = sheet;
  copyRules(sheet, area, source, sourceArea, kind);
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

/** Copies cannot land on a part of merged cells. */
function checkMerges(sheet: Sheet, area: Area): void {
  if (sheet.merges.some((merge) => intersect(merge, area) && !containsArea(area, merge))) {
    throw new ModelError("MergedRangeConflict", "Merged cells would be torn");
  }
}

/**
 * Takes along what else belongs to cells: conditional formats and merges with their formats, and
 * validation with everything.
 */
function copyRules(
  sheet: Sheet,
  area: Area,
  source: Sheet,
  sourceArea: Area,
  kind: CopyKind
): void {
  if (kind !== "all" && kind !== "formats") return;
  const tiles = tilesOf(area, sourceArea);
  const formats = tiles.flatMap((tile) => source.conditionalFormats.copiesFor(sourceArea, tile));
  sheet.conditionalFormats.paste(area, formats);
  const merged = source.merges.filter((merge) => containsArea(sourceArea, merge));
  const kept = sheet.merges.filter((merge) => !intersect(merge, area));
  const added = tiles.flatMap((tile) =>
    merged.map((merge) => offsetArea(merge, tile.top - sourceArea.top, tile.left - sourceArea.left))
  );
  sheet.restore({ merges: [...kept, ...added] });
  if (kind !== "all") return;
  const rules = tiles.flatMap((tile) => source.validation.copiesFor(sourceArea, tile));
  sheet.validation.paste(area, rules);
}

/** The parts of the target that each get a copy of the whole source. */
function tilesOf(area: Area, source: Area): Area[] {
  const height = rowCountOf(source);
  const width = columnCountOf(source);
  const tiles: Area[] = [];
  for (let { top } = area; top <= area.bottom; top += height) {
    for (let { left } = area; left <= area.right; left += width) {
      tiles.push({ top, left, bottom: top + height - 1, right: left + width - 1 });
    }
  }
  return tiles;
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

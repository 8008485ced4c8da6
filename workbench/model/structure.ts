import {
  COLUMN_COUNT,
  columnCountOf,
  formatArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  parseArea,
  ROW_COUNT,
  rowCountOf,
  type Area,
} from "../formula/area";
import { shiftArea, shiftedRegion, type Shift } from "../formula/shift";
import { isEmptyCell } from "./cellStore";
import type { ChangeKind } from "./changes";
import { shiftIndex } from "./dimensions";
import { ModelError } from "./errors";
import type { Format } from "./formats";
import { rewriteAllFormulas, sameName } from "./rewriting";
import type { Sheet } from "./sheet";
import { guardAction, guardCells, guardSheet } from "./sheetGuard";
import { shiftTables } from "./tableShift";

const ALL_COLUMNS = { from: 0, to: COLUMN_COUNT - 1 };
const ALL_ROWS = { from: 0, to: ROW_COUNT - 1 };

export function insertRows(sheet: Sheet, at: number, count: number): void {
  checkSpan(at, count, ROW_COUNT);
  guardAction(sheet, "allowInsertRows");
  shiftNoted(sheet, { axis: "row", at, count, ...ALL_COLUMNS }, "rowInserted");
}

/** On a protected sheet that allows it, only rows go whose cells are all unlocked, as in Excel. */
export function deleteRows(sheet: Sheet, at: number, count: number): void {
  checkSpan(at, count, ROW_COUNT);
  guardAction(sheet, "allowDeleteRows");
  guardCells(sheet, { top: at, left: 0, bottom: at + count - 1, right: COLUMN_COUNT - 1 });
  shiftNoted(sheet, { axis: "row", at, count: -count, ...ALL_COLUMNS }, "rowDeleted");
}

export function insertColumns(sheet: Sheet, at: number, count: number): void {
  checkSpan(at, count, COLUMN_COUNT);
  guardAction(sheet, "allowInsertColumns");
  shiftNoted(sheet, { axis: "column", at, count, ...ALL_ROWS }, "columnInserted");
}

/** On a protected sheet that allows it, only columns go whose cells are all unlocked, as in Excel. */
export function deleteColumns(sheet: Sheet, at: number, count: number): void {
  checkSpan(at, count, COLUMN_COUNT);
  guardAction(sheet, "allowDeleteColumns");
  guardCells(sheet, { top: 0, left: at, bottom: ROW_COUNT - 1, right: at + count - 1 });
  shiftNoted(sheet, { axis: "column", at, count: -count, ...ALL_ROWS }, "columnDeleted");
}

export function insertCells(sheet: Sheet, area: Area, direction: "down" | "right"): void {
  if (direction === "down" && isWholeRows(area)) {
    insertRows(sheet, area.top, rowCountOf(area));
  } else if (direction === "right" && isWholeColumns(area)) {
    insertColumns(sheet, area.left, columnCountOf(area));
  } else {
    guardSheet(sheet);
    shiftNoted(sheet, shiftFor(area, direction === "down", 1), "cellInserted");
  }
}

export function deleteCells(sheet: Sheet, area: Area, direction: "up" | "left"): void {
  if (direction === "up" && isWholeRows(area)) {
    deleteRows(sheet, area.top, rowCountOf(area));
  } else if (direction === "left" && isWholeColumns(area)) {
    deleteColumns(sheet, area.left, columnCountOf(area));
  } else {
    guardSheet(sheet);
    guardCells(sheet, area);
    shiftNoted(sheet, shiftFor(area, direction === "up", -1), "cellDeleted");
  }
}

function shiftFor(area: Area, vertical: boolean, sign: 1 | -1): Shift {
  return vertical
    ? { axis: "row", at: area.top, count: sign * rowCountOf(area), from: area.left, to: area.right }
    : {
        axis: "column",
        at: area.left,
        count: sign * columnCountOf(area),
        from: area.top,
        to: area.bottom,
      };
}

function checkSpan(at: number, count: number, limit: number): void {
  const whole = Number.isInteger(at) && Number.isInteger(count);
  if (!whole || at < 0 || count < 1 || at + count > limit) {
    throw new ModelError("InvalidArgument", `Cannot insert or delete ${count} at ${at}`);
  }
}

function shiftNoted(sheet: Sheet, shift: Shift, kind: ChangeKind): void {
  const { log, tables } = sheet.workbook;
  log.edit(log.source, () => {
    const gap = gapOf(shift);
    const tableId = tables.touching(sheet.id, gap)[0]?.id;
    shiftSheet(sheet, shift);
    const vertical = shift.axis === "row";
    const direction = shift.count > 0 ? (vertical ? "down" : "right") : vertical ? "up" : "left";
    log.note({
      kind,
      sheetId: sheet.id,
      address: formatArea(gap),
      ...(tableId === undefined ? {} : { tableId }),
      ...(kind === "cellInserted" || kind === "cellDeleted" ? { shift: direction } : {}),
    });
  });
}

/** The cells that come new, or that are deleted. */
function gapOf(shift: Shift): Area {
  const last = shift.at + Math.abs(shift.count) - 1;
  return shift.axis === "row"
    ? { top: shift.at, left: shift.from, bottom: last, right: shift.to }
    : { top: shift.from, left: shift.at, bottom: shift.to, right: last };
}

/**
 * Moves cells and all that goes with them: formulas everywhere, tables, merges, rules, sizes and
 * breaks. Notes nothing. Throws InsertDeleteConflict when a table would be torn and
 * NonBlankCellOffSheet when content would leave the sheet; then nothing has changed.
 */
export function shiftSheet(sheet: Sheet, shift: Shift): void {
  checkRoom(sheet, shift);
  checkMerges(sheet, shift);
  const finishTables = shiftTables(sheet, shift);
  sheet.validation.shift(shift);
  sheet.conditionalFormats.shift(shift);
  sheet.charts.shift(shift);
  rewriteAllFormulas(sheet.workbook, (home) => ({
    range: (ref) => {
      const own = ref.sheet === undefined ? home.sheet === sheet : sameName(ref.sheet, sheet.name);
      if (!own) return undefined;
      const next = shiftArea(ref, shift);
      return next === ref ? undefined : (next ?? "#REF!");
    },
  }));
  moveCells(sheet, shift);
  sheet.restore({ merges: sheet.merges.flatMap((area) => shiftArea(area, shift) ?? []) });
  moveLines(sheet, shift);
  movePrintAreas(sheet, shift);
  finishTables((next) => shiftSheet(sheet, next));
  sheet.workbook.touch();
}

function checkRoom(sheet: Sheet, shift: Shift): void {
  if (shift.count <= 0) return;
  const end =
    shift.axis === "row"
      ? { top: ROW_COUNT - shift.count, left: shift.from, bottom: ROW_COUNT - 1, right: shift.to }
      : {
          top: shift.from,
          left: COLUMN_COUNT - shift.count,
          bottom: shift.to,
          right: COLUMN_COUNT - 1,
        };
  if (sheet.cells.inArea(end).some(({ cell }) => !isEmptyCell(cell))) {
    throw new ModelError("NonBlankCellOffSheet", "Cells with content would leave the sheet");
  }
}

function checkMerges(sheet: Sheet, shift: Shift): void {
  const region = shiftedRegion(shift);
  for (const area of sheet.merges) {
    const inside =
      shift.axis === "row"
        ? area.left >= shift.from && area.right <= shift.to
        : area.top >= shift.from && area.bottom <= shift.to;
    if (!inside && intersect(area, region)) {
      throw new ModelError("MergedRangeConflict", "Merged cells would be torn");
    }
  }
}

function moveCells(sheet: Sheet, shift: Shift): void {
  for (const { row, column, cell } of sheet.cells.take(shiftedRegion(shift))) {
    const index = shift.axis === "row" ? row : column;
    const next = shiftIndex(index, shift.at, shift.count);
    if (next === undefined) continue;
    if (shift.axis === "row") {
      if (next < ROW_COUNT) sheet.cells.set(next, column, cell);
    } else if (next < COLUMN_COUNT) {
      sheet.cells.set(row, next, cell);
    }
  }
  if (shift.count > 0) inheritFormats(sheet, shift);
}

/** Inserted rows look like the row above, inserted columns like the column to the left. */
function inheritFormats(sheet: Sheet, shift: Shift): void {
  if (shift.at === 0) return;
  const vertical = shift.axis === "row";
  const model = vertical
    ? { top: shift.at - 1, bottom: shift.at - 1, left: shift.from, right: shift.to }
    : { top: shift.from, bottom: shift.to, left: shift.at - 1, right: shift.at - 1 };
  for (const { row, column, cell } of sheet.cells.inArea(model)) {
    if (sheet.workbook.tables.at(sheet.id, row, column)?.headerArea?.top === row) continue;
    for (let step = 1; step <= shift.count; step += 1) {
      const format: Format = cell;
      if (format.numberFormat === undefined && format.style === undefined) continue;
      sheet.formats.setOne(vertical ? row + step : row, vertical ? column : column + step, format);
    }
  }
}

/** Keys of `pageLayout` that hold an address without sheet name. */
const PRINT_AREAS = ["printArea", "printTitleRows", "printTitleColumns"] as const;

/** What is printed and repeated follows its cells, as the names do that Excel keeps for it. */
function movePrintAreas(sheet: Sheet, shift: Shift): void {
  const pageLayout = { ...sheet.view.pageLayout };
  for (const key of PRINT_AREAS) {
    const before = pageLayout[key];
    const area = typeof before === "string" ? parseArea(before) : undefined;
    if (!area) continue;
    const after = shiftArea(area, shift);
    if (after) pageLayout[key] = formatArea(after);
    else delete pageLayout[key];
  }
  sheet.restore({ view: { pageLayout } });
}

/** Sizes, hidden state, formats of whole rows or columns, and page breaks. */
function moveLines(sheet: Sheet, { axis, at, count, from, to }: Shift): void {
  const whole = axis === "row" ? to - from === COLUMN_COUNT - 1 : to - from === ROW_COUNT - 1;
  if (!whole) return;
  const lines = axis === "row" ? sheet.rows : sheet.columns;
  lines.shift(at, count);
  const formats = axis === "row" ? sheet.formats.ofRow : sheet.formats.ofColumn;
  const entries = [...formats];
  formats.clear();
  for (const [index, format] of entries) {
    const next = shiftIndex(index, at, count);
    if (next !== undefined) formats.set(next, format);
  }
  const moveAll = (indexes: readonly number[]): number[] =>
    indexes.flatMap((index) => shiftIndex(index, at, count) ?? []);
  if (axis === "row") {
    const filtered = moveAll([...sheet.filteredRows]);
    sheet.filteredRows.clear();
    for (const row of filtered) sheet.filteredRows.add(row);
    const horizontalPageBreaks = moveAll(sheet.view.horizontalPageBreaks);
    sheet.restore({ view: { horizontalPageBreaks } });
  } else {
    sheet.restore({ view: { verticalPageBreaks: moveAll(sheet.view.verticalPageBreaks) } });
  }
}

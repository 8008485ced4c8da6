import {
  columnCountOf,
  containsCell,
  formatArea,
  isWholeColumns,
  isWholeRows,
  rowCountOf,
  type Area,
} from "../formula/area";
import type { Scalar } from "../formula/values";
import { adoptColumnFormulas } from "./calculatedColumns";
import { withContent, type Cell } from "./cellStore";
import type { ChangeKind } from "./changes";
import { ModelError } from "./errors";
import { GENERAL } from "./formats";
import { parseInput, type Input } from "./input";
import type { Sheet } from "./sheet";
import { guardAction, guardCells, guardSheet } from "./sheetGuard";
import type { Table } from "./table";
import { planGrowth } from "./tableGrowth";
import { renameColumns } from "./tableHeaders";
import { setArea } from "./tablePlacing";

export type ClearKind = "all" | "contents" | "formats";

/** Writes values and formulas; see `Sheet.setInputs`. `kind` is the change to note. */
export function writeInputs(
  sheet: Sheet,
  area: Area,
  inputs: readonly (readonly Input[])[],
  kind: ChangeKind = "rangeEdited"
): void {
  checkShape(area, inputs);
  guardCells(sheet, area);
  const { workbook } = sheet;
  const inputAt = (row: number, column: number): Input =>
    inputs[row - area.top]?.[column - area.left];
  const filled = (row: number, column: number): boolean => {
    const input = containsCell(area, row, column) ? inputAt(row, column) : null;
    return input !== null && input !== undefined && input !== "";
  };
  checkFormulas(sheet, area, inputAt);
  const before = valueToTell(sheet, area);
  for (const growth of planGrowth(sheet, area, filled)) {
    setArea(growth.table, growth.area);
    workbook.log.note({
      kind: "tableChanged",
      sheetId: sheet.id,
      tableId: growth.table.id,
      address: formatArea(growth.area),
    });
  }
  const tables = workbook.tables.touching(sheet.id, area);
  const headers = new Map<Table, Map<number, Input>>();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const input = inputAt(row, column);
      if (input === null || input === undefined) continue;
      const table = tables.find(
        ({ headerArea }) => headerArea && containsCell(headerArea, row, column)
      );
      if (table) {
        const texts = headers.get(table) ?? new Map<number, Input>();
        texts.set(column - table.area.left, input);
        headers.set(table, texts);
      } else {
        writeCell(sheet, row, column, input);
      }
    }
  }
  workbook.touch();
  for (const [table, texts] of headers) renameColumns(table, texts);
  for (const table of tables) adoptColumnFormulas(table, area);
  workbook.touch();
  workbook.log.note({
    kind,
    sheetId: sheet.id,
    address: formatArea(area),
    ...(tables[0] ? { tableId: tables[0].id } : {}),
    ...(before === undefined ? {} : { before, after: sheet.value(area.top, area.left) }),
  });
}

/** The value of a single cell for those who listen: of a formula it may take a recalculation. */
function valueToTell(sheet: Sheet, area: Area): Scalar | undefined {
  const alone = area.top === area.bottom && area.left === area.right;
  return alone && sheet.workbook.log.isHeard ? sheet.value(area.top, area.left) : undefined;
}

function checkShape(area: Area, inputs: readonly (readonly Input[])[]): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw new ModelError("InvalidArgument", "Whole rows or columns cannot be written at once");
  }
  const width = columnCountOf(area);
  if (inputs.length !== rowCountOf(area) || inputs.some((row) => row.length !== width)) {
    throw new ModelError(
      "InvalidArgument",
      `The values have another shape than ${formatArea(area)}`
    );
  }
}

/** Checks all formulas before anything is written, so that a refused write changes nothing. */
function checkFormulas(
  sheet: Sheet,
  area: Area,
  inputAt: (row: number, column: number) => Input
): void {
  const year = sheet.workbook.clock().getFullYear();
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const input = inputAt(row, column);
      if (typeof input !== "string" || !/^[=+-]/.test(input)) continue;
      const numberFormat = sheet.numberFormat(row, column);
      const { formula } = parseInput(input, { numberFormat, year, typed: false });
      if (formula) sheet.workbook.checkFormula(formula, sheet.id, row, column);
    }
  }
}

function writeCell(
  sheet: Sheet,
  row: number,
  column: number,
  input: Exclude<Input, null | undefined>
): void {
  const { log, clock } = sheet.workbook;
  const numberFormat = sheet.numberFormat(row, column);
  const typed = log.source === "user";
  const parsed = parseInput(input, { numberFormat, year: clock().getFullYear(), typed });
  const cell = withContent(sheet.cells.get(row, column), parsed);
  const formatted: Cell =
    parsed.numberFormat !== undefined && numberFormat === GENERAL
      ? { ...cell, numberFormat: parsed.numberFormat }
      : cell;
  sheet.cells.set(row, column, formatted);
}

/** Clears cells; see `Sheet.clear`. Header cells keep their names. */
export function clearCells(sheet: Sheet, area: Area, kind: ClearKind): void {
  const { workbook } = sheet;
  if (kind !== "contents") guardAction(sheet, "allowFormatCells");
  if (kind !== "formats") clearContents(sheet, area);
  if (kind !== "contents") {
    sheet.formats.clear(area);
    sheet.conditionalFormats.removeFrom(area);
    workbook.log.note({ kind: "rangeFormatted", sheetId: sheet.id, address: formatArea(area) });
  }
  if (kind === "all") {
    guardSheet(sheet);
    sheet.validation.removeFrom(area);
  }
}

function clearContents(sheet: Sheet, area: Area): void {
  const { workbook } = sheet;
  const used = sheet.usedArea(true);
  if (sheet.protection.isProtected && used) guardCells(sheet, clip(area, used));
  const before = valueToTell(sheet, area);
  const inside = workbook.tables.touching(sheet.id, area);
  for (const table of inside) {
    const whole =
      table.area.top >= area.top &&
      table.area.left >= area.left &&
      table.area.bottom <= area.bottom &&
      table.area.right <= area.right;
    // Clearing a whole table, headers and all, is how a table goes away in Excel.
    if (whole) table.delete();
  }
  const tables = inside.filter((table) => workbook.tables.items.includes(table));
  for (const { row, column, cell } of sheet.cells.inArea(area)) {
    const isHeader = tables.some(
      ({ headerArea }) => headerArea && containsCell(headerArea, row, column)
    );
    if (!isHeader) sheet.cells.set(row, column, withContent(cell, { value: null }));
  }
  workbook.touch();
  for (const table of tables) adoptColumnFormulas(table, area);
  workbook.touch();
  workbook.log.note({
    kind: "rangeEdited",
    sheetId: sheet.id,
    address: formatArea(area),
    ...(tables[0] ? { tableId: tables[0].id } : {}),
    ...(before === undefined ? {} : { before, after: null }),
  });
}

function clip(area: Area, used: Area): Area {
  return {
    top: Math.max(area.top, Math.min(used.top, area.bottom)),
    left: Math.max(area.left, Math.min(used.left, area.right)),
    bottom: Math.max(area.top, Math.min(area.bottom, used.bottom)),
    right: Math.max(area.left, Math.min(area.right, used.right)),
  };
}

import { type Area, COLUMN_COUNT, parseArea, ROW_COUNT, splitSheetAddress } from "../formula/area";
import { Reference } from "../formula/operands";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { invalidArgument } from "./hostError";

/** Every cell of a sheet. */
export const WHOLE_SHEET: Area = {
  top: 0,
  left: 0,
  bottom: ROW_COUNT - 1,
  right: COLUMN_COUNT - 1,
};

/** Cells of a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The area of an A1 address without sheet name; throws InvalidArgument. */
export function areaOf(address: string): Area {
  return parseArea(address) ?? invalidArgument(`"${address}" is no address`);
}

/**
 * The cells that an address or defined name means on a sheet. The address may name that same sheet;
 * another one is InvalidArgument (assumed).
 */
export function placeOnSheet(sheet: Sheet, text: string): Place {
  const { sheet: sheetName, address } = splitSheetAddress(text);
  if (sheetName !== undefined && sheet.workbook.sheets.get(sheetName) !== sheet) {
    invalidArgument(`"${text}" is not on sheet ${sheet.name}`);
  }
  const area = parseArea(address);
  if (area) return { sheet, area };
  const name = sheet.workbook.names.get(address);
  const place = name && placeOfFormula(sheet.workbook, name.formula);
  return place?.sheet === sheet ? place : invalidArgument(`"${text}" is no address or name`);
}

/** The cells that an address with a sheet name means; throws InvalidArgument. */
export function placeInWorkbook(workbook: Workbook, text: string, fallback?: Sheet): Place {
  const { sheet: sheetName, address } = splitSheetAddress(text.replace(/^=/, ""));
  const sheet = sheetName === undefined ? fallback : workbook.sheets.get(sheetName);
  return sheet
    ? placeOnSheet(sheet, address)
    : invalidArgument(`"${text}" names no sheet of the workbook`);
}

/** The cells a formula such as "=Sheet1!$A$1:$A$3" or "=tblSchool[School]" refers to, if it does. */
export function placeOfFormula(workbook: Workbook, formula: string): Place | undefined {
  const home = { sheetId: workbook.sheets.active.id, row: 0, column: 0 };
  const operand = workbook.calculator.evaluate(formula, home);
  if (!(operand instanceof Reference)) return undefined;
  const sheet = workbook.sheets.get(operand.sheetId);
  return sheet && { sheet, area: operand.area };
}

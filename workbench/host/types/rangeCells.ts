import {
  type Area,
  columnCountOf,
  formatSheetArea,
  isWholeColumns,
  isWholeRows,
  rowCountOf,
} from "../../formula/area";
import type { Scalar } from "../../formula/values";
import type { Input } from "../../model/input";
import type { Sheet } from "../../model/sheet";
import { valueForClient, valueTypeOf } from "../cellValues";
import { HostError, invalidArgument } from "../hostError";
import type { LiveRange } from "../liveRange";
import { numberFormatCategory } from "../numberFormatCategory";
import type { PropertyDefinition } from "../typeDefinition";

/** A range may be read up to this many cells (documented). */
const READ_LIMIT = 5_000_000;

/** The contents of a range: what the user sees as values, formulas and formats. */
export const cellProperties: Readonly<Record<string, PropertyDefinition<LiveRange>>> = {
  Values: {
    get: (range) => matrix(range, (sheet, r, c) => valueForClient(sheet.value(r, c))),
    set: (range, value) => writeCells(range, value, "Range.values"),
  },
  Formulas: {
    get: formulas,
    set: (range, value) => writeCells(range, value, "Range.formulas"),
  },
  // Same as Formulas: the simulated user speaks en-US.
  FormulasLocal: {
    get: formulas,
    set: (range, value) => writeCells(range, value, "Range.formulasLocal"),
  },
  Text: { get: (range) => matrix(range, (sheet, r, c) => sheet.text(r, c)) },
  NumberFormat: { get: numberFormats, set: setNumberFormats },
  NumberFormatLocal: { get: numberFormats, set: setNumberFormats },
  NumberFormatCategories: {
    get: (range) => matrix(range, (sheet, r, c) => numberFormatCategory(sheet.numberFormat(r, c))),
  },
  ValueTypes: { get: (range) => matrix(range, (sheet, r, c) => valueTypeOf(sheet.value(r, c))) },
  LinkedDataTypeState: { get: (range) => matrix(range, () => "None") },
};

/** Where a range lies. */
export const placeProperties: Readonly<Record<string, PropertyDefinition<LiveRange>>> = {
  Address: { get: addressOf },
  AddressLocal: { get: addressOf },
  RowIndex: { get: ({ area }) => area.top },
  ColumnIndex: { get: ({ area }) => area.left },
  RowCount: { get: ({ area }) => rowCountOf(area) },
  ColumnCount: { get: ({ area }) => columnCountOf(area) },
  // -1 stands for more cells than fit in 31 bits (documented).
  CellCount: {
    get: ({ area }) => {
      const count = rowCountOf(area) * columnCountOf(area);
      return count > 2 ** 31 - 1 ? -1 : count;
    },
  },
  IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
  IsEntireRow: { get: ({ area }) => isWholeRows(area) },
  Top: { get: ({ sheet, area }) => points(sheet, "rows", 0, area.top - 1) },
  Left: { get: ({ sheet, area }) => points(sheet, "columns", 0, area.left - 1) },
  Height: { get: ({ sheet, area }) => points(sheet, "rows", area.top, area.bottom) },
  Width: { get: ({ sheet, area }) => points(sheet, "columns", area.left, area.right) },
  RowHidden: {
    get: ({ sheet, area }) => same(area.top, area.bottom, (row) => sheet.isRowHidden(row)),
    set: ({ sheet, area }, value) => sheet.setRowsHidden(area.top, area.bottom, value === true),
  },
  ColumnHidden: {
    get: ({ sheet, area }) => same(area.left, area.right, (at) => sheet.columns.isHidden(at)),
    set: ({ sheet, area }, value) => sheet.setColumnsHidden(area.left, area.right, value === true),
  },
  // Whether all cells are hidden, by rows or by columns; null when only some are (documented).
  Hidden: {
    get: ({ sheet, area }) => {
      const rows = same(area.top, area.bottom, (row) => sheet.isRowHidden(row));
      const columns = same(area.left, area.right, (at) => sheet.columns.isHidden(at));
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
  },
};

/** The address with sheet name. */
export function addressOf({ sheet, area }: LiveRange): string {
  return formatSheetArea(sheet.name, area);
}

/** Whole rows or columns: cell properties read as null and cannot be written (documented). */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

function matrix<T>(
  { sheet, area }: LiveRange,
  read: (sheet: Sheet, row: number, column: number) => T
): T[][] | null {
  if (isUnbounded(area)) return null;
  if (rowCountOf(area) * columnCountOf(area) > READ_LIMIT) throw new HostError("RangeExceedsLimit");
  return sheet.readArea(area, (row, column) => read(sheet, row, column));
}

function formulas(range: LiveRange): unknown {
  return matrix(range, (sheet, r, c) => valueForClient(sheet.formula(r, c)));
}

function numberFormats(range: LiveRange): unknown {
  return matrix(range, (sheet, r, c) => sheet.numberFormat(r, c));
}

function setNumberFormats({ sheet, area }: LiveRange, value: unknown): void {
  if (isUnbounded(area)) invalidArgument("Range.numberFormat of whole rows or columns");
  if (!Array.isArray(value)) {
    sheet.setNumberFormat(area, String(value));
    return;
  }
  const formats = shaped<string | null>(area, value, "Range.numberFormat");
  if (formats.flat().some((format) => format !== null && typeof format !== "string")) {
    invalidArgument("Range.numberFormat: a format is a text");
  }
  sheet.setNumberFormat(area, formats);
}

/**
 * Writes values or formulas. One value goes to every cell; in a matrix `null` leaves its cell alone
 * and "" empties it (documented).
 */
function writeCells({ sheet, area }: LiveRange, value: unknown, location: string): void {
  if (isUnbounded(area)) invalidArgument(`${location} of whole rows or columns`);
  const rows: readonly (readonly unknown[])[] = Array.isArray(value)
    ? shaped(area, value, location)
    : sheet.readArea(area, () => value);
  const inputs = rows.map((row) => row.map((cell) => inputOf(cell, location)));
  sheet.setInputs(area, inputs);
}

function inputOf(value: unknown, location: string): Input {
  if (value === null || value === undefined) return null;
  const type = typeof value;
  if (type === "string" || type === "number" || type === "boolean") return value as Scalar;
  return invalidArgument(`${location}: a cell may not be ${JSON.stringify(value)}`);
}

/** The matrix when it has the area's shape; throws InvalidArgument (documented). */
function shaped<T>(area: Area, value: readonly unknown[], location: string): T[][] {
  const width = columnCountOf(area);
  const fits =
    value.length === rowCountOf(area) &&
    value.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    invalidArgument(`${location}: the array has not ${rowCountOf(area)} rows of ${width}`);
  }
  return value as T[][];
}

/** The value all have in common, or null where they differ (documented). */
function same<T>(from: number, to: number, read: (index: number) => T): T | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index += 1) if (read(index) !== first) return null;
  return first;
}

function points(sheet: Sheet, axis: "rows" | "columns", from: number, to: number): number {
  const hidden = (index: number): boolean =>
    axis === "rows" ? sheet.isRowHidden(index) : sheet.columns.isHidden(index);
  let sum = 0;
  for (let index = from; index <= to; index += 1) {
    if (!hidden(index)) sum += sheet[axis].size(index);
  }
  return sum;
}

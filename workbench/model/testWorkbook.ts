import { parseArea, parseCell, splitSheetAddress, type Area } from "../formula/area";
import { isError, type Scalar } from "../formula/values";
import type { Change } from "./changes";
import { ModelError } from "./errors";
import type { Input } from "./input";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { Workbook, type WorkbookOptions } from "./workbook";

/** The clock of test workbooks: Thursday, 15 January 2026, 13:30. */
export const TEST_CLOCK = (): Date => new Date(2026, 0, 15, 13, 30);

/** A new workbook with one sheet and a clock that stands still. */
export function testWorkbook(options: WorkbookOptions = {}): Workbook {
  return new Workbook({ clock: TEST_CLOCK, ...options });
}

/** The area of an A1 address. */
export function area(address: string): Area {
  const found = parseArea(address);
  if (!found) throw new Error(`${address} is no address`);
  return found;
}

/** Writes rows with the top left at an address. */
export function put(sheet: Sheet, address: string, rows: readonly (readonly Input[])[]): void {
  const { row, column } = place(address);
  sheet.setInputs(
    {
      top: row,
      left: column,
      bottom: row + rows.length - 1,
      right: column + (rows[0]?.length ?? 1) - 1,
    },
    rows
  );
}

/** Computed values of "B2" or "Sheet2!A1:B2", by rows; errors are written as their text. */
export function show(book: Workbook, address: string): (Scalar | string)[][] {
  const parts = splitSheetAddress(address);
  const sheet = parts.sheet === undefined ? book.sheets.active : book.sheets.require(parts.sheet);
  return sheet.values(area(parts.address)).map((row) => row.map(plain));
}

/** One computed value; an error is written as its text. */
export function valueAt(sheet: Sheet, address: string): Scalar | string {
  const { row, column } = place(address);
  return plain(sheet.value(row, column));
}

/** The formula or constant of one cell. */
export function formulaAt(sheet: Sheet, address: string): Scalar {
  const { row, column } = place(address);
  return sheet.formula(row, column);
}

export function textAt(sheet: Sheet, address: string): string {
  const { row, column } = place(address);
  return sheet.text(row, column);
}

/** The code of the ModelError that `work` throws; "none" when it throws nothing. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (cause) {
    if (cause instanceof ModelError) return cause.code;
    throw cause;
  }
  return "none";
}

/** The changes noted while `work` runs. */
export function changesOf(book: Workbook, work: () => void): Change[] {
  const noted: Change[] = [];
  const stop = book.subscribe((changes) => noted.push(...changes));
  work();
  stop();
  return noted;
}

function plain(value: Scalar): Scalar | string {
  return isError(value) ? value.error : value;
}

export function place(address: string): { row: number; column: number } {
  const point = parseCell(address);
  if (!point) throw new Error(`${address} is no cell`);
  return point;
}

export interface SchoolTable {
  book: Workbook;
  sheet: Sheet;
  table: Table;
}

/** A table "T" at A1:C4 with School, Score and the calculated column Double. */
export function schoolTable(): SchoolTable {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "A1", [
    ["School", "Score", "Double"],
    ["North", 80, null],
    ["South", 60, null],
    ["West", 70, null],
  ]);
  const table = book.tables.add(sheet, area("A1:C4"), { hasHeaders: true, name: "T" });
  put(sheet, "C2", [["=[@Score]*2"]]);
  return { book, sheet, table };
}

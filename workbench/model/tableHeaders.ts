import { displayText } from "./displayText";
import { withContent } from "./cellStore";
import { parseInput, type Input } from "./input";
import { renameColumnsInFormulas } from "./rewriting";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { uniqueColumnName } from "./tableNames";

/** What a cell shows, as the text a header made of it would have. */
export function headerText(sheet: Sheet, row: number, column: number): string {
  return sheet.text(row, column).trim() === "" ? "" : sheet.text(row, column);
}

/** Writes the columns' names into the header row, as text. */
export function fillHeaders(table: Table): void {
  const { sheet, headerArea } = table;
  if (!headerArea) return;
  table.columns.forEach(({ name }, index) => {
    const column = headerArea.left + index;
    const cell = sheet.cells.get(headerArea.top, column);
    if (cell?.value === name && cell.formula === undefined) return;
    sheet.cells.set(headerArea.top, column, withContent(cell, { value: name }));
  });
}

/**
 * Renames columns after what is written into their header cells, in formulas too. Numbers become
 * text, an emptied header gets a default name, and a name already taken gets a digit.
 */
export function renameColumns(table: Table, inputs: ReadonlyMap<number, Input>): void {
  const written = [...inputs].filter(([, input]) => input !== null && input !== undefined);
  const places = new Set(written.map(([index]) => index));
  const taken = table.columnNames.filter((_, index) => !places.has(index));
  const names = new Map<string, string>();
  for (const [index, input] of written) {
    const column = table.columns[index];
    if (!column) continue;
    const wanted = textOfHeader(table, index, input as Exclude<Input, null | undefined>);
    const name = uniqueColumnName(wanted, taken);
    taken.push(name);
    if (name !== column.name) names.set(column.name, name);
  }
  if (names.size > 0) {
    renameColumnsInFormulas(table, names);
    const renamed = table.columns.map((column) => ({
      ...column,
      name: names.get(column.name) ?? column.name,
    }));
    table.restore({ columns: renamed });
  }
  fillHeaders(table);
}

function textOfHeader(
  table: Table,
  index: number,
  input: Exclude<Input, null | undefined>
): string {
  const { sheet, workbook, area } = table;
  const column = area.left + index;
  if (typeof input === "string" && !/^['=]/.test(input)) return input;
  const numberFormat = sheet.numberFormat(area.top, column);
  const year = workbook.clock().getFullYear();
  const parsed = parseInput(input, { numberFormat, year, typed: false });
  if (parsed.formula === undefined) return displayText(parsed.value, numberFormat);
  const place = { sheetId: sheet.id, row: area.top, column };
  return displayText(workbook.calculator.evaluateScalar(parsed.formula, place), numberFormat);
}

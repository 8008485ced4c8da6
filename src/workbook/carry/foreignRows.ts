import { isBlank } from "../reading/readCell";
import { findColumns } from "../reading/readHeaders";
import type { CellValue, SheetCells, TableContents } from "../port";
import { isFormula } from "../removal/sameFormula";
import type { TableWithRows } from "../report/reportStep";
import { rowNamesAnew } from "./carryOwn";
import { rowName } from "./ownColumns";

/** Every text in tables, in lower case. */
export function textsIn(tables: readonly TableContents[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ values }) =>
      values.flatMap((row) =>
        row.flatMap((cell) => (typeof cell === "string" ? [cell.toLowerCase()] : []))
      )
    )
  );
}

/** @param value what a formula gives: text that looks like a formula is its own value */
const isTyped = (cell: CellValue | undefined, value: CellValue | undefined): cell is CellValue =>
  cell !== undefined && !isBlank(cell) && (!isFormula(cell) || cell === value);

/**
 * The first cell of a row that somebody has added to a table of a report, as happens by typing right below it; null
 * where there is none. A row that the add-in wrote of what is gone meanwhile is none: it is whole, and its names stand in
 * other tables, too.
 *
 * @param known texts of the other tables in the workbook, in lower case
 */
export function foreignCell(
  table: TableWithRows,
  contents: TableContents,
  sheet: SheetCells,
  known: ReadonlySet<string>
): { readonly row: number; readonly column: number } | null {
  const { definition, rows } = table;
  const found = findColumns(definition, contents.headers);
  const naming = definition.identity.flatMap((key) => found[key] ?? []);
  const wanted = new Set(rowNamesAnew(table, rows.length));
  const columns = definition.columns.flatMap((column) => {
    const at = found[column.key] ?? null;
    return at === null ? [] : [{ column, at }];
  });
  const isAlwaysFilled = (key: string): boolean => rows.every((row) => !isBlank(row[key] ?? ""));
  const isKnown = (cell: CellValue): boolean =>
    typeof cell !== "string" || known.has(cell.toLowerCase());
  for (const [index, values] of contents.values.entries()) {
    const name = rowName(
      naming.map((position) => values[position]),
      index
    );
    if (wanted.has(name)) continue;
    const row = contents.row + 1 + index;
    const cellAt = (at: number): CellValue | undefined =>
      sheet.cells[row - sheet.row]?.[contents.column + at - sheet.column];
    const typed = columns.filter(({ at }) => isTyped(cellAt(at), values[at]));
    const cells = () =>
      Object.fromEntries(columns.map(({ column, at }) => [column.key, cellAt(at) ?? ""]));
    const isOurs = table.isOwnRow
      ? table.isOwnRow(cells(), isKnown)
      : columns.every(({ column, at }) => {
          const cell = cellAt(at);
          if (column.type.kind === "formula") return !isTyped(cell, values[at]);
          return isTyped(cell, values[at]) ? isKnown(cell) : !isAlwaysFilled(column.key);
        });
    const [first] = typed;
    if (first && !isOurs) return { row, column: contents.column + first.at };
  }
  return null;
}

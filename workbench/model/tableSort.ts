import { formatArea } from "../formula/area";
import { offsetFormula } from "../formula/rewrite";
import { compareValues, isError, type Scalar } from "../formula/values";
import { withContent, type Cell } from "./cellStore";
import { ModelError } from "./errors";
import { guardAction, guardCells } from "./sheetGuard";
import type { Table } from "./table";

export interface SortField {
  /** Zero-based place of the column in the table. */
  readonly column: number;
  readonly ascending: boolean;
}

/** Sorts data rows with their formats; see `Table.sort`. Formulas move as if copied. */
export function sortTable(table: Table, fields: readonly SortField[]): void {
  const { sheet, workbook } = table;
  guardAction(sheet, "allowSort");
  guardCells(sheet, table.dataArea);
  if (fields.length === 0 || fields.some(({ column }) => !table.columns[column])) {
    throw new ModelError("InvalidArgument", `Table ${table.name} has no such column to sort by`);
  }
  const { dataArea } = table;
  const { top, left } = dataArea;
  const rows = Array.from({ length: table.rowCount }, (_, index) => ({
    row: top + index,
    keys: fields.map(({ column }) => sheet.value(top + index, left + column)),
  }));
  rows.sort((a, b) => {
    for (const [index, { ascending }] of fields.entries()) {
      const order = compareForSort(a.keys[index] ?? null, b.keys[index] ?? null, ascending);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  const taken = new Map<number, { column: number; cell: Cell }[]>();
  for (const { row, column, cell } of sheet.cells.take(dataArea)) {
    const cells = taken.get(row) ?? [];
    cells.push({ column, cell });
    taken.set(row, cells);
  }
  rows.forEach(({ row: from }, index) => {
    const to = top + index;
    for (const { column, cell } of taken.get(from) ?? []) {
      sheet.cells.set(to, column, movedCell(cell, to - from));
    }
  });
  workbook.touch();
  workbook.log.note({
    kind: "rowSorted",
    sheetId: sheet.id,
    tableId: table.id,
    address: formatArea(dataArea),
  });
}

function movedCell(cell: Cell, rows: number): Cell {
  if (cell.formula === undefined || rows === 0) return cell;
  return withContent(cell, { value: null, formula: offsetFormula(cell.formula, rows, 0) });
}

/** Numbers, text, booleans, errors; reversed when descending, but blanks always last. */
function compareForSort(a: Scalar, b: Scalar, ascending: boolean): number {
  const aBlank = a === null;
  const bBlank = b === null;
  if (aBlank || bBlank) return Number(aBlank) - Number(bBlank);
  const order =
    isError(a) || isError(b) ? Number(isError(a)) - Number(isError(b)) : compareValues(a, b);
  return ascending ? order : -order;
}

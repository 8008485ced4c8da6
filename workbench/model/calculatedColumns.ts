import { intersect, type Area } from "../formula/area";
import { offsetFormula } from "../formula/rewrite";
import { isEmptyCell, withContent } from "./cellStore";
import type { ColumnFormula, Table, TableColumn } from "./table";

const rowIndependent = new Map<string, boolean>();

/** Whether a formula reads the same in every row, as those with structured references only do. */
function readsAlikeInAllRows(formula: string): boolean {
  let alike = rowIndependent.get(formula);
  if (alike === undefined) {
    alike = offsetFormula(formula, 1, 0) === formula;
    if (rowIndependent.size > 20_000) rowIndependent.clear();
    rowIndependent.set(formula, alike);
  }
  return alike;
}

/** A column's formula as it stands in a row. */
export function formulaInRow({ text, row }: ColumnFormula, target: number): string {
  return readsAlikeInAllRows(text) ? text : offsetFormula(text, target - row, 0);
}

/** Puts the formulas of calculated columns into the blank cells of some rows. */
export function fillColumnFormulas(table: Table, fromRow: number, toRow: number): void {
  const { sheet, area } = table;
  table.columns.forEach(({ formula }, index) => {
    if (!formula) return;
    for (let row = fromRow; row <= toRow; row += 1) {
      const cell = sheet.cells.get(row, area.left + index);
      if (!isEmptyCell(cell)) continue;
      const content = { value: null, formula: formulaInRow(formula, row) };
      sheet.cells.set(row, area.left + index, withContent(cell, content));
    }
  });
}

/**
 * After a write: makes a formula a column's own when the column holds nothing else, or held only
 * its former formula, and fills the rest of the column with it. A column whose last formula was
 * overwritten is no longer calculated; constants beside formulas stay as exceptions.
 */
export function adoptColumnFormulas(table: Table, written: Area): void {
  const data = table.dataArea;
  const touched = intersect(data, written);
  if (!touched) return;
  let changed = false;
  const columns = table.columns.map((column, index): TableColumn => {
    const at = table.area.left + index;
    if (at < touched.left || at > touched.right) return column;
    const next = adopted(table, column, at, touched);
    if (next !== column) changed = true;
    return next;
  });
  if (changed) table.restore({ columns });
}

function adopted(table: Table, column: TableColumn, at: number, touched: Area): TableColumn {
  const formula = sharedFormula(table, at, touched.top, touched.bottom);
  if (formula === "none") return column.formula ? withoutLostFormula(table, column, at) : column;
  if (formula === "mixed") return column;
  if (column.formula && formulaInRow(column.formula, formula.row) === formula.text) return column;
  if (!othersYield(table, column, at, touched)) return column;
  const { sheet, dataArea } = table;
  for (let row = dataArea.top; row <= dataArea.bottom; row += 1) {
    if (row >= touched.top && row <= touched.bottom) continue;
    const content = { value: null, formula: formulaInRow(formula, row) };
    sheet.cells.set(row, at, withContent(sheet.cells.get(row, at), content));
  }
  return { ...column, formula };
}

/** The one formula that all written cells of a column share. */
function sharedFormula(
  { sheet }: Table,
  column: number,
  top: number,
  bottom: number
): ColumnFormula | "none" | "mixed" {
  let shared: ColumnFormula | undefined;
  let constants = 0;
  for (let row = top; row <= bottom; row += 1) {
    const cell = sheet.cells.get(row, column);
    if (cell?.formula === undefined) constants += 1;
    else if (!shared) shared = { text: cell.formula, row };
    else if (formulaInRow(shared, row) !== cell.formula) return "mixed";
  }
  if (!shared) return "none";
  return constants === 0 ? shared : "mixed";
}

/** Whether the cells not written are blank or hold the column's former formula. */
function othersYield(table: Table, column: TableColumn, at: number, touched: Area): boolean {
  const { sheet, dataArea } = table;
  let filled = 0;
  for (const { row, cell } of sheet.cells.inArea({ ...dataArea, left: at, right: at })) {
    if (isEmptyCell(cell) || (row >= touched.top && row <= touched.bottom)) continue;
    if (!column.formula || cell.formula !== formulaInRow(column.formula, row)) return false;
    filled += 1;
  }
  return filled === 0 || column.formula !== undefined;
}

function withoutLostFormula(table: Table, column: TableColumn, at: number): TableColumn {
  const cells = table.sheet.cells.inArea({ ...table.dataArea, left: at, right: at });
  if (cells.some(({ cell }) => cell.formula !== undefined)) return column;
  const { id, name, filter } = column;
  return filter ? { id, name, filter } : { id, name };
}

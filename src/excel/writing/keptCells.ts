import type { Area, CellInput } from "../../workbook/port";
import type { Block } from "../../workbook/contiguousBlocks";
import { rangeOf } from "../sheets/fillSheet";
import type { Checked } from "./lookAtTable";

/** Cells asked for in a batch just before it changes them, where they may turn out to be others' than was meant. */
export class KeptCells {
  private readonly areas: (Area & { readonly range: Excel.Range })[] = [];

  constructor(private readonly checked: Checked) {}

  /** To be called right before a block is written. */
  keep({ row, column, cells }: Block<unknown>): void {
    this.ask({ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 });
  }

  /** To be called right before body rows are deleted. */
  keepRows(rows: readonly number[]): void {
    const { bodyRow, column, columns } = this.checked;
    rows.forEach((row) => this.ask({ row: bodyRow + row, column, rows: 1, columns }));
  }

  /** What stood in a cell, as it is written again. @param row body row */
  contentOf(row: number, header: string): CellInput {
    const { bodyRow, columnOf } = this.checked;
    const [down, right] = [bodyRow + row, columnOf(header)];
    for (const area of this.areas) {
      const [y, x] = [down - area.row, right - area.column];
      if (y >= 0 && x >= 0 && y < area.rows && x < area.columns) {
        return inputOf(at(area.range.formulas, y, x), at(area.range.values, y, x));
      }
    }
    return null;
  }

  private ask(area: Area): void {
    // Rows that are known by their place cannot turn out to be others.
    if (this.checked.names === null) {
      return;
    }
    const range = rangeOf(this.checked.lookedAt.sheet, area);
    range.load("formulas, values");
    this.areas.push({ ...area, range });
  }
}

function at(cells: unknown[][], row: number, column: number): unknown {
  return cells[row]?.[column];
}

function inputOf(formula: unknown, value: unknown): CellInput {
  if (typeof formula === "string" && formula !== value) {
    return { formula };
  }
  if (typeof value === "boolean") {
    return { formula: value ? "=TRUE" : "=FALSE" };
  }
  return value === "" || (typeof value !== "string" && typeof value !== "number") ? null : value;
}

import { ROW_COUNT, COLUMN_COUNT, type Area } from "../formula/area";
import { ModelError } from "./errors";
import type { Input } from "./input";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { SortField } from "./sorting";
import { listItems, validateInput, type ValidationResult } from "./validation";
import type { Workbook } from "./workbook";

export interface TypingResult {
  /** Whether the cell now has the input. */
  readonly written: boolean;
  readonly validation: ValidationResult;
}

/**
 * What a person does at the grid. Unlike writes of the API, typed input is validated, plain numbers
 * typed into percent cells are percents, and changes are told with the source "user".
 */
export class UserActions {
  constructor(private readonly workbook: Workbook) {}

  /**
   * Types into a cell. Input that a rule refuses is not written, unless the alert only warns or
   * informs and `insist` is set, or the rule shows no alert. Text that begins as a formula but is
   * none throws InvalidArgument, as Excel shows a message.
   */
  type(sheetId: string, row: number, column: number, text: string, insist = false): TypingResult {
    const sheet = this.sheet(sheetId);
    const area = { top: row, left: column, bottom: row, right: column };
    sheet.guard(area);
    const validation = this.validate(sheetId, row, column, text);
    const refused =
      !validation.valid &&
      validation.alert?.showAlert !== false &&
      (validation.alert?.style === "Stop" || !insist);
    if (refused) return { written: false, validation };
    this.workbook.edit("user", () => sheet.setInputs(area, [[text]]));
    return { written: true, validation };
  }

  /** Whether a cell's validation would accept a text. */
  validate(sheetId: string, row: number, column: number, text: string): ValidationResult {
    return validateInput(this.workbook, sheetId, row, column, text);
  }

  /** What a cell's drop-down offers; none when it has no list rule. */
  listItems(sheetId: string, row: number, column: number): string[] {
    return listItems(this.workbook, sheetId, row, column);
  }

  /** Pastes tab-separated lines with the top left at a cell; like Excel, without validation. */
  paste(sheetId: string, row: number, column: number, block: string): Area {
    const lines = block.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
    return this.pasteRows(
      sheetId,
      row,
      column,
      lines.map((line) => line.split("\t"))
    );
  }

  /** Pastes rows of texts with the top left at a cell; returns the area written. */
  pasteRows(
    sheetId: string,
    row: number,
    column: number,
    rows: readonly (readonly Input[])[]
  ): Area {
    const width = Math.max(...rows.map((cells) => cells.length));
    const area = {
      top: row,
      left: column,
      bottom: row + rows.length - 1,
      right: column + width - 1,
    };
    if (rows.length === 0 || area.bottom >= ROW_COUNT || area.right >= COLUMN_COUNT) {
      throw new ModelError("InvalidArgument", "The pasted cells do not fit");
    }
    const inputs = rows.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ""));
    this.workbook.edit("user", () => this.sheet(sheetId).setInputs(area, inputs));
    return area;
  }

  /** Empties cells, as the Delete key does. */
  clear(sheetId: string, area: Area): void {
    this.workbook.edit("user", () => this.sheet(sheetId).clear(area, "contents"));
  }

  /** Inserts a blank data row before an index of a table, or at its end. */
  insertTableRow(tableId: string, index: number | null): void {
    const table = this.table(tableId);
    const blank = table.columns.map(() => null);
    this.workbook.edit("user", () => table.addRows(index, [blank]));
  }

  deleteTableRows(tableId: string, index: number, count = 1): void {
    this.workbook.edit("user", () => this.table(tableId).deleteRows(index, count));
  }

  sortTable(tableId: string, fields: readonly SortField[]): void {
    this.workbook.edit("user", () => this.table(tableId).sort(fields));
  }

  filterTable(tableId: string, column: number | string, texts: readonly string[]): void {
    this.workbook.edit("user", () => this.table(tableId).applyFilter(column, { texts }));
  }

  clearTableFilter(tableId: string, column?: number | string): void {
    this.workbook.edit("user", () => this.table(tableId).clearFilter(column));
  }

  deleteChart(sheetId: string, chartId: string): void {
    this.workbook.edit("user", () => this.sheet(sheetId).charts.delete(chartId));
  }

  activate(sheetId: string): void {
    this.workbook.edit("user", () => this.sheet(sheetId).activate());
  }

  select(sheetId: string, ...areas: readonly Area[]): void {
    this.workbook.edit("user", () => this.workbook.select(this.sheet(sheetId), ...areas));
  }

  insertRows(sheetId: string, at: number, count = 1): void {
    this.workbook.edit("user", () => this.sheet(sheetId).insertRows(at, count));
  }

  deleteRows(sheetId: string, at: number, count = 1): void {
    this.workbook.edit("user", () => this.sheet(sheetId).deleteRows(at, count));
  }

  private sheet(sheetId: string): Sheet {
    return this.workbook.sheets.require(sheetId);
  }

  private table(tableId: string): Table {
    return this.workbook.tables.require(tableId);
  }
}

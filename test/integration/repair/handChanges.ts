import type { Area } from "../../../workbench/formula/area";
import type { Sheet } from "../../../workbench/model/sheet";
import type { Table } from "../../../workbench/model/table";
import type { Workbook } from "../../../workbench/model/workbook";

export const TRACKER = "tblFidelity_Literacy_walkthrough_1_0";

/** What people do to a workbook by hand, by the names that they see. */
export class HandChanges {
  constructor(private readonly workbook: Workbook) {}

  has(name: string): boolean {
    return this.workbook.tables.get(name) !== undefined;
  }

  /** Whether anything stands in the row right below a table. */
  below(name: string): boolean {
    const { sheet, area } = this.table(name);
    return !sheet.isBlank({ ...area, top: area.bottom + 1, bottom: area.bottom + 1 });
  }

  table(name: string): Table {
    return this.workbook.tables.require(name);
  }

  /** A cell of a table; `row` counts body rows from 0, -1 is the header. */
  private at(
    name: string,
    row: number,
    header: string
  ): { sheet: Sheet; row: number; column: number } {
    const table = this.table(name);
    return {
      sheet: table.sheet,
      row: table.dataArea.top + row,
      column: table.area.left + table.columnIndex(header),
    };
  }

  edit(change: () => void): void {
    this.workbook.edit("user", change);
  }

  type(name: string, row: number, header: string, text: string): void {
    const { sheet, row: at, column } = this.at(name, row, header);
    this.edit(() => sheet.setInput(at, column, text));
  }

  read(name: string, row: number, header: string): unknown {
    const { sheet, row: at, column } = this.at(name, row, header);
    return sheet.value(at, column);
  }

  formula(name: string, row: number, header: string): string | undefined {
    const { sheet, row: at, column } = this.at(name, row, header);
    return sheet.cells.get(at, column)?.formula;
  }

  renameHeader(name: string, header: string, to: string): void {
    this.type(name, -1, header, to);
  }

  deleteColumn(name: string, header: string): void {
    this.edit(() => this.table(name).deleteColumn(header));
  }

  /** The whole column of the sheet, with whatever stands above the table. */
  deleteSheetColumn(name: string, header: string): void {
    const { sheet, column } = this.at(name, 0, header);
    this.edit(() => sheet.deleteColumns(column, 1));
  }

  /** Inserts a sheet column before a header, and gives it a header of its own. */
  addColumn(name: string, before: string, header: string): void {
    const { sheet, column } = this.at(name, 0, before);
    const top = this.table(name).area.top;
    this.edit(() => {
      sheet.insertColumns(column, 1);
      sheet.setInput(top, column, header);
    });
  }

  /** Types a header right beside a table, which takes the column in. */
  addColumnBeside(name: string, header: string): void {
    const table = this.table(name);
    this.edit(() => table.sheet.setInput(table.area.top, table.area.right + 1, header));
  }

  /** Cuts a column of a table and inserts it at the place of another. */
  moveColumn(name: string, header: string, before: string): void {
    const table = this.table(name);
    const { sheet } = table;
    const from = table.columnArea(header);
    const inputs = Array.from({ length: from.bottom - from.top + 1 }, (_, row) => [
      sheet.cells.get(from.top + row, from.left)?.formula ??
        sheet.value(from.top + row, from.left) ??
        "",
    ]);
    this.edit(() => {
      table.deleteColumn(header);
      table.addColumn(table.columnIndex(before), header);
      sheet.setInputs(table.columnArea(header), inputs as never);
    });
  }

  toRange(name: string): Area {
    const { area } = this.table(name);
    this.edit(() => this.table(name).convertToRange());
    return area;
  }

  /** Pastes rows below a table without letting it grow, as where a totals row is in the way or growing is off. */
  pasteBelow(name: string, rows: readonly (readonly (string | number)[])[]): void {
    const { sheet, area } = this.table(name);
    this.edit(() =>
      rows.forEach((row, down) =>
        row.forEach((value, across) => {
          if (value === "") return;
          sheet.cells.set(area.bottom + 1 + down, area.left + across, { value } as never);
        })
      )
    );
    this.workbook.touch();
  }
}

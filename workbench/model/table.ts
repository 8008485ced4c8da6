import type { Area } from "../formula/area";
import { isEmptyCell } from "./cellStore";
import { ModelError } from "./errors";
import type { Input } from "./input";
import type { Sheet } from "./sheet";
import { guardSheet } from "./sheetGuard";
import { addTableColumn, deleteTableColumn } from "./tableColumns";
import {
  applyTableFilter,
  clearTableFilter,
  reapplyTableFilters,
  type ColumnFilter,
} from "./tableFilter";
import { renameTable } from "./tableNames";
import { convertTableToRange, deleteTable, resizeTable } from "./tablePlacing";
import { setShowHeaders, setShowTotals } from "./tableParts";
import { addTableRows, deleteTableRows } from "./tableRows";
import { sortArea, type SortField, type SortOptions } from "./sorting";
import type { Workbook } from "./workbook";

/** A formula every new row of a column gets, written as for the cell in `row`. */
export interface ColumnFormula {
  readonly text: string;
  readonly row: number;
}

export interface TableColumn {
  /** Unique in its table and never used again. */
  readonly id: number;
  readonly name: string;
  /** Present in a calculated column. */
  readonly formula?: ColumnFormula;
  /** Present while a filter is applied to the column. */
  readonly filter?: ColumnFilter;
}

/** How a table looks; a change is told as "tableChanged". */
export interface TableLook {
  /** Such as "TableStyleMedium2". */
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export const DEFAULT_LOOK: TableLook = {
  style: "TableStyleMedium2",
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

/** The parts of a table that change together; see `Table.restore`. */
export interface TableState {
  name: string;
  /** With header row and totals row where shown. */
  area: Area;
  columns: readonly TableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  look: TableLook;
  nextColumnId: number;
}

/** A table on a sheet. There is always at least one data row, which may be blank. */
export class Table {
  private state: TableState;

  constructor(
    readonly workbook: Workbook,
    /** Stable, such as "{00000000-0000-0000-0000-000000000001}". */
    readonly id: string,
    readonly sheetId: string,
    state: TableState
  ) {
    this.state = state;
  }

  get sheet(): Sheet {
    return this.workbook.sheets.require(this.sheetId);
  }

  get name(): string {
    return this.state.name;
  }

  get area(): Area {
    return this.state.area;
  }

  get columns(): readonly TableColumn[] {
    return this.state.columns;
  }

  get columnNames(): readonly string[] {
    return this.state.columns.map(({ name }) => name);
  }

  get showHeaders(): boolean {
    return this.state.showHeaders;
  }

  get showTotals(): boolean {
    return this.state.showTotals;
  }

  get look(): Readonly<TableLook> {
    return this.state.look;
  }

  get nextColumnId(): number {
    return this.state.nextColumnId;
  }

  /** The header row, or undefined when it is not shown. */
  get headerArea(): Area | undefined {
    return this.showHeaders ? { ...this.area, bottom: this.area.top } : undefined;
  }

  get dataArea(): Area {
    const { area } = this;
    return {
      ...area,
      top: area.top + (this.showHeaders ? 1 : 0),
      bottom: area.bottom - (this.showTotals ? 1 : 0),
    };
  }

  /** The totals row, or undefined when it is not shown. */
  get totalsArea(): Area | undefined {
    return this.showTotals ? { ...this.area, top: this.area.bottom } : undefined;
  }

  /** Data rows, a blank one in an otherwise empty table included. */
  get rowCount(): number {
    return this.dataArea.bottom - this.dataArea.top + 1;
  }

  /** Whether the only data row is blank: the place where Excel awaits the first row. */
  get awaitsFirstRow(): boolean {
    if (this.rowCount !== 1) return false;
    const { left } = this.area;
    return this.sheet.cells
      .inArea(this.dataArea)
      .every(
        ({ column, cell }) =>
          isEmptyCell(cell) || (cell.formula && this.columns[column - left]?.formula)
      );
  }

  /** Whether a filter is applied to any column. */
  get isFiltered(): boolean {
    return this.columns.some(({ filter }) => filter !== undefined);
  }

  /** Finds a column by id or, without regard to case, by name. */
  column(idOrName: number | string): TableColumn | undefined {
    if (typeof idOrName === "number") return this.columns.find(({ id }) => id === idOrName);
    const key = idOrName.toLowerCase();
    return this.columns.find(({ name }) => name.toLowerCase() === key);
  }

  /** Zero-based place of a column in the table. Throws ItemNotFound. */
  columnIndex(idOrName: number | string): number {
    const column = this.column(idOrName);
    if (!column) {
      throw new ModelError("ItemNotFound", `Table ${this.name} has no column ${idOrName}`);
    }
    return this.columns.indexOf(column);
  }

  /** The data cells of one column. */
  columnArea(idOrName: number | string): Area {
    const column = this.area.left + this.columnIndex(idOrName);
    return { ...this.dataArea, left: column, right: column };
  }

  /** Gives the table a new name, in formulas too. Throws InvalidArgument or ItemAlreadyExists. */
  rename(name: string): void {
    renameTable(this, name);
  }

  setLook(patch: Partial<TableLook>): void {
    guardSheet(this.sheet);
    this.update({ look: { ...this.look, ...patch } });
  }

  /** Shows or takes away the header row; [#Headers] is #REF! without it. */
  setShowHeaders(show: boolean): void {
    setShowHeaders(this, show);
  }

  /** Shows or takes away the totals row, moving cells below down or up. */
  setShowTotals(show: boolean): void {
    setShowTotals(this, show);
  }

  /** Gives the table another area with the same header row. Throws InvalidArgument. */
  resize(area: Area): void {
    resizeTable(this, area);
  }

  /**
   * Inserts rows before a data row index, or at the end for `null`, moving the cells below the
   * table down. The first row goes into an empty table's blank row. Absent values leave calculated
   * columns to their formulas. Returns the index of the first new row.
   */
  addRows(index: number | null, rows: readonly (readonly Input[])[]): number {
    return addTableRows(this, index, rows);
  }

  /** Deletes data rows; only the table's columns move up. The last row is emptied instead. */
  deleteRows(index: number, count = 1): void {
    deleteTableRows(this, index, count);
  }

  /** Inserts a column before an index, or at the end for `null`. */
  addColumn(index: number | null, name?: string): TableColumn {
    return addTableColumn(this, index, name);
  }

  /** Deletes a column with its cells. Throws InvalidOperation for the only one. */
  deleteColumn(idOrName: number | string): void {
    deleteTableColumn(this, idOrName);
  }

  /** Hides the rows that a column's filter does not show; each column has one filter at most. */
  applyFilter(idOrName: number | string, filter: ColumnFilter): void {
    applyTableFilter(this, idOrName, filter);
  }

  /** Judges all rows anew, since edits do not hide or show any. */
  reapplyFilters(): void {
    reapplyTableFilters(this);
  }

  /** Takes the filter of one column away, or all filters. */
  clearFilter(idOrName?: number | string): void {
    clearTableFilter(this, idOrName);
  }

  /** Sorts the data rows; see `Sheet.sort`. */
  sort(fields: readonly SortField[], options: Pick<SortOptions, "matchCase"> = {}): void {
    sortArea(this.sheet, this.dataArea, fields, options, this.id);
  }

  /** Deletes the table with its cells; references to it become #REF!. */
  delete(): void {
    deleteTable(this);
  }

  /** Makes the table plain cells; references to it become plain references. */
  convertToRange(): void {
    convertTableToRange(this);
  }

  /** Changes parts without checks and notes it. */
  update(patch: Partial<TableState>): void {
    this.restore(patch);
    this.workbook.log.note({ kind: "tableChanged", sheetId: this.sheetId, tableId: this.id });
  }

  /** Changes parts without checks or notes; for the modules that keep tables consistent. */
  restore(patch: Partial<TableState>): void {
    this.state = { ...this.state, ...patch };
    this.workbook.touch();
  }
}

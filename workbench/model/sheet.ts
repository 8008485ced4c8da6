import type { Area } from "../formula/area";
import type { Scalar } from "../formula/values";
import { CellStore } from "./cellStore";
import { ChartStore } from "./charts/chartStore";
import { ConditionalFormatStore } from "./conditionalFormats";
import { copyCells, type CopyKind, type CopyOptions } from "./copying";
import { Dimensions, STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from "./dimensions";
import { Extras } from "./extras";
import { Formats } from "./formats";
import type { Input } from "./input";
import { mergeCells, unmergeCells } from "./merging";
import { Protection } from "./protection";
import { setColumnsHidden, setColumnWidth, setRowHeight, setRowsHidden } from "./rowsAndColumns";
import { guardAction, guardCells } from "./sheetGuard";
import {
  DEFAULT_VIEW,
  type SheetView,
  type SheetVisibility,
  type StoredSheetState,
} from "./sheetView";
import {
  deleteCells,
  deleteColumns,
  deleteRows,
  insertCells,
  insertColumns,
  insertRows,
} from "./structure";
import { sortArea, type SortField, type SortOptions } from "./sorting";
import type { CellStyle, StylePatch } from "./style";
import type { Table } from "./table";
import { ValidationStore } from "./validationStore";
import type { Workbook } from "./workbook";
import { clearCells, writeInputs, type ClearKind } from "./writing";

/** One worksheet. Rows and columns are zero-based; areas include their edges. */
export class Sheet {
  /** The cells as stored; read them through `value`, `formula`, `text`, `numberFormat`, `style`. */
  readonly cells = new CellStore();
  readonly formats: Formats = new Formats(this);
  readonly columns = new Dimensions(STANDARD_COLUMN_WIDTH);
  readonly rows = new Dimensions(STANDARD_ROW_HEIGHT);
  /** Rows that a table's filter hides, apart from those hidden by hand. */
  readonly filteredRows = new Set<number>();
  readonly protection: Protection;
  readonly validation: ValidationStore = new ValidationStore(this);
  readonly conditionalFormats: ConditionalFormatStore = new ConditionalFormatStore(this);
  readonly charts: ChartStore = new ChartStore(this);
  /** Things the model keeps for others, such as custom properties. */
  readonly extras = new Extras(() => this.note("extrasChanged"));
  /** Merged areas; change them through `merge` and `unmerge`. */
  merges: readonly Area[] = [];
  private viewState: SheetView = { ...DEFAULT_VIEW };
  private visibilityState: SheetVisibility = "Visible";
  private nameState: string;

  constructor(
    readonly workbook: Workbook,
    /** Stable, such as "{00000000-0001-0000-0000-000000000000}". */
    readonly id: string,
    name: string
  ) {
    this.nameState = name;
    this.protection = new Protection(() => this.note("sheetProtectionChanged"));
  }

  get name(): string {
    return this.nameState;
  }

  /** Zero-based place among the tabs. */
  get position(): number {
    return this.workbook.sheets.items.indexOf(this);
  }

  get visibility(): SheetVisibility {
    return this.visibilityState;
  }

  get view(): Readonly<SheetView> {
    return this.viewState;
  }

  /** The sheet's tables, in order of creation. */
  get tables(): readonly Table[] {
    return this.workbook.tables.items.filter((table) => table.sheetId === this.id);
  }

  /** The computed value of a cell. */
  value(row: number, column: number): Scalar {
    return this.workbook.calculator.value(this.id, row, column);
  }

  /** The formula text of a cell, or its constant when it has no formula. */
  formula(row: number, column: number): Scalar {
    const cell = this.cells.get(row, column);
    return cell?.formula ?? cell?.value ?? null;
  }

  /** What the cell shows. */
  text(row: number, column: number): string {
    return this.formats.display(row, column, this.value(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.formats.numberFormat(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.formats.style(row, column);
  }

  /** The computed values of an area, by rows. */
  values(area: Area): Scalar[][] {
    return this.readArea(area, (row, column) => this.value(row, column));
  }

  /** Calls `read` for each cell of an area and returns what it gives, by rows. */
  readArea<T>(area: Area, read: (row: number, column: number) => T): T[][] {
    const rows: T[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const cells: T[] = [];
      for (let column = area.left; column <= area.right; column += 1) cells.push(read(row, column));
      rows.push(cells);
    }
    return rows;
  }

  /** The area of all cells with content or a format; `contentOnly` leaves formats out. */
  usedArea(contentOnly = false): Area | undefined {
    return this.cells.usedArea(contentOnly);
  }

  /** Whether no cell of the area has a constant or formula. */
  isBlank(area: Area): boolean {
    return this.cells.inArea(area).every(({ cell }) => cell.value === null && !cell.formula);
  }

  /** Writes one value or formula; see `setInputs`. */
  setInput(row: number, column: number, input: Input): void {
    this.setInputs({ top: row, left: column, bottom: row, right: column }, [[input]]);
  }

  /**
   * Writes values and formulas by rows; the matrix must have the area's shape. Text is read as
   * Excel reads typed text; `null` leaves a cell alone and "" empties it. Tables grow, calculated
   * columns fill and headers rename as in Excel. Throws AccessDenied on a guarded cell and
   * InvalidArgument for a wrong shape or a formula Excel would refuse.
   */
  setInputs(area: Area, inputs: readonly (readonly Input[])[]): void {
    this.workbook.log.edit(this.workbook.log.source, () => writeInputs(this, area, inputs));
  }

  /** Sets one number format for an area (whole columns and rows too), or one for each cell. */
  setNumberFormat(area: Area, format: string | readonly (readonly (string | null)[])[]): void {
    guardAction(this, "allowFormatCells");
    this.formats.setNumberFormat(area, format);
  }

  /** Changes properties of the style of all cells in an area, whole columns and rows too. */
  setStyle(area: Area, patch: StylePatch): void {
    guardAction(this, "allowFormatCells");
    this.formats.setStyle(area, patch);
  }

  /** Clears contents, formats (with conditional formats) or both (with validation, too). */
  clear(area: Area, kind: ClearKind = "all"): void {
    this.workbook.log.edit(this.workbook.log.source, () => clearCells(this, area, kind));
  }

  /**
   * Copies cells here from an area of this or another sheet. A target bigger than the source by
   * whole times is filled with repeats. Relative references move with formulas. Rules and merges
   * are copied with what they belong to. Throws MergedRangeConflict where merged cells would be torn.
   */
  copyFrom(
    target: Area,
    source: Sheet,
    sourceArea: Area,
    kind: CopyKind = "all",
    options: CopyOptions = {}
  ): void {
    this.workbook.log.edit(this.workbook.log.source, () =>
      copyCells(this, target, source, sourceArea, kind, options)
    );
  }

  /**
   * Sorts the rows of an area, or its columns, with their formats; blanks come last either way.
   * Formulas move as if copied. Throws InvalidArgument, InvalidOperation over merged cells, or
   * AccessDenied.
   */
  sort(area: Area, fields: readonly SortField[], options: SortOptions = {}): void {
    sortArea(this, area, fields, options);
  }

  insertRows(at: number, count = 1): void {
    insertRows(this, at, count);
  }

  deleteRows(at: number, count = 1): void {
    deleteRows(this, at, count);
  }

  insertColumns(at: number, count = 1): void {
    insertColumns(this, at, count);
  }

  deleteColumns(at: number, count = 1): void {
    deleteColumns(this, at, count);
  }

  /** Makes room at an area. Throws InsertDeleteConflict when that would tear a table. */
  insertCells(area: Area, shift: "down" | "right"): void {
    insertCells(this, area, shift);
  }

  /** Deletes an area's cells and closes the gap. */
  deleteCells(area: Area, shift: "up" | "left"): void {
    deleteCells(this, area, shift);
  }

  /** Merges an area into one cell (or one per row); only the top-left content stays. */
  merge(area: Area, across = false): void {
    mergeCells(this, area, across);
  }

  unmerge(area: Area): void {
    unmergeCells(this, area);
  }

  isRowHidden(row: number): boolean {
    return this.rows.isHidden(row) || this.filteredRows.has(row);
  }

  setRowsHidden(from: number, to: number, hidden: boolean): void {
    setRowsHidden(this, from, to, hidden);
  }

  setColumnsHidden(from: number, to: number, hidden: boolean): void {
    setColumnsHidden(this, from, to, hidden);
  }

  /** Points; `null` for the standard width. */
  setColumnWidth(from: number, to: number, width: number | null): void {
    setColumnWidth(this, from, to, width);
  }

  /** Points; `null` for the standard height. */
  setRowHeight(from: number, to: number, height: number | null): void {
    setRowHeight(this, from, to, height);
  }

  setView(patch: Partial<SheetView>): void {
    this.viewState = { ...this.viewState, ...patch };
    this.note("sheetChanged");
  }

  /** Gives the sheet a new name, in formulas too. Throws InvalidArgument or ItemAlreadyExists. */
  rename(name: string): void {
    this.workbook.sheets.rename(this, name);
  }

  /** Moves the tab to a zero-based place. */
  move(position: number): void {
    this.workbook.sheets.move(this, position);
  }

  setVisibility(visibility: SheetVisibility): void {
    this.workbook.sheets.setVisibility(this, visibility);
  }

  activate(): void {
    this.workbook.sheets.activate(this);
  }

  /** Deletes the sheet; references to it become #REF!. */
  delete(): void {
    this.workbook.sheets.delete(this);
  }

  /** Throws AccessDenied when protection forbids writing to any cell of the area. */
  guard(area: Area): void {
    guardCells(this, area);
  }

  /** Takes stored state over without checks or notes; for the collection and for loading. */
  restore(state: StoredSheetState): void {
    if (state.name !== undefined) this.nameState = state.name;
    if (state.visibility !== undefined) this.visibilityState = state.visibility;
    if (state.view !== undefined) this.viewState = { ...this.viewState, ...state.view };
    if (state.merges !== undefined) this.merges = state.merges;
  }

  private note(kind: "sheetChanged" | "sheetProtectionChanged" | "extrasChanged"): void {
    this.workbook.log.note({ kind, sheetId: this.id });
  }
}

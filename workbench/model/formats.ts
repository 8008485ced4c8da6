import {
  columnCountOf,
  formatArea,
  isWholeColumns,
  isWholeRows,
  rowCountOf,
  type Area,
} from "../formula/area";
import type { Scalar } from "../formula/values";
import { withFormat } from "./cellStore";
import { displayText } from "./displayText";
import { ModelError } from "./errors";
import type { Sheet } from "./sheet";
import { EMPTY_STYLE, patchStyle, type CellStyle, type StylePatch } from "./style";

/** A format for all cells of a row, a column or the sheet that have none of their own. */
export interface Format {
  readonly numberFormat?: string;
  readonly style?: CellStyle;
}

export const GENERAL = "General";

/** Cells one formatting call may touch one by one. */
const CELL_LIMIT = 5_000_000;

/** Number formats and styles of a sheet: a cell's own, else its row's, column's, or the sheet's. */
export class Formats {
  readonly ofRow = new Map<number, Format>();
  readonly ofColumn = new Map<number, Format>();
  ofSheet: Format = {};

  constructor(private readonly sheet: Sheet) {}

  numberFormat(row: number, column: number): string {
    return (
      this.sheet.cells.get(row, column)?.numberFormat ??
      this.inherited(row, column, "numberFormat") ??
      GENERAL
    );
  }

  style(row: number, column: number): CellStyle {
    return (
      this.sheet.cells.get(row, column)?.style ??
      this.inherited(row, column, "style") ??
      EMPTY_STYLE
    );
  }

  /** What a cell shows for a value. */
  display(row: number, column: number, value: Scalar): string {
    return displayText(value, this.numberFormat(row, column));
  }

  setNumberFormat(area: Area, format: string | readonly (readonly (string | null)[])[]): void {
    if (typeof format === "string") {
      this.apply(area, (before) => ({ ...before, numberFormat: format }));
      return;
    }
    const rightShape =
      format.length === rowCountOf(area) &&
      format.every((row) => row.length === columnCountOf(area));
    if (!rightShape) throw new ModelError("InvalidArgument", "The formats have another shape");
    format.forEach((cells, r) =>
      cells.forEach((text, c) => {
        if (text !== null) this.setOne(area.top + r, area.left + c, { numberFormat: text });
      })
    );
    this.note(area);
  }

  setStyle(area: Area, patch: StylePatch): void {
    const known = new Map<CellStyle, CellStyle>();
    this.apply(area, (before) => {
      const style = before.style ?? EMPTY_STYLE;
      const after = known.get(style) ?? patchStyle(style, patch);
      known.set(style, after);
      return { ...before, style: after };
    });
  }

  /** Changes one cell's own format without noting it. */
  setOne(row: number, column: number, format: Format): void {
    const cell = this.sheet.cells.get(row, column);
    this.sheet.cells.set(
      row,
      column,
      withFormat(cell, {
        numberFormat: format.numberFormat ?? cell?.numberFormat,
        style: format.style ?? cell?.style,
      })
    );
  }

  /** Takes the formats of an area's cells away. */
  clear(area: Area): void {
    if (isWholeColumns(area)) {
      for (let column = area.left; column <= area.right; column += 1) this.ofColumn.delete(column);
    }
    if (isWholeRows(area)) for (const row of rowsOf(area)) this.ofRow.delete(row);
    if (isWholeColumns(area) && isWholeRows(area)) this.ofSheet = {};
    for (const { row, column, cell } of this.sheet.cells.inArea(area)) {
      this.sheet.cells.set(row, column, withFormat(cell, {}));
    }
  }

  private inherited<K extends keyof Format>(row: number, column: number, key: K): Format[K] {
    return this.ofRow.get(row)?.[key] ?? this.ofColumn.get(column)?.[key] ?? this.ofSheet[key];
  }

  private apply(area: Area, change: (before: Format) => Format): void {
    if (isWholeColumns(area) || isWholeRows(area)) this.applyToLines(area, change);
    else this.applyToCells(area, change);
    this.note(area);
  }

  private applyToLines(area: Area, change: (before: Format) => Format): void {
    if (isWholeColumns(area) && isWholeRows(area)) {
      this.ofSheet = change(this.ofSheet);
      for (const [row, format] of this.ofRow) this.ofRow.set(row, change(format));
      for (const [column, format] of this.ofColumn) this.ofColumn.set(column, change(format));
    } else if (isWholeColumns(area)) {
      for (let column = area.left; column <= area.right; column += 1) {
        this.ofColumn.set(column, change(this.ofColumn.get(column) ?? this.ofSheet));
      }
    } else {
      for (const row of rowsOf(area)) {
        this.ofRow.set(row, change(this.ofRow.get(row) ?? this.ofSheet));
      }
    }
    for (const { row, column, cell } of this.sheet.cells.inArea(area)) {
      if (cell.numberFormat === undefined && cell.style === undefined) continue;
      this.sheet.cells.set(row, column, withFormat(cell, change(cell)));
    }
  }

  private applyToCells(area: Area, change: (before: Format) => Format): void {
    if (rowCountOf(area) * columnCountOf(area) > CELL_LIMIT) {
      throw new ModelError("RangeExceedsLimit", "The area has too many cells");
    }
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = this.sheet.cells.get(row, column);
        const numberFormat = cell?.numberFormat ?? this.inherited(row, column, "numberFormat");
        const style = cell?.style ?? this.inherited(row, column, "style");
        const before = {
          ...(numberFormat === undefined ? {} : { numberFormat }),
          ...(style === undefined ? {} : { style }),
        };
        const after = change(before);
        const plain = after.numberFormat === GENERAL && numberFormat === undefined;
        const bare = after.style === EMPTY_STYLE && style === undefined;
        this.sheet.cells.set(
          row,
          column,
          withFormat(cell, {
            numberFormat: plain ? undefined : after.numberFormat,
            style: bare ? undefined : after.style,
          })
        );
      }
    }
  }

  private note(area: Area): void {
    const { workbook, id } = this.sheet;
    workbook.log.note({ kind: "rangeFormatted", sheetId: id, address: formatArea(area) });
  }
}

function rowsOf(area: Area): number[] {
  return Array.from({ length: rowCountOf(area) }, (_, index) => area.top + index);
}

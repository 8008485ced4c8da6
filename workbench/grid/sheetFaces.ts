import type { Area } from "../formula/area";
import { containsCell } from "../formula/area";
import type { Cell } from "../model/cellStore";
import type { Sheet } from "../model/sheet";
import type { CellStyle } from "../model/style";
import type { Table } from "../model/table";
import {
  composeFace,
  fitNumber,
  LINE_SPACING,
  STANDARD_FONT_SIZE,
  type CellFace,
} from "./cellFace";
import { pixelsOf, type Axis } from "./geometry";
import { tableCellLook, type TableCellLook } from "./tableLook";
import { wrappedLines, type TextWidth } from "./textMeasure";

/** Pixels between a cell's edge and its text, left and right together. */
export const CELL_PADDING = 6;

const NO_TABLE_LOOK: TableCellLook = {};

/** Pixels that an icon of a conditional format takes from the text. */
export const ICON_WIDTH = 18;

/** Pixels of the 409 points that Excel allows a row. */
const MAX_ROW_HEIGHT = 545;

/** Heights found earlier. Cells are never changed, only replaced, so a constant's height holds. */
const measured = new WeakMap<Cell, { width: number; style: CellStyle; height: number }>();

const GRIDLINE = "1px solid var(--gridline)";

export interface CellLines {
  readonly borderRight: string;
  readonly borderBottom: string;
  readonly borderTop?: string;
  readonly borderLeft?: string;
}

/** How the cells of one sheet look at one moment; worked out when asked for, and then remembered. */
export class SheetFaces {
  private readonly known = new Map<number, Map<number, CellFace>>();
  private readonly overruns = new Map<number, Set<number>>();
  private readonly tables: readonly Table[];

  constructor(
    readonly sheet: Sheet,
    private readonly textWidth: TextWidth,
    /** The moment: another one means that any cell may look different. */
    readonly revision: number
  ) {
    this.tables = sheet.tables;
  }

  face(row: number, column: number): CellFace {
    let cells = this.known.get(row);
    if (!cells) {
      cells = new Map();
      this.known.set(row, cells);
    }
    let face = cells.get(column);
    if (!face) {
      face = this.compose(row, column);
      cells.set(column, face);
    }
    return face;
  }

  /** The text drawn at a column's width. */
  shownText(row: number, column: number, width: number): string {
    const face = this.face(row, column);
    const value = this.sheet.value(row, column);
    if (typeof value !== "number" || face.text === "") return face.text;
    const isGeneral = this.sheet.numberFormat(row, column) === "General";
    const room = width - CELL_PADDING - face.indent;
    return fitNumber(face.text, value, isGeneral, room, (text) => this.textWidth(text, face.font));
  }

  /**
   * The columns a text runs over: its own, and blank neighbours as far as it needs them. Wrapped
   * text, numbers and cells inside merges keep to their own column.
   */
  extent(row: number, column: number, columns: Axis): { left: number; right: number } {
    const face = this.face(row, column);
    let { left, right } = { left: column, right: column };
    if (!face.isText || face.wrap || face.text === "" || this.mergeAt(row, column)) {
      return { left, right };
    }
    const needed = this.textWidth(face.text, face.font) + CELL_PADDING + face.indent;
    const free = (at: number): boolean =>
      at >= 0 && at < columns.count && this.sheet.isBlank(cell(row, at)) && !this.mergeAt(row, at);
    let missing = needed - columns.size(column);
    if (face.align === "center") missing /= 2;
    if (face.align !== "right") {
      for (let rest = missing; rest > 0 && free(right + 1); rest -= columns.size(right)) right += 1;
    }
    if (face.align !== "left") {
      for (let rest = missing; rest > 0 && free(left - 1); rest -= columns.size(left)) left -= 1;
    }
    return { left, right };
  }

  /**
   * The lines of a cell as CSS; undefined for plain gridlines. Each line stands once: cells draw
   * their right and bottom line, for which the neighbour's left or top line counts too. Fills cover
   * the gridlines around them, and text that runs on into the next cell covers the line between.
   */
  lines(row: number, column: number, columns: Axis): CellLines | undefined {
    const face = this.face(row, column);
    const merge = this.mergeAt(row, column);
    const lastColumn = merge?.right ?? column;
    const right = this.face(row, lastColumn + 1);
    const below = this.face((merge?.bottom ?? row) + 1, column);
    const grid = this.sheet.view.showGridlines ? GRIDLINE : "none";
    const isCovered = face.fill ?? right.fill ?? this.overrun(row, columns).has(lastColumn);
    const lines: CellLines = {
      borderRight: face.right ?? right.left ?? (isCovered ? "none" : grid),
      borderBottom: face.bottom ?? below.top ?? ((face.fill ?? below.fill) ? "none" : grid),
      ...(row === 0 && face.top ? { borderTop: face.top } : {}),
      ...(column === 0 && face.left ? { borderLeft: face.left } : {}),
    };
    const sides = Object.values(lines);
    return sides.length === 2 && sides.every((line) => line === GRIDLINE) ? undefined : lines;
  }

  /** The columns whose right line is under text that runs over it. */
  private overrun(row: number, columns: Axis): ReadonlySet<number> {
    let covered = this.overruns.get(row);
    if (!covered) {
      covered = new Set();
      this.overruns.set(row, covered);
      const stored = this.sheet.cells.inArea({
        top: row,
        left: 0,
        bottom: row,
        right: columns.count - 1,
      });
      for (const { column } of stored) {
        const { left, right } = this.extent(row, column, columns);
        for (let at = left; at < right; at += 1) covered.add(at);
      }
    }
    return covered;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.sheet.merges.find((area) => containsCell(area, row, column));
  }

  /** The table whose header row a cell is in, when it shows filter buttons. */
  filterButton(row: number, column: number): { table: Table; filtered: boolean } | undefined {
    const table = this.tables.find(
      ({ headerArea }) => headerArea && containsCell(headerArea, row, column)
    );
    if (!table?.look.showFilterButton) return undefined;
    const filtered = table.columns[column - table.area.left]?.filter !== undefined;
    return { table, filtered };
  }

  /**
   * Pixels that a row needs for wrapped text and large fonts, as Excel fits rows whose height nobody
   * has set; undefined when the standard height will do. `columnsInUse` are those with content.
   */
  naturalHeight(row: number, columnsInUse: readonly number[], columns: Axis): number | undefined {
    const standard = pixelsOf(this.sheet.rows.standardSize);
    let height = standard;
    for (const column of columnsInUse) {
      const style = this.sheet.style(row, column);
      if (!style.wrapText && (style.fontSize ?? 0) <= STANDARD_FONT_SIZE) continue;
      if (this.mergeAt(row, column)) continue;
      height = Math.max(height, this.cellHeight(row, column, columns.size(column), style));
    }
    return height === standard ? undefined : Math.min(height, MAX_ROW_HEIGHT);
  }

  /** The columns with stored cells, by row. */
  columnsInUse(): ReadonlyMap<number, readonly number[]> {
    const rows = new Map<number, number[]>();
    const used = this.sheet.usedArea();
    for (const { row, column } of used ? this.sheet.cells.inArea(used) : []) {
      const columns = rows.get(row);
      if (columns) columns.push(column);
      else rows.set(row, [column]);
    }
    return rows;
  }

  private cellHeight(row: number, column: number, width: number, style: CellStyle): number {
    const cell = this.sheet.cells.get(row, column);
    const known = cell && measured.get(cell);
    if (known?.width === width && known.style === style) return known.height;
    const face = this.face(row, column);
    const room = width - CELL_PADDING - face.indent - (face.icon ? ICON_WIDTH : 0);
    const lines = face.wrap
      ? wrappedLines(face.text, room, (text) => this.textWidth(text, face.font))
      : 1;
    const height = face.text === "" ? 0 : Math.ceil(lines * face.fontSize * LINE_SPACING) + 1;
    if (cell && cell.formula === undefined) measured.set(cell, { width, style, height });
    return height;
  }

  private compose(row: number, column: number): CellFace {
    const table = this.tables.find(({ area }) => containsCell(area, row, column));
    return composeFace({
      text: this.sheet.text(row, column),
      value: this.sheet.value(row, column),
      table: table ? tableCellLook(table, row, column) : NO_TABLE_LOOK,
      style: this.sheet.style(row, column),
      conditional: this.sheet.conditionalFormats.lookOf(row, column),
    });
  }
}

function cell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

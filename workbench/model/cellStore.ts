import type { Area } from "../formula/area";
import { columnCountOf, rowCountOf } from "../formula/area";
import type { Scalar } from "../formula/values";
import type { CellStyle } from "./style";

/** What a cell holds. Cells are replaced, never changed, so that they can be moved and shared. */
export interface Cell {
  /** The constant; `null` in a cell that is empty or has a formula. */
  readonly value: Scalar;
  /** Formula text with its "=". */
  readonly formula?: string;
  /** The text was entered with a leading apostrophe. */
  readonly prefixed?: true;
  readonly numberFormat?: string;
  readonly style?: CellStyle;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Whether a cell has neither a constant nor a formula; it may still have a format. */
export function isEmptyCell(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.formula === undefined);
}

/** A cell with new content and the format it had. */
export function withContent(
  cell: Cell | undefined,
  content: Pick<Cell, "value" | "formula" | "prefixed">
): Cell {
  return {
    value: content.value,
    ...(content.formula === undefined ? {} : { formula: content.formula }),
    ...(content.prefixed ? { prefixed: true } : {}),
    ...(cell?.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
    ...(cell?.style === undefined ? {} : { style: cell.style }),
  };
}

/** A cell with new format parts; an undefined part is taken away. */
export function withFormat(
  cell: Cell | undefined,
  format: { numberFormat?: string | undefined; style?: CellStyle | undefined }
): Cell {
  return {
    value: cell?.value ?? null,
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell?.prefixed ? { prefixed: true } : {}),
    ...(format.numberFormat === undefined ? {} : { numberFormat: format.numberFormat }),
    ...(format.style === undefined ? {} : { style: format.style }),
  };
}

/** The cells of one sheet that hold content or a format of their own. */
export class CellStore {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private used: { all: Area | undefined; content: Area | undefined } | undefined;

  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** Puts a cell; a cell with neither content nor format is taken away. */
  set(row: number, column: number, cell: Cell | undefined): void {
    this.used = undefined;
    const keep =
      cell !== undefined &&
      (!isEmptyCell(cell) || cell.numberFormat !== undefined || cell.style !== undefined);
    let cells = this.rows.get(row);
    if (!keep) {
      cells?.delete(column);
      if (cells?.size === 0) this.rows.delete(row);
      return;
    }
    if (!cells) {
      cells = new Map();
      this.rows.set(row, cells);
    }
    cells.set(column, cell);
  }

  /** The stored cells inside an area, by rows and columns in order. */
  inArea(area: Area): PlacedCell[] {
    const found: PlacedCell[] = [];
    for (const row of keysBetween(this.rows, area.top, area.bottom, rowCountOf(area))) {
      const cells = this.rows.get(row);
      if (!cells) continue;
      for (const column of keysBetween(cells, area.left, area.right, columnCountOf(area))) {
        const cell = cells.get(column);
        if (cell) found.push({ row, column, cell });
      }
    }
    return found;
  }

  /** Takes the cells of an area out of the store. */
  take(area: Area): PlacedCell[] {
    const taken = this.inArea(area);
    for (const { row, column } of taken) this.set(row, column, undefined);
    return taken;
  }

  /** The smallest area with all stored cells, or only those with content; undefined when none. */
  usedArea(contentOnly: boolean): Area | undefined {
    this.used ??= { all: this.measure(false), content: this.measure(true) };
    return contentOnly ? this.used.content : this.used.all;
  }

  private measure(contentOnly: boolean): Area | undefined {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) {
        if (contentOnly && isEmptyCell(cell)) continue;
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return bottom < 0 ? undefined : { top, left, bottom, right };
  }
}

function keysBetween(
  map: ReadonlyMap<number, unknown>,
  from: number,
  to: number,
  span: number
): number[] {
  const keys: number[] = [];
  if (span <= map.size) {
    for (let key = from; key <= to; key += 1) if (map.has(key)) keys.push(key);
    return keys;
  }
  for (const key of map.keys()) if (key >= from && key <= to) keys.push(key);
  return keys.sort((a, b) => a - b);
}

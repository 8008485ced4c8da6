import { COLUMN_COUNT, ROW_COUNT, type Area } from "../../formula/area";
import type { Shift } from "../../formula/shift";
import { shiftIndex, type Dimensions } from "../dimensions";
import type { Sheet } from "../sheet";

/** A place inside a row or column: its index and how many points further. */
export interface AnchorPoint {
  readonly index: number;
  readonly offset: number;
}

/**
 * Where an object lies over the cells: it moves and changes its size with them, which is what Excel
 * does with a new chart.
 */
export interface ChartAnchor {
  readonly left: AnchorPoint;
  readonly top: AnchorPoint;
  readonly right: AnchorPoint;
  readonly bottom: AnchorPoint;
}

/** A rectangle in points from the top left of the sheet. */
export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The sizes of a sheet's rows and columns, and which of them show. */
export type SheetLines = Pick<Sheet, "columns" | "rows" | "filteredRows">;

/** Where an anchor lies at present. */
export function frameOf(sheet: SheetLines, anchor: ChartAnchor): ChartFrame {
  const left = distanceTo(sheet.columns, anchor.left, neverFiltered);
  const top = distanceTo(sheet.rows, anchor.top, filterOf(sheet));
  return {
    left,
    top,
    width: distanceTo(sheet.columns, anchor.right, neverFiltered) - left,
    height: distanceTo(sheet.rows, anchor.bottom, filterOf(sheet)) - top,
  };
}

/** The anchor of a rectangle in points. */
export function anchorOf(sheet: SheetLines, { left, top, width, height }: ChartFrame): ChartAnchor {
  const column = (points: number): AnchorPoint =>
    pointAt(sheet.columns, points, COLUMN_COUNT, neverFiltered);
  const row = (points: number): AnchorPoint =>
    pointAt(sheet.rows, points, ROW_COUNT, filterOf(sheet));
  return {
    left: column(left),
    top: row(top),
    right: column(left + width),
    bottom: row(top + height),
  };
}

/** The anchor of an object that covers an area of cells. */
export function anchorOver({ top, left, bottom, right }: Area): ChartAnchor {
  return {
    left: { index: left, offset: 0 },
    top: { index: top, offset: 0 },
    right: { index: right + 1, offset: 0 },
    bottom: { index: bottom + 1, offset: 0 },
  };
}

/** Where an anchor is after whole rows or columns came or went; moves of single cells leave it. */
export function shiftAnchor(
  anchor: ChartAnchor,
  { axis, at, count, from, to }: Shift
): ChartAnchor {
  const isWhole = to - from === (axis === "row" ? COLUMN_COUNT : ROW_COUNT) - 1;
  if (!isWhole) return anchor;
  const move = (point: AnchorPoint): AnchorPoint => {
    const index = shiftIndex(point.index, at, count);
    // A corner whose row goes ends up at the edge of the row that takes its place.
    return index === undefined ? { index: at, offset: 0 } : { ...point, index };
  };
  return axis === "row"
    ? { ...anchor, top: move(anchor.top), bottom: move(anchor.bottom) }
    : { ...anchor, left: move(anchor.left), right: move(anchor.right) };
}

type Hidden = (index: number) => boolean;

const neverFiltered: Hidden = () => false;

function filterOf({ filteredRows }: SheetLines): Hidden {
  return (row) => filteredRows.has(row);
}

function sizeAt(lines: Dimensions, index: number, filtered: Hidden): number {
  return lines.isHidden(index) || filtered(index) ? 0 : lines.size(index);
}

function distanceTo(lines: Dimensions, { index, offset }: AnchorPoint, filtered: Hidden): number {
  let sum = 0;
  for (let at = 0; at < index; at += 1) sum += sizeAt(lines, at, filtered);
  return sum + Math.min(offset, sizeAt(lines, index, filtered));
}

function pointAt(lines: Dimensions, points: number, count: number, filtered: Hidden): AnchorPoint {
  let rest = Math.max(0, points);
  for (let index = 0; index < count; index += 1) {
    const size = sizeAt(lines, index, filtered);
    if (rest < size) return { index, offset: rest };
    rest -= size;
  }
  return { index: count - 1, offset: sizeAt(lines, count - 1, filtered) };
}

import { COLUMN_COUNT, isWholeColumns, isWholeRows, ROW_COUNT, type Area } from "./area";

/** Cells moving along one axis because others were inserted or deleted. */
export interface Shift {
  readonly axis: "row" | "column";
  /** The first inserted or deleted row (column). */
  readonly at: number;
  /** How many are inserted; negative when deleted. */
  readonly count: number;
  /** The columns (rows) that move; the others stay. */
  readonly from: number;
  readonly to: number;
}

/** The cells that a shift moves or deletes. */
export function shiftedRegion(shift: Shift): Area {
  return shift.axis === "row"
    ? { top: shift.at, left: shift.from, bottom: ROW_COUNT - 1, right: shift.to }
    : { top: shift.from, left: shift.at, bottom: shift.to, right: COLUMN_COUNT - 1 };
}

/**
 * Where an area is after a shift: moved, grown or shrunk. It stays when it is not wholly inside
 * the moving columns (rows). Undefined when all of it is deleted or pushed off the sheet.
 */
export function shiftArea<T extends Area>(area: T, shift: Shift): T | undefined {
  if (shift.axis === "row") {
    if (area.left < shift.from || area.right > shift.to || isWholeColumns(area)) return area;
    const span = shiftSpan(area.top, area.bottom, shift, ROW_COUNT - 1);
    return span && { ...area, top: span[0], bottom: span[1] };
  }
  if (area.top < shift.from || area.bottom > shift.to || isWholeRows(area)) return area;
  const span = shiftSpan(area.left, area.right, shift, COLUMN_COUNT - 1);
  return span && { ...area, left: span[0], right: span[1] };
}

function shiftSpan(
  start: number,
  end: number,
  { at, count }: Shift,
  last: number
): [number, number] | undefined {
  if (count >= 0) {
    const from = start >= at ? start + count : start;
    const to = Math.min(end >= at ? end + count : end, last);
    return from <= to ? [from, to] : undefined;
  }
  const after = at - count;
  const from = start >= after ? start + count : Math.min(start, at);
  const to = end >= after ? end + count : Math.min(end, at - 1);
  return from <= to ? [from, to] : undefined;
}

import type { Dimensions } from "../model/dimensions";

/** CSS pixels of one point: the model measures in points, the page in pixels. */
const PIXELS_PER_POINT = 4 / 3;

/** A run of rows or columns: where each one begins, in whole pixels. */
export class Axis {
  private readonly starts: Float64Array;

  /** `sizes` in pixels; 0 for a hidden row or column. */
  constructor(sizes: ArrayLike<number>) {
    this.starts = new Float64Array(sizes.length + 1);
    for (let index = 0; index < sizes.length; index += 1) {
      this.starts[index + 1] = this.start(index) + (sizes[index] ?? 0);
    }
  }

  get count(): number {
    return this.starts.length - 1;
  }

  get total(): number {
    return this.start(this.count);
  }

  /** Where a row or column begins; past the end, where the last one ends. */
  start(index: number): number {
    return this.starts[Math.min(Math.max(index, 0), this.starts.length - 1)] ?? 0;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** The row or column that covers a position; the nearest one for positions outside. */
  indexAt(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > position) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }
}

/** What is on the screen of an axis: `first` to `last`, both included. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** The rows or columns between two positions, with some more on both sides. */
export function windowOf(axis: Axis, from: number, to: number, more: number): Window {
  return {
    first: Math.max(0, axis.indexAt(from) - more),
    last: Math.min(axis.count - 1, axis.indexAt(to) + more),
  };
}

/** Whole pixels of a size in points. */
export function pixelsOf(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** The size in points that shows as so many pixels. */
export function pointsOf(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

/**
 * The axis of a sheet's first `count` rows or columns. `natural` gives the pixels of one whose size
 * nobody has set, or undefined for the standard size; `isHidden` says which take no room.
 */
export function axisOf(
  dimensions: Dimensions,
  count: number,
  isHidden: (index: number) => boolean,
  natural: (index: number) => number | undefined = () => undefined
): Axis {
  const sizes = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    if (isHidden(index)) continue;
    const own = dimensions.hasOwnSize(index) ? undefined : natural(index);
    sizes[index] = own ?? pixelsOf(dimensions.size(index));
  }
  return new Axis(sizes);
}

/**
 * How far to scroll so that a row or column shows, given what is visible of the part that scrolls.
 * Returns the scroll position to set, which is the present one when nothing needs to move.
 */
export function scrollTo(
  start: number,
  size: number,
  scroll: number,
  frozen: number,
  view: number
): number {
  if (start < scroll + frozen) return Math.max(0, start - frozen);
  if (start + size > scroll + view)
    return Math.max(0, Math.min(start - frozen, start + size - view));
  return scroll;
}

/** Pixels between a popup that had to turn and the grid's edge. */
const EDGE = 8;

/**
 * Where a popup of a width stands across the page: from a position on, or turned so that it ends
 * at `end`, within the grid, where it would reach beyond. `right` is counted from the page's right edge, as CSS does.
 */
export function acrossFrom(
  start: number,
  width: number,
  gridRight: number,
  pageWidth: number,
  end = gridRight
): { left: number } | { right: number } {
  const fits = start + width + EDGE <= gridRight;
  return fits ? { left: start } : { right: pageWidth - Math.min(end, gridRight - EDGE) };
}

import type { Measure, MeasurePoint } from "../model";

/** The points of a measure since its last new start: what the rules look at. */
export interface Series {
  /** By day, and in the order of the sheet within a day. */
  readonly points: readonly MeasurePoint[];
  /** For each of them whether the centre line rests on it. */
  readonly inBaseline: readonly boolean[];
}

/** Points in the order of their days; those of one day keep the order of the sheet. */
export function inOrder(points: readonly MeasurePoint[]): MeasurePoint[] {
  // Sorting is stable.
  return [...points].sort((a, b) => a.day - b.day);
}

/**
 * The parts of a measure, each with a centre line of its own: a new one begins with each point that is marked as a new
 * start, as a re-basing date begins a group in NHSRplotthedots and `part` in qicharts2.
 *
 * The centre line of a part rests on its points up to the measure's `baselineEnd`, which freezes it, and on all of them
 * where none is as old as that or no such day is given.
 *
 * @returns at least one part, which is empty without points; the last one is judged
 */
export function partsOf({ points, baselineEnd }: Measure): Series[] {
  const parts: MeasurePoint[][] = [[]];
  for (const point of inOrder(points)) {
    if (point.newStart && parts[parts.length - 1]!.length > 0) parts.push([]);
    parts[parts.length - 1]!.push(point);
  }
  return parts.map((part) => {
    const isOld = part.map(({ day }) => baselineEnd !== null && day <= baselineEnd);
    return { points: part, inBaseline: isOld.includes(true) ? isOld : part.map(() => true) };
  });
}

/** The values that the centre line rests on, in their order. */
export function baselineOf<T>(values: readonly T[], { inBaseline }: Series): T[] {
  return values.filter((_, index) => inBaseline[index]);
}

import { gapPixels, type PlacedTable } from "./placedTable";
import type { SheetPlan } from "../port";

/** Printed width of a Letter page in landscape inside Excel's usual margins of 0.7 inches, in pixels; A4 is wider. */
const pagePixels = 9.6 * 96;
/** On paper columns come out some percent wider than on the screen: they are as wide as so many digits of the font. */
const slack = 0.91;
/** Excel's largest and smallest scales of interest, in percent. */
const scales = { most: 100, least: 10 } as const;

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);

/** All ways to put neighbours into a number of groups, each with at least one, as the places where groups begin. */
function groupings(items: number, groups: number, from = 0): readonly (readonly number[])[] {
  if (groups === 1) return [[from]];
  return Array.from(
    { length: items - from - groups + 1 },
    (_, skipped) => from + skipped + 1
  ).flatMap((next) => groupings(items, groups - 1, next).map((rest) => [from, ...rest]));
}

/**
 * Where pages begin in a sheet of several tables, so that no table is torn, and the scale at which the widest page
 * fits: of all ways to spread the tables over the pages the one with the largest scale. null where there are fewer
 * tables than pages.
 */
export function planPageBreaks(
  placed: readonly PlacedTable[],
  pagesWide: number
): SheetPlan["print"]["breaks"] {
  if (placed.length < 2 || pagesWide < 2 || placed.length < pagesWide) return null;
  const pixels = placed.map(({ definition }) => sum(definition.columns.map(({ width }) => width)));
  const widest = (starts: readonly number[]): number =>
    Math.max(
      ...starts.map((start, at) => {
        const group = pixels.slice(start, starts[at + 1]);
        return sum(group) + gapPixels * group.length;
      })
    );
  const best = groupings(placed.length, pagesWide).reduce((one, other) =>
    widest(other) < widest(one) ? other : one
  );
  return {
    columns: best.slice(1).map((table) => placed[table]!.column),
    percent: percentFor(widest(best)),
  };
}

/** The scale at which so many pixels fit a page. */
function percentFor(pixels: number): number {
  const percent = Math.floor((pagePixels / pixels) * slack * 100);
  return Math.max(scales.least, Math.min(scales.most, percent));
}

/**
 * A second page that begins with one of a sheet's tables.
 *
 * @param widths of the sheet's columns, in pixels
 * @param printed how many of these are printed; null for all
 */
export function planSecondPage(
  { column }: Pick<PlacedTable, "column">,
  widths: readonly number[],
  printed: number | null
): SheetPlan["print"]["breaks"] {
  const second = widths.slice(column, printed ?? widths.length);
  return {
    columns: [column],
    percent: percentFor(Math.max(sum(widths.slice(0, column)), sum(second))),
  };
}

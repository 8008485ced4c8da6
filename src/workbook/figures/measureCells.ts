import type { MeasureFigure } from "../../core/figures";
import type { Measure, MeasurePoint } from "../../core/model";
import { inStretches, type Steps } from "../../core/steps";
import { measureChoice, measures, measureValues } from "../../templates/measures";
import { leftOut } from "./pictureCells";
import { listedEntry, readChoices } from "../reading/readChoices";
import {
  keyOf,
  rowVisitor,
  textsIn,
  visitTable,
  type FigureColumn,
  type FigureVisitor,
  type TableFinder,
} from "./visitCells";

const measureColumns: readonly FigureColumn<MeasureFigure>[] = [
  { header: "Points", expected: ({ points }) => points },
  { header: "Useful points", expected: ({ useful }) => useful },
  { header: "Median", expected: ({ median }) => median },
  { header: "Latest", expected: ({ latest }) => latest?.value ?? null },
  { header: "Latest on", expected: ({ latest }) => latest?.day ?? null },
];

/** A row of values: the point that it is, where it counts. */
interface ValueRow {
  readonly point: MeasurePoint | null;
  /** The place of its measure among the measures, from 1. */
  readonly number: number | null;
  readonly rank: number | null;
  /** Its measure's median, where the measure is shown. */
  readonly median: number | null;
}

const valueColumns: readonly FigureColumn<ValueRow>[] = [
  { header: "Measure number", expected: ({ number }) => number ?? undefined },
  { header: "Point", expected: ({ point }) => point?.value ?? null },
  { header: "Rank", expected: ({ rank }) => rank },
  { header: "Day", expected: ({ point }) => point?.day ?? 0 },
  {
    header: "Day drawn",
    expected: ({ point, median }) => (point && median !== null ? point.day : undefined),
  },
  {
    header: "Value drawn",
    expected: ({ point, median }) => (point && median !== null ? point.value : leftOut),
  },
  { header: "Median drawn", expected: ({ median }) => median ?? leftOut },
];

/** The place of each point among its measure's, the smallest first, by the row that it stands in. */
function ranksOf({ points }: Measure): ReadonlyMap<number, number> {
  const sorted = [...points].sort((a, b) => a.value - b.value || a.place.row - b.place.row);
  return new Map(sorted.map(({ place }, index) => [place.row, index + 1]));
}

/** Visits what PDSA Measures says of each measure and of each value, and what its chart draws. */
export function* visitMeasures(
  read: readonly Measure[],
  figures: readonly MeasureFigure[],
  tableNamed: TableFinder,
  visit: FigureVisitor
): Steps<undefined> {
  const measureContents = tableNamed(measures.name);
  const valueContents = tableNamed(measureValues.name);
  const choices = tableNamed(measureChoice.name);
  if (!measureContents || !valueContents || !choices) return undefined;
  const byName = new Map(figures.map((figure) => [keyOf([figure.measure]), figure]));
  yield* visitTable(measureContents, ["Measure"], byName, measureColumns, visit);

  const names = textsIn(measureContents, "Measure");
  const shown =
    listedEntry(readChoices(measureChoice, choices)["measure"], names) ??
    figures.find(({ points }) => points > 0)?.measure ??
    null;
  const places = new Map(
    [...names.entries()].reverse().map(([index, name]) => [keyOf([name ?? ""]), index + 1])
  );
  const rows = new Map(
    read.flatMap((measure) => {
      const isShown = shown !== null && keyOf([shown]) === keyOf([measure.name]);
      const median = isShown ? (byName.get(keyOf([measure.name]))?.median ?? null) : null;
      const ranks = ranksOf(measure);
      return measure.points.map((point): [number, ValueRow] => [
        point.place.row,
        {
          point,
          number: places.get(keyOf([measure.name])) ?? null,
          rank: ranks.get(point.place.row)!,
          median,
        },
      ]);
    })
  );
  const check = rowVisitor(valueContents, valueColumns, visit);
  return yield* inStretches(valueContents.values.length, (from, to) => {
    for (let row = from; row < to; row += 1)
      check(row, rows.get(row) ?? { point: null, number: null, rank: null, median: null });
  });
}

import {
  chartMeasure,
  inStretches,
  type ChartKind,
  type Measure,
  type MeasureFigure,
  type MeasurePoint,
  type RuleSet,
  type Steps,
} from "../../core";
import { measureChoice, measures, measureValues } from "../../templates/measures/measures";
import { signalWords, verdictWords } from "../../templates/measures/measureWords";
import { leftOut } from "./pictureCells";
import { listedEntry, readChoices } from "../reading/readChoices";
import {
  keyOf,
  rowVisitor,
  textsIn,
  visitTable,
  type ExpectedFigure,
  type FigureColumn,
  type FigureVisitor,
  type TableFinder,
} from "./visitCells";

/** Stated of run charts only; blank on others. */
const onRunCharts =
  (count: (figure: MeasureFigure) => number) =>
  (figure: MeasureFigure): number | null =>
    figure.points === 0 || figure.chart !== ("run" satisfies ChartKind) ? null : count(figure);

function signalOf({ points, verdict, signals }: MeasureFigure): string | null {
  if (points === 0) return null;
  if (verdict === "notEnoughPoints") return signalWords.tooFew;
  const [strongest] = signals;
  return strongest ? signalWords[strongest.rule] : signalWords.none;
}

const wayOf = ({ signals: [strongest] }: MeasureFigure): number =>
  strongest?.way === "up" ? 1 : strongest?.way === "down" ? -1 : 0;

const measureColumns: readonly FigureColumn<MeasureFigure>[] = [
  { header: "Points", expected: ({ points }) => points },
  { header: "Judged", expected: ({ judged }) => judged },
  { header: "Useful points", expected: ({ useful }) => useful },
  { header: "Centre line", expected: ({ centre }) => centre },
  { header: "Longest run", expected: onRunCharts(({ longestRun }) => longestRun) },
  { header: "Crossings", expected: onRunCharts(({ crossings }) => crossings) },
  { header: "Longest trend", expected: onRunCharts(({ longestTrend }) => longestTrend) },
  { header: "Signal", expected: signalOf },
  { header: "Way", expected: wayOf },
  {
    header: "Verdict",
    expected: ({ points, verdict }) => (points === 0 ? null : verdictWords[verdict]),
  },
  { header: "Latest", expected: ({ latest }) => latest?.value ?? null },
  { header: "Latest on", expected: ({ latest }) => latest?.day ?? null },
];

/** What the chart knows of a point. */
interface Charted {
  readonly point: MeasurePoint;
  /** Its measure's place among the measures, and after the point how many parts came before its own. */
  readonly part: number | null;
  /** The place of its measure among the measures, from 1. */
  readonly number: number | null;
  readonly place: number;
  readonly order: number;
  readonly inBaseline: boolean;
  /** Among the points of the baseline, the smallest first; null for others. */
  readonly rank: number | null;
  readonly centre: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly isShown: boolean;
}

type ValueRow = Charted | null;

const drawn =
  (of: (point: Charted) => number | null) =>
  (row: ValueRow): ExpectedFigure =>
    (row?.isShown ? of(row) : null) ?? leftOut;

const valueColumns: readonly FigureColumn<ValueRow>[] = [
  { header: "Measure number", expected: (row) => row?.number ?? undefined },
  { header: "Point", expected: (row) => row?.point.value ?? null },
  { header: "Day", expected: (row) => row?.point.day ?? 0 },
  { header: "Order", expected: (row) => row?.order ?? 0 },
  { header: "Part", expected: (row) => (row ? (row.part ?? undefined) : 0) },
  { header: "Place", expected: (row) => row?.place ?? 0 },
  { header: "Baseline", expected: (row) => (row?.inBaseline ? 1 : 0) },
  { header: "Rank", expected: (row) => row?.rank ?? null },
  { header: "Centre", expected: (row) => row?.centre ?? null },
  { header: "Lower limit", expected: (row) => row?.lower ?? null },
  { header: "Upper limit", expected: (row) => row?.upper ?? null },
  { header: "Day drawn", expected: (row) => (row?.isShown ? row.point.day : undefined) },
  { header: "Value drawn", expected: drawn(({ point }) => point.value) },
  { header: "Centre drawn", expected: drawn(({ centre }) => centre) },
  { header: "Lower drawn", expected: drawn(({ lower }) => lower) },
  { header: "Upper drawn", expected: drawn(({ upper }) => upper) },
];

/** Every point of a measure as its chart has it. */
function chartedPoints(
  measure: Measure,
  rules: RuleSet,
  number: number | null,
  isShown: boolean
): Charted[] {
  let order = 0;
  return chartMeasure(measure, rules).flatMap(({ points, inBaseline, centre, limits }, part) => {
    const ranked = points
      .filter((_, index) => inBaseline[index])
      .sort((a, b) => a.value - b.value || a.place.row - b.place.row);
    return points.map((point, index): Charted => {
      order += 1;
      return {
        point,
        number,
        part: number === null ? null : number + part / 1000,
        place: index + 1,
        order,
        inBaseline: inBaseline[index]!,
        rank: inBaseline[index] ? ranked.indexOf(point) + 1 : null,
        centre: centre!,
        lower: limits?.lower[index] ?? null,
        upper: limits?.upper[index] ?? null,
        isShown,
      };
    });
  });
}

/** Visits what PDSA Measures says of each measure and of each value, and what its chart draws. */
export function* visitMeasures(
  read: readonly Measure[],
  figures: readonly MeasureFigure[],
  rules: RuleSet,
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
  const rows = new Map<number, Charted>();
  for (const measure of read) {
    const key = keyOf([measure.name]);
    const isShown = shown !== null && keyOf([shown]) === key;
    for (const charted of chartedPoints(measure, rules, places.get(key) ?? null, isShown))
      rows.set(charted.point.place.row, charted);
    yield;
  }
  const check = rowVisitor(valueContents, valueColumns, visit);
  return yield* inStretches(valueContents.values.length, (from, to) => {
    for (let row = from; row < to; row += 1) check(row, rows.get(row) ?? null);
  });
}

import type { ItemFigure, ScoredObservation, SummaryFigure, ToolSummary } from "../core/figures";
import { allSchools } from "../templates/summary";
import { heatPrefix, itemSummaryPrefix, summaryPrefix, toolSlug } from "../templates/toolNames";
import { observationStatus, overallHeader } from "../templates/tracker";
import type { TableContents } from "./port";
import { asText } from "./readCell";
import type { Reading } from "./readSnapshot";

/** What the analysis says that a cell holds; null for a blank one. */
export type ExpectedFigure = number | string | null;

/** Told of a cell that holds a figure; `row` counts body rows, `column` the table's columns, both from 0. */
export type FigureVisitor = (
  contents: TableContents,
  row: number,
  column: number,
  expected: ExpectedFigure
) => void;

/** A column that holds a figure of the analysis. */
interface FigureColumn<T> {
  readonly header: string;
  readonly expected: (figure: T) => ExpectedFigure;
}

/** Prepares a function that visits a row's figures; columns that are gone are passed over. */
function rowVisitor<T>(
  contents: TableContents,
  columns: readonly FigureColumn<T>[],
  visit: FigureVisitor
): (row: number, figure: T) => void {
  const present = columns.flatMap(({ header, expected }) => {
    const column = columnOf(contents, header);
    return column < 0 ? [] : [{ column, expected }];
  });
  return (row, figure) => {
    for (const { column, expected } of present) visit(contents, row, column, expected(figure));
  };
}

const columnOf = (contents: TableContents, header: string): number =>
  contents.headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());

const keyOf = (parts: readonly string[]): string => parts.join("\n").toLowerCase();

/** Visits each row of a summary whose first columns name a figure. */
function visitTable<T>(
  contents: TableContents,
  named: readonly string[],
  figures: ReadonlyMap<string, T>,
  columns: readonly FigureColumn<T>[],
  visit: FigureVisitor
): void {
  const positions = named.map((header) => columnOf(contents, header));
  const visitRow = rowVisitor(contents, columns, visit);
  contents.values.forEach((values, row) => {
    const figure = figures.get(keyOf(positions.map((at) => asText(values[at]) ?? "")));
    if (figure !== undefined) visitRow(row, figure);
  });
}

function trackerColumns(summary: ToolSummary): readonly FigureColumn<ScoredObservation>[] {
  const components = summary.observations[0]?.components ?? [];
  return [
    { header: "Period", expected: ({ period }) => period },
    { header: "Status", expected: ({ status }) => observationStatus[status] },
    { header: "Earned", expected: ({ earned }) => earned },
    { header: "Possible", expected: ({ possible }) => possible },
    { header: overallHeader, expected: ({ share }) => share },
    ...components.map(({ component }, index): FigureColumn<ScoredObservation> => ({
      header: component,
      expected: (observation) => observation.components[index]?.share ?? null,
    })),
    {
      header: "Meets criterion",
      expected: ({ meetsCriterion }) =>
        meetsCriterion === null ? null : meetsCriterion ? "Yes" : "No",
    },
    { header: "Unit share", expected: ({ unitShare }) => unitShare },
    { header: "Weight", expected: ({ weight }) => weight },
  ];
}

const figureColumns: readonly FigureColumn<SummaryFigure>[] = [
  { header: "Observations", expected: ({ observations }) => observations },
  { header: "Due", expected: ({ due }) => due },
  { header: "Units", expected: ({ units }) => units },
  { header: "Mean", expected: ({ mean }) => mean },
  { header: "At criterion", expected: ({ atCriterion }) => atCriterion },
  { header: "Criterion (%)", expected: ({ criterionPercent }) => criterionPercent },
];

const itemColumns: readonly FigureColumn<ItemFigure>[] = [
  { header: "Scored", expected: ({ scored }) => scored },
  { header: "Mean", expected: ({ mean }) => mean },
  { header: "Full points", expected: ({ atFull }) => atFull },
  { header: "No points", expected: ({ atZero }) => atZero },
];

/** The heat table has a row for each component and a column for each period, of all schools. */
function visitHeat(summary: ToolSummary, contents: TableContents, visit: FigureVisitor): void {
  const rows = new Map<string, Map<string, SummaryFigure>>();
  for (const figure of summary.figures) {
    if (figure.school !== null) continue;
    const key = keyOf([figure.component ?? overallHeader]);
    rows.set(key, (rows.get(key) ?? new Map<string, SummaryFigure>()).set(figure.period, figure));
  }
  const periods = new Set(summary.figures.map(({ period }) => period));
  const columns = [...periods].map((period): FigureColumn<Map<string, SummaryFigure>> => ({
    header: period,
    expected: (figures) => figures.get(period)?.mean ?? null,
  }));
  visitTable(contents, ["Component"], rows, columns, visit);
}

function visitSummary(summary: ToolSummary, contents: TableContents, visit: FigureVisitor): void {
  const figures = new Map(
    summary.figures.map((figure) => [
      keyOf([figure.school ?? allSchools, figure.component ?? overallHeader, figure.period]),
      figure,
    ])
  );
  visitTable(contents, ["School", "Component", "Period"], figures, figureColumns, visit);
}

function visitItems(summary: ToolSummary, contents: TableContents, visit: FigureVisitor): void {
  const figures = new Map(
    summary.items.map((figure) => [keyOf([figure.item.code, figure.period]), figure])
  );
  visitTable(contents, ["Item", "Period"], figures, itemColumns, visit);
}

/**
 * Visits every cell of trackers and summaries that holds a figure of the analysis, whatever it holds now.
 * Trackers with a missing header are passed over; that is reported by itself.
 */
export function visitFigures(
  reading: Reading,
  summaries: readonly ToolSummary[],
  visit: FigureVisitor
): void {
  const tableNamed = (name: string) =>
    reading.contents.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  for (const { tracker, comparable, contents } of reading.trackers) {
    const summary = summaries.find(({ tool }) => tool === tracker?.tool.label);
    if (!summary || !comparable) continue;
    const visitRow = rowVisitor(contents, trackerColumns(summary), visit);
    for (const observation of summary.observations) visitRow(observation.place.row, observation);
    const slug = toolSlug(summary.tool);
    const heat = tableNamed(heatPrefix + slug);
    const figures = tableNamed(summaryPrefix + slug);
    const items = tableNamed(itemSummaryPrefix + slug);
    if (heat) visitHeat(summary, heat, visit);
    if (figures) visitSummary(summary, figures, visit);
    if (items) visitItems(summary, items, visit);
  }
}

import {
  inStretches,
  type Analysis,
  type ItemFigure,
  type ScoredObservation,
  type Steps,
  type SummaryFigure,
  type ToolSummary,
} from "../../core";
import { allSchools } from "../../templates/reports/reportBases";
import { heatPrefix, itemSummaryPrefix, summaryPrefix, toolSlug } from "../../templates/toolNames";
import { observationStatus, overallHeader } from "../../templates/trackerWords";
import { visitMeasures } from "./measureCells";
import type { TableContents } from "../port";
import type { Reading } from "../reading/readSnapshot";
import { visitCharts, visitHeatMap } from "./pictureCells";
import { keyOf, rowVisitor, visitTable, type FigureColumn, type FigureVisitor } from "./visitCells";

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
  // What the analysis cannot use as a criterion may still stand in the sheet.
  { header: "Criterion (%)", expected: ({ criterionPercent }) => criterionPercent ?? undefined },
];

const itemColumns: readonly FigureColumn<ItemFigure>[] = [
  { header: "Scored", expected: ({ scored }) => scored },
  { header: "Mean", expected: ({ mean }) => mean },
  { header: "Full points", expected: ({ atFull }) => atFull },
  { header: "No points", expected: ({ atZero }) => atZero },
];

/** The heat table has a row for each component and a column for each period, of all schools. */
function* visitHeat(
  summary: ToolSummary,
  contents: TableContents,
  visit: FigureVisitor
): Steps<undefined> {
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
  return yield* visitTable(contents, ["Component"], rows, columns, visit);
}

function* visitSummary(
  summary: ToolSummary,
  contents: TableContents,
  visit: FigureVisitor
): Steps<undefined> {
  const figures = new Map(
    summary.figures.map((figure) => [
      keyOf([figure.school ?? allSchools, figure.component ?? overallHeader, figure.period]),
      figure,
    ])
  );
  yield;
  return yield* visitTable(
    contents,
    ["School", "Component", "Period"],
    figures,
    figureColumns,
    visit
  );
}

function* visitItems(
  summary: ToolSummary,
  contents: TableContents,
  visit: FigureVisitor
): Steps<undefined> {
  const figures = new Map(
    summary.items.map((figure) => [keyOf([figure.item.code, figure.period]), figure])
  );
  return yield* visitTable(contents, ["Item", "Period"], figures, itemColumns, visit);
}

/**
 * Visits every cell of trackers, their reports and measures that holds a figure of the analysis, whatever it holds now.
 * Trackers with a missing header are passed over; that is reported by itself. Step by step.
 */
export function* visitFigures(
  reading: Reading,
  { summaries, measures }: Pick<Analysis, "summaries" | "measures">,
  visit: FigureVisitor
): Steps<undefined> {
  const tableNamed = (name: string) =>
    reading.contents.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  yield* visitMeasures(
    reading.snapshot.measures,
    measures,
    reading.snapshot.settings.ruleSet,
    tableNamed,
    visit
  );
  for (const { tracker, comparable, contents } of reading.trackers) {
    const summary = summaries.find(({ tool }) => tool === tracker?.tool.label);
    if (!tracker || !summary || !comparable) continue;
    const visitRow = rowVisitor(contents, trackerColumns(summary), visit);
    const { observations } = summary;
    yield* inStretches(observations.length, (from, to) => {
      for (let at = from; at < to; at += 1)
        visitRow(observations[at]!.place.row, observations[at]!);
    });
    const slug = toolSlug(summary.tool);
    const heat = tableNamed(heatPrefix + slug);
    const figures = tableNamed(summaryPrefix + slug);
    const items = tableNamed(itemSummaryPrefix + slug);
    if (heat) yield* visitHeat(summary, heat, visit);
    if (figures) yield* visitSummary(summary, figures, visit);
    if (items) yield* visitItems(summary, items, visit);
    yield* visitCharts(summary, tracker.items, reading.snapshot, tableNamed, visit);
    yield;
    yield* visitHeatMap(summary, tracker.items, reading.snapshot, tableNamed, visit);
  }
  return undefined;
}

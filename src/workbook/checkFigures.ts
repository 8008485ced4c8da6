import type {
  Analysis,
  ItemFigure,
  ScoredObservation,
  SummaryFigure,
  ToolSummary,
} from "../core/figures";
import { itemSummaryPrefix, summaryPrefix, toolSlug } from "../templates/toolNames";
import { allSchools } from "../templates/summary";
import { observationStatus, overallHeader } from "../templates/tracker";
import type { Issue } from "./issue";
import { checkCharts, checkHeatMap } from "./checkPictures";
import { checkMeasures } from "./checkMeasures";
import { checkTable, keyOf, rowChecker, type FigureColumn } from "./compareCells";
import type { TableContents } from "./port";
import type { Reading } from "./readSnapshot";

function trackerColumns(summary: ToolSummary): readonly FigureColumn<ScoredObservation>[] {
  const components = summary.observations[0]?.components ?? [];
  return [
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
  ];
}

const figureColumns: readonly FigureColumn<SummaryFigure>[] = [
  { header: "Observations", expected: ({ observations }) => observations },
  { header: "Due", expected: ({ due }) => due },
  { header: "Units", expected: ({ units }) => units },
  { header: "Mean", expected: ({ mean }) => mean },
  { header: "At criterion", expected: ({ atCriterion }) => atCriterion },
];

const itemColumns: readonly FigureColumn<ItemFigure>[] = [
  { header: "Scored", expected: ({ scored }) => scored },
  { header: "Mean", expected: ({ mean }) => mean },
  { header: "Full points", expected: ({ atFull }) => atFull },
  { header: "No points", expected: ({ atZero }) => atZero },
];

function checkTracker(summary: ToolSummary, contents: TableContents, issues: Issue[]): void {
  const check = rowChecker(contents, trackerColumns(summary), issues);
  for (const observation of summary.observations) check(observation.place.row, observation);
}

function checkFigureTable(summary: ToolSummary, contents: TableContents, issues: Issue[]): void {
  const figures = new Map(
    summary.figures.map((figure) => [
      keyOf([figure.school ?? allSchools, figure.component ?? overallHeader, figure.period]),
      figure,
    ])
  );
  checkTable(contents, ["School", "Component", "Period"], figures, figureColumns, issues);
}

function checkItemTable(summary: ToolSummary, contents: TableContents, issues: Issue[]): void {
  const figures = new Map(
    summary.items.map((figure) => [keyOf([figure.item.code, figure.period]), figure])
  );
  checkTable(contents, ["Item", "Period"], figures, itemColumns, issues);
}

/**
 * Names every cell of trackers, their reports and measures whose figure differs from the analysis by more than 1e-9:
 * somebody typed over a formula, or the workbook does not recalculate.
 * Trackers with a missing header are passed over; that is reported by itself.
 */
export function checkFigures(
  reading: Reading,
  { summaries, measures }: Pick<Analysis, "summaries" | "measures">
): readonly Issue[] {
  const tableNamed = (name: string) =>
    reading.contents.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const issues: Issue[] = [];
  checkMeasures(reading.snapshot.measures, measures, tableNamed, issues);
  for (const { tracker, comparable, contents } of reading.trackers) {
    const summary = summaries.find(({ tool }) => tool === tracker?.tool.label);
    if (!summary || !comparable) continue;
    const figures = tableNamed(summaryPrefix + toolSlug(summary.tool));
    const items = tableNamed(itemSummaryPrefix + toolSlug(summary.tool));
    checkTracker(summary, contents, issues);
    if (figures) checkFigureTable(summary, figures, issues);
    if (items) checkItemTable(summary, items, issues);
    checkCharts(summary, tableNamed, issues);
    checkHeatMap(summary, tableNamed, issues);
  }
  return issues;
}

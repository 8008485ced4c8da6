import type { ItemFigure, ScoredObservation, SummaryFigure, ToolSummary } from "../core/figures";
import { itemSummaryPrefix, summaryPrefix, toolSlug } from "../templates/toolNames";
import { allSchools } from "../templates/summary";
import { observationStatus, overallHeader } from "../templates/tracker";
import type { Issue } from "./issue";
import type { CellValue, TableContents } from "./port";
import { asText } from "./readCell";
import { issueAt } from "./readTable";
import type { Reading } from "./readSnapshot";

const tolerance = 1e-9;

type Expected = number | string | null;

const agrees = (found: CellValue | undefined, expected: Expected): boolean => {
  if (expected === null) return found === "" || found === undefined;
  if (typeof expected === "string") return found === expected;
  return typeof found === "number" && Math.abs(found - expected) <= tolerance;
};

const shown = (expected: Expected): string =>
  expected === null
    ? ""
    : typeof expected === "number"
      ? String(Math.round(expected * 1e6) / 1e6)
      : expected;

/** A column that holds a figure of the analysis. */
interface FigureColumn<T> {
  readonly header: string;
  readonly expected: (figure: T) => Expected;
}

/** Prepares a function that compares a row with a figure; columns that are gone are passed over. */
function rowChecker<T>(
  contents: TableContents,
  columns: readonly FigureColumn<T>[],
  issues: Issue[]
): (row: number, figure: T) => void {
  const present = columns.flatMap(({ header, expected }) => {
    const column = columnOf(contents, header);
    return column < 0 ? [] : [{ column, expected }];
  });
  return (row, figure) => {
    const values = contents.values[row];
    for (const { column, expected } of present) {
      const found = values?.[column];
      const wanted = expected(figure);
      if (agrees(found, wanted)) continue;
      const evidence = { found: asText(found), expected: { value: shown(wanted) } };
      issues.push(issueAt(contents, "differs", "note", { row, column }, evidence));
    }
  };
}

const columnOf = (contents: TableContents, header: string): number =>
  contents.headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());

const keyOf = (parts: readonly string[]): string => parts.join("\n").toLowerCase();

/** Compares each row of a summary with the figure that its first columns name. */
function checkTable<T>(
  contents: TableContents,
  named: readonly string[],
  figures: ReadonlyMap<string, T>,
  columns: readonly FigureColumn<T>[],
  issues: Issue[]
): void {
  const positions = named.map((header) => columnOf(contents, header));
  const check = rowChecker(contents, columns, issues);
  contents.values.forEach((values, row) => {
    const figure = figures.get(keyOf(positions.map((at) => asText(values[at]) ?? "")));
    if (figure !== undefined) check(row, figure);
  });
}

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
 * Names every cell of trackers and summaries whose figure differs from the analysis by more than 1e-9:
 * somebody typed over a formula, or the workbook does not recalculate.
 * Trackers with a missing header are passed over; that is reported by itself.
 */
export function checkFigures(
  reading: Reading,
  summaries: readonly ToolSummary[]
): readonly Issue[] {
  const tableNamed = (name: string) =>
    reading.contents.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  const issues: Issue[] = [];
  for (const { tracker, comparable, contents } of reading.trackers) {
    const summary = summaries.find(({ tool }) => tool === tracker?.tool.label);
    if (!summary || !comparable) continue;
    const figures = tableNamed(summaryPrefix + toolSlug(summary.tool));
    const items = tableNamed(itemSummaryPrefix + toolSlug(summary.tool));
    checkTracker(summary, contents, issues);
    if (figures) checkFigureTable(summary, figures, issues);
    if (items) checkItemTable(summary, items, issues);
  }
  return issues;
}

import type { ToolSummary } from "../core/figures";
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

function compare(
  contents: TableContents,
  row: number,
  wanted: Readonly<Record<string, Expected>>
): readonly Issue[] {
  return Object.entries(wanted).flatMap(([header, expected]) => {
    const column = contents.headers.findIndex(
      (name) => name.toLowerCase() === header.toLowerCase()
    );
    if (column < 0) return [];
    const found = contents.values[row]?.[column];
    return agrees(found, expected)
      ? []
      : [
          issueAt(
            contents,
            "differs",
            "note",
            { row, column },
            {
              found: asText(found),
              expected: { value: shown(expected) },
            }
          ),
        ];
  });
}

const cell = (contents: TableContents, row: number, header: string): string => {
  const column = contents.headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());
  return column < 0 ? "" : (asText(contents.values[row]?.[column]) ?? "");
};

const keyOf = (...parts: readonly string[]): string => parts.join("\n").toLowerCase();

function checkTracker(summary: ToolSummary, contents: TableContents): readonly Issue[] {
  return summary.observations.flatMap((observation) =>
    compare(contents, observation.place.row, {
      Status:
        observation.status === "complete"
          ? observationStatus.complete
          : observationStatus.incomplete,
      Earned: observation.earned,
      Possible: observation.possible,
      [overallHeader]: observation.share,
      ...Object.fromEntries(
        observation.components.map(({ component, share }) => [component, share])
      ),
      "Meets criterion":
        observation.meetsCriterion === null ? null : observation.meetsCriterion ? "Yes" : "No",
    })
  );
}

function checkFigureTable(summary: ToolSummary, contents: TableContents): readonly Issue[] {
  const figures = new Map(
    summary.figures.map((figure) => [
      keyOf(figure.school ?? allSchools, figure.component ?? overallHeader, figure.period),
      figure,
    ])
  );
  return contents.values.flatMap((_, row) => {
    const figure = figures.get(
      keyOf(
        cell(contents, row, "School"),
        cell(contents, row, "Component"),
        cell(contents, row, "Period")
      )
    );
    return figure
      ? compare(contents, row, {
          Observations: figure.observations,
          Due: figure.due,
          Units: figure.units,
          Mean: figure.mean,
          "At criterion": figure.atCriterion,
        })
      : [];
  });
}

function checkItemTable(summary: ToolSummary, contents: TableContents): readonly Issue[] {
  const figures = new Map(
    summary.items.map((figure) => [keyOf(figure.item.code, figure.period), figure])
  );
  return contents.values.flatMap((_, row) => {
    const figure = figures.get(keyOf(cell(contents, row, "Item"), cell(contents, row, "Period")));
    return figure
      ? compare(contents, row, {
          Scored: figure.scored,
          Mean: figure.mean,
          "Full points": figure.atFull,
          "No points": figure.atZero,
        })
      : [];
  });
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
  return reading.trackers.flatMap((tracker) => {
    const summary = summaries.find(({ tool }) => tool === tracker.tracker?.tool.label);
    if (!summary || !tracker.comparable) return [];
    const figures = tableNamed(summaryPrefix + toolSlug(summary.tool));
    const items = tableNamed(itemSummaryPrefix + toolSlug(summary.tool));
    return [
      ...checkTracker(summary, tracker.contents),
      ...(figures ? checkFigureTable(summary, figures) : []),
      ...(items ? checkItemTable(summary, items) : []),
    ];
  });
}

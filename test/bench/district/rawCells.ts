import { analyze } from "../../../src/core/analyze";
import type { ScoredObservation, ToolSummary } from "../../../src/core/figures";
import type { SampleSet } from "../../../src/templates/definition";
import { itemSummaryTable, summaryTable } from "../../../src/templates/reports/summary";
import { trackerTable } from "../../../src/templates/tracker";
import { observationStatus } from "../../../src/templates/trackerWords";
import { toolSlug, itemSummaryPrefix, summaryPrefix } from "../../../src/templates/toolNames";
import { findColumns } from "../../../src/workbook/reading/readHeaders";
import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import type { CellValue, TableContents, WorkbookContents } from "../../../src/workbook/port";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import { blankWorkbook, contentsOf, everySheet } from "../../unit/workbook/plannedWorkbook";
import { TRACKER_KEY } from "./district";

/** 30 June 2022: every period has ended. */
export const TODAY = 44_742;

type Row = Record<string, CellValue | null>;

/**
 * The raw cells of a district's workbook, as the port hands them over after the whole set was inserted: typed cells,
 * and beside them what the sheets' formulas give.
 */
export function rawCells(district: SampleSet): WorkbookContents {
  const { [TRACKER_KEY]: rows = [], ...others } = district.tables;
  const blank = readSnapshot(blankWorkbook, TODAY);
  const moment = { asOf: TODAY, writtenAt: TODAY };
  const set = { ...district, tables: others };
  const laidOut = contentsOf(planInsertion(everySheet, blank, set, moment).plans);
  const typed = withTables(laidOut, (table) =>
    table.name.startsWith("tblFidelity_") ? withRows(table, laidOut, rows as readonly Row[]) : table
  );
  const { snapshot } = readSnapshot(typed, TODAY);
  const summaries = analyze(snapshot).summaries;
  return withTables(typed, (table) => withResults(table, summaries[0]!, typed));
}

const withTables = (
  contents: WorkbookContents,
  change: (table: TableContents) => TableContents
): WorkbookContents => ({ ...contents, tables: contents.tables.map(change) });

function sourceIn(contents: WorkbookContents) {
  const { tool, items } = readSnapshot(contents, TODAY).snapshot.trackers[0]!;
  return { label: tool.label, unit: tool.unit, items };
}

/** The table's columns by key; one that is missing is a fault of this program. */
function positionsOf(
  definition: Parameters<typeof findColumns>[0],
  table: TableContents
): (key: string) => number {
  const columns = findColumns(definition, table.headers);
  return (key) => {
    const at = columns[key];
    if (at === null || at === undefined) throw new Error(`No column ${key} in ${table.name}`);
    return at;
  };
}

function withRows(table: TableContents, laidOut: WorkbookContents, rows: readonly Row[]) {
  const { columns } = trackerTable(sourceIn(laidOut));
  const values = rows.map((row) => columns.map(({ key }): CellValue => row[key] ?? ""));
  return { ...table, values };
}

function withResults(
  table: TableContents,
  summary: ToolSummary,
  typed: WorkbookContents
): TableContents {
  const slug = toolSlug(summary.tool);
  if (table.name.startsWith("tblFidelity_")) return trackerResults(table, summary, typed);
  if (table.name === summaryPrefix + slug) return figureResults(table, summary, typed);
  if (table.name === itemSummaryPrefix + slug) return itemResults(table, summary, typed);
  return table;
}

const shown = (value: number | null): CellValue => value ?? "";

function resultsOf(observation: ScoredObservation | undefined): Row {
  if (!observation) return { status: observationStatus.check, unitShare: 0, weight: 0 };
  const { status, earned, possible, share, meetsCriterion, unitShare, weight } = observation;
  return {
    observation: `${observation.date} ${observation.unit}`,
    period: observation.period,
    status: observationStatus[status],
    earned,
    possible,
    overall: share,
    meets: meetsCriterion === null ? null : meetsCriterion ? "Yes" : "No",
    unitShare,
    weight,
    ...Object.fromEntries(
      observation.components.map((part) => [`component:${part.component}`, part.share])
    ),
  };
}

function trackerResults(table: TableContents, summary: ToolSummary, typed: WorkbookContents) {
  const positions = positionsOf(trackerTable(sourceIn(typed)), table);
  const byRow = new Map(summary.observations.map((each) => [each.place.row, each]));
  return {
    ...table,
    values: table.values.map((cells, row) => {
      const filled = [...cells];
      for (const [key, value] of Object.entries(resultsOf(byRow.get(row))))
        filled[positions(key)] = value ?? "";
      return filled;
    }),
  };
}

/** The summary's rows stand in the order of the analysis. */
function figureResults(table: TableContents, summary: ToolSummary, typed: WorkbookContents) {
  const at = positionsOf(summaryTable(sourceIn(typed)), table);
  return {
    ...table,
    values: table.values.map((cells, row) => {
      const figure = summary.figures[row]!;
      const filled = [...cells];
      filled[at("observations")] = figure.observations;
      filled[at("due")] = shown(figure.due);
      filled[at("units")] = figure.units;
      filled[at("mean")] = shown(figure.mean);
      filled[at("atCriterion")] = shown(figure.atCriterion);
      filled[at("criterion")] = shown(figure.criterionPercent);
      return filled;
    }),
  };
}

function itemResults(table: TableContents, summary: ToolSummary, typed: WorkbookContents) {
  const at = positionsOf(itemSummaryTable(sourceIn(typed)), table);
  return {
    ...table,
    values: table.values.map((cells, row) => {
      const figure = summary.items[row]!;
      const filled = [...cells];
      filled[at("scored")] = figure.scored;
      filled[at("mean")] = shown(figure.mean);
      filled[at("atFull")] = shown(figure.atFull);
      filled[at("atZero")] = shown(figure.atZero);
      return filled;
    }),
  };
}

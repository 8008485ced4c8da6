import { isCycleRule, type GapFlag } from "../../core";
import { gapFlags } from "../../templates/gaps";
import { measures } from "../../templates/measures/measures";
import { pdsaCycles } from "../../templates/pdsa";
import { allSchools } from "../../templates/reports/reportBases";
import { itemSummaryPrefix, summaryPrefix, toolSlug } from "../../templates/toolNames";
import { overallHeader } from "../../templates/trackerWords";
import type { Target } from "../actions/actions";
import type { TableContents } from "../port";
import type { Reading } from "../reading/readSnapshot";
import { asText } from "../reading/readCell";
import { tableNamed } from "../reading/understand";

/** Finds the row that shows what a gap is about; see `gapTargets`. */
export type GapTargets = (flag: GapFlag, rowInSheet: number | null) => Target | null;

/** The first row of a table that has these texts under these headers. */
type RowFinder = (
  contents: TableContents,
  wanted: Readonly<Record<string, string | null>>
) => Target | null;

/**
 * Prepares to find the rows that gaps are about. There can be thousands of gaps, so a table is gone through only once.
 *
 * @returns a function of a flag and its body row in the Gap Flags table, where the team keeps owner and decision (null
 *   while the report has not been written since the gap appeared). It gives that row; else the cycle or the measure that it is about; the item;
 *   else the figures the gap rests on; else the first observation in the tracker of what it is about. Null where
 *   nothing of this is in the workbook.
 */
export function gapTargets(reading: Reading): GapTargets {
  const rowWith = rowFinder();
  return (flag, rowInSheet) => {
    if (rowInSheet !== null) return { table: gapFlags.name, row: rowInSheet, header: null };
    return (
      cycleRow(reading, flag) ??
      measureRow(reading, flag, rowWith) ??
      itemRow(reading, flag, rowWith) ??
      figureRow(reading, flag, rowWith) ??
      observationRow(reading, flag, rowWith)
    );
  };
}

function cycleRow({ snapshot }: Reading, { rule, cycles }: GapFlag): Target | null {
  if (!isCycleRule(rule)) return null;
  const cycle = snapshot.cycles.find(({ id }) => id === cycles[0]);
  return cycle ? { table: pdsaCycles.name, row: cycle.place.row, header: null } : null;
}

function measureRow(reading: Reading, { evidence }: GapFlag, rowWith: RowFinder): Target | null {
  return evidence.measure === undefined ? null : rowOfMeasure(reading, evidence.measure, rowWith);
}

function rowOfMeasure(reading: Reading, measure: string, rowWith: RowFinder): Target | null {
  const contents = tableNamed(reading, measures.name);
  return contents ? rowWith(contents, { Measure: measure }) : null;
}

/** Prepares to find the rows of measures in PDSA Measures. */
export function measureTargets(reading: Reading): (measure: string) => Target | null {
  const rowWith = rowFinder();
  return (measure) => rowOfMeasure(reading, measure, rowWith);
}

function itemRow(
  reading: Reading,
  { tool, period, evidence }: GapFlag,
  rowWith: RowFinder
): Target | null {
  if (tool === null || evidence.item === undefined) return null;
  const items = tableNamed(reading, itemSummaryPrefix + toolSlug(tool));
  return items ? rowWith(items, { Item: evidence.item, Period: period }) : null;
}

function figureRow(
  reading: Reading,
  { tool, school, component, period }: GapFlag,
  rowWith: RowFinder
): Target | null {
  const figures = tool === null ? null : tableNamed(reading, summaryPrefix + toolSlug(tool));
  return figures
    ? rowWith(figures, {
        School: school ?? allSchools,
        Component: component ?? overallHeader,
        Period: period,
      })
    : null;
}

function observationRow(
  reading: Reading,
  { tool, school, period }: GapFlag,
  rowWith: RowFinder
): Target | null {
  const tracker = reading.trackers.find(({ tracker: read }) => read?.tool.label === tool);
  if (!tracker) return null;
  const { contents } = tracker;
  return (
    rowWith(contents, { ...(school === null ? {} : { School: school }), Period: period }) ??
    rowWith(contents, { ...(school === null ? {} : { School: school }) }) ?? {
      table: contents.name,
      row: 0,
      header: null,
    }
  );
}

/** Names compare as Excel's own formulas do, whatever their case. */
function rowFinder(): RowFinder {
  const kept = new Map<string, ReadonlyMap<string, number>>();
  return (contents, wanted) => {
    const headers = Object.keys(wanted);
    const table = [contents.name, ...headers].join("\n");
    let rows = kept.get(table);
    if (!rows) kept.set(table, (rows = rowsByTexts(contents, headers)));
    const row = rows.get(keyOf(Object.values(wanted)));
    return row === undefined ? null : { table: contents.name, row, header: null };
  };
}

/** The first row of each combination of texts under some headers. */
function rowsByTexts(
  contents: TableContents,
  headers: readonly string[]
): ReadonlyMap<string, number> {
  const all = contents.headers.map((header) => header.trim().toLowerCase());
  const columns = headers.map((header) => all.indexOf(header.toLowerCase()));
  const rows = new Map<string, number>();
  contents.values.forEach((cells, row) => {
    const key = keyOf(columns.map((column) => asText(cells[column])));
    if (!rows.has(key)) rows.set(key, row);
  });
  return rows;
}

const keyOf = (texts: readonly (string | null)[]): string =>
  texts
    .map((text) => text ?? "")
    .join("\n")
    .toLowerCase();

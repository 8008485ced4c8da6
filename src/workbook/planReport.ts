import type { GapFlag } from "../core/figures";
import { gapEvidence, gapTitle, severityName } from "../messages/gapTexts";
import type { SampleRow, TableDefinition } from "../templates/definition";
import { gapFlags, gapFlagsSheet, gapStatus } from "../templates/gaps";
import { severalSeparator } from "../templates/lists";
import { summarySheet, summarySheetBase } from "../templates/summary";
import type { TrackerSource } from "../templates/tracker";
import { gapsFingerprint, planGaps } from "./planGaps";
import { planLists } from "./planLists";
import { cellOf, reportHeaderRow } from "./planSheet";
import { planSummary, summaryFingerprint, summaryRows, type SummaryLayout } from "./planSummary";
import type {
  CellChange,
  CellInput,
  CellValue,
  SheetPlan,
  TableChange,
  TableContents,
  WritePlan,
} from "./port";
import { findColumns } from "./readTable";
import { reportCells, samplesLine, type ReportMoment } from "./reportLines";
import { planAppend, planCells } from "./tableRows";
import {
  gapRowsInSheet,
  isAnswered,
  sheetState,
  tableNamed,
  type Understanding,
} from "./understand";

/** One round trip of a report. */
export type ReportStep =
  | { readonly kind: "add"; readonly plan: SheetPlan }
  | {
      readonly kind: "rebuild";
      readonly sheet: string;
      readonly oldTables: readonly string[];
      readonly plan: SheetPlan;
    }
  | { readonly kind: "write"; readonly plan: WritePlan; readonly cells: number };

const aboveAt = (contents: TableContents, at: { row: number; column: number }): CellValue => {
  const shift = contents.row - reportHeaderRow;
  return contents.above[at.row + shift]?.[contents.column + at.column] ?? "";
};

const near = (a: CellValue, b: CellValue): boolean =>
  typeof a === "number" && typeof b === "number" && Math.abs(a - b) < 0.000001;

/** Whether a report's lines say something else than they should: another day, other inputs, other samples. */
function linesDiffer(contents: TableContents, help: string, moment: ReportMoment): boolean {
  return (
    aboveAt(contents, reportCells.asOf) !== moment.asOf ||
    aboveAt(contents, reportCells.samples) !== help + samplesLine(moment.samples) ||
    !near(
      aboveAt(contents, reportCells.fingerprintThen),
      aboveAt(contents, reportCells.fingerprintNow)
    )
  );
}

/** The cells of a report's lines, where they stand now; none where rows above the table were deleted. */
function lineChanges(
  contents: TableContents,
  help: string,
  moment: ReportMoment,
  fingerprint: string
): Pick<WritePlan, "cells" | "valueCopies"> {
  const shift = contents.row - reportHeaderRow;
  if (shift < 0) return { cells: [], valueCopies: [] };
  const at = (cell: { row: number; column: number }) => ({
    row: cell.row + shift,
    column: contents.column + cell.column,
  });
  const change = (cell: { row: number; column: number }, value: CellInput): CellChange => ({
    sheet: contents.sheet,
    ...at(cell),
    value,
  });
  return {
    cells: [
      change(reportCells.samples, help + samplesLine(moment.samples)),
      change(reportCells.asOf, moment.asOf),
      change(reportCells.writtenAt, moment.writtenAt),
      change(reportCells.fingerprintNow, { formula: `=${fingerprint}` }),
    ],
    valueCopies: [
      {
        sheet: contents.sheet,
        from: at(reportCells.fingerprintNow),
        to: at(reportCells.fingerprintThen),
      },
    ],
  };
}

const rowKey = (cells: readonly (CellValue | null | undefined)[]): string =>
  cells.map((cell) => String(cell ?? "")).join("\n");

/** Whether a table has exactly the wanted rows, in any order, in its written columns. */
function hasRows(
  definition: TableDefinition,
  contents: TableContents | undefined,
  wanted: readonly SampleRow[]
): boolean {
  if (!contents) return false;
  const columns = findColumns(definition, contents.headers);
  if (Object.values(columns).some((at) => at === null)) return false;
  if (contents.headers.length !== definition.columns.length) return false;
  const written = definition.columns.filter(({ type }) => type.kind === "written");
  const found = contents.values.map((values) =>
    rowKey(written.map(({ key }) => values[columns[key]!]))
  );
  const expected = wanted.map((row) => rowKey(written.map(({ key }) => row[key])));
  return rowKey([...found].sort()) === rowKey([...expected].sort());
}

function summarySteps(understanding: Understanding, moment: ReportMoment): readonly ReportStep[] {
  const { reading, issues } = understanding;
  const { snapshot } = reading;
  if (snapshot.periods.length === 0) return [];
  let isFirst = sheetState(reading, "summary") === "absent";
  const differing = new Set(
    issues.filter(({ code }) => code === "differs").map(({ table }) => table.toLowerCase())
  );
  return snapshot.trackers.flatMap((tracker): readonly ReportStep[] => {
    const source: TrackerSource = {
      label: tracker.tool.label,
      unit: tracker.tool.unit,
      items: tracker.items,
    };
    const layout: SummaryLayout = {
      source,
      schools: snapshot.schools,
      periods: snapshot.periods.map(({ name }) => name),
      isFirst,
    };
    const sheet = summarySheet(source, layout.periods, isFirst);
    const [heat, figures, items] = sheet.tables as [
      TableDefinition,
      TableDefinition,
      TableDefinition,
    ];
    const found = sheet.tables.map(({ name }) => tableNamed(reading, name));
    const present = found.filter((table) => table !== undefined);
    if (present.length === 0) {
      const plan = planSummary(layout, moment);
      isFirst = false;
      return [{ kind: "add", plan }];
    }
    const rows = summaryRows(layout);
    const whole =
      hasRows(heat, found[0], rows.heat) &&
      hasRows(figures, found[1], rows.figures) &&
      hasRows(items, found[2], rows.items);
    if (!whole || present.some(({ name }) => differing.has(name.toLowerCase()))) {
      const sheetName = present[0]!.sheet;
      return [
        {
          kind: "rebuild",
          sheet: sheetName,
          oldTables: present.map(({ name }) => name),
          plan: { ...planSummary(layout, moment), name: sheetName },
        },
      ];
    }
    const first = found[0]!;
    if (!linesDiffer(first, summarySheetBase.help, moment)) return [];
    const lines = lineChanges(first, summarySheetBase.help, moment, summaryFingerprint(source));
    return [{ kind: "write", plan: { tables: [], ...lines }, cells: lines.cells.length }];
  });
}

/** The add-in's columns of a flag. `since` and `resolved` belong to the sheet and are handled with the row. */
function flagCells(flag: GapFlag): SampleRow {
  return {
    severity: severityName(flag.severity),
    status: isAnswered(flag) ? gapStatus.answered : gapStatus.open,
    finding: gapTitle(flag),
    component: flag.component,
    school: flag.school,
    period: flag.period,
    evidence: gapEvidence(flag),
    rule: flag.rule,
    tool: flag.tool,
    resolved: null,
    cycles: flag.cycles.join(severalSeparator) || null,
    key: flag.key,
  };
}

const sameCell = (found: CellValue | undefined, wanted: CellInput): boolean =>
  wanted === null ? found === undefined || found === "" : found === wanted;

function gapSteps(understanding: Understanding, moment: ReportMoment): readonly ReportStep[] {
  const { reading, analysis } = understanding;
  const sources = reading.snapshot.trackers.map(({ tool, items }): TrackerSource => ({
    label: tool.label,
    unit: tool.unit,
    items,
  }));
  const summarised = reading.snapshot.periods.length === 0 ? [] : sources;
  const contents = tableNamed(reading, gapFlags.name);
  const asNew = (flag: GapFlag): SampleRow => ({ ...flagCells(flag), since: moment.asOf });
  if (!contents) {
    if (sources.length === 0 && reading.snapshot.cycles.length === 0) return [];
    return [{ kind: "add", plan: planGaps(moment, summarised, analysis.flags.map(asNew)) }];
  }
  const columns = findColumns(gapFlags, contents.headers);
  const inSheet = gapRowsInSheet(reading);
  const holding = new Set(analysis.flags.map(({ key }) => key));
  const changed: { row: number; header: string; value: CellInput }[] = [];
  const set = (row: number, wanted: SampleRow): void => {
    for (const { key, type } of gapFlags.columns) {
      const at = columns[key];
      if (!(key in wanted) || at === null || at === undefined) continue;
      const value = cellOf(type, wanted[key] ?? null);
      if (!sameCell(contents.values[row]?.[at], value))
        changed.push({ row, header: contents.headers[at]!, value });
    }
  };
  for (const flag of analysis.flags) {
    const row = inSheet.get(flag.key);
    if (row) set(row.row, flagCells(flag));
  }
  for (const [key, { row, cells }] of inSheet)
    if (!holding.has(key) && cells["status"] !== gapStatus.resolved)
      set(row, { status: gapStatus.resolved, resolved: moment.asOf });
  const added = analysis.flags.filter(({ key }) => !inSheet.has(key)).map(asNew);
  const append = added.length > 0 ? [planAppend(gapFlags, contents, added).change] : [];
  const tables: readonly TableChange[] = [
    ...(changed.length > 0 ? [planCells(contents, changed)] : []),
    ...append,
  ];
  if (tables.length === 0 && !linesDiffer(contents, gapFlagsSheet.help, moment)) return [];
  const lines = lineChanges(contents, gapFlagsSheet.help, moment, gapsFingerprint(summarised));
  const cells = changed.length + lines.cells.length + added.length * gapFlags.columns.length;
  return [{ kind: "write", plan: { tables: mergeChanges(tables), ...lines }, cells }];
}

/** One change a table, so that the look beforehand is made once. */
function mergeChanges(changes: readonly TableChange[]): readonly TableChange[] {
  const [first, ...rest] = changes;
  return first
    ? [
        rest.reduce(
          (merged, change) => ({
            ...merged,
            cells: [...merged.cells, ...change.cells],
            appendHeaders: change.appendHeaders,
            append: [...merged.append, ...change.append],
          }),
          first
        ),
      ]
    : [];
}

/**
 * What has to be written so that Fidelity Summary and Gap Flags say what holds now, one step a round trip.
 * Nothing different, no steps. Owner, decision and note of a flag are never among them.
 */
export function planReport(
  understanding: Understanding,
  { writtenAt }: { readonly writtenAt: number }
): readonly ReportStep[] {
  const moment: ReportMoment = {
    asOf: understanding.reading.snapshot.asOf,
    writtenAt,
    samples: understanding.sampleRows,
  };
  const steps = [...summarySteps(understanding, moment), ...gapSteps(understanding, moment)];
  const needsLists =
    steps.some(({ kind }) => kind === "add") &&
    sheetState(understanding.reading, "lists") === "absent";
  return needsLists ? [{ kind: "add", plan: planLists() }, ...steps] : steps;
}

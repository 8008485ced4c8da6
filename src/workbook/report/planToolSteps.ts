import type { Steps, Tracker } from "../../core";
import type { SampleRow, TableDefinition } from "../../templates/definition";
import { lineChanges, linesDiffer } from "./compareLines";
import { fitNames } from "../sheets/fitNames";
import { itemHeatPrefix } from "../../templates/toolNames";
import type { Carried } from "../carry/carryOwn";
import { unknownColumns, type OwnColumns } from "../carry/ownColumns";
import { reportFingerprint } from "./fingerprints";
import { choicesOf, entriesOf, type Layouts } from "./layouts";
import type { CellInput, CellValue, TableChange, TableContents } from "../port";
import { planCells } from "../changes/tableRows";
import { asText } from "../reading/readCell";
import { findColumns } from "../reading/readHeaders";
import type { ReportMoment } from "../sheets/reportLines";
import type { RebuildStep, ReportStep } from "./reportStep";
import {
  reportTables,
  toolReports,
  type ReportLayout,
  type ToolReport,
} from "../sheets/toolReports";
import type { Rebuilding } from "../unfinished/work";
import { sheetState, tableNamed, type Understanding } from "../reading/understand";

const rowKey = (cells: readonly (CellValue | null | undefined)[]): string =>
  cells.map((cell) => String(cell ?? "")).join("\n");

/**
 * Whether a heat map has a column of a school that is gone: no declared one, before the last of these, with shares or
 * nothing in it. Other columns that are not declared are the team's own.
 */
function hasSchoolTooMany(definition: TableDefinition, contents: TableContents): boolean {
  if (!definition.name.startsWith(itemHeatPrefix)) return false;
  const last = findColumns(definition, contents.headers)["maxPoints"] ?? -1;
  const isShare = (value: CellValue | undefined): boolean =>
    value === undefined || value === "" || (typeof value === "number" && value >= 0 && value <= 1);
  return unknownColumns(definition, contents.headers).some(
    (at) => at < last && contents.values.every((values) => isShare(values[at]))
  );
}

/** Whether a table has exactly the wanted rows in its written columns; one that invites sorting may have any order. */
function hasRows(
  definition: TableDefinition,
  contents: TableContents | undefined,
  wanted: readonly SampleRow[]
): boolean {
  if (!contents) return false;
  const columns = findColumns(definition, contents.headers);
  if (Object.values(columns).some((at) => at === null)) return false;
  if (hasSchoolTooMany(definition, contents)) return false;
  const written = definition.columns.filter(({ type }) => type.kind === "written");
  const found = contents.values.map((values) =>
    rowKey(written.map(({ key }) => values[columns[key]!]))
  );
  const expected = wanted.map((row) => rowKey(written.map(({ key }) => row[key])));
  return definition.filterButtons
    ? rowKey([...found].sort()) === rowKey([...expected].sort())
    : rowKey(found) === rowKey(expected);
}

/**
 * The cells whose figures have changed, where tables still have the rows that they should; null where they have not, or
 * nothing but their layout differs.
 */
function changedFigures(
  tables: ReturnType<typeof reportTables>,
  found: readonly (TableContents | undefined)[]
): readonly TableChange[] | null {
  const changes = tables.map(({ definition, rows }, index): TableChange | null => {
    const contents = found[index];
    if (!contents || contents.values.length !== Math.max(1, rows.length)) return null;
    const columns = findColumns(definition, contents.headers);
    const nameOf = (values: readonly (CellValue | null | undefined)[]) =>
      rowKey(definition.identity.map((_, at) => values[at]));
    const standing = new Map(
      contents.values.map((values, row) => [
        nameOf(definition.identity.map((key) => values[columns[key] ?? -1])),
        row,
      ])
    );
    const cells: { row: number; header: string; value: CellInput }[] = [];
    for (const wanted of rows) {
      const row = standing.get(nameOf(definition.identity.map((key) => wanted[key])));
      if (row === undefined) return null;
      for (const { key, type } of definition.columns) {
        const at = columns[key] ?? null;
        if (at === null) return null;
        const value = wanted[key] ?? null;
        if (
          type.kind === "written" &&
          String(contents.values[row]![at] ?? "") !== String(value ?? "")
        )
          cells.push({ row, header: contents.headers[at]!, value });
      }
    }
    return planCells(definition, contents, cells);
  });
  const written = changes.filter((change) => change !== null);
  return written.length < changes.length || written.every(({ cells }) => cells.length === 0)
    ? null
    : written.filter(({ cells }) => cells.length > 0);
}

/** Whether a table of choices still asks everything that it is there for. */
function hasChoices(definition: TableDefinition, contents: TableContents | undefined): boolean {
  if (!contents) return false;
  const { label, value } = findColumns(definition, contents.headers);
  if (label === null || label === undefined || value === null || value === undefined) return false;
  const found = new Set(contents.values.map((values) => asText(values[label])?.toLowerCase()));
  return definition.fields!.every((field) => found.has(field.label.toLowerCase()));
}

/** Null while there are no periods: there is nothing to report by. */
function layoutOf(
  { snapshot }: Understanding["reading"],
  source: ReportLayout["source"],
  tracker?: Tracker
): ReportLayout | null {
  const { schools, periods } = snapshot;
  return periods.length === 0
    ? null
    : {
        source,
        schools,
        periods: periods.map(({ name }) => name),
        snapshot,
        ...(tracker ? { tracker } : {}),
      };
}

/** Nobody may add a sheet there, or somebody has a sheet of that name. */
function isBarred({ reading }: Understanding, sheet: string): boolean {
  const { sheets, structureProtected, readOnly } = reading.contents;
  return (
    structureProtected ||
    readOnly ||
    sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase())
  );
}

/** Where a report's tables stand, or stood before an earlier attempt; null where it is not in the workbook. */
function placeOf(
  { reading }: Understanding,
  present: readonly TableContents[],
  firstTable: string,
  halfDone: Rebuilding | null
): string | null {
  if (present[0]) return present[0].sheet;
  const isMeant = halfDone?.table.toLowerCase() === firstTable.toLowerCase();
  return isMeant && reading.contents.sheets.some(({ name }) => name === halfDone.sheet)
    ? halfDone.sheet
    : null;
}
const planned = ({ plan, orphans }: Carried, name: string) => ({
  plan: { ...plan, name },
  orphans,
});

type ToolMoment = ReportMoment & {
  readonly halfDone: Rebuilding | null;
  readonly layouts: Layouts;
};

function* stepsOf(
  understanding: Understanding,
  report: ToolReport,
  given: ReportLayout,
  isFirst: boolean,
  moment: ToolMoment,
  own: OwnColumns,
  summaryMoves: boolean
): Steps<readonly ReportStep[]> {
  const { reading, issues } = understanding;
  const contentsOf = (name: string) => tableNamed(reading, name);
  const sheet = report.sheet(given, isFirst);
  const layout = { ...given, choices: choicesOf(sheet, contentsOf) };
  const found = sheet.tables.map(({ name }) => contentsOf(name));
  const present = found.filter((table) => table !== undefined);
  const firstTable = sheet.tables[0]!.name;
  const place = placeOf(understanding, present, firstTable, moment.halfDone);
  // A workbook that did well without the pictures is not to fail over them.
  const isBarredHere = report.key !== "summary" && isBarred(understanding, sheet.name);
  if (place === null && (isBarredHere || report.isWanted?.(layout) === false)) return [];
  if (report.worksOut) yield* report.worksOut(layout);
  if (place === null)
    return [
      {
        kind: "add",
        plan: fitNames(
          moment.layouts.toolReport(report, layout, isFirst, moment),
          understanding.reading.contents
        ),
      },
    ];
  const tables = reportTables(report, layout, isFirst);
  const isWhole = tables.every(({ definition, rows }, index) =>
    definition.fields
      ? hasChoices(definition, found[index])
      : hasRows(definition, found[index], rows)
  );
  const differs = (name: string) =>
    issues.some(
      ({ code, table }) => code === "differs" && table.toLowerCase() === name.toLowerCase()
    );
  const mustFollow = moment.halfDone?.table === firstTable || (report.usesSummary && summaryMoves);
  const figures = mustFollow || isWhole ? null : changedFigures(tables, found);
  if (figures !== null) {
    const lines = lineChanges(
      found[0]!,
      report.help,
      moment,
      reportFingerprint(report, layout.source)
    );
    const cells = figures.reduce((sum, each) => sum + each.cells.length, lines.cells.length);
    return [{ kind: "write", plan: { tables: figures, ...lines }, cells }];
  }
  if (mustFollow || !isWhole || present.some(({ name }) => differs(name))) {
    const entries = entriesOf(sheet, contentsOf);
    return [
      {
        kind: "rebuild",
        sheet: place,
        oldTables: present.map(({ name }) => name),
        tables,
        ...planned(
          moment.layouts.reportAnew(report, layout, isFirst, moment, { entries, own }),
          place
        ),
      },
    ];
  }
  const first = found[0]!;
  if (!linesDiffer(first, report.help, moment)) return [];
  const lines = lineChanges(first, report.help, moment, reportFingerprint(report, layout.source));
  return [{ kind: "write", plan: { tables: [], ...lines }, cells: lines.cells.length }];
}

export interface ToolSteps {
  /** Of Fidelity Summary. */
  readonly figures: readonly ReportStep[];
  /** Of the sheets that show it. */
  readonly pictures: readonly ReportStep[];
}

/**
 * What has to be written so that the reports of every tool version are laid out as its items, the schools and the
 * periods ask, worked out step by step. Formulas lose a table that is laid out anew, so whatever refers to the summary follows it.
 */
export function* planToolStepsInSteps(
  understanding: Understanding,
  moment: ToolMoment,
  own: OwnColumns
): Steps<ToolSteps> {
  const { reading } = understanding;
  const figures: ReportStep[] = [];
  const pictures: ReportStep[] = [];
  const reports = [...toolReports, ...moment.layouts.furtherReports];
  const begun = new Set(
    reports.filter(({ key }) => sheetState(reading, key) !== "absent").map(({ key }) => key)
  );
  for (const tracker of reading.snapshot.trackers) {
    const { tool, items } = tracker;
    const layout = layoutOf(reading, { label: tool.label, unit: tool.unit, items }, tracker);
    if (layout === null) continue;
    let summaryMoves = false;
    for (const report of reports) {
      const isFirst = !begun.has(report.key);
      const steps: readonly ReportStep[] = yield* stepsOf(
        understanding,
        report,
        layout,
        isFirst,
        moment,
        own,
        summaryMoves
      );
      if (steps.some(({ kind }) => kind === "add")) begun.add(report.key);
      if (report.key === "summary") summaryMoves = steps.some(({ kind }) => kind !== "write");
      (report.key === "summary" ? figures : pictures).push(...steps);
      yield;
    }
  }
  return { figures, pictures };
}

/**
 * Lays out anew the reports that a tool version has, after its tracker was.
 *
 * @param halfDone one that an earlier attempt has left half laid out
 */
export function planFollowing(
  understanding: Understanding,
  source: ReportLayout["source"],
  moment: ReportMoment & { readonly layouts: Layouts },
  own: OwnColumns,
  halfDone: Rebuilding | null
): readonly RebuildStep[] {
  const { reading } = understanding;
  const layout = layoutOf(reading, source);
  if (layout === null) return [];
  const contentsOf = (name: string) => tableNamed(reading, name);
  return [...toolReports, ...moment.layouts.furtherReports].flatMap((report) => {
    const sheet = report.sheet(layout, true);
    const present = sheet.tables.flatMap(({ name }) => contentsOf(name) ?? []);
    const place = placeOf(understanding, present, sheet.tables[0]!.name, halfDone);
    if (place === null) return [];
    const entries = entriesOf(sheet, contentsOf);
    return [
      {
        kind: "rebuild" as const,
        sheet: place,
        oldTables: present.map((table) => table.name),
        tables: reportTables(report, layout, true),
        ...planned(
          moment.layouts.reportAnew(report, layout, true, moment, { entries, own }),
          place
        ),
      },
    ];
  });
}

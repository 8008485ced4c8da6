import {
  NameNumbers,
  PairNumbers,
  type Item,
  type Observation,
  type Period,
  type RecordKind,
  type Score,
  type Steps,
  type ToolVersion,
  type Tracker,
} from "../../core";
import type { ColumnDefinition } from "../../templates/definition";
import { trackerSheet } from "../../templates/tracker";
import { itemRows, readRules, type TrackerSource } from "../../templates/trackerItems";
import { unitHeader } from "../../templates/trackerWords";
import type { MadeAs } from "./asMade";
import type { Issue, IssueCode } from "./issue";
import type { CellValue, TableContents } from "../port";
import { asText, isBlank, type Cell, type KnownNames } from "./readCell";
import { issueAt } from "./issueAt";
import { findColumns, headerIssues } from "./readHeaders";
import { visitRows, type RowReading } from "./visitRows";

export interface ReadTracker {
  readonly contents: TableContents;
  /** As the tracker's own cell says; null when that is blank. */
  readonly label: string | null;
  /** Its items as its own rows above the header have them. */
  readonly items: readonly Item[];
  /** True once anything is typed into it. */
  readonly scored: boolean;
  /** Null where its tool version is not described any more. */
  readonly tracker: Tracker | null;
  readonly issues: readonly Issue[];
  /** Begun rows that could not be used. */
  readonly excludedRows: number;
  /** Whether the sheet's own formulas can be expected to agree: false once a header is gone. */
  readonly comparable: boolean;
}

function cellAbove(contents: TableContents, rowsUp: number, index: number): CellValue {
  return contents.above[contents.row - rowsUp]?.[contents.column + index] ?? "";
}

/** The tool version that a tracker says it is for. */
export function trackerLabel(contents: TableContents): string | null {
  return asText(cellAbove(contents, itemRows.component, 0));
}

/** The items of a tracker, from the rows above its header: every column that has points and a component there. */
export function trackerItems(contents: TableContents): readonly Item[] {
  return contents.headers.flatMap((header, index) => {
    const maxPoints = cellAbove(contents, itemRows.maxPoints, index);
    const component = asText(cellAbove(contents, itemRows.component, index));
    if (
      typeof maxPoints !== "number" ||
      !Number.isInteger(maxPoints) ||
      maxPoints < 1 ||
      component === null
    )
      return [];
    return [
      {
        code: header,
        text: asText(cellAbove(contents, itemRows.text, index)) ?? header,
        component,
        maxPoints,
        ...readRules(asText(cellAbove(contents, itemRows.rules, index)) ?? ""),
      },
    ];
  });
}

/** The period of a day: the last one in the sheet's order that includes it, as the tracker's formula has it. */
export function periodOf(day: number, periods: readonly Period[]): string | null {
  let found: string | null = null;
  for (const period of periods) if (period.start <= day && day <= period.end) found = period.name;
  return found;
}

const isScored = (contents: TableContents, columns: ReadonlySet<number>): boolean =>
  contents.values.some((row) => row.some((value, index) => columns.has(index) && !isBlank(value)));

const decisive = new Set(["date", "school", "unit"]);
const isDecisive = (column: ColumnDefinition): boolean =>
  decisive.has(column.key) || column.type.kind === "score";

/**
 * Reads one tracker. A row is left out of the figures exactly when its Status formula says Check:
 * no usable date, period, school or unit, or a score that the item does not allow. Step by step.
 *
 * @param periods in the order of the Setup sheet
 * @param asMade the declaration as the version had it that made the sheet
 */
export function* readTracker(
  contents: TableContents,
  toolOf: (label: string) => ToolVersion | null,
  periods: readonly Period[],
  known: KnownNames,
  asMade: MadeAs = (definition) => definition
): Steps<ReadTracker> {
  const label = trackerLabel(contents);
  const items = trackerItems(contents);
  const tool = label === null ? null : toolOf(label);
  const unit = tool?.unit ?? unitFromHeaders(contents);
  const nothing = { contents, label, items, tracker: null, excludedRows: 0, comparable: false };
  if (items.length === 0 || label === null || tool === null) {
    const typedColumns = new Set(contents.headers.map((_, index) => index));
    return {
      ...nothing,
      scored: isScored(contents, typedColumns),
      issues: [
        issueAt(
          contents,
          "missingSheetForTool",
          "error",
          { row: null, column: null },
          { found: label }
        ),
      ],
    };
  }
  const source: TrackerSource = { label, unit, items };
  const sheet = trackerSheet(source, true);
  const definition = asMade(sheet.tables[0]!, contents, sheet);
  const columns = findColumns(definition, contents.headers);
  const headers = headerIssues(definition, contents, columns);
  const typed = definition.columns.filter(({ owner }) => owner === "user");
  const cellIssues: Issue[] = [];
  const rowIssues: Issue[] = [];
  const note = (code: IssueCode, severity: Issue["severity"], row: number, found: string): void => {
    const column = columns["date"] ?? null;
    rowIssues.push(issueAt(contents, code, severity, { row, column }, { found }));
  };
  const observations: Observation[] = [];
  const isDouble = doubleFinder();
  const observationOf = observationReader(source, contents, typed, periods);
  let excludedRows = 0;
  const reading: RowReading = {
    definition,
    wanted: typed,
    known,
    severityOf: (column, code) =>
      isDecisive(column) && !(column.key === "unit" && code === "unknownName") ? "error" : "note",
    issues: cellIssues,
  };
  yield* visitRows(contents, reading, (row, cells, unusable) => {
    const observation = observationOf(row, cells, unusable);
    if (observation === null || "outside" in observation) {
      excludedRows += 1;
      if (observation) note("outsidePeriods", "error", row, String(observation.outside));
      return;
    }
    const { unit: observed, observer } = observation;
    if (isDouble(observation))
      note(
        "possibleDouble",
        "note",
        row,
        observer === null ? observed : `${observed}, ${observer}`
      );
    observations.push(observation);
  });
  const typedColumns = new Set(typed.flatMap(({ key }) => columns[key] ?? []));
  return {
    contents,
    label,
    items,
    scored: isScored(contents, typedColumns),
    tracker: { tool, items, observations },
    issues: [...headers, ...cellIssues, ...rowIssues],
    excludedRows,
    comparable: !headers.some(({ code }) => code === "missingHeader"),
  };
}

function unitFromHeaders(contents: TableContents): TrackerSource["unit"] {
  const headers = new Set(contents.headers.map((header) => header.toLowerCase()));
  if (headers.has(unitHeader("practitioner")!.toLowerCase())) return "practitioner";
  return headers.has(unitHeader("team")!.toLowerCase()) ? "team" : "school";
}

/** Tells of each observation whether an earlier one is of the same kind and has the same day, unit and observer. */
function doubleFinder(): (observation: Observation) => boolean {
  const units = new NameNumbers();
  const observers = new NameNumbers();
  const pairs = new PairNumbers();
  const seen = new PairNumbers();
  return ({ record, date, unit, observer }) => {
    const before = seen.size;
    const who = observers.of(`${record} ${observer ?? ""}`);
    seen.of(pairs.of(units.of(unit), who), date);
    return seen.size === before;
  };
}

/**
 * Prepares a function that makes an observation of a row's cells.
 *
 * @param typed the columns whose cells it will be given
 * @returns null where the row cannot be used; the day as `outside` where it falls in no period
 */
function observationReader(
  source: TrackerSource,
  contents: TableContents,
  typed: readonly ColumnDefinition[],
  periods: readonly Period[]
): (
  row: number,
  cells: readonly Cell[],
  unusable: readonly number[]
) => Observation | { readonly outside: number } | null {
  const at = (key: string): number => typed.findIndex((column) => column.key === key);
  const [dateAt, schoolAt, observerAt] = [at("date"), at("school"), at("observer")];
  const unitAt = source.unit === "school" ? schoolAt : at("unit");
  const recordAt = at("record");
  const firstItem = typed.findIndex(({ type }) => type.kind === "score");
  const endItem = firstItem + source.items.length;
  const spoils = (position: number): boolean =>
    position === schoolAt || (position >= firstItem && position < endItem);
  const table = contents.name;
  return (row, cells, unusable) => {
    const date = cells[dateAt];
    const school = cells[schoolAt];
    const unit = cells[unitAt];
    const observer = cells[observerAt];
    if (unusable.some(spoils)) return null;
    if (typeof date !== "number" || typeof school !== "string" || typeof unit !== "string")
      return null;
    const period = periodOf(date, periods);
    if (period === null) return { outside: date };
    return {
      place: { table, row, column: null },
      record: (cells[recordAt] ?? "observation") as RecordKind,
      date,
      period,
      school,
      unit,
      observer: typeof observer === "string" ? observer : null,
      // A score column is read as points, NA or null.
      scores: cells.slice(firstItem, endItem) as Score[],
    };
  };
}

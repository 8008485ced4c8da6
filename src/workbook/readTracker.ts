import type { Item, Observation, Period, Score, ToolVersion, Tracker } from "../core/model";
import type { ColumnDefinition } from "../templates/definition";
import {
  itemRows,
  readRules,
  trackerTable,
  unitHeader,
  type TrackerSource,
} from "../templates/tracker";
import type { Issue } from "./issue";
import type { CellValue, TableContents } from "./port";
import { asText, isBlank, issueAt, readTable, type KnownNames, type ReadRow } from "./readTable";

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
 * no usable date, period, school or unit, or a score that the item does not allow.
 *
 * @param periods in the order of the Setup sheet
 */
export function readTracker(
  contents: TableContents,
  toolOf: (label: string) => ToolVersion | null,
  periods: readonly Period[],
  known: KnownNames
): ReadTracker {
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
  const definition = trackerTable(source);
  const read = readTable(definition, contents, known, (column, code) =>
    column.key === "unit" && code === "unknownName" ? "note" : isDecisive(column) ? "error" : "note"
  );
  const typed = new Set(
    definition.columns.flatMap(({ key, owner }) =>
      owner === "user" && typeof read.columns[key] === "number" ? [read.columns[key]] : []
    )
  );
  const issues: Issue[] = [...read.issues];
  const observations: Observation[] = [];
  const firstSeen = new Set<string>();
  let excludedRows = 0;
  for (const row of read.rows) {
    const observation = observationOf(row, source, contents, periods);
    const dateAt = read.columns["date"] ?? null;
    if (observation === "outside") {
      issues.push(
        issueAt(
          contents,
          "outsidePeriods",
          "error",
          { row: row.index, column: dateAt },
          {
            found: String(row.cells["date"]),
          }
        )
      );
    }
    if (observation === null || observation === "outside") {
      excludedRows += 1;
      continue;
    }
    const name =
      `${observation.date} ${observation.unit} ${observation.observer ?? ""}`.toLowerCase();
    if (firstSeen.has(name))
      issues.push(
        issueAt(
          contents,
          "possibleDouble",
          "note",
          { row: row.index, column: dateAt },
          {
            found: `${observation.unit}${observation.observer === null ? "" : `, ${observation.observer}`}`,
          }
        )
      );
    firstSeen.add(name);
    observations.push(observation);
  }
  return {
    contents,
    label,
    items,
    scored: isScored(contents, typed),
    tracker: { tool, items, observations },
    issues,
    excludedRows,
    comparable: !read.issues.some(({ code }) => code === "missingHeader"),
  };
}

function unitFromHeaders(contents: TableContents): TrackerSource["unit"] {
  const headers = new Set(contents.headers.map((header) => header.toLowerCase()));
  if (headers.has(unitHeader("practitioner")!.toLowerCase())) return "practitioner";
  return headers.has(unitHeader("team")!.toLowerCase()) ? "team" : "school";
}

function observationOf(
  row: ReadRow,
  source: TrackerSource,
  contents: TableContents,
  periods: readonly Period[]
): Observation | "outside" | null {
  const { date, school, observer } = row.cells;
  const unit = source.unit === "school" ? school : row.cells["unit"];
  if (row.unusable.has("school")) return null;
  if (typeof date !== "number" || typeof school !== "string" || typeof unit !== "string")
    return null;
  if (source.items.some(({ code }) => row.unusable.has(`item:${code}`))) return null;
  const period = periodOf(date, periods);
  if (period === null) return "outside";
  return {
    place: { table: contents.name, row: row.index, column: null },
    date,
    period,
    school,
    unit,
    observer: typeof observer === "string" ? observer : null,
    scores: source.items.map(({ code }) => (row.cells[`item:${code}`] ?? null) as Score),
  };
}

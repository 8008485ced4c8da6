import { finished, inStretches, type Steps } from "../../core/steps";
import { columnLetters } from "../../templates/structuredReference";
import type { ColumnDefinition, TableDefinition } from "../../templates/definition";
import type { Issue, IssueCode } from "./issue";
import type { CellValue, TableContents } from "../port";
import {
  asText,
  cellReader,
  Fault,
  isBlank,
  nameReader,
  type Cell,
  type KnownNames,
} from "./readCell";

export interface ReadRow {
  /** Body row from 0. */
  readonly index: number;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Column keys whose content is not as expected; unlisted names are among them. */
  readonly unusable: ReadonlySet<string>;
}

export interface ReadTable {
  readonly contents: TableContents;
  /** Body rows that are begun; blank ones are left out. */
  readonly rows: readonly ReadRow[];
  readonly issues: readonly Issue[];
  /** Position of each column's header, or null where it is gone; by column key. */
  readonly columns: Readonly<Record<string, number | null>>;
}

/** Where each column stands: by its header, or one that it had in an earlier version; whatever the case. */
export function findColumns(
  definition: TableDefinition,
  headers: readonly string[]
): Record<string, number | null> {
  const at = new Map(headers.map((header, index) => [header.trim().toLowerCase(), index]));
  return Object.fromEntries(
    definition.columns.map(({ key, header, formerHeaders = [] }) => {
      const found = [header, ...formerHeaders]
        .map((name) => at.get(name.trim().toLowerCase()))
        .find((index) => index !== undefined);
      return [key, found ?? null];
    })
  );
}

/** The issue at a table's cell, row or header. */
export function issueAt(
  contents: TableContents,
  code: IssueCode,
  severity: Issue["severity"],
  at: { readonly row: number | null; readonly column: number | null; readonly header?: string },
  evidence: { readonly found?: string | null; readonly expected?: Issue["expected"] } = {}
): Issue {
  const header = at.header ?? (at.column === null ? null : (contents.headers[at.column] ?? null));
  const sheetRow = contents.row + (at.row === null ? 0 : at.row + 1);
  return {
    code,
    severity,
    sheet: contents.sheet,
    table: contents.name,
    column: header,
    row: at.row,
    address:
      at.column === null
        ? at.row === null
          ? null
          : `${columnLetters(contents.column)}${sheetRow + 1}`
        : `${columnLetters(contents.column + at.column)}${sheetRow + 1}`,
    found: evidence.found ?? null,
    expected: evidence.expected ?? {},
  };
}

/** Headers that are gone, and headers that stand twice. */
export function headerIssues(
  definition: TableDefinition,
  contents: TableContents,
  columns: Readonly<Record<string, number | null>>
): readonly Issue[] {
  const missing = definition.columns
    .filter(({ key }) => columns[key] === null)
    .map(({ header, required, owner }) =>
      issueAt(contents, "missingHeader", required || owner === "addIn" ? "error" : "note", {
        row: null,
        column: null,
        header,
      })
    );
  const known = new Map(definition.columns.map(({ header }) => [header.toLowerCase(), header]));
  const used = new Set(Object.values(columns));
  // Excel numbers a header that is typed a second time, so "School2" beside "School" is a doubled header.
  const doubled = contents.headers.flatMap((header, index) => {
    const original = known.get(header.toLowerCase().replace(/\d+$/, ""));
    return !used.has(index) && original !== undefined && /\d$/.test(header)
      ? [
          issueAt(
            contents,
            "doubledHeader",
            "note",
            { row: null, column: index },
            {
              found: header,
              expected: { value: original },
            }
          ),
        ]
      : [];
  });
  return [...missing, ...doubled];
}

/** Severity of an issue by column. */
export type SeverityOf = (column: ColumnDefinition, code: IssueCode) => Issue["severity"];

/** For tables whose rows are of no use while a required cell is missing. */
export const alwaysError: SeverityOf = () => "error";

/** A cell that is still to be filled in is a note, unless it names its row. */
const unlessNaming =
  ({ identity }: TableDefinition): SeverityOf =>
  ({ key }, code) =>
    code === "missingValue" && !identity.includes(key) ? "note" : "error";

/** Rows in which nothing is unusable share this. */
const nothing: readonly number[] = [];

/**
 * A begun row: the cells of the columns that were asked for, in their order, and the positions of unusable ones. The
 * array of cells is used again for the next row: keep copies.
 */
export type RowVisitor = (
  index: number,
  cells: readonly Cell[],
  unusable: readonly number[]
) => void;

export interface RowReading {
  readonly definition: TableDefinition;
  /** The columns to read. A row is blank where nothing is typed in any column of the definition, read or not. */
  readonly wanted: readonly ColumnDefinition[];
  readonly known: KnownNames;
  readonly severityOf: SeverityOf;
  /** Gets everything that cannot be read, in the order of rows and columns. */
  readonly issues: Issue[];
}

/** Reads a table row by row, without an object for each cell: trackers have hundreds of thousands of them. Step by step. */
export function* visitRows(
  contents: TableContents,
  { definition, wanted, known, severityOf, issues }: RowReading,
  visit: RowVisitor
): Steps<undefined> {
  const columns = findColumns(definition, contents.headers);
  const typed = definition.columns.filter(({ owner }) => owner === "user");
  const decisive = (typed.length > 0 ? typed : definition.columns).flatMap(
    ({ key }) => columns[key] ?? []
  );
  const isBlankRow = (values: readonly CellValue[]): boolean => {
    for (const at of decisive) if (!isBlank(values[at])) return false;
    return true;
  };
  const readers = wanted.map((column) => ({
    column,
    at: columns[column.key] ?? null,
    read: (namesRows(definition, column) ? nameReader : cellReader)(column.type, known),
    mayMiss: !column.required || column.owner !== "user" || column.type.kind === "score",
  }));
  const cells = readers.map((): Cell => null);
  let last = contents.values.length - 1;
  while (last >= 0 && isBlankRow(contents.values[last]!)) last -= 1;
  const visitRow = (index: number): void => {
    const values = contents.values[index]!;
    if (isBlankRow(values)) {
      issues.push(issueAt(contents, "blankRow", "note", { row: index, column: null }));
      return;
    }
    let unusable: number[] | null = null;
    for (let position = 0; position < readers.length; position += 1) {
      const { column, at, read, mayMiss } = readers[position]!;
      const raw = at === null ? undefined : values[at];
      if (at === null || raw === undefined || raw === "") {
        cells[position] = null;
        if (at !== null && !mayMiss)
          issues.push(
            issueAt(contents, "missingValue", severityOf(column, "missingValue"), {
              row: index,
              column: at,
            })
          );
        continue;
      }
      const cell = read(raw);
      if (!(cell instanceof Fault)) {
        cells[position] = cell;
        continue;
      }
      cells[position] = cell.value;
      if (column.owner === "addIn") continue;
      (unusable ??= []).push(position);
      issues.push(
        issueAt(
          contents,
          cell.code,
          severityOf(column, cell.code),
          { row: index, column: at },
          { found: asText(raw), expected: cell.expected }
        )
      );
    }
    visit(index, cells, unusable ?? nothing);
  };
  return yield* inStretches(last + 1, (from, to) => {
    for (let index = from; index < to; index += 1) visitRow(index);
  });
}

/**
 * Reads a table's rows and lists everything that cannot be read, each with its place and what was expected.
 * By default a cell that is still to be filled in is a note, unless it names its row.
 * Nothing throws: a bad cell is null in its row and an issue; a row without any typed cell is blank and left out.
 */
export function readTable(
  definition: TableDefinition,
  contents: TableContents,
  known: KnownNames,
  severityOf: SeverityOf = unlessNaming(definition)
): ReadTable {
  return finished(readTableInSteps(definition, contents, known, severityOf));
}

/** The same, step by step. */
export function* readTableInSteps(
  definition: TableDefinition,
  contents: TableContents,
  known: KnownNames,
  severityOf: SeverityOf = unlessNaming(definition)
): Steps<ReadTable> {
  const columns = findColumns(definition, contents.headers);
  const issues: Issue[] = [...headerIssues(definition, contents, columns)];
  const keys = definition.columns.map(({ key }) => key);
  const rows: ReadRow[] = [];
  const reading = { definition, wanted: definition.columns, known, severityOf, issues };
  yield* visitRows(contents, reading, (index, values, unusable) => {
    const cells: Record<string, Cell> = {};
    keys.forEach((key, position) => (cells[key] = values[position]!));
    rows.push({ index, cells, unusable: new Set(unusable.map((position) => keys[position]!)) });
  });
  return {
    contents,
    rows,
    columns,
    issues: [
      ...issues,
      ...patterns(definition, contents, columns, rows),
      ...doubles(definition, contents, columns, rows),
    ],
  };
}

/** What COUNTIFS and MATCH take for a comparison or an escaped character, so that they do not find the name itself. */
const pattern = /^[=<>]|~/;

/** Names that Excel's formulas do not find. The analysis does, and the figures in the sheets then differ from it. */
function patterns(
  definition: TableDefinition,
  contents: TableContents,
  columns: Readonly<Record<string, number | null>>,
  rows: readonly ReadRow[]
): readonly Issue[] {
  const naming = definition.columns.filter((column) => namesRows(definition, column));
  return rows.flatMap(({ index, cells }) =>
    naming.flatMap(({ key }) => {
      const name = cells[key];
      const column = columns[key] ?? null;
      return typeof name === "string" && pattern.test(name)
        ? [issueAt(contents, "patternName", "note", { row: index, column }, { found: name })]
        : [];
    })
  );
}

/** Whether other cells find a row by a column's text. */
function namesRows({ identity }: TableDefinition, { key, type }: ColumnDefinition): boolean {
  return type.kind === "text" && identity.includes(key);
}

/** Rows whose identifying cells repeat an earlier row's; the first of them holds. */
function doubles(
  definition: TableDefinition,
  contents: TableContents,
  columns: Readonly<Record<string, number | null>>,
  rows: readonly ReadRow[]
): readonly Issue[] {
  if (definition.identity.length === 0) return [];
  const seen = new Set<string>();
  return rows.flatMap(({ index, cells }) => {
    const parts = definition.identity.map((key) => cells[key] ?? null);
    if (parts.some((part) => part === null)) return [];
    const name = parts.map((part) => String(part).toLowerCase()).join(" ");
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const column = columns[definition.identity[definition.identity.length - 1]!] ?? null;
    return [
      issueAt(
        contents,
        "duplicate",
        "error",
        { row: index, column },
        { found: parts.map(String).join(" ") }
      ),
    ];
  });
}

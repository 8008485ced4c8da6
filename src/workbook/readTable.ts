import { columnLetters } from "../templates/structuredReference";
import { keyOfLabel, splitSeveral } from "../templates/lists";
import type { ColumnDefinition, ColumnType, TableDefinition } from "../templates/definition";
import type { Issue, IssueCode } from "./issue";
import type { CellValue, TableContents } from "./port";

/** A cell as read: null is blank or cannot be read (an issue says which), NA is a score's own value. */
export type Cell = string | number | readonly string[] | null;

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

/** The names that references may hold, by defined name; lower case. A name that is not here is not checked. */
export type KnownNames = Readonly<Record<string, ReadonlySet<string>>>;

const errorText =
  /^#(REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;
const firstDay = 1;
const lastDay = 2958465;

export const isBlank = (value: CellValue | undefined): boolean =>
  value === undefined || value === "";

export function asText(value: CellValue | undefined): string | null {
  if (value === undefined || value === "") return null;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** A cell's value, what is wrong with it, or both: an unlisted name is still the name that formulas see. */
interface Parsed {
  readonly value?: Cell;
  readonly code?: IssueCode;
  readonly expected?: Issue["expected"];
}

function parseNumber(raw: CellValue, min: number, max: number, wholeOnly: boolean): Parsed {
  const expected = { min, max };
  if (typeof raw !== "number") return { code: wholeOnly ? "notWhole" : "notNumber", expected };
  if (wholeOnly && !Number.isInteger(raw)) return { code: "notWhole", expected };
  return raw < min || raw > max ? { code: "outOfRange", expected } : { value: raw };
}

function parseScore(raw: CellValue, max: number, naAllowed: boolean): Parsed {
  const wrong: Parsed = { code: "badScore", expected: { min: 0, max, naAllowed } };
  if (typeof raw === "string")
    return naAllowed && raw.toLowerCase() === "na" ? { value: "NA" } : wrong;
  return typeof raw === "number" && Number.isInteger(raw) && raw >= 0 && raw <= max
    ? { value: raw }
    : wrong;
}

/** Reads one cell that is not blank. */
function parseCell(type: ColumnType, raw: CellValue, known: KnownNames): Parsed {
  if (typeof raw === "string" && errorText.test(raw)) return { code: "cellError", expected: {} };
  const shown = asText(raw) ?? "";
  switch (type.kind) {
    case "date":
      return typeof raw === "number" && raw >= firstDay && raw <= lastDay
        ? { value: Math.floor(raw) }
        : { code: "notDate", expected: {} };
    case "whole":
      return parseNumber(raw, type.min, type.max, true);
    case "number":
      return parseNumber(raw, type.min, type.max, false);
    case "score":
      return parseScore(raw, type.max, type.naAllowed);
    case "choice": {
      const key = keyOfLabel(type.list, shown);
      return key === null
        ? { code: "notInList", expected: { values: type.list.values.map(({ label }) => label) } }
        : { value: key };
    }
    case "choices": {
      const keys = splitSeveral(shown).map((part) => keyOfLabel(type.list, part));
      const good = keys.filter((key) => key !== null);
      return good.length === keys.length
        ? { value: good }
        : { code: "notInList", expected: { values: type.list.values.map(({ label }) => label) } };
    }
    case "reference": {
      const names = known[type.to.name];
      return names && !names.has(shown.toLowerCase())
        ? { value: shown, code: "unknownName", expected: { noun: type.to.noun } }
        : { value: shown };
    }
    case "references": {
      const names = known[type.to.name];
      const parts = splitSeveral(shown);
      return names && parts.some((part) => !names.has(part.toLowerCase()))
        ? { value: parts, code: "unknownName", expected: { noun: type.to.noun } }
        : { value: parts };
    }
    case "text":
      return { value: shown };
    case "formula":
    case "written":
      return { value: typeof raw === "number" ? raw : shown };
  }
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
        .map((name) => at.get(name.toLowerCase()))
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

function headerIssues(
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

/**
 * Reads a table's rows and lists everything that cannot be read, each with its place and what was expected.
 * By default a cell that is still to be filled in is a note, unless it names its row.
 * Nothing throws: a bad cell is null in its row and an issue; a row without any typed cell is blank and left out.
 */
export function readTable(
  definition: TableDefinition,
  contents: TableContents,
  known: KnownNames,
  severityOf: SeverityOf = (column, code) =>
    code === "missingValue" && !definition.identity.includes(column.key) ? "note" : "error"
): ReadTable {
  const columns = findColumns(definition, contents.headers);
  const issues: Issue[] = [...headerIssues(definition, contents, columns)];
  const typed = definition.columns.filter(({ owner }) => owner === "user");
  const rowsTyped = typed.length > 0 ? typed : definition.columns;
  const isBlankRow = (values: readonly CellValue[]) =>
    rowsTyped.every(({ key }) => {
      const at = columns[key];
      return at === null || at === undefined || isBlank(values[at]);
    });
  let last = contents.values.length - 1;
  while (last >= 0 && isBlankRow(contents.values[last]!)) last -= 1;
  const rows: ReadRow[] = [];
  for (let index = 0; index <= last; index += 1) {
    const values = contents.values[index]!;
    if (isBlankRow(values)) {
      issues.push(issueAt(contents, "blankRow", "note", { row: index, column: null }));
      continue;
    }
    const cells: Record<string, Cell> = {};
    const unusable = new Set<string>();
    for (const definitionOf of definition.columns) {
      const { key, type, required, owner } = definitionOf;
      const at = columns[key];
      cells[key] = null;
      if (at === null || at === undefined) continue;
      const raw = values[at];
      if (raw === undefined || isBlank(raw)) {
        if (required && owner === "user" && type.kind !== "score")
          issues.push(
            issueAt(contents, "missingValue", severityOf(definitionOf, "missingValue"), {
              row: index,
              column: at,
            })
          );
        continue;
      }
      const parsed = parseCell(type, raw, known);
      if (parsed.value !== undefined) cells[key] = parsed.value;
      if (parsed.code === undefined || owner === "addIn") continue;
      unusable.add(key);
      issues.push(
        issueAt(
          contents,
          parsed.code,
          severityOf(definitionOf, parsed.code),
          { row: index, column: at },
          { found: asText(raw), expected: parsed.expected ?? {} }
        )
      );
    }
    rows.push({ index, cells, unusable });
  }
  return {
    contents,
    rows,
    columns,
    issues: [...issues, ...doubles(definition, contents, columns, rows)],
  };
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

/** Values of a table of fields, by field key; a blank or unusable value is null. */
export function readFields(
  definition: TableDefinition,
  contents: TableContents
): { readonly values: Readonly<Record<string, Cell>>; readonly issues: readonly Issue[] } {
  const columns = findColumns(definition, contents.headers);
  const issues: Issue[] = [...headerIssues(definition, contents, columns)];
  const labelAt = columns["label"];
  const valueAt = columns["value"];
  const values: Record<string, Cell> = {};
  for (const field of definition.fields ?? []) {
    values[field.key] = null;
    if (labelAt === null || labelAt === undefined || valueAt === null || valueAt === undefined)
      continue;
    const row = contents.values.findIndex(
      (candidate) => asText(candidate[labelAt])?.toLowerCase() === field.label.toLowerCase()
    );
    if (row < 0) {
      issues.push(
        issueAt(contents, "missingValue", "note", { row: null, column: null, header: field.label })
      );
      continue;
    }
    const raw = contents.values[row]![valueAt];
    if (raw === undefined || isBlank(raw)) {
      if (field.required)
        issues.push(
          issueAt(contents, "missingValue", "note", { row, column: valueAt, header: field.label })
        );
      continue;
    }
    const parsed = parseCell(field.type, raw, {});
    if (parsed.value !== undefined) values[field.key] = parsed.value;
    if (parsed.code !== undefined)
      issues.push(
        issueAt(
          contents,
          parsed.code,
          "error",
          { row, column: valueAt, header: field.label },
          {
            found: asText(raw),
            expected: parsed.expected ?? {},
          }
        )
      );
  }
  return { values, issues };
}

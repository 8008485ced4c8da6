import { finished, type Steps } from "../../core";
import type { TableDefinition } from "../../templates/definition";
import type { Issue } from "./issue";
import type { TableContents } from "../port";
import type { Cell, KnownNames } from "./readCell";
import { issueAt } from "./issueAt";
import { findColumns, headerIssues } from "./readHeaders";
import { namesRows, visitRows, type SeverityOf } from "./visitRows";

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

/** A cell that is still to be filled in is a note, unless it names its row. */
const unlessNaming =
  ({ identity }: TableDefinition): SeverityOf =>
  ({ key }, code) =>
    code === "missingValue" && !identity.includes(key) ? "note" : "error";

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

import { inStretches, type Steps } from "../../core";
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
import { issueAt } from "./issueAt";
import { findColumns } from "./readHeaders";

/** Severity of an issue by column. */
export type SeverityOf = (column: ColumnDefinition, code: IssueCode) => Issue["severity"];

/** For tables whose rows are of no use while a required cell is missing. */
export const alwaysError: SeverityOf = () => "error";

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

/** Whether other cells find a row by a column's text. */
export function namesRows({ identity }: TableDefinition, { key, type }: ColumnDefinition): boolean {
  return type.kind === "text" && identity.includes(key);
}

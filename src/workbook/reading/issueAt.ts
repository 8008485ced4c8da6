import { columnLetters } from "../../templates/structuredReference";
import type { Issue, IssueCode } from "./issue";
import type { TableContents } from "../port";

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

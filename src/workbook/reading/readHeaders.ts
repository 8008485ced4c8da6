import type { TableDefinition } from "../../templates/definition";
import type { Issue } from "./issue";
import type { TableContents } from "../port";
import { issueAt } from "./issueAt";

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

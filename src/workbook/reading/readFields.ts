import type { TableDefinition } from "../../templates/definition";
import type { Issue } from "./issue";
import type { TableContents } from "../port";
import { asText, cellReader, Fault, isBlank, type Cell } from "./readCell";
import { issueAt } from "./issueAt";
import { findColumns, headerIssues } from "./readHeaders";

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
    const cell = cellReader(field.type, {})(raw);
    values[field.key] = cell instanceof Fault ? cell.value : cell;
    if (cell instanceof Fault)
      issues.push(
        issueAt(
          contents,
          cell.code,
          "error",
          { row, column: valueAt, header: field.label },
          {
            found: asText(raw),
            expected: cell.expected,
          }
        )
      );
  }
  return { values, issues };
}

import type { TableDefinition } from "../../templates/definition";
import type { TableContents } from "../port";
import { asText } from "./readCell";
import { findColumns } from "./readHeaders";

/** What stands beside each choice, as it was typed, by the choice's key; blank choices are left out. */
export function readChoices(
  definition: TableDefinition,
  contents: TableContents
): Readonly<Record<string, string>> {
  const { label: labelAt, value: valueAt } = findColumns(definition, contents.headers);
  const at = (values: TableContents["values"][number], column: number | null | undefined) =>
    column === null || column === undefined ? null : asText(values[column]);
  return Object.fromEntries(
    (definition.fields ?? []).flatMap(({ key, label }) => {
      const row = contents.values.find(
        (values) => at(values, labelAt)?.toLowerCase() === label.toLowerCase()
      );
      const entry = row ? at(row, valueAt) : null;
      return entry === null ? [] : [[key, entry]];
    })
  );
}

/** The entry of a choice where a list has it, whatever its case, as the sheet's own formula finds it; else null. */
export function listedEntry(
  entry: string | undefined,
  list: readonly (string | null)[]
): string | null {
  if (entry === undefined) return null;
  const wanted = entry.toLowerCase();
  return list.find((name) => name?.toLowerCase() === wanted) ?? null;
}

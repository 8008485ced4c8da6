import type {
  FieldDefinition,
  ListDefinition,
  ReferenceTarget,
  TableDefinition,
} from "./definition";
import { column, requiredColumn } from "./column";
import { named, oneOf, text } from "./lists";

export interface ChoiceDefinition {
  readonly key: string;
  readonly label: string;
  /** What the drop-down offers. */
  readonly from: ReferenceTarget | ListDefinition;
  readonly help: string;
  /** Defined name of what is shown: the entry where it can be, else something sensible. None where only a refresh shows it. */
  readonly definedName?: string;
  /** Formula behind that name; `{value}` stands for the entry. */
  readonly shown?: string;
}

/** Above a chart or a heat map: what to show, picked from drop-downs. Entries are kept when the sheet is laid out anew. */
export function choiceTable(
  table: Pick<TableDefinition, "key" | "name">,
  choices: readonly ChoiceDefinition[],
  widths: { readonly label: number; readonly entry: number }
): TableDefinition {
  return {
    ...table,
    title: "What to show",
    identity: ["label"],
    filterButtons: false,
    columns: [
      requiredColumn("label", "Choose", text, "What the cell beside it is about.", {
        width: widths.label,
      }),
      column("value", "Entry", text, "Pick from the list.", {
        width: widths.entry,
        wrap: true,
        invites: true,
      }),
    ],
    fields: choices.map(({ key, label, from, help, definedName, shown }): FieldDefinition => ({
      key,
      label,
      type: "values" in from ? oneOf(from) : named(from),
      required: false,
      help,
      value: "",
      ...(definedName === undefined ? {} : { definedName }),
      ...(shown === undefined ? {} : { nameFormula: shown }),
    })),
  };
}

/** Whether the entry of a choice, `{value}` in its formula, is one of a column. */
export const isEntryOf = (column: string): string => `ISNUMBER(MATCH({value},${column},0))`;

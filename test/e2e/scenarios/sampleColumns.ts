import { program, components, periods, schools, staff } from "../../../src/templates/setup";
import { settings } from "../../../src/templates/settings";
import { toolItems, tools } from "../../../src/templates/tool";

/** The columns of a sample table: its keys, and the headers under which a person finds them in the sheet. */
export type SampleTable = readonly { readonly key: string; readonly header: string }[];

const TABLES = { program, settings, periods, components, schools, staff, tools, items: toolItems };

/** The typed columns of a table in their order; for a table of fields its labels. */
export function columnsOf(name: keyof typeof TABLES): SampleTable {
  const { fields, columns } = TABLES[name];
  if (fields) return fields.map(({ key, label }) => ({ key, header: label }));
  return columns
    .filter(({ owner }) => owner === "user")
    .map(({ key, header }) => ({ key, header }));
}

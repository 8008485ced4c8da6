import { checkDefinedName } from "./definedNames";
import { ModelError } from "./errors";
import { renameTableInFormulas } from "./rewriting";
import { guardSheet } from "./sheetGuard";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

/** A column name made unique among others as Excel does: with a number behind it. */
export function uniqueColumnName(wanted: string, taken: readonly string[]): string {
  const keys = new Set(taken.map((name) => name.toLowerCase()));
  const base = wanted === "" ? "Column" : wanted;
  if (wanted !== "" && !keys.has(wanted.toLowerCase())) return wanted;
  let number = wanted === "" ? 1 : 2;
  while (keys.has(`${base}${number}`.toLowerCase())) number += 1;
  return `${base}${number}`;
}

/** The next free "TableN". */
export function nextTableName(workbook: Workbook): string {
  let number = workbook.tables.items.length + 1;
  while (workbook.tables.get(`Table${number}`) ?? workbook.names.get(`Table${number}`)) number += 1;
  return `Table${number}`;
}

/** Gives a table a new name, in formulas too. */
export function renameTable(table: Table, name: string): void {
  const before = table.name;
  if (name === before) return;
  guardSheet(table.sheet);
  checkDefinedName(name);
  const { workbook } = table;
  const taken = workbook.tables.get(name) ?? workbook.names.get(name);
  if (taken && taken !== table) {
    throw new ModelError("ItemAlreadyExists", `The name "${name}" is taken`);
  }
  renameTableInFormulas(workbook, before, name);
  table.update({ name });
}

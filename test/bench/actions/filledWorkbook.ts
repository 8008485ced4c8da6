import type { TableContents, WorkbookContents } from "../../../src/workbook/port";
import type { Workbook } from "../../../workbench/model/workbook";

/**
 * Puts a district's rows into tables that were inserted for it, as a person pastes them. Where such a table has
 * formulas their results are put instead: what goes over the wire is the same, and working out millions of formulas
 * would be a measure of the simulation.
 *
 * @param prefixes with which the names of the tables to fill begin
 */
export function fillTables(
  workbook: Workbook,
  contents: WorkbookContents,
  prefixes: readonly string[]
): void {
  for (const table of contents.tables) {
    if (prefixes.some((prefix) => table.name.startsWith(prefix))) fillTable(workbook, table);
  }
}

function fillTable(workbook: Workbook, { name, values }: TableContents): void {
  const { sheetId, dataArea } = workbook.tables.require(name);
  workbook.user.pasteRows(
    sheetId,
    dataArea.top,
    dataArea.left,
    values.map((row) => row.map((value) => (typeof value === "boolean" ? String(value) : value)))
  );
}

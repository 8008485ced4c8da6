import { rewriteFormula } from "../formula/rewrite";
import { FormatTable } from "./formatTable";
import { rewriteSheet, sameName } from "./rewriting";
import type { Sheet } from "./sheet";
import { sheetFromJSON, sheetToJSON } from "./sheetJson";
import { Table } from "./table";
import { nextTableName } from "./tableNames";

/**
 * Appends a copy of a sheet: cells, tables under new names, rules, charts and protection. What named
 * the sheet's tables, and charts that show its cells, mean those of the copy.
 */
export function appendCopy(sheet: Sheet, id: string, name: string): Sheet {
  const { workbook } = sheet;
  const written = new FormatTable();
  const json = sheetToJSON(sheet, written);
  const formats = new FormatTable(written.numberFormats, written.styles);
  const copy = sheetFromJSON(workbook, { ...json, id, name }, formats);
  const names = new Map<string, string>();
  for (const table of sheet.tables) {
    const { area, columns, showHeaders, showTotals, look, nextColumnId } = table;
    const tableName = nextTableName(workbook);
    names.set(table.name.toLowerCase(), tableName);
    const state = { area, columns, showHeaders, showTotals, look, nextColumnId };
    const tableId = workbook.nextTableId();
    workbook.tables.put(new Table(workbook, tableId, id, { ...state, name: tableName }));
  }
  const renamed = (table: string): string | undefined => names.get(table.toLowerCase());
  rewriteSheet(copy, (text) =>
    rewriteFormula(text, {
      table: (ref) => {
        const table = renamed(ref.table);
        return table === undefined ? undefined : { ...ref, table };
      },
      name: renamed,
    })
  );
  copy.charts.restoreFrom(sheet.charts);
  copy.charts.rewrite((text) =>
    rewriteFormula(text, {
      range: (ref) => (sameName(ref.sheet, sheet.name) ? { ...ref, sheet: name } : undefined),
    })
  );
  workbook.touch();
  return copy;
}

/** The name Excel gives a copy: "Name (2)", or the next free number. */
export function nameOfCopy(sheet: Sheet): string {
  const { sheets } = sheet.workbook;
  const base = sheet.name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const tail = ` (${number})`;
    const name = base.slice(0, 31 - tail.length) + tail;
    if (!sheets.get(name)) return name;
  }
}

import { formatArea, intersect, type Area } from "../../formula/area";
import { checkDefinedName } from "../../model/definedNames";
import { WHOLE_SHEET } from "../../model/rewriting";
import type { Sheet } from "../../model/sheet";
import { checkSheetName } from "../../model/sheetNames";
import type { Table } from "../../model/table";
import { Workbook } from "../../model/workbook";
import { firstOverlap } from "../parts/overlaps";

/** What contradicts itself in a workbook; none for every workbook that people can bring about. */
export function inconsistenciesOf(book: Workbook): string[] {
  const { sheets, tables, names } = book;
  const found: string[] = [];
  for (const { name } of sheets.items) checkSheetName(name);
  for (const { name } of [...tables.items, ...names.items]) checkDefinedName(name);
  if (sheets.active.visibility !== "Visible") found.push("a hidden sheet is in front");
  const used = [...tables.items, ...names.items].map(({ name }) => name.toLowerCase());
  if (new Set(used).size < used.length) found.push("a name is there twice");
  for (const sheet of sheets.items) found.push(...ofSheet(sheet));
  for (const table of tables.items) found.push(...ofTable(table));
  const stored = JSON.stringify(book);
  const again = Workbook.fromJSON(JSON.parse(stored) as ReturnType<Workbook["toJSON"]>, {
    clock: book.clock,
  });
  if (JSON.stringify(again) !== stored) found.push("it is stored in another way the second time");
  return found;
}

function ofSheet(sheet: Sheet): string[] {
  const found: string[] = [];
  const overlap = (what: string, areas: readonly Area[]): void => {
    const pair = firstOverlap(areas);
    if (pair) found.push(`${what} overlap at ${pair.map(formatArea).join(" and ")}`);
  };
  const tables = sheet.tables.map(({ area }) => area);
  overlap(
    "validation rules",
    sheet.validation.items.flatMap(({ areas }) => areas)
  );
  overlap("merged cells", sheet.merges);
  overlap("tables", tables);
  if (sheet.merges.some((merge) => tables.some((area) => intersect(area, merge)))) {
    found.push("a table has merged cells");
  }
  // Everything can be shown: nothing below may throw, whatever it gives.
  for (const { row, column } of sheet.cells.inArea(WHOLE_SHEET)) {
    sheet.text(row, column);
    sheet.style(row, column);
    sheet.validation.at(row, column);
  }
  return found;
}

function ofTable({ name, area, columns, sheet, headerArea, nextColumnId }: Table): string[] {
  const found: string[] = [];
  if (columns.length !== area.right - area.left + 1) found.push(`${name}: its columns do not fit`);
  const ids = columns.map(({ id }) => id);
  if (new Set(ids).size < ids.length || Math.max(...ids) >= nextColumnId) {
    found.push(`${name}: its columns' ids are not their own`);
  }
  columns.forEach((column, index) => {
    if (headerArea && sheet.formula(area.top, area.left + index) !== column.name) {
      found.push(`${name}: a header is not ${column.name}`);
    }
  });
  return found;
}

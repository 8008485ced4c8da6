import { parseArea, splitSheetAddress, type Area } from "../formula/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * The cells that a text in the name box means: an address with or without a sheet, a table, or a
 * defined name that stands for an address or a column of a table. Undefined when it means nothing.
 */
export function findPlace(workbook: Workbook, current: Sheet, text: string): Place | undefined {
  const { sheet: sheetName, address } = splitSheetAddress(text.replace(/\$/g, ""));
  const sheet = sheetName === undefined ? current : workbook.sheets.get(sheetName);
  const area = parseArea(address);
  if (area) return sheet && { sheet, area };
  const table = workbook.tables.get(text.trim());
  if (table) return { sheet: table.sheet, area: table.dataArea };
  const formula = workbook.names.get(text.trim())?.formula.slice(1);
  return formula === undefined ? undefined : placeOfFormula(workbook, current, formula);
}

function placeOfFormula(workbook: Workbook, current: Sheet, formula: string): Place | undefined {
  const column = /^([^[\]!]+)\[([^[\]#@]+)\]$/.exec(formula);
  const table = column && workbook.tables.get(column[1] ?? "");
  if (table?.column(column?.[2] ?? "")) {
    return { sheet: table.sheet, area: table.columnArea(column?.[2] ?? "") };
  }
  // A name that stands for another name could go round for ever, so only addresses are followed.
  const { sheet: sheetName, address } = splitSheetAddress(formula.replace(/\$/g, ""));
  const sheet = sheetName === undefined ? current : workbook.sheets.get(sheetName);
  const area = parseArea(address);
  return sheet && area && { sheet, area };
}

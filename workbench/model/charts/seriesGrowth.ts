import { parseArea, sameArea, splitSheetAddress, type Area } from "../../formula/area";
import { sameName } from "../rewriting";
import type { Sheet } from "../sheet";
import { referenceTo } from "./sourceSeries";

/**
 * Lets series that took all data rows of a table's columns take its present ones, wherever their
 * charts lie; a series of other cells stays.
 */
export function growSeries(sheet: Sheet, before: Area, after: Area): void {
  if (before.top === after.top && before.bottom === after.bottom) return;
  const grown = (formula: string): string => {
    const { sheet: name, address } = splitSheetAddress(formula.slice(1));
    const area = sameName(name, sheet.name) ? parseArea(address) : undefined;
    const ofTable =
      area !== undefined &&
      area.left >= before.left &&
      area.right <= before.right &&
      sameArea(area, { ...before, left: area.left, right: area.right });
    return ofTable ? referenceTo(sheet, { ...after, left: area.left, right: area.right }) : formula;
  };
  for (const { charts } of sheet.workbook.sheets.items) charts.rewriteData(grown);
}

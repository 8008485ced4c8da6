import type { Area } from "../formula/area";
import type { Workbook } from "../model/workbook";

export interface SelectionSummary {
  /** Cells that are not blank. */
  readonly count: number;
  /** Cells with numbers. */
  readonly numbers: number;
  readonly sum: number;
}

/** Counts and adds the shown cells of an area. `revision` says at which moment, for those who keep results. */
export function summariseSelection(
  workbook: Workbook,
  sheetId: string,
  area: Area,
  revision: number
): SelectionSummary & { readonly revision: number } {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  const sheet = workbook.sheets.get(sheetId);
  for (const { row, column } of sheet?.cells.inArea(area) ?? []) {
    if (sheet?.isRowHidden(row)) continue;
    const value = sheet?.value(row, column);
    if (value === null || value === undefined) continue;
    count += 1;
    if (typeof value === "number") {
      numbers += 1;
      sum += value;
    }
  }
  return { count, numbers, sum, revision };
}

import { containsArea, intersect, type Area } from "../formula/area";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** A table that will take in what is about to be written next to it. */
export interface Growth {
  readonly table: Table;
  readonly area: Area;
}

/**
 * Which tables grow because of a write: those it runs on from below the last row or beside the last
 * column. `filled` tells which of the written cells get content. Cells that the table would take
 * in beside the written ones must be blank, and totals rows and protection forbid growth.
 */
export function planGrowth(
  sheet: Sheet,
  written: Area,
  filled: (row: number, column: number) => boolean
): Growth[] {
  const { growOnApiWrite, log } = sheet.workbook;
  if (sheet.protection.isProtected || (log.source === "api" && !growOnApiWrite)) return [];
  const plans: Growth[] = [];
  for (const table of sheet.tables) {
    const area = growDown(table, written, filled) ?? growRight(table, written, filled);
    if (area && isFree(sheet, table, area, written)) plans.push({ table, area });
  }
  return plans;
}

function growDown(
  { area, showTotals, dataArea }: Table,
  written: Area,
  filled: (row: number, column: number) => boolean
): Area | undefined {
  const beside = written.left < area.left || written.right > area.right;
  const touches = written.top >= dataArea.top && written.top <= area.bottom + 1;
  if (showTotals || beside || !touches || written.bottom <= area.bottom) return undefined;
  let bottom = area.bottom;
  for (let row = area.bottom + 1; row <= written.bottom; row += 1) {
    for (let column = written.left; column <= written.right; column += 1) {
      if (filled(row, column)) bottom = row;
    }
  }
  return bottom > area.bottom && filledAnywhere(area.bottom + 1, written, filled)
    ? { ...area, bottom }
    : undefined;
}

/** The row right below the table must get something, or the table ends before the gap. */
function filledAnywhere(
  row: number,
  written: Area,
  filled: (row: number, column: number) => boolean
): boolean {
  for (let column = written.left; column <= written.right; column += 1) {
    if (filled(row, column)) return true;
  }
  return false;
}

function growRight(
  { area }: Table,
  written: Area,
  filled: (row: number, column: number) => boolean
): Area | undefined {
  const inRows = written.top >= area.top && written.bottom <= area.bottom;
  if (!inRows || written.left !== area.right + 1) return undefined;
  let { right } = area;
  for (let column = written.left; column <= written.right; column += 1) {
    for (let row = written.top; row <= written.bottom; row += 1) {
      if (filled(row, column)) right = column;
    }
  }
  return right > area.right ? { ...area, right } : undefined;
}

function isFree(sheet: Sheet, table: Table, area: Area, written: Area): boolean {
  const others = sheet.workbook.tables.touching(sheet.id, area).filter((other) => other !== table);
  if (others.length > 0 || sheet.merges.some((merge) => intersect(merge, area))) return false;
  return sheet.cells
    .inArea(area)
    .every(
      ({ row, column, cell }) =>
        (cell.value === null && cell.formula === undefined) ||
        inside(table.area, row, column) ||
        inside(written, row, column)
    );
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Lets validation and conditional formats that reach the old last data row reach the new one. */
export function extendRules(table: Table, oldData: Area): void {
  const { sheet, dataArea } = table;
  const extend = (area: Area): Area[] => {
    const part = intersect(area, oldData);
    if (!part || part.bottom !== oldData.bottom || area.bottom !== oldData.bottom) return [area];
    const columns = { left: part.left, right: part.right };
    if (containsArea({ ...oldData, top: 0 }, area)) return [{ ...area, bottom: dataArea.bottom }];
    return [area, { ...columns, top: oldData.bottom + 1, bottom: dataArea.bottom }];
  };
  sheet.validation.extendAreas(extend);
  sheet.conditionalFormats.extendAreas(extend);
}

/** Gives new rows the formats of the old last data row where they have none of their own. */
export function extendFormats(table: Table, oldData: Area): void {
  const { sheet, dataArea } = table;
  const model = { ...oldData, top: oldData.bottom };
  for (const { column, cell } of sheet.cells.inArea(model)) {
    if (cell.numberFormat === undefined && cell.style === undefined) continue;
    for (let row = oldData.bottom + 1; row <= dataArea.bottom; row += 1) {
      const own = sheet.cells.get(row, column);
      if (own?.numberFormat !== undefined || own?.style !== undefined) continue;
      sheet.formats.setOne(row, column, cell);
    }
  }
}

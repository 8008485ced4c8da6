import { containsArea, intersect, offsetArea, type Area } from "../formula/area";
import { offsetFormula } from "../formula/rewrite";
import { shiftArea, shiftedRegion, type Shift } from "../formula/shift";
import { fillColumnFormulas } from "./calculatedColumns";
import { growSeries } from "./charts/seriesGrowth";
import { shiftIndex } from "./dimensions";
import { ModelError } from "./errors";
import { forgetTableName, renameColumnsInFormulas } from "./rewriting";
import type { Sheet } from "./sheet";
import type { Table, TableColumn } from "./table";
import { uniqueColumnName } from "./tableNames";

/** Moves cells once more, where a table that lost all its data rows needs room for a blank one. */
export type ShiftAgain = (shift: Shift) => void;

/**
 * Prepares a sheet's tables for a shift and returns what to do to them once the cells have moved.
 * Throws InsertDeleteConflict when a table would be torn or lose its header row.
 */
export function shiftTables(sheet: Sheet, shift: Shift): (shiftAgain: ShiftAgain) => void {
  const region = shiftedRegion(shift);
  const moving = sheet.tables.filter((table) => intersect(table.area, region));
  for (const table of moving) checkTable(table, shift);
  const steps = moving.map((table) => {
    const area = shiftArea(table.area, shift);
    if (!area) {
      forgetTableName(table.workbook, table.name);
      table.workbook.tables.forget(table);
      return undefined;
    }
    return shift.axis === "row" ? shiftRows(table, area, shift) : shiftColumns(table, area, shift);
  });
  return (shiftAgain) => {
    for (const step of steps) step?.(shiftAgain);
  };
}

function checkTable(table: Table, shift: Shift): void {
  const { area, headerArea } = table;
  const torn =
    shift.axis === "row"
      ? area.left < shift.from || area.right > shift.to
      : area.top < shift.from || area.bottom > shift.to;
  const headerLost =
    shift.axis === "row" &&
    headerArea !== undefined &&
    shiftArea(headerArea, shift) === undefined &&
    shiftArea(area, shift) !== undefined;
  if (torn || headerLost) {
    throw new ModelError("InsertDeleteConflict", `Table ${table.name} would be torn`);
  }
}

function shiftRows(table: Table, area: Area, shift: Shift): (shiftAgain: ShiftAgain) => void {
  const { dataArea, totalsArea } = table;
  table.restore({ columns: anchorSurvivors(table, shift) });
  const totalsLost = totalsArea !== undefined && !shiftArea(totalsArea, shift);
  const dataLost = !shiftArea(dataArea, shift);
  return (shiftAgain) => {
    const columns = table.columns.map((column) => {
      if (!column.formula) return column;
      const row = shiftIndex(column.formula.row, shift.at, shift.count) ?? column.formula.row;
      return { ...column, formula: { ...column.formula, row } };
    });
    table.restore({ columns, area, ...(totalsLost ? { showTotals: false } : {}) });
    if (dataLost) keepBlankRow(table, shiftAgain);
    if (shift.count > 0 && shift.at >= dataArea.top && shift.at <= dataArea.bottom) {
      if (shift.at === dataArea.top) {
        likeNextRow(table, shift);
        growSeries(table.sheet, offsetArea(dataArea, shift.count, 0), table.dataArea);
      }
      fillColumnFormulas(table, shift.at, shift.at + shift.count - 1);
    }
  };
}

/** Rows put before the first data row have its formats and rules, not the header's. */
function likeNextRow(table: Table, { at, count }: Shift): void {
  const { sheet, dataArea } = table;
  const model = { ...dataArea, top: at + count, bottom: at + count };
  for (const { column, cell } of sheet.cells.inArea(model)) {
    if (cell.numberFormat === undefined && cell.style === undefined) continue;
    for (let row = at; row < at + count; row += 1) sheet.formats.setOne(row, column, cell);
  }
  const extend = (area: Area): Area[] =>
    area.top === at + count && containsArea({ ...dataArea, bottom: area.bottom }, area)
      ? [{ ...area, top: at }]
      : [area];
  sheet.validation.extendAreas(extend);
  sheet.conditionalFormats.extendAreas(extend);
}

/** Gives a table that is nothing but header and totals a blank data row. */
function keepBlankRow(table: Table, shiftAgain: ShiftAgain): void {
  const { area } = table;
  const at = area.top + (table.showHeaders ? 1 : 0);
  const isFree = !table.showTotals && table.sheet.isBlank({ ...area, top: at, bottom: at });
  if (!isFree) shiftAgain({ axis: "row", at, count: 1, from: area.left, to: area.right });
  table.restore({ area: { ...area, bottom: at + (table.showTotals ? 1 : 0) } });
}

/** Column formulas written for a row that goes, written for one that stays. */
function anchorSurvivors(table: Table, shift: Shift): TableColumn[] {
  const { dataArea } = table;
  const stays = (row: number): boolean => shiftIndex(row, shift.at, shift.count) !== undefined;
  return table.columns.map((column) => {
    const { formula } = column;
    if (!formula || stays(formula.row)) return column;
    for (let row = dataArea.top; row <= dataArea.bottom; row += 1) {
      if (!stays(row)) continue;
      return {
        ...column,
        formula: { text: offsetFormula(formula.text, row - formula.row, 0), row },
      };
    }
    return column;
  });
}

function shiftColumns(table: Table, area: Area, shift: Shift): () => void {
  const { left } = table.area;
  const kept = table.columns.filter(
    (_, index) => shiftIndex(left + index, shift.at, shift.count) !== undefined
  );
  const lost = table.columns.filter((column) => !kept.includes(column));
  if (lost.length > 0) {
    renameColumnsInFormulas(table, new Map(lost.map(({ name }) => [name, undefined])));
  }
  const added = Math.max(0, area.right - area.left + 1 - kept.length);
  const keptIds = new Set(kept.map(({ id }) => id));
  return () => {
    let columns = table.columns.filter(({ id }) => keptIds.has(id));
    let { nextColumnId } = table;
    for (let index = 0; index < added; index += 1) {
      const names = columns.map(({ name }) => name);
      const column = { id: nextColumnId, name: uniqueColumnName("", names) };
      nextColumnId += 1;
      const at = shift.at - left + index;
      columns = [...columns.slice(0, at), column, ...columns.slice(at)];
      if (table.showHeaders) {
        table.sheet.cells.set(area.top, shift.at + index, { value: column.name });
      }
    }
    table.restore({ area, columns, nextColumnId });
  };
}

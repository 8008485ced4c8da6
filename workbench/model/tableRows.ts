import { formatArea } from "../formula/area";
import { shiftSheet } from "./structure";
import { fillColumnFormulas } from "./calculatedColumns";
import { withContent } from "./cellStore";
import { growSeries } from "./charts/seriesGrowth";
import { ModelError } from "./errors";
import type { Input } from "./input";
import { guardSheet } from "./sheetGuard";
import type { Table } from "./table";
import { extendFormats, extendRules } from "./tableGrowth";
import { writeInputs } from "./writing";

/** Inserts rows; see `Table.addRows`. */
export function addTableRows(
  table: Table,
  index: number | null,
  rows: readonly (readonly Input[])[]
): number {
  const { sheet, workbook } = table;
  guardSheet(sheet);
  if (rows.length === 0) throw new ModelError("InvalidArgument", "There are no rows to add");
  if (rows.some((row) => row.length !== table.columns.length)) {
    throw new ModelError("InvalidArgument", `A row of ${table.name} has another number of columns`);
  }
  const at = index ?? table.rowCount;
  if (!Number.isInteger(at) || at < 0 || at > table.rowCount) {
    throw new ModelError("InvalidArgument", `Table ${table.name} has no place ${at} for a row`);
  }
  return workbook.log.edit(workbook.log.source, () => {
    const usesBlankRow = table.awaitsFirstRow;
    const first = usesBlankRow ? 0 : at;
    const missing = rows.length - (usesBlankRow ? 1 : 0);
    if (missing > 0) makeRoom(table, usesBlankRow ? 1 : first, missing);
    const { left, right } = table.area;
    const top = table.dataArea.top + first;
    const area = { top, left, bottom: top + rows.length - 1, right };
    writeInputs(sheet, area, rows, "rowInserted");
    fillColumnFormulas(table, area.top, area.bottom);
    workbook.touch();
    return first;
  });
}

/** Moves the cells from a data row on down within the table's columns, and takes the room in. */
function makeRoom(table: Table, index: number, count: number): void {
  const { sheet, area } = table;
  const oldData = table.dataArea;
  const at = oldData.top + index;
  const atEnd = at > oldData.bottom;
  const beforeTotals = atEnd && table.showTotals;
  shiftSheet(sheet, { axis: "row", at, count, from: area.left, to: area.right });
  if (atEnd && !beforeTotals) {
    table.restore({ area: { ...table.area, bottom: table.area.bottom + count } });
  }
  if (atEnd) {
    growSeries(sheet, oldData, table.dataArea);
    extendRules(table, oldData);
    extendFormats(table, oldData);
    fillColumnFormulas(table, at, at + count - 1);
  }
}

/** Deletes data rows; see `Table.deleteRows`. */
export function deleteTableRows(table: Table, index: number, count: number): void {
  const { sheet, workbook } = table;
  guardSheet(sheet);
  const whole = Number.isInteger(index) && Number.isInteger(count);
  if (!whole || index < 0 || count < 1 || index + count > table.rowCount) {
    throw new ModelError("InvalidArgument", `Table ${table.name} has no such rows`);
  }
  workbook.log.edit(workbook.log.source, () => {
    const { left, right } = table.area;
    const top = table.dataArea.top + index;
    const deleted = { top, left, bottom: top + count - 1, right };
    const everything = count === table.rowCount;
    const removed = everything ? count - 1 : count;
    if (everything) {
      for (const { row, column, cell } of sheet.cells.inArea({ ...deleted, bottom: top })) {
        sheet.cells.set(row, column, withContent(cell, { value: null }));
      }
      fillColumnFormulas(table, top, top);
    }
    if (removed > 0) {
      const at = everything ? top + 1 : top;
      shiftSheet(sheet, { axis: "row", at, count: -removed, from: left, to: right });
    }
    workbook.touch();
    workbook.log.note({
      kind: "rowDeleted",
      sheetId: sheet.id,
      tableId: table.id,
      address: formatArea(deleted),
    });
  });
}

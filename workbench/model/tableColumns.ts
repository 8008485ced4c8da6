import { formatArea } from "../formula/area";
import { ModelError } from "./errors";
import { guardSheet } from "./sheetGuard";
import { shiftSheet } from "./structure";
import type { Table, TableColumn } from "./table";
import { clearTableFilter } from "./tableFilter";
import { fillHeaders } from "./tableHeaders";
import { uniqueColumnName } from "./tableNames";

/** Inserts a column; see `Table.addColumn`. Cells to the right of the table move right. */
export function addTableColumn(table: Table, index: number | null, name?: string): TableColumn {
  const { sheet, workbook } = table;
  guardSheet(sheet);
  const at = index ?? table.columns.length;
  if (!Number.isInteger(at) || at < 0 || at > table.columns.length) {
    throw new ModelError("InvalidArgument", `Table ${table.name} has no place ${at} for a column`);
  }
  const column = { id: table.nextColumnId, name: uniqueColumnName(name ?? "", table.columnNames) };
  workbook.log.edit(workbook.log.source, () => {
    const { top, bottom, left, right } = table.area;
    const columns = [...table.columns.slice(0, at), column, ...table.columns.slice(at)];
    const wanted = { top, bottom, left, right: right + 1 };
    shiftSheet(sheet, { axis: "column", at: left + at, count: 1, from: top, to: bottom });
    table.restore({ area: wanted, columns, nextColumnId: column.id + 1 });
    fillHeaders(table);
    workbook.log.note({
      kind: "columnInserted",
      sheetId: sheet.id,
      tableId: table.id,
      address: formatArea({ top, bottom, left: left + at, right: left + at }),
    });
  });
  return column;
}

/** Deletes a column; see `Table.deleteColumn`. Cells to the right of the table move left. */
export function deleteTableColumn(table: Table, idOrName: number | string): void {
  const { sheet, workbook } = table;
  guardSheet(sheet);
  const at = table.area.left + table.columnIndex(idOrName);
  if (table.columns.length === 1) {
    throw new ModelError("InvalidOperation", `Table ${table.name} keeps its only column`);
  }
  workbook.log.edit(workbook.log.source, () => {
    const { top, bottom } = table.area;
    clearTableFilter(table, idOrName);
    shiftSheet(sheet, { axis: "column", at, count: -1, from: top, to: bottom });
    workbook.log.note({
      kind: "columnDeleted",
      sheetId: sheet.id,
      tableId: table.id,
      address: formatArea({ top, bottom, left: at, right: at }),
    });
  });
}

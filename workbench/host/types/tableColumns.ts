import { type Area, boundingArea } from "../../formula/area";
import type { Input } from "../../model/input";
import type { Table, TableColumn } from "../../model/table";
import { valueForClient } from "../cellValues";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";
import { integerArgument } from "./asRange";

export interface ColumnTarget {
  readonly table: Table;
  readonly id: number;
}

/** Columns of a table; an indexer takes a name or a column id (documented). */
export const tableColumnCollectionType = defineType<Table>({
  className: "TableColumnCollection",
  items: (table) => table.columns.map(({ id }) => columnObject(table, id)),
  item: (table, key) => find(table, key) ?? itemNotFound(`there is no column "${String(key)}"`),
  properties: { Count: readOnly(({ columns }) => columns.length) },
  methods: {
    Add: (table, [index, values, name]) => {
      const at = index === null || index === undefined ? null : columnPlace(table, index);
      const column = table.addColumn(at, typeof name === "string" ? name : undefined);
      const target = { table, id: column.id };
      if (values !== null && values !== undefined) writeColumn(target, values);
      // The name wins over a header among the values (assumed).
      if (typeof name === "string") rename(target, name);
      return columnObject(table, column.id);
    },
    GetItemOrNullObject: (table, [key]) => find(table, key),
  },
});

export const tableColumnType = defineType<ColumnTarget>({
  className: "TableColumn",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Index: readOnly(({ table, id }) => table.columnIndex(id)),
    Name: {
      get: (target) => column(target).name,
      set: (target, value) => rename(target, String(value)),
    },
    Values: {
      get: (target) =>
        target.table.sheet.values(wholeArea(target)).map((row) => row.map(valueForClient)),
      set: (target, value) => writeColumn(target, value),
    },
  },
  navigations: { Filter: (target) => hostObject("Filter", target) },
  methods: {
    Delete: ({ table, id }) => table.deleteColumn(id),
    GetDataBodyRange: ({ table, id }, _, { services }) =>
      services.range(table.sheet, table.columnArea(id)),
    GetHeaderRowRange: (target, _, { services }) =>
      services.range(
        target.table.sheet,
        narrowed(target, target.table.headerArea ?? itemNotFound("there is no header row"))
      ),
    GetTotalRowRange: (target, _, { services }) =>
      services.range(
        target.table.sheet,
        narrowed(target, target.table.totalsArea ?? itemNotFound("there is no totals row"))
      ),
    GetRange: (target, _, { services }) => services.range(target.table.sheet, wholeArea(target)),
  },
});

function columnObject(table: Table, id: number): HostObject<ColumnTarget> {
  return hostObject("TableColumn", { table, id });
}

function find(table: Table, key: unknown): HostObject<ColumnTarget> | null {
  const found = typeof key === "number" ? table.column(key) : table.column(String(key));
  return found ? columnObject(table, found.id) : null;
}

function column({ table, id }: ColumnTarget): TableColumn {
  return table.column(id) ?? itemNotFound(`the table has no column with id ${id}`);
}

function columnPlace(table: Table, index: unknown): number {
  // -1 means at the end (documented).
  const at = integerArgument(index, "index", -1);
  if (at > table.columns.length) invalidArgument(`there is no place ${at} for a column`);
  return at === -1 ? table.columns.length : at;
}

function narrowed({ table, id }: ColumnTarget, area: Area): Area {
  const at = table.area.left + table.columnIndex(id);
  return { ...area, left: at, right: at };
}

/** Header, data and totals cell of the column. */
function wholeArea(target: ColumnTarget): Area {
  const { dataArea, headerArea, totalsArea } = target.table;
  const all = [headerArea, totalsArea].reduce<Area>(
    (sum, area) => (area ? boundingArea(sum, area) : sum),
    dataArea
  );
  return narrowed(target, all);
}

function rename(target: ColumnTarget, name: string): void {
  const { table, id } = target;
  const header = table.headerArea ?? undefined;
  if (!header) throw new HostError("InvalidOperation", "the table shows no header row");
  table.sheet.setInput(header.top, table.area.left + table.columnIndex(id), name);
}

/** Takes a matrix with header, or with the data rows only; one value goes to all data rows. */
function writeColumn(target: ColumnTarget, values: unknown): void {
  const { table, id } = target;
  const whole = wholeArea(target);
  const data = table.columnArea(id);
  if (!Array.isArray(values)) {
    table.sheet.setInputs(
      data,
      table.sheet.readArea(data, () => values as Input)
    );
    return;
  }
  const rows = values as Input[][];
  const fits = [whole, data].find((area) => area.bottom - area.top + 1 === rows.length);
  if (!fits) invalidArgument(`TableColumn.values: ${rows.length} rows do not fit`);
  table.sheet.setInputs(fits, rows);
}

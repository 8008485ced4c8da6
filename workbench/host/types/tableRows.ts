import type { Area } from "../../formula/area";
import type { Input } from "../../model/input";
import type { Table } from "../../model/table";
import { valueForClient } from "../cellValues";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";
import { integerArgument } from "./asRange";

/** A row has no id: it is whatever stands at its index (documented). */
export interface RowTarget {
  readonly table: Table;
  readonly index: number;
}

/** Data rows of a table. */
export const tableRowCollectionType = defineType<Table>({
  className: "TableRowCollection",
  items: (table) => Array.from({ length: table.rowCount }, (_, index) => rowObject(table, index)),
  properties: { Count: readOnly(({ rowCount }) => rowCount) },
  methods: {
    // Gives the first of the new rows (documented).
    Add: (table, [index, values]) => {
      if (table.isFiltered) throw new HostError("FilteredRangeConflict", "the table is filtered");
      const at =
        index === null || index === undefined || index === -1 ? null : rowPlace(table, index);
      return rowObject(table, table.addRows(at, rowsOf(table, values)));
    },
    GetItemAt: (table, [index]) => {
      const at = integerArgument(index, "index", 0);
      return at < table.rowCount ? rowObject(table, at) : itemNotFound(`there is no row ${at}`);
    },
  },
});

export const tableRowType = defineType<RowTarget>({
  className: "TableRow",
  properties: {
    Index: readOnly(({ index }) => index),
    Values: {
      get: (target) =>
        target.table.sheet.values(areaOf(target)).map((row) => row.map(valueForClient)),
      set: (target, value) =>
        target.table.sheet.setInputs(areaOf(target), rowsOf(target.table, value)),
    },
  },
  methods: {
    Delete: ({ table, index }) => {
      if (table.isFiltered) throw new HostError("InsertDeleteConflict", "the table is filtered");
      table.deleteRows(index);
    },
    GetRange: (target, _, { services }) => services.range(target.table.sheet, areaOf(target)),
  },
});

function rowObject(table: Table, index: number): HostObject<RowTarget> {
  return hostObject("TableRow", { table, index });
}

function areaOf({ table, index }: RowTarget): Area {
  const top = table.dataArea.top + index;
  if (index < 0 || top > table.dataArea.bottom) itemNotFound(`there is no row ${index}`);
  return { ...table.dataArea, top, bottom: top };
}

function rowPlace(table: Table, index: unknown): number {
  const at = integerArgument(index, "index", 0);
  return at <= table.rowCount ? at : invalidArgument(`there is no place ${at} for a row`);
}

/** Rows of the table's width; one value fills one row, none makes one blank row (assumed). */
function rowsOf(table: Table, values: unknown): Input[][] {
  const width = table.columns.length;
  if (!Array.isArray(values)) {
    const value = values === undefined ? null : (values as Input);
    return [Array.from({ length: width }, () => value)];
  }
  for (const row of values as unknown[]) {
    if (!Array.isArray(row) || row.length !== width) {
      invalidArgument(`TableRowCollection.add: every row needs ${width} values`);
    }
  }
  return values as Input[][];
}

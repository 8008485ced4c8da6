import { isWholeColumns } from "../../formula/area";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/table";
import type { Workbook } from "../../model/workbook";
import { WORKBOOK_TARGET } from "../events/eventType";
import { invalidArgument, itemNotFound } from "../hostError";
import { defineType, hostObject, type HostObject, readOnly } from "../typeDefinition";
import { placeArgument } from "./asRange";

interface Tables {
  readonly workbook: Workbook;
  /** Present for the tables of one sheet. */
  readonly sheet?: Sheet;
}

/** The table as an object of the API. */
export function tableObject(table: Table | undefined): HostObject<Table> {
  return table ? hostObject("Table", table) : itemNotFound("there is no such table");
}

/** Tables of the workbook or of one sheet; an indexer takes an id or a name, in any case. */
export const tableCollectionType = defineType<Tables>({
  className: "TableCollection",
  items: (tables) => of(tables).map(tableObject),
  item: (tables, key) => tableObject(find(tables, key)),
  eventTarget: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
  properties: { Count: readOnly((tables) => of(tables).length) },
  methods: {
    Add: ({ workbook, sheet }, [source, hasHeaders], call) => {
      const place = placeArgument(call, source, sheet ?? workbook.sheets.active);
      if (sheet && place.sheet !== sheet) invalidArgument("the range is on another sheet");
      if (isWholeColumns(place.area)) invalidArgument("a table cannot take whole columns");
      return tableObject(
        workbook.tables.add(place.sheet, place.area, { hasHeaders: hasHeaders === true })
      );
    },
    GetItemOrNullObject: (tables, [key]) => {
      const table = find(tables, key);
      return table ? tableObject(table) : null;
    },
  },
});

/** Tables that share cells with a range. */
export const tableScopedCollectionType = defineType<{ readonly tables: readonly Table[] }>({
  className: "TableScopedCollection",
  items: ({ tables }) => tables.map(tableObject),
  item: ({ tables }, key) =>
    tableObject(tables.find(({ id, name }) => id === key || sameName(name, key))),
  methods: { GetFirst: ({ tables }) => tableObject(tables[0]) },
});

function of({ workbook, sheet }: Tables): readonly Table[] {
  return sheet ? sheet.tables : workbook.tables.items;
}

function find(tables: Tables, key: unknown): Table | undefined {
  const table = tables.workbook.tables.get(String(key));
  return table && of(tables).includes(table) ? table : undefined;
}

function sameName(name: string, key: unknown): boolean {
  return name.toLowerCase() === String(key).toLowerCase();
}

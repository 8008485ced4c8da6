import type { Area } from "../formula/area";
import { containsCell, intersect } from "../formula/area";
import { ModelError } from "./errors";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { createTable, type TableAddOptions } from "./tableCreation";
import type { Workbook } from "./workbook";

/** All tables of the workbook, in order of creation. */
export class TableCollection {
  private tables: Table[] = [];

  constructor(private readonly workbook: Workbook) {}

  get items(): readonly Table[] {
    return this.tables;
  }

  /** Finds by id or, without regard to case, by name. */
  get(idOrName: string): Table | undefined {
    const key = idOrName.toLowerCase();
    return this.tables.find(({ id, name }) => id === idOrName || name.toLowerCase() === key);
  }

  /** Whether a table has that name, whatever its case. */
  readonly has = (name: string): boolean => {
    const key = name.toLowerCase();
    return this.tables.some((table) => table.name.toLowerCase() === key);
  };

  /** Like `get`, but throws ItemNotFound. */
  require(idOrName: string): Table {
    const table = this.get(idOrName);
    if (!table) throw new ModelError("ItemNotFound", `There is no table "${idOrName}"`);
    return table;
  }

  /** The table a cell lies in, header and totals row included. */
  at(sheetId: string, row: number, column: number): Table | undefined {
    return this.tables.find(
      (table) => table.sheetId === sheetId && containsCell(table.area, row, column)
    );
  }

  /** The tables that share a cell with an area. */
  touching(sheetId: string, area: Area): Table[] {
    return this.tables.filter(
      (table) => table.sheetId === sheetId && intersect(table.area, area) !== undefined
    );
  }

  /**
   * Makes a table of an area. Throws InvalidArgument for an illegal name or an overlap with a table
   * or merged cells, ItemAlreadyExists for a taken name, AccessDenied on a protected sheet.
   */
  add(sheet: Sheet, area: Area, options: TableAddOptions): Table {
    return createTable(this.workbook, sheet, area, options);
  }

  /** Appends a table without checks; for creation and loading. */
  put(table: Table): void {
    this.tables.push(table);
    this.workbook.touch();
  }

  /** Drops a table without touching cells or formulas, and notes it. */
  forget(table: Table): void {
    this.tables = this.tables.filter((other) => other !== table);
    this.workbook.touch();
    this.workbook.log.note({
      kind: "tableDeleted",
      sheetId: table.sheetId,
      tableId: table.id,
      tableName: table.name,
    });
  }
}

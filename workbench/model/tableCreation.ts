import { formatArea, isWholeColumns, isWholeRows, ROW_COUNT, type Area } from "../formula/area";
import { adoptColumnFormulas } from "./calculatedColumns";
import { checkDefinedName } from "./definedNames";
import { ModelError } from "./errors";
import type { Sheet } from "./sheet";
import { guardSheet } from "./sheetGuard";
import { shiftSheet } from "./structure";
import { DEFAULT_LOOK, Table, type TableColumn, type TableLook } from "./table";
import { fillHeaders, headerText } from "./tableHeaders";
import { nextTableName, uniqueColumnName } from "./tableNames";
import { checkFree } from "./tablePlacing";
import type { Workbook } from "./workbook";

export interface TableAddOptions {
  /** Whether the area's first row holds the headers; else a header row is put above the cells. */
  readonly hasHeaders: boolean;
  /** Default the next free "TableN". */
  readonly name?: string;
  readonly look?: Partial<TableLook>;
}

/** Makes a table; see `TableCollection.add`. */
export function createTable(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  options: TableAddOptions
): Table {
  guardSheet(sheet);
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw new ModelError("InvalidArgument", "A table cannot take whole rows or columns");
  }
  if (options.name !== undefined) {
    checkDefinedName(options.name);
    workbook.checkNameIsFree(options.name);
  }
  const placed = placeFor(area, options.hasHeaders);
  checkFree(sheet, placed);
  return workbook.log.edit(workbook.log.source, () => {
    if (!options.hasHeaders) {
      const shift = {
        axis: "row",
        at: area.top,
        count: 1,
        from: area.left,
        to: area.right,
      } as const;
      shiftSheet(sheet, shift);
    }
    const columns = readColumns(sheet, placed, options.hasHeaders);
    const table = new Table(workbook, workbook.nextTableId(), sheet.id, {
      name: options.name ?? nextTableName(workbook),
      area: placed,
      columns,
      showHeaders: true,
      showTotals: false,
      look: { ...DEFAULT_LOOK, ...options.look },
      nextColumnId: columns.length + 1,
    });
    fillHeaders(table);
    workbook.tables.put(table);
    adoptColumnFormulas(table, table.dataArea);
    workbook.log.note({
      kind: "tableAdded",
      sheetId: sheet.id,
      tableId: table.id,
      tableName: table.name,
      address: formatArea(placed),
    });
    return table;
  });
}

/** The table's area: a lone header row gets a blank data row, missing headers a row of their own. */
function placeFor(area: Area, hasHeaders: boolean): Area {
  const lone = hasHeaders && area.top === area.bottom;
  const bottom = area.bottom + (lone || !hasHeaders ? 1 : 0);
  if (bottom >= ROW_COUNT)
    throw new ModelError("InvalidArgument", "There is no room for the table");
  return { ...area, bottom };
}

function readColumns(sheet: Sheet, area: Area, hasHeaders: boolean): TableColumn[] {
  const columns: TableColumn[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    const text = hasHeaders ? headerText(sheet, area.top, column) : "";
    const name = uniqueColumnName(
      text,
      columns.map((other) => other.name)
    );
    columns.push({ id: columns.length + 1, name });
  }
  return columns;
}

import { formatArea } from "../formula/area";
import { guardAction } from "./sheetGuard";
import type { Table, TableColumn } from "./table";

/** Rows are shown whose displayed text is among these; "" stands for blanks. */
export interface ColumnFilter {
  readonly texts: readonly string[];
}

/** Applies a values filter; see `Table.applyValuesFilter`. */
export function applyValuesFilter(
  table: Table,
  idOrName: number | string,
  texts: readonly string[]
): void {
  guardAction(table.sheet, "allowAutoFilter");
  const at = table.columnIndex(idOrName);
  setColumns(
    table,
    table.columns.map((column, index) =>
      index === at ? { ...column, filter: { texts: [...texts] } } : column
    )
  );
}

/** Takes filters away; see `Table.clearFilter`. */
export function clearTableFilter(table: Table, idOrName?: number | string): void {
  if (!table.isFiltered) return;
  guardAction(table.sheet, "allowAutoFilter");
  const at = idOrName === undefined ? undefined : table.columnIndex(idOrName);
  setColumns(
    table,
    table.columns.map((column, index) =>
      at === undefined || index === at ? withoutFilter(column) : column
    )
  );
}

function withoutFilter({ id, name, formula }: TableColumn): TableColumn {
  return formula ? { id, name, formula } : { id, name };
}

/** Stores the filters and hides rows by them, once; later edits do not hide or show rows. */
function setColumns(table: Table, columns: readonly TableColumn[]): void {
  const { sheet, workbook, dataArea, area } = table;
  table.restore({ columns });
  const filters = columns.flatMap(({ filter }, index) =>
    filter
      ? [{ column: area.left + index, texts: new Set(filter.texts.map((t) => t.toLowerCase())) }]
      : []
  );
  for (let row = dataArea.top; row <= dataArea.bottom; row += 1) {
    const shown = filters.every(({ column, texts }) =>
      texts.has(sheet.text(row, column).toLowerCase())
    );
    if (shown) sheet.filteredRows.delete(row);
    else sheet.filteredRows.add(row);
  }
  workbook.touch();
  workbook.log.note({
    kind: "tableFiltered",
    sheetId: sheet.id,
    tableId: table.id,
    address: formatArea(area),
  });
}

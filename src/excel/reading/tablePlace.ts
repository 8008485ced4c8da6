/** Where a table stands, and what of its range is neither header nor total. Rows and columns count from 0. */
export interface TablePlace {
  readonly sheet: string;
  readonly sheetProtected: boolean;
  /** Of the header row; where the header row is switched off, the row above the body. */
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly bodyRow: number;
  readonly bodyRows: number;
  readonly showsHeaders: boolean;
  readonly showsTotals: boolean;
  readonly filtered: boolean;
}

/** What was asked of a table; answered after the next sync. */
export interface RequestedPlace {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter;
}

/** Asks where a table stands. The table may be a null object; `isNullObject` tells after the sync. */
export function requestPlace(table: Excel.Table): RequestedPlace {
  table.load("name, showHeaders, showTotals");
  const range = table.getRange();
  range.load("rowIndex, columnIndex, rowCount, columnCount");
  const sheet = table.worksheet;
  sheet.load("name");
  const protection = sheet.protection;
  protection.load("protected");
  const filter = table.autoFilter;
  filter.load("isDataFiltered");
  return { table, range, sheet, protection, filter };
}

/** Reads the answer. A totals row, which a user can switch on at any time, is not part of the body. */
export function placeOf(requested: RequestedPlace): TablePlace {
  const { table, range, sheet, protection, filter } = requested;
  const headerRows = table.showHeaders ? 1 : 0;
  const totalRows = table.showTotals ? 1 : 0;
  const bodyRow = range.rowIndex + headerRows;
  return {
    sheet: sheet.name,
    sheetProtected: protection.protected,
    row: bodyRow - 1,
    column: range.columnIndex,
    columns: range.columnCount,
    bodyRow,
    bodyRows: range.rowCount - headerRows - totalRows,
    showsHeaders: table.showHeaders,
    showsTotals: table.showTotals,
    filtered: filter.isDataFiltered,
  };
}

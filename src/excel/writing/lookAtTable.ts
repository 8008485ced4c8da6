import type { CellValue, FilledColumns, TableChange } from "../../workbook/port";
import { findRows, namesOf, requestNames, rowName } from "./rowNames";
import { placeOf, requestPlace, type RequestedPlace, type TablePlace } from "../reading/tablePlace";
import { Refusal } from "../session/trouble";

/** What was asked of a table before it is changed; answered after the next sync. */
export interface LookedAt extends RequestedPlace {
  readonly change: TableChange;
  readonly columns: Excel.TableColumnCollection;
  /** What the rows are known by; none where they are known by their place. */
  readonly names: readonly Excel.Range[];
  /** The row into which the first new one goes; null where that is the one below the table. */
  readonly firstFree: Excel.Range | null;
  /** Cells in use where rows would be appended; null where none are. */
  readonly below: Excel.Range | null;
  /** Merged cells there, over which no table can grow; null where no rows are appended. */
  readonly merged: Excel.RangeAreas | null;
  /** The row that stays when all are deleted; null where others stay. */
  readonly lastRow: Excel.Range | null;
}

/** A table to which the change can be made. */
export interface Checked extends TablePlace {
  readonly lookedAt: LookedAt;
  /** The change as the rows stand now. */
  readonly change: TableChange;
  /** What the rows are known by now; null where they are known by their place. */
  readonly names: readonly (readonly CellValue[])[] | null;
  readonly columnOf: (header: string) => number;
  /** Body row of the first new row. */
  readonly firstRow: number;
  /** How many rows the table has to take in below. */
  readonly grow: number;
}

/** The row after the last one with something in these columns, wherever that is when the host comes to it. */
export function firstFreeRow(table: Excel.Table, filled: readonly FilledColumns[]): Excel.Range {
  const rangeOf = (header: string): Excel.Range => table.columns.getItem(header).getRange();
  // The header row belongs to it, so that something is always in use.
  return filled
    .map(({ from, to }) => rangeOf(from).getBoundingRect(rangeOf(to)).getUsedRange(true))
    .reduce((all, used) => all.getBoundingRect(used))
    .getLastRow()
    .getOffsetRange(1, 0);
}

export function lookAt(workbook: Excel.Workbook, change: TableChange): LookedAt {
  const place = requestPlace(workbook.tables.getItemOrNullObject(change.table));
  const { table, range } = place;
  const { columns } = table;
  columns.load("items/name");
  const names = requestNames(table, change.rowNames?.headers ?? []);

  let firstFree: Excel.Range | null = null;
  let below: Excel.Range | null = null;
  let merged: Excel.RangeAreas | null = null;
  if (change.append.length > 0) {
    if (change.filledColumns && change.filledColumns.length > 0) {
      firstFree = firstFreeRow(table, change.filledColumns);
      firstFree.load("rowIndex");
    }
    const rows = range.getRowsBelow(change.append.length);
    below = rows.getUsedRangeOrNullObject(true);
    below.load("rowIndex");
    merged = rows.getMergedAreasOrNullObject();
    merged.load("address");
  }
  let lastRow: Excel.Range | null = null;
  if (mayDeleteAll(change)) {
    lastRow = table.getDataBodyRange().getRow(0);
    lastRow.load("formulas, values");
  }
  return { ...place, change, columns, names, firstFree, below, merged, lastRow };
}

function mayDeleteAll({ deleteRows, expectRows, append }: TableChange): boolean {
  return append.length === 0 && deleteRows.length > 0 && deleteRows.length === expectRows;
}

function refuse(
  kind: "missing" | "filtered" | "protected" | "occupied" | "totals" | "changed",
  subject: string
): never {
  throw new Refusal({ kind, subject });
}

/** The change with its rows where they stand now. */
function located(
  change: TableChange,
  bodyRows: number,
  names: readonly (readonly CellValue[])[] | null
): TableChange {
  const { table, rowNames } = change;
  if (!rowNames || names === null) {
    return bodyRows === change.expectRows ? change : refuse("missing", table);
  }
  const find = findRows(rowNames, names);
  const place = (row: number): number => find(row) ?? refuse("changed", table);
  return {
    ...change,
    expectRows: bodyRows,
    cells: change.cells.map((cell) => ({ ...cell, row: place(cell.row) })),
    deleteRows: change.deleteRows.map(place),
  };
}

/** Whether somebody has added a row since, by the name that one of the new rows is to have. */
function isTaken(
  { rowNames, append, appendHeaders }: TableChange,
  names: readonly (readonly CellValue[])[] | null
): boolean {
  if (!rowNames || names === null || append.length === 0) {
    return false;
  }
  const read = new Set(rowNames.rows.map(rowName));
  const added = new Set(names.map(rowName).filter((name) => !read.has(name)));
  const positions = rowNames.headers.map((header) => appendHeaders.indexOf(header));
  return append.some((values) => added.has(rowName(positions.map((at) => values[at]))));
}

/** Reads the answers. Throws the trouble where the change cannot be made now. */
export function check(lookedAt: LookedAt): Checked {
  const { table, change, columns, below, merged, firstFree } = lookedAt;
  if (table.isNullObject) {
    refuse("missing", change.table);
  }
  const place = placeOf(lookedAt);
  const { bodyRow, bodyRows } = place;
  const names = change.rowNames ? namesOf(lookedAt.names) : null;
  if (change.rowNames && names === null) {
    refuse("missing", change.table);
  }
  const now = located(change, bodyRows, names);
  if (isTaken(change, names)) {
    refuse("changed", change.table);
  }
  if (place.sheetProtected) {
    refuse("protected", place.sheet);
  }
  // Values written to a filtered table land in the wrong rows (#224), and deleting its rows fails (#994).
  if (place.filtered) {
    refuse("filtered", change.table);
  }
  const firstRow = firstFree ? firstFree.rowIndex - bodyRow : bodyRows;
  const grow = Math.max(0, firstRow + change.append.length - bodyRows);
  const isInUse = below?.isNullObject === false && below.rowIndex < bodyRow + bodyRows + grow;
  const grows = grow > 0 && change.append.length > 0;
  if (grows && place.showsTotals) {
    refuse("totals", change.table);
  }
  if (grows && (isInUse || merged?.isNullObject === false)) {
    refuse("occupied", change.table);
  }
  const positions = new Map(columns.items.map(({ name }, index) => [name, index]));
  const columnOf = (header: string): number =>
    place.column + (positions.get(header) ?? refuse("missing", `${change.table}[${header}]`));
  // All of them now, before anything is written.
  [...change.cells.map(({ header }) => header), ...change.appendHeaders].forEach(columnOf);
  return { ...place, lookedAt, change: now, names, columnOf, firstRow, grow };
}

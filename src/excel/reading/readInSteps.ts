import type { CellValue, Outcome, TableContents } from "../../workbook/port";
import { cellsAbove, FREE_ROWS_LIMIT, WIDTH_ABOVE } from "./aroundTable";
import { overviewOf, requestOverview, type Overview } from "./overview";
import { placeOf, requestPlace, type TablePlace } from "./tablePlace";
import type { WantedTables } from "./wantedTables";
import type { ExcelSession } from "../session/withExcel";

/** Cells asked for in one round trip. Texts of a hundred characters then still fill less than half of 5 MB. */
const CELLS_AT_ONCE = 20_000;
const LAST_SHEET_ROW = 1_048_575;

interface Stretch {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface PlacedTable extends TablePlace {
  readonly name: string;
  /** Names of the columns: the header row may be switched off. */
  readonly headers: readonly string[];
}

async function readPlaces(
  context: Excel.RequestContext,
  wanted: WantedTables
): Promise<{ overview: Overview; tables: readonly PlacedTable[] }> {
  const { workbook } = context;
  const requestedOverview = requestOverview(workbook);
  await context.sync();

  const overview = overviewOf(requestedOverview);
  const requested = wanted.oursAmong(overview.tableNames).map((name) => {
    const place = requestPlace(workbook.tables.getItemOrNullObject(name));
    const { columns } = place.table;
    columns.load("items/name");
    return { name, place, columns };
  });
  await context.sync();

  return {
    overview,
    tables: requested
      .filter(({ place }) => !place.table.isNullObject)
      .map(({ name, place, columns }) => ({
        ...placeOf(place),
        name,
        headers: columns.items.map((column) => column.name),
      })),
  };
}

/** How a reading reaches Excel, and whether anybody still waits for it. */
interface Reader {
  readonly session: ExcelSession;
  readonly isCancelled: () => boolean;
}

/** Reads a stretch of cells, in pieces of whole rows; a piece that is still too large is halved. */
async function readStretch(
  reader: Reader,
  stretch: Stretch,
  rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, stretch.columns)))
): Promise<Outcome<CellValue[][]>> {
  const values: CellValue[][] = [];
  for (let done = 0; done < stretch.rows;) {
    const piece = {
      ...stretch,
      row: stretch.row + done,
      rows: Math.min(rowsAtOnce, stretch.rows - done),
    };
    if (reader.isCancelled()) {
      return { ok: false, trouble: { kind: "cancelled" } };
    }
    const read = await reader.session.read((context) => readPiece(context, piece));
    if (!read.ok && read.trouble.kind !== "tooLarge") {
      return read;
    }
    if (read.ok && read.value !== null) {
      values.push(...read.value);
    } else if (piece.rows > 1) {
      const halves = await readStretch(reader, piece, Math.ceil(piece.rows / 2));
      if (!halves.ok) {
        return halves;
      }
      values.push(...halves.value);
    } else {
      return { ok: false, trouble: { kind: "tooLarge", subject: stretch.sheet } };
    }
    done += piece.rows;
  }
  return { ok: true, value: values };
}

/** null: the host gave no values, as it may for more cells than it can carry. */
async function readPiece(
  context: Excel.RequestContext,
  piece: Stretch
): Promise<CellValue[][] | null> {
  const range = context.workbook.worksheets
    .getItem(piece.sheet)
    .getRangeByIndexes(piece.row, piece.column, piece.rows, piece.columns);
  range.load("values");
  await context.sync();
  return range.values as CellValue[][] | null;
}

function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every((cell) => cell === "");
}

async function readTable(
  reader: Reader,
  wanted: WantedTables,
  table: PlacedTable
): Promise<Outcome<TableContents>> {
  const { name, sheet, row, column, columns, headers, bodyRow, bodyRows } = table;
  const endRow = bodyRow + bodyRows;

  const body = await readStretch(reader, { sheet, row: bodyRow, column, rows: bodyRows, columns });
  if (!body.ok) {
    return body;
  }
  const above = await readStretch(reader, {
    sheet,
    row: 0,
    column: 0,
    rows: wanted.withCellsAbove(name) ? Math.max(row, 0) : 0,
    columns: Math.max(WIDTH_ABOVE, column + columns),
  });
  if (!above.ok) {
    return above;
  }
  const countsBelow = wanted.withRowsBelow(name) && !table.showsTotals;
  const below = await readStretch(reader, {
    sheet,
    row: endRow,
    column,
    rows: countsBelow ? Math.min(FREE_ROWS_LIMIT, LAST_SHEET_ROW + 1 - endRow) : 0,
    columns,
  });
  if (!below.ok) {
    return below;
  }

  const firstUsed = below.value.findIndex((cells) => !isBlankRow(cells));
  return {
    ok: true,
    value: {
      name,
      sheet,
      row,
      column,
      headers,
      values: body.value,
      filtered: table.filtered,
      showsTotals: table.showsTotals,
      above: cellsAbove(above.value, row),
      freeRowsBelow: firstUsed === -1 ? below.value.length : firstUsed,
    },
  };
}

/**
 * Reads the workbook without ever asking for much, nor for anything that may not be there: first what there is,
 * then where it stands, then cells in pieces of whole rows.
 *
 * Syncs: 2, and for every table at least 1, 2 or 3 (body, cells above, cells below).
 */
export async function readInSteps(
  session: ExcelSession,
  wanted: WantedTables,
  isCancelled: () => boolean
): Promise<Outcome<{ overview: Overview; tables: readonly TableContents[] }>> {
  const places = await session.read((context) => readPlaces(context, wanted));
  if (!places.ok) {
    return places;
  }
  const tables: TableContents[] = [];
  for (const place of places.value.tables) {
    const table = await readTable({ session, isCancelled }, wanted, place);
    if (!table.ok) {
      return table;
    }
    tables.push(table.value);
  }
  return { ok: true, value: { overview: places.value.overview, tables } };
}

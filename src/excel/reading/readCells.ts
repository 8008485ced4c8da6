import type { CellValue, Outcome, SheetCells, WorkbookCells } from "../../workbook/port";
import type { ExcelSession } from "../session/withExcel";

/** Cells asked for in one round trip. Formulas of a hundred characters then still fill less than half of 5 MB. */
const CELLS_AT_ONCE = 20_000;

/** Whole rows of a sheet's cells in use. */
interface Piece {
  /** Its sheet among those that are read. */
  readonly at: number;
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Sheet = Omit<SheetCells, "cells">;

interface Found {
  readonly names: WorkbookCells["names"];
  readonly sheets: readonly Sheet[];
  readonly pieces: readonly Piece[];
}

async function find(context: Excel.RequestContext, sheets: readonly string[]): Promise<Found> {
  const { workbook } = context;
  const { names } = workbook;
  names.load("items/name, items/formula");
  const requested = sheets.map((name) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id, name, visibility");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex, columnIndex, rowCount, columnCount");
    const { charts, shapes } = sheet;
    charts.load("items/name");
    shapes.load("items/name");
    return { sheet, used, charts, shapes, comments: sheet.comments.getCount() };
  });
  await context.sync();

  const present = requested.filter(({ sheet }) => !sheet.isNullObject);
  return {
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    sheets: present.map(({ sheet, used, charts, shapes, comments }) => {
      const drawn = charts.items.map(({ name }) => name);
      return {
        id: sheet.id,
        name: sheet.name,
        isVisible: sheet.visibility === "Visible",
        row: used.isNullObject ? 0 : used.rowIndex,
        column: used.isNullObject ? 0 : used.columnIndex,
        charts: drawn,
        // Charts may count among the shapes.
        shapes: shapes.items.filter(({ name }) => !drawn.includes(name)).length,
        comments: comments.value,
      };
    }),
    pieces: present.flatMap(({ sheet, used }, at) =>
      used.isNullObject
        ? []
        : piecesOf({
            at,
            id: sheet.id,
            row: used.rowIndex,
            column: used.columnIndex,
            rows: used.rowCount,
            columns: used.columnCount,
          })
    ),
  };
}

function piecesOf(whole: Piece): readonly Piece[] {
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / whole.columns));
  return Array.from({ length: Math.ceil(whole.rows / rowsAtOnce) }, (_, index) => ({
    ...whole,
    row: whole.row + index * rowsAtOnce,
    rows: Math.min(rowsAtOnce, whole.rows - index * rowsAtOnce),
  }));
}

/** As many pieces as may be asked for at once, in order. */
function inHandfuls(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const handfuls: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const cells = piece.rows * piece.columns;
    if (cells > room) {
      handfuls.push([]);
      room = CELLS_AT_ONCE;
    }
    handfuls.at(-1)?.push(piece);
    room -= cells;
  }
  return handfuls;
}

type Cells = readonly (readonly CellValue[])[];

/** null: the host gave nothing for one of them, as it may for more cells than it can carry. */
async function readAtOnce(
  context: Excel.RequestContext,
  pieces: readonly Piece[]
): Promise<readonly Cells[] | null> {
  const ranges = pieces.map(({ id, row, column, rows, columns }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const range = sheet.getRangeByIndexes(row, column, rows, columns);
    range.load("formulas");
    return range;
  });
  await context.sync();
  const cells = ranges.map(({ formulas }) => formulas as Cells | null);
  return cells.every((found) => found !== null) ? cells : null;
}

/** The cells of each piece; what is too large for one answer is halved. */
async function readPieces(
  session: ExcelSession,
  pieces: readonly Piece[]
): Promise<Outcome<readonly Cells[]>> {
  const read = await session.read((context) => readAtOnce(context, pieces));
  if (read.ok && read.value !== null) {
    return { ok: true, value: read.value };
  }
  if (!read.ok && read.trouble.kind !== "tooLarge") {
    return read;
  }
  const [first] = pieces;
  const half = Math.ceil(pieces.length / 2);
  if (pieces.length > 1) {
    return joined(await readPieces(session, pieces.slice(0, half)), () =>
      readPieces(session, pieces.slice(half))
    );
  }
  if (first === undefined || first.rows === 1) {
    return { ok: false, trouble: { kind: "tooLarge" } };
  }
  const rows = Math.ceil(first.rows / 2);
  const halves = await joined(await readPieces(session, [{ ...first, rows }]), () =>
    readPieces(session, [{ ...first, row: first.row + rows, rows: first.rows - rows }])
  );
  return halves.ok ? { ok: true, value: [halves.value.flat()] } : halves;
}

async function joined<T>(
  before: Outcome<readonly T[]>,
  next: () => Promise<Outcome<readonly T[]>>
): Promise<Outcome<readonly T[]>> {
  if (!before.ok) {
    return before;
  }
  const after = await next();
  return after.ok ? { ok: true, value: [...before.value, ...after.value] } : after;
}

/**
 * Reads everything in the cells of sheets, and what lies on them. Sheets that are gone are left out.
 *
 * Syncs: 1, and 1 for each 20,000 cells in use; more where that is too large for one answer.
 */
export async function readCells(
  session: ExcelSession,
  sheets: readonly string[]
): Promise<Outcome<WorkbookCells>> {
  const found = await session.read((context) => find(context, sheets));
  if (!found.ok) {
    return found;
  }
  const cells: CellValue[][][] = found.value.sheets.map(() => []);
  for (const handful of inHandfuls(found.value.pieces)) {
    const read = await readPieces(session, handful);
    if (!read.ok) {
      return read;
    }
    read.value.forEach((rows, index) => {
      const own = cells[handful[index]!.at]!;
      for (const row of rows) {
        own.push([...row]);
      }
    });
  }
  return {
    ok: true,
    value: {
      names: found.value.names,
      sheets: found.value.sheets.map((sheet, at) => ({ ...sheet, cells: cells[at]! })),
    },
  };
}

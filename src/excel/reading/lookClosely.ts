import type { Area, CellValue, Outcome } from "../../workbook/port";
import type { ClosedIn, CloseLook, TableLook } from "../../workbook/repairPort";
import { FREE_ROWS_LIMIT } from "./aroundTable";
import { rangeOf } from "../sheets/fillSheet";
import { POINTS_PER_PIXEL } from "../sheets/formatSheet";
import { placeOf, requestPlace, type RequestedPlace, type TablePlace } from "./tablePlace";
import type { ExcelSession } from "../session/withExcel";

/** Cells asked for in one round trip: formulas are long, and an answer ends at 5 MB. */
const CELLS_AT_ONCE = 10_000;
/** How much of a sheet is looked through for the header row of a table that is gone. */
const TOP = { row: 0, column: 0, rows: 40, columns: 80 };

interface Begun {
  readonly name: string;
  readonly place: RequestedPlace;
  readonly below: Excel.Range;
}

/** A stretch of a table's body, asked for with others. */
interface Piece {
  readonly at: TablePlace;
  readonly from: number;
  readonly rows: number;
  readonly range: Excel.Range;
}

function begin(workbook: Excel.Workbook, name: string): Begun {
  const place = requestPlace(workbook.tables.getItemOrNullObject(name));
  const below = place.range.getRowsBelow(FREE_ROWS_LIMIT).getUsedRangeOrNullObject(true);
  below.load("values, rowIndex, columnIndex");
  return { name, place, below };
}

/** Rows right below a table, in its columns. */
function rowsBelow({ below }: Begun, at: TablePlace): readonly (readonly CellValue[])[] {
  if (below.isNullObject || at.showsTotals || below.rowIndex !== at.bodyRow + at.bodyRows) {
    return [];
  }
  const shift = below.columnIndex - at.column;
  return (below.values as CellValue[][]).map((row) =>
    Array.from({ length: at.columns }, (_, column) => row[column - shift] ?? "")
  );
}

interface Dressed {
  readonly firstRow: Excel.Range;
  readonly columns: readonly Excel.Range[];
}

/** How the columns look and what they take. */
function requestDress({ place }: Begun, at: TablePlace): Dressed {
  const { sheet } = place;
  const body = (column: number, rows: number, columns: number) =>
    rangeOf(sheet, { row: at.bodyRow, column, rows, columns });
  const firstRow = body(at.column, 1, at.columns);
  firstRow.load("numberFormat");
  const columns = Array.from({ length: at.columns }, (_, index) => {
    const range = body(at.column + index, Math.max(1, at.bodyRows), 1);
    range.load("format/columnWidth, dataValidation/type");
    return range;
  });
  return { firstRow, columns };
}

/** Formulas of bodies, in as many round trips as they need. */
async function readFormulas(
  context: Excel.RequestContext,
  tables: readonly { readonly begun: Begun; readonly at: TablePlace }[]
): Promise<readonly CellValue[][][]> {
  const formulas = tables.map((): CellValue[][] => []);
  let asked: { readonly into: CellValue[][]; readonly piece: Piece }[] = [];
  let room = CELLS_AT_ONCE;
  const fetch = async (): Promise<void> => {
    if (asked.length === 0) return;
    await context.sync();
    asked.forEach(({ into, piece }) => into.push(...(piece.range.formulas as CellValue[][])));
    asked = [];
    room = CELLS_AT_ONCE;
  };
  for (const [index, { begun, at }] of tables.entries()) {
    for (let from = 0; from < at.bodyRows;) {
      const fitting = Math.floor(room / Math.max(1, at.columns));
      const rows = Math.min(at.bodyRows - from, Math.max(1, fitting));
      const area = { row: at.bodyRow + from, column: at.column, rows, columns: at.columns };
      const range = rangeOf(begun.place.sheet, area);
      range.load("formulas");
      asked.push({ into: formulas[index]!, piece: { at, from, rows, range } });
      room -= rows * at.columns;
      from += rows;
      if (room < at.columns) await fetch();
    }
  }
  await fetch();
  return formulas;
}

/**
 * Looks at what a reading leaves out.
 *
 * Syncs: 1; where formulas are wanted 2, and 1 more for each 10 000 cells.
 */
export function lookClosely(session: ExcelSession, look: CloseLook): Promise<Outcome<ClosedIn>> {
  return session.read(async (context) => {
    const { workbook } = context;
    const begun = look.tables.map((name) => begin(workbook, name));
    const headed = look.headersOf.map((table) => {
      const found = workbook.tables.getItemOrNullObject(table);
      const { columns, worksheet } = found;
      columns.load("items/name");
      worksheet.load("name");
      return { table, found, columns, worksheet };
    });
    const tops = look.tops.map((sheet) => {
      const range = rangeOf(workbook.worksheets.getItem(sheet), TOP);
      range.load("values");
      return { sheet, range };
    });
    const areas = look.areas.map(({ sheet, ...area }) => {
      const used = rangeOf(workbook.worksheets.getItem(sheet), area).getUsedRangeOrNullObject(true);
      used.load("values, rowIndex, columnIndex");
      return { area, used };
    });
    await context.sync();

    const present = begun
      .filter(({ place }) => !place.table.isNullObject)
      .map((each) => {
        const at = placeOf(each.place);
        return { begun: each, at, dress: requestDress(each, at) };
      });
    const formulas = await readFormulas(context, present);
    if (present.length > 0 && formulas.every((rows) => rows.length === 0)) await context.sync();
    return {
      tables: present.map((each, index): TableLook => ({
        table: each.begun.name,
        formulas: formulas[index]!,
        numberFormats: (each.dress.firstRow.numberFormat[0] as unknown[]).map(String),
        widths: each.dress.columns.map(({ format }) => pixelsOf(format.columnWidth)),
        mixedValidation: each.dress.columns.map(({ dataValidation }) =>
          ["Inconsistent", "MixedCriteria"].includes(dataValidation.type)
        ),
        below: rowsBelow(each.begun, each.at),
      })),
      headers: headed
        .filter(({ found }) => !found.isNullObject)
        .map(({ table, columns, worksheet }) => ({
          table,
          sheet: worksheet.name,
          headers: columns.items.map(({ name }) => name),
        })),
      tops: tops.map(({ sheet, range }) => ({ sheet, values: range.values as CellValue[][] })),
      areas: areas.map(({ area, used }) => (used.isNullObject ? [] : cellsOf(area, used))),
    };
  });
}

/** The rows of an area down to the last one in use. */
function cellsOf({ row, column, columns }: Area, used: Excel.Range): CellValue[][] {
  const values = used.values as CellValue[][];
  const [above, before] = [used.rowIndex - row, used.columnIndex - column];
  return Array.from({ length: above + values.length }, (_, down) =>
    Array.from(
      { length: columns },
      (_none, across) => values[down - above]?.[across - before] ?? ""
    )
  );
}

function pixelsOf(points: number | null): number | null {
  return points === null ? null : Math.round(points / POINTS_PER_PIXEL);
}

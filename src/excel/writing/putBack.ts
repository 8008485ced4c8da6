import type { Area } from "../../workbook/port";
import { cellInput } from "./cellInput";
import { rangeOf } from "../sheets/fillSheet";
import { wasAnswered } from "../session/wasAnswered";
import type { ExcelSession } from "../session/withExcel";

/** More than this is not asked for ahead of being written over: the answer would grow with it. */
const MOST_CELLS = 20_000;

/** Cells that a batch writes over, asked for in the same batch just before. */
interface Overwritten extends Area {
  readonly sheet: string;
  readonly range: Excel.Range;
}

interface Grown {
  readonly table: string;
  /** Rows of the table with its header, before. */
  readonly rowsBefore: number;
  readonly rowsAdded: number;
}

/**
 * What a batch has changed, so that it can be put back should the host stop half way: a batch has no way back of its
 * own, but brings out of its failure what was loaded before it. Costs no round trip while all goes well.
 */
export class ChangesMade {
  private readonly cells: Overwritten[] = [];
  private readonly grown: Grown[] = [];
  private room = MOST_CELLS;

  /** To be called right before the area is written. @param sheetName as it was when it was looked at */
  willWrite(sheet: Excel.Worksheet, sheetName: string, area: Area): void {
    this.room -= area.rows * area.columns;
    if (this.room < 0) {
      return;
    }
    const range = rangeOf(sheet, area);
    range.load("formulas, values");
    this.cells.push({ ...area, sheet: sheetName, range });
  }

  /** To be called right before a table takes in free rows below it. */
  willGrow(table: string, rowsBefore: number, rowsAdded: number): void {
    this.grown.push({ table, rowsBefore, rowsAdded });
  }

  /**
   * Makes tables as long as they were, empties the rows that they had taken in, and writes back what stood in the
   * cells. What was never reached stays alone, and so does everything where more was changed than can be put back.
   *
   * Syncs: 2, or 1 where no table was to grow and there is no mark; none where the batch did not come so far as to ask
   * for anything.
   *
   * @param mark a defined name that the batch has brought, and may have taken away again; null for none
   * @returns whether everything is as it was
   */
  async putBack(session: ExcelSession, mark: string | null): Promise<boolean> {
    const reached = this.cells.filter(({ range }) => wasAnswered(range, "formulas"));
    if (this.room < 0) {
      return false;
    }
    if (reached.length + this.grown.length === 0 && mark === null) {
      return true;
    }
    const back = await session.tidy(async (context) => {
      const { workbook } = context;
      const tables = this.grown.map((grown) => {
        const table = workbook.tables.getItemOrNullObject(grown.table);
        const range = table.getRange();
        range.load("rowCount, rowIndex, columnIndex, columnCount");
        return { ...grown, table, range };
      });
      const brought = mark === null ? null : workbook.names.getItemOrNullObject(mark);
      brought?.load("name");
      if (tables.length > 0 || brought !== null) {
        await context.sync();
      }
      for (const { table, range, rowsBefore, rowsAdded } of tables) {
        if (!table.isNullObject && range.rowCount === rowsBefore + rowsAdded) {
          shorten(table, range, rowsBefore);
        }
      }
      for (const overwritten of reached) {
        const sheet = workbook.worksheets.getItem(overwritten.sheet);
        rangeOf(sheet, overwritten).formulas = inputsOf(overwritten.range);
      }
      if (brought?.isNullObject === false) {
        brought.delete();
      }
      await context.sync();
    });
    return back.ok;
  }
}

function shorten(table: Excel.Table, range: Excel.Range, rows: number): void {
  const { rowIndex, columnIndex, columnCount, rowCount } = range;
  const sheet = table.worksheet;
  table.resize(sheet.getRangeByIndexes(rowIndex, columnIndex, rows, columnCount));
  // They were free before.
  sheet
    .getRangeByIndexes(rowIndex + rows, columnIndex, rowCount - rows, columnCount)
    .clear("Contents");
}

/** As it is written so that it becomes what it was: text stays text, whatever it looks like. */
export function inputsOf({ formulas, values }: Excel.Range): unknown[][] {
  return (formulas as unknown[][]).map((row, down) =>
    row.map((formula, right) => {
      const value = (values as unknown[][])[down]?.[right];
      if (typeof value === "string" && formula === value) {
        return cellInput(value);
      }
      return formula;
    })
  );
}

import type { Outcome, SeenOutside, WritePlan } from "../../workbook/port";
import type { Checked } from "./lookAtTable";
import { inputsOf } from "./putBack";
import { hasMoved, isGone } from "./requireUnmoved";
import { Refusal } from "../session/trouble";
import type { ExcelSession } from "../session/withExcel";

const NOTHING: SeenOutside = { tables: [], cells: [] };

function cellAt(
  workbook: Excel.Workbook,
  at: { readonly sheet: string; readonly row: number; readonly column: number }
): Excel.Range {
  return workbook.worksheets.getItem(at.sheet).getRangeByIndexes(at.row, at.column, 1, 1);
}

/** Throws where a table that was just looked at does not stand where the plan saw it. */
export function checkPlaces({ seen = NOTHING }: WritePlan, checked: readonly Checked[]): void {
  for (const { table, sheet, row, column } of seen.tables) {
    const found = checked.find(({ change }) => change.table === table);
    if (found && (found.sheet !== sheet || found.row !== row || found.column !== column)) {
      throw new Refusal({ kind: "changed", subject: table });
    }
  }
}

/**
 * Lets the batch fail, before it has changed anything, where a table does not stand where the plan saw it: the cells
 * above it that the plan is about have moved, too.
 */
export function requireStanding(workbook: Excel.Workbook, { seen = NOTHING }: WritePlan): void {
  for (const at of seen.tables) {
    const table = workbook.tables.getItem(at.table);
    table.getRange().getCell(0, 0).getIntersection(cellAt(workbook, at));
  }
}

/** Whether a batch failed in `requireStanding`, so that the plan is of no use any more and nothing of it has happened. */
export function isTooLate(outcome: Outcome<unknown>, { seen, tables }: WritePlan): boolean {
  return seen !== undefined && (isGone(outcome) || (tables.length === 0 && hasMoved(outcome)));
}

interface Met {
  readonly at: SeenOutside["cells"][number];
  readonly range: Excel.Range;
}

function isAsSeen({ at: { value }, range }: Met): boolean {
  const found: unknown = range.values[0]?.[0];
  const isFormula = range.formulas[0]?.[0] !== found;
  return value === null
    ? isFormula || found === "" || typeof found === "number"
    : found === value && !isFormula;
}

/** Cells outside tables as they are right before a batch writes over them. */
export class CellsMet {
  private readonly met: readonly Met[];

  /** To be called right before the first of them is written. */
  constructor(workbook: Excel.Workbook, { seen = NOTHING }: WritePlan) {
    this.met = seen.cells.map((at) => {
      const range = cellAt(workbook, at);
      range.load("formulas, values");
      return { at, range };
    });
  }

  /**
   * Gives cells that held something else than the plan saw that content back: somebody has put it there since.
   *
   * Syncs: none where all held what the plan saw; 1 otherwise.
   *
   * @returns how many
   */
  async giveBack(session: ExcelSession, plan: WritePlan): Promise<Outcome<number>> {
    const others = this.met.filter((met) => !isAsSeen(met));
    if (others.length === 0) {
      return { ok: true, value: 0 };
    }
    const back = await session.tidy(async (context) => {
      requireStanding(context.workbook, plan);
      for (const { at, range } of others) {
        cellAt(context.workbook, at).formulas = inputsOf(range);
      }
      await context.sync();
      return others.length;
    });
    return back.ok ? back : { ok: false, trouble: { ...back.trouble, overwrote: true } };
  }
}

import { rowName } from "../../workbook/carry/ownColumns";
import { isFormula } from "../../workbook/removal/sameFormula";
import type { Area, CarriedTable, CellValue, Ground, Outcome } from "../../workbook/port";
import { rangeOf } from "./fillSheet";
import { wasAnswered } from "../session/wasAnswered";
import type { ExcelSession } from "../session/withExcel";
import { inputsOf } from "../writing/putBack";

/** A cell that is in no range that is looked at. */
const ELSEWHERE = "XFD1048576";

/**
 * Lets the batch fail, before it has changed anything, where an old table stands elsewhere than it was seen, or a cell is
 * filled that was blank. What is not there cannot fail to have a cell in common with another.
 */
export function requireGround(sheet: Excel.Worksheet, { bodies, blank }: Ground): void {
  for (const { table, ...area } of bodies) {
    const body = sheet.tables.getItem(table).getDataBodyRange();
    const seen = rangeOf(sheet, area);
    body.getCell(0, 0).getIntersection(seen.getCell(0, 0));
    body.getLastCell().getIntersection(seen.getLastCell());
  }
  requireBlank(sheet, blank);
}

/** Lets the batch fail where a cell is filled. */
export function requireBlank(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  for (const area of areas) {
    rangeOf(sheet, area).getUsedRangeOrNullObject(true).getIntersection(ELSEWHERE);
  }
}

/** Something that was typed after the plan was made, and where it belongs. */
interface Late {
  readonly content: unknown;
  readonly place: (workbook: Excel.Workbook, sheet: Excel.Worksheet) => Excel.Range;
}

/** A formula counts as the one that was seen: it changes by itself once a table is gone that it refers to. */
function isAsSeen(range: Excel.Range, row: number, column: number, seen: CellValue): boolean {
  const formula: unknown = range.formulas[row]?.[column];
  const value: unknown = range.values[row]?.[column];
  return formula === seen || value === seen || (formula !== value && isFormula(seen));
}

/** What of the team's own goes along, as it is right before the sheet is cleared. */
export class LastLook {
  private readonly bodies: { readonly carried: CarriedTable; readonly range: Excel.Range }[];
  private readonly stale: { readonly area: Ground["stale"][number]; readonly range: Excel.Range }[];

  constructor(sheet: Excel.Worksheet, { carried, stale }: Ground) {
    this.bodies = carried.map((table) => ({
      carried: table,
      range: sheet.tables.getItem(table.from).getDataBodyRange(),
    }));
    this.stale = stale.map((area) => ({ area, range: rangeOf(sheet, area) }));
    [...this.bodies, ...this.stale].forEach(({ range }) => range.load("formulas, values"));
  }

  /**
   * Puts what was typed at the last moment where it belongs now.
   *
   * Syncs: none where nothing was; 1 otherwise.
   */
  async putIn(session: ExcelSession, sheetName: string): Promise<Outcome<void>> {
    const late = [...this.lateEntries(), ...this.lateNotes()];
    if (late.length === 0) {
      return { ok: true, value: undefined };
    }
    const put = await session.tidy(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem(sheetName);
      for (const { content, place } of late) {
        place(workbook, sheet).formulas = [[content]];
      }
      await context.sync();
    });
    return put.ok ? put : { ok: false, trouble: { ...put.trouble, overwrote: true } };
  }

  private lateEntries(): readonly Late[] {
    return this.bodies.flatMap(({ carried: { naming, columns, to: table }, range }) => {
      if (!wasAnswered(range, "formulas")) {
        return [];
      }
      const inputs = inputsOf(range);
      return (range.values as CellValue[][]).flatMap((values, row) => {
        const name = rowName(
          naming.map((position) => values[position]),
          row
        );
        return columns.flatMap(({ position, seen, to }): readonly Late[] => {
          const place = to.get(name);
          return !place || isAsSeen(range, row, position, seen.get(name) ?? "")
            ? []
            : [
                {
                  content: inputs[row]?.[position],
                  place: ({ tables }) =>
                    tables.getItem(table).getDataBodyRange().getCell(place.row, place.column),
                },
              ];
        });
      });
    });
  }

  private lateNotes(): readonly Late[] {
    return this.stale.flatMap(({ area, range }) => {
      if (!wasAnswered(range, "formulas")) {
        return [];
      }
      const inputs = inputsOf(range);
      return area.cells.flatMap((cells, down) =>
        cells.flatMap((seen, right): readonly Late[] => {
          const content = inputs[down]?.[right];
          const at: Area = {
            row: area.row + down,
            column: area.column + right,
            rows: 1,
            columns: 1,
          };
          return content === "" || isAsSeen(range, down, right, seen)
            ? []
            : [{ content, place: (_, sheet) => rangeOf(sheet, at) }];
        })
      );
    });
  }
}

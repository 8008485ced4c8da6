import { contiguousBlocks } from "../../workbook/contiguousBlocks";
import type { SheetCells } from "../../workbook/port";
import { isFormula } from "../../workbook/removal/sameFormula";
import { requireBlank } from "./ground";
import { Refusal } from "../session/trouble";

/** A sheet that may only be deleted while nothing stands on it but what was seen there. */
export class SeenSheet {
  private readonly sheet: Excel.Worksheet;
  private readonly used: Excel.Range;

  /** Asks for its cells; answered after the next sync. */
  constructor(
    workbook: Excel.Workbook,
    private readonly seen: SheetCells
  ) {
    this.sheet = workbook.worksheets.getItemOrNullObject(seen.id);
    this.used = this.sheet.getUsedRangeOrNullObject(true);
    this.used.load("formulas, values, rowIndex, columnIndex");
  }

  /** Throws where something else stands there. Formulas change by themselves, and what is gone is lost to nobody. */
  check(): void {
    const { used, seen } = this;
    if (used.isNullObject) {
      return;
    }
    const { rowIndex, columnIndex } = used;
    (used.formulas as unknown[][]).forEach((row, down) =>
      row.forEach((formula, right) => {
        const before =
          seen.cells[rowIndex + down - seen.row]?.[columnIndex + right - seen.column] ?? "";
        const isOwnFormula = isFormula(before) && formula !== used.values[down]?.[right];
        if (formula !== "" && formula !== before && !isOwnFormula) {
          throw new Refusal({ kind: "changed", subject: seen.name });
        }
      })
    );
  }

  /** Lets the batch fail, before it has changed anything, where a cell was filled since. */
  require(): void {
    const { row, column, cells } = this.seen;
    if (this.used.isNullObject || cells.length === 0) {
      return;
    }
    const last = this.sheet.getRangeByIndexes(
      row + cells.length - 1,
      column + (cells[0]?.length ?? 1) - 1,
      1,
      1
    );
    const used = this.sheet.getUsedRange(true);
    used.getCell(0, 0).getIntersection(this.sheet.getRangeByIndexes(row, column, 1, 1));
    used.getLastCell().getIntersection(last);
    const blank = cells.flatMap((values, down) =>
      values.flatMap((value, right) =>
        value === "" ? [{ row: row + down, column: column + right, value }] : []
      )
    );
    requireBlank(
      this.sheet,
      contiguousBlocks(blank).map((block) => ({
        row: block.row,
        column: block.column,
        rows: block.cells.length,
        columns: block.cells[0]?.length ?? 0,
      }))
    );
  }
}

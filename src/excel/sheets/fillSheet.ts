import type { Area, CellInput, SheetPlan } from "../../workbook/port";
import { cellInput } from "../writing/cellInput";
import { contiguousBlocks, type Block } from "../../workbook/contiguousBlocks";

export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** The same value for every cell of a range, in the form that the API's types ask for: the host spreads one value. */
export function everyCell<T>(value: T): T[][] {
  return value as unknown as T[][];
}

/** Writes a rectangle at once. Blocks with formulas go through `formulas`, which takes values as well. */
export function writeBlock(sheet: Excel.Worksheet, block: Block<CellInput>): void {
  const range = sheet.getRangeByIndexes(
    block.row,
    block.column,
    block.cells.length,
    block.cells[0]?.length ?? 0
  );
  const cells = block.cells.map((row) => row.map(cellInput));
  if (block.cells.some((row) => row.some(isFormulaInput))) {
    range.formulas = cells;
  } else {
    range.values = cells;
  }
}

function isFormulaInput(input: CellInput): boolean {
  return typeof input === "object" && input !== null;
}

/** A block as it is before its formulas come. */
function withoutFormulas(block: Block<CellInput>): Block<CellInput> {
  return {
    ...block,
    cells: block.cells.map((row) => row.map((input) => (isFormulaInput(input) ? null : input))),
  };
}

function formulasAmong(blocks: readonly Block<CellInput>[]): readonly Block<CellInput>[] {
  const cells = blocks.flatMap((block) =>
    block.cells.flatMap((values, down) =>
      values.flatMap((value, right) =>
        isFormulaInput(value)
          ? [{ row: block.row + down, column: block.column + right, value }]
          : []
      )
    )
  );
  return contiguousBlocks(cells);
}

/** Copies results as values, e.g. what a formula gave when a report was written. */
export function copyValues(sheet: Excel.Worksheet, copies: SheetPlan["valueCopies"]): void {
  for (const { from, to } of copies) {
    const source = sheet.getRangeByIndexes(from.row, from.column, 1, 1);
    sheet.getRangeByIndexes(to.row, to.column, 1, 1).copyFrom(source, "Values");
  }
}

/**
 * Puts a plan's content on a sheet, in the order that the documentation gives: values, then tables over them, then
 * whatever refers to tables: names, column formulas, other formulas. Rows are never added one by one: `rows.add`
 * makes merge conflicts in shared workbooks and is slow (#3013).
 */
export function fillSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  defineName: (name: string, formula: string) => void
): void {
  for (const block of plan.blocks) {
    writeBlock(sheet, withoutFormulas(block));
  }
  for (const planned of plan.tables) {
    const table = sheet.tables.add(rangeOf(sheet, planned), true);
    table.name = planned.name;
    table.style = planned.style;
    table.showFilterButton = planned.filterButtons;
  }
  for (const { name, formula } of plan.names) {
    defineName(name, formula);
  }
  // One formula a column: Excel's autocorrect overwrites differing ones (#2093, #5909, #6745).
  for (const { row, column, rows, formula } of plan.columnFormulas) {
    sheet.getRangeByIndexes(row, column, rows, 1).formulas = everyCell(formula);
  }
  for (const block of formulasAmong(plan.blocks)) {
    writeBlock(sheet, block);
  }
}

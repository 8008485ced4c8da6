import type { Area, Outcome, SheetPlan } from "../workbook/port";
import { checkPlan } from "./checkPlan";
import { copyValues, fillSheet, rangeOf } from "./fillSheet";
import { finishSheet, forgiveFinish } from "./finishSheet";
import { formatSheet } from "./formatSheet";
import type { WorkbookMemory } from "./workbookMemory";
import type { ExcelSession } from "./withExcel";

/** Content, formats, validation and colours; each is named, since a cleared cell may keep its rules. */
function clearCells(range: Excel.Range): void {
  range.clear("All");
  range.dataValidation.clear();
  // As a whole: going through the rules of a range fails with two or more (#6827, #5222).
  range.conditionalFormats.clearAll();
}

/**
 * Removes a table with everything in its columns from the sheet's first row on, such as an item's text above its
 * scores. Filters go first: writes to a filtered range land in wrong rows (#224).
 */
function removeTable(table: Excel.Table): void {
  table.clearFilters();
  const range = table.getRange();
  const strip = range.getBoundingRect(range.getEntireColumn().getRow(0));
  clearCells(strip);
  table.delete();
}

function plannedAreas(plan: SheetPlan): readonly Area[] {
  return [
    ...plan.blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
    })),
    ...plan.tables,
  ];
}

function rebuild(
  context: Excel.RequestContext,
  memory: WorkbookMemory,
  sheetName: string,
  oldTables: readonly string[],
  plan: SheetPlan
): void {
  const { workbook } = context;
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheet = workbook.worksheets.getItem(sheetName);
  const tables = oldTables.map((name) => sheet.tables.getItem(name));
  // All of them are looked up before the first is touched, so that a missing one leaves everything as it was.
  for (const object of [sheet, ...tables]) {
    object.load("name");
  }

  tables.forEach(removeTable);
  for (const area of plannedAreas(plan)) {
    clearCells(rangeOf(sheet, area));
  }
  for (const name of plan.replacesNames) {
    workbook.names.getItem(name).delete();
  }
  const replaced = new Set(plan.replacesNames);
  fillSheet(sheet, plan, (name, formula) => {
    if (memory.knowsName(name) && !replaced.has(name)) {
      workbook.names.getItem(name).formula = formula;
    } else {
      workbook.names.add(name, formula);
    }
  });
  formatSheet(sheet, plan);
  copyValues(sheet, plan.valueCopies);
  finishSheet(sheet, plan);
}

/**
 * Clears the given tables, with what stands above them, and every planned cell, then carries the plan out there. The
 * sheet keeps its name and place. Names that the last read found are pointed anew, others are added.
 *
 * Syncs: 1; 1 more when only a finishing touch failed. A batch has no way back: after another failure half way the
 * sheet is incomplete, and a further rebuild with the tables that are left completes it.
 */
export async function rebuildSheet(
  session: ExcelSession,
  memory: WorkbookMemory,
  sheet: string,
  oldTables: readonly string[],
  plan: SheetPlan
): Promise<Outcome<void>> {
  checkPlan(plan);
  const rebuilt = await session.write(async (context) => {
    rebuild(context, memory, sheet, oldTables, plan);
    await context.sync();
  });
  const outcome = await forgiveFinish(session, plan, sheet, rebuilt);
  return outcome.ok ? outcome : { ok: false, trouble: { subject: sheet, ...outcome.trouble } };
}

import type { Area, Outcome, SheetMade, SheetPlan } from "../workbook/port";
import { checkPlan } from "./checkPlan";
import { copyValues, fillSheet, rangeOf } from "./fillSheet";
import { finishSheet, forgiveFinish, type Finish } from "./finishSheet";
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
  plan: SheetPlan,
  chartNames: readonly string[]
): Finish {
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
  return finishSheet(sheet, plan, chartNames);
}

/** Names of the charts on a sheet; null where the host does not know any charts. */
async function chartNamesOn(
  session: ExcelSession,
  sheet: string
): Promise<readonly string[] | null> {
  const looked = await session.read(async (context) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name");
    await context.sync();
    return charts.items.map(({ name }) => name);
  });
  return looked.ok ? looked.value : null;
}

/**
 * Clears the given tables, with what stands above them, and every planned cell, then carries the plan out there. The
 * sheet keeps its name and place. Names that the last read found are pointed anew, others are added. Charts of the
 * plan's names are drawn anew; all others stay as they are.
 *
 * Syncs: 1, and 1 before it where charts are planned; 1 more when only a finishing touch failed, and up to 2 more where
 * that was a chart. A batch has no way back: after another failure half way the sheet is incomplete, and a further
 * rebuild with the tables that are left completes it.
 */
export async function rebuildSheet(
  session: ExcelSession,
  memory: WorkbookMemory,
  sheet: string,
  oldTables: readonly string[],
  plan: SheetPlan
): Promise<Outcome<SheetMade>> {
  checkPlan(plan);
  const chartNames = plan.charts.length === 0 ? [] : await chartNamesOn(session, sheet);
  // Charts that cannot be looked for cannot be drawn either; the tables are made all the same.
  const possible = chartNames === null ? { ...plan, charts: [] } : plan;
  let finish: Finish | null = null;
  const rebuilt = await session.write(async (context) => {
    finish = rebuild(context, memory, sheet, oldTables, possible, chartNames ?? []);
    await context.sync();
  });
  const outcome = await forgiveFinish(session, sheet, rebuilt, finish);
  if (!outcome.ok) {
    return { ok: false, trouble: { subject: sheet, ...outcome.trouble } };
  }
  return { ok: true, value: { chartsDrawn: outcome.value.chartsDrawn && chartNames !== null } };
}

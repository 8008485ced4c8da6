import type { Outcome } from "../../workbook/port";
import type { RepairPlan, RepairStep } from "../../workbook/repairPort";
import { cellInput } from "../writing/cellInput";
import { rangeOf } from "../sheets/fillSheet";
import { POINTS_PER_PIXEL } from "../sheets/formatSheet";
import type { RepairState, TableState } from "./repairState";
import { placeOf, type TablePlace } from "../reading/tablePlace";
import { sameName } from "../reading/wantedTables";
import type { Marking } from "../marking";
import type { ExcelSession } from "../session/withExcel";

/** A table as it was, and as the failed repair has left it. What was looked at before belongs to another batch. */
interface TableNow {
  readonly before: TableState;
  readonly at: TablePlace;
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  readonly columns: Excel.TableColumnCollection;
  readonly range: Excel.Range;
  readonly used: Excel.Range;
}

/** By its id, since its name may have been changed. */
function lookAgain(workbook: Excel.Workbook, before: TableState): TableNow {
  const table = workbook.tables.getItemOrNullObject(before.place.table.id);
  table.load("name");
  const { columns } = table;
  columns.load("items/id, items/name, items/index");
  const range = table.getRange();
  range.load("rowIndex, columnIndex, rowCount, columnCount");
  const at = placeOf(before.place);
  const sheet = workbook.worksheets.getItem(at.sheet);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("columnIndex, columnCount");
  return { before, at, sheet, table, columns, range, used };
}

function isOf(now: TableNow, table: string): boolean {
  return sameName(now.before.expected.table) === sameName(table);
}

function deleteColumn(sheet: Excel.Worksheet, column: number): void {
  rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).getEntireColumn().delete("Left");
}

/** A column of the sheet that stood beside the table before, and was taken in, stands there again. */
function giveBackColumn(now: TableNow, plan: RepairPlan): void {
  const { before, at, range, columns, sheet, table } = now;
  const step = plan.steps.find(
    (each) => each.kind === "addColumn" && each.stands === "beside" && isOf(now, each.table)
  );
  if (step?.kind !== "addColumn") {
    return;
  }
  const isTakenIn = columns.items.length > before.columns.items.length;
  const isLeft = step.index === 0;
  if (isTakenIn) {
    const column = range.columnIndex + (isLeft ? 1 : 0);
    table.resize(
      rangeOf(sheet, { row: at.row, column, rows: range.rowCount, columns: at.columns })
    );
  }
  const column = isLeft ? at.column - 1 : at.column + at.columns;
  const rows = at.bodyRows + 1;
  rangeOf(sheet, { row: at.row, column, rows, columns: 1 }).clear("Contents");
}

/** Renamed columns get their headers back, added ones go. */
function restoreColumns({ before, columns, range, sheet }: TableNow): void {
  const known = new Map(before.columns.items.map(({ id, name }) => [id, name]));
  const added = columns.items.filter(({ id }) => !known.has(id));
  for (const column of columns.items) {
    const name = known.get(column.id);
    if (name !== undefined && name !== column.name) {
      column.name = name;
    }
  }
  const fromRight = [...added].sort((a, b) => b.index - a.index);
  fromRight.forEach(({ index }) => deleteColumn(sheet, range.columnIndex + index));
}

const rightEdge = ({ columnIndex, columnCount }: Excel.Range): number => columnIndex + columnCount;

/** The headers that a failed repair has left a table beyond its own. */
function addedTo({ before, columns }: TableNow): ReadonlySet<string> {
  const known = new Set(before.columns.items.map(({ id }) => id));
  return new Set(columns.items.filter(({ id }) => !known.has(id)).map(({ name }) => name));
}

/**
 * A column of the sheet that went in at a table's edge, and was not taken in any more: everything to its right stands
 * one further. Where nothing stands there, it is blank and does no harm.
 *
 * @param onSheet the tables of the plan on one sheet
 */
function strayColumn(
  onSheet: readonly TableNow[],
  plan: RepairPlan,
  usedBefore: Excel.Range | undefined
): { readonly now: TableNow; readonly column: number } | null {
  const used = onSheet[0]?.used;
  if (!usedBefore || usedBefore.isNullObject || !used || used.isNullObject) {
    return null;
  }
  const added = new Map(onSheet.map((now) => [now, addedTo(now)]));
  const taken = [...added.values()].reduce((sum, { size }) => sum + size, 0);
  if (rightEdge(used) - rightEdge(usedBefore) - taken !== 1) {
    return null;
  }
  for (const step of plan.steps) {
    const now = onSheet.find((each) => "table" in step && isOf(each, step.table));
    if (step.kind !== "addColumn" || !now || added.get(now)!.has(step.header)) continue;
    const { columnIndex, columnCount } = now.range;
    return { now, column: step.index === 0 ? columnIndex - 1 : columnIndex + columnCount };
  }
  return null;
}

/** Rows that were taken in go out, deleted ones, which were blank, come back. */
function restoreRows(now: TableNow, plan: RepairPlan): void {
  const { at, table, range, sheet } = now;
  const rowsBefore = at.bodyRows + 1 + (at.showsTotals ? 1 : 0);
  const added = plan.steps.filter((step) => step.kind === "addRow" && isOf(now, step.table));
  if (range.rowCount > rowsBefore && added.length > 0) {
    for (let row = at.bodyRows + range.rowCount - rowsBefore - 1; row >= at.bodyRows; row -= 1)
      table.rows.getItemAt(row).delete();
  } else if (range.rowCount > rowsBefore) {
    table.resize(
      rangeOf(sheet, {
        row: range.rowIndex,
        column: range.columnIndex,
        rows: rowsBefore,
        columns: at.columns,
      })
    );
  }
  const deleted = plan.steps.flatMap((step) =>
    step.kind === "deleteRows" && isOf(now, step.table) ? step.rows : []
  );
  const gone = [...deleted].sort((a, b) => b - a).slice(0, rowsBefore - range.rowCount);
  for (const row of range.rowCount < rowsBefore ? gone.reverse() : []) {
    table.rows.add(row, [Array.from({ length: at.columns }, () => null)] as never);
  }
}

/** As it is written so that it becomes what it was: text stays text, whatever it looks like. */
function inputsOf(range: Excel.Range): unknown[][] {
  const values = range.values as unknown[][];
  return (range.formulas as unknown[][]).map((row, down) =>
    row.map((formula, right) => {
      const value = values[down]?.[right];
      return typeof value === "string" && formula === value ? cellInput(value) : formula;
    })
  );
}

function restoreCells(
  now: TableNow,
  step: RepairStep,
  state: RepairState,
  formerHeaders: ReadonlyMap<string, string>
): void {
  const { before, at, sheet } = now;
  // A step names a column as it is called when its turn comes.
  const columnOf = (header: string): number =>
    at.column +
    before.columns.items.findIndex(({ name }) => name === (formerHeaders.get(header) ?? header));
  // While the table still has them: what is written right below a table may be taken in again.
  if (step.kind === "takeInRows" && now.range.rowCount > at.bodyRows + 1) {
    const taken = state.below.find(({ step: own }) => own === step)!.range;
    rangeOf(sheet, {
      row: taken.rowIndex,
      column: taken.columnIndex,
      rows: step.rows,
      columns: at.columns,
    }).formulas = inputsOf(taken);
  }
  if (step.kind === "writeFormulas") {
    const column = columnOf(step.header);
    const inputs = inputsOf(before.body);
    for (const { row } of step.cells) {
      const area = { row: at.bodyRow + row, column, rows: 1, columns: 1 };
      rangeOf(sheet, area).formulas = [[inputs[row]?.[column - at.column]]];
    }
  }
  if (step.kind === "setWidth" && step.from !== null) {
    const area = { row: at.row, column: columnOf(step.header), rows: 1, columns: 1 };
    rangeOf(sheet, area).format.columnWidth = step.from * POINTS_PER_PIXEL;
  }
}

/** Cells that differed among themselves have no rule in common, and nothing to go back to. */
function restoreRules({ rules }: RepairState, now: readonly TableNow[]): void {
  for (const { step, validation: before } of rules) {
    const of = now.find((each) => isOf(each, step.table));
    if (!of || of.table.isNullObject) continue;
    const column = of.before.columns.items.findIndex(({ name }) => name === step.header);
    const { dataValidation } = rangeOf(of.sheet, {
      row: of.at.bodyRow,
      column: of.at.column + column,
      rows: of.at.bodyRows,
      columns: 1,
    });
    if (before.type === "None") {
      dataValidation.clear();
    } else if (before.type !== "Inconsistent" && before.type !== "MixedCriteria") {
      dataValidation.rule = before.rule;
      dataValidation.ignoreBlanks = before.ignoreBlanks;
      dataValidation.prompt = before.prompt;
      dataValidation.errorAlert = before.errorAlert;
    }
  }
}

/** Tables that were named already get back whatever look they had. */
function restoreFinished({ finished }: RepairState, now: readonly TableNow[]): void {
  for (const { step, table: before } of finished) {
    const of = now.find((each) => isOf(each, step.table));
    if (of && !of.table.isNullObject) {
      of.table.style = before.style;
      of.table.showFilterButton = before.showFilterButton;
    }
  }
}

/**
 * Brings everything back to how it was looked at before the repair. It does not matter how far the repair came: only
 * what differs is undone.
 *
 * Syncs: 2.
 */
export function restore(
  session: ExcelSession,
  plan: RepairPlan,
  state: RepairState,
  marking: Marking
): Promise<Outcome<void>> {
  return session.write(async (context) => {
    const { workbook } = context;
    const now = state.tables.map((before) => lookAgain(workbook, before));
    const made = state.ranges.map(({ step }) => {
      const range = rangeOf(workbook.worksheets.getItem(step.sheet), step.area);
      const tables = range.getTables(false);
      tables.load("items/name");
      return tables;
    });
    const names = state.names.map(({ name, item: before }) => {
      const item = workbook.names.getItemOrNullObject(name);
      item.load("name, formula");
      return { before, item };
    });
    marking.look(workbook);
    await context.sync();

    const present = now.filter(({ table }) => !table.isNullObject);
    const strays = present.flatMap((each) => {
      const sheetBefore = state.sheets.find(({ sheet }) => sheet.name === each.at.sheet);
      const onSheet = present.filter(({ at }) => at.sheet === each.at.sheet);
      return each === onSheet[0] ? (strayColumn(onSheet, plan, sheetBefore?.used) ?? []) : [];
    });
    // From right to left, since a column that goes moves what stands to its right.
    const fromRight = [...present].sort((a, b) => b.range.columnIndex - a.range.columnIndex);
    for (const each of fromRight) {
      const { table, before } = each;
      if (table.name !== before.expected.table) {
        table.name = before.expected.table;
      }
      if (plan.steps.some((step) => step.kind === "addColumn" && step.stands === "beside")) {
        giveBackColumn(each, plan);
        continue;
      }
      const stray = strays.find(({ now: of }) => of === each);
      if (stray) {
        deleteColumn(each.sheet, stray.column);
      }
      restoreColumns(each);
    }
    const isGivenBack = plan.steps.some(
      (step) => step.kind === "addColumn" && step.stands === "beside"
    );
    for (const each of isGivenBack ? [] : present) {
      const formerHeaders = new Map(
        plan.steps.flatMap((step) =>
          step.kind === "renameColumn" && isOf(each, step.table)
            ? [[step.to, step.from] as const]
            : []
        )
      );
      for (const step of plan.steps) {
        if ("table" in step && isOf(each, step.table))
          restoreCells(each, step, state, formerHeaders);
      }
      restoreRows(each, plan);
    }
    restoreRules(state, present);
    for (const { before, item } of names) {
      if (item.isNullObject) continue;
      if (before.isNullObject) item.delete();
      // One that leads nowhere would be refused, and was not touched.
      else if (item.formula !== before.formula) item.formula = before.formula as string;
    }
    made.forEach(({ items }) => items.forEach((table) => table.convertToRange()));
    restoreFinished(state, present);
    marking.takeBack(workbook);
    await context.sync();
  });
}

import type { BeforeStep, ExpectedTable, RepairPlan, RepairStep } from "../../workbook/repairPort";
import { rangeOf } from "../sheets/fillSheet";
import { placeOf, requestPlace, type RequestedPlace, type TablePlace } from "../reading/tablePlace";
import { Refusal } from "../session/trouble";
import { sameName } from "../reading/wantedTables";

type StepOf<K extends RepairStep["kind"]> = RepairStep & { readonly kind: K };

/** A table before it is repaired; answered after the next sync. */
export interface TableState {
  readonly expected: ExpectedTable;
  readonly place: RequestedPlace;
  readonly columns: Excel.TableColumnCollection;
  readonly body: Excel.Range;
}

/** A column whose cells will take something else. */
interface RuledColumn {
  readonly step: StepOf<"setValidation">;
  readonly validation: Excel.DataValidation;
}

/** Everything that a repair rests on, and that putting it back needs. */
export interface RepairState {
  readonly tables: readonly TableState[];
  readonly sheets: readonly {
    readonly name: string;
    readonly sheet: Excel.Worksheet;
    readonly used: Excel.Range;
  }[];
  readonly names: readonly { readonly name: string; readonly item: Excel.NamedItem }[];
  readonly ranges: readonly {
    readonly step: StepOf<"makeTable">;
    readonly header: Excel.Range;
    readonly tables: Excel.TableScopedCollection;
  }[];
  readonly below: readonly { readonly step: StepOf<"takeInRows">; readonly range: Excel.Range }[];
  readonly rules: readonly RuledColumn[];
  readonly inserted: readonly InsertedColumn[];
  /** Columns of sheets that the steps have put in so far, each as it stood then. */
  readonly wentIn: { readonly table: string; readonly sheet: string; readonly column: number }[];
  readonly finished: readonly {
    readonly step: StepOf<"finishTable">;
    readonly table: Excel.Table;
  }[];
}

/** Where a whole column of the sheet will go in. */
interface InsertedColumn {
  readonly step: StepOf<"addColumn">;
  /** Tables in the columns to its left and right. */
  readonly around: readonly Excel.TableScopedCollection[];
}

function stepsOf<K extends RepairStep["kind"]>(plan: RepairPlan, kind: K): readonly StepOf<K>[] {
  return plan.steps.filter((step): step is StepOf<K> => step.kind === kind);
}

/** Those for which a column of the sheet goes in. */
const addedColumns = (plan: RepairPlan): readonly StepOf<"addColumn">[] =>
  stepsOf(plan, "addColumn").filter(({ stands }) => stands === undefined);

/** Asks for all that the repair changes, as it is now. */
export function requestState(workbook: Excel.Workbook, plan: RepairPlan): RepairState {
  const touched = new Set(
    [...stepsOf(plan, "writeFormulas"), ...stepsOf(plan, "takeInRows")].map(({ table }) => table)
  );
  return {
    tables: plan.expect.map((expected) => {
      const table = workbook.tables.getItemOrNullObject(expected.table);
      const place = requestPlace(table);
      table.load("id");
      const { columns } = table;
      columns.load("items/id, items/name");
      const body = table.getDataBodyRange();
      if (touched.has(expected.table)) {
        body.load("formulas, values");
      }
      return { expected, place, columns, body };
    }),
    sheets: plan.sheets.map((name) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name, protection/protected");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("columnIndex, columnCount");
      return { name, sheet, used };
    }),
    names: stepsOf(plan, "defineName").map(({ name }) => {
      const item = workbook.names.getItemOrNullObject(name);
      item.load("name, formula");
      return { name, item };
    }),
    ranges: stepsOf(plan, "makeTable").map((step) => {
      const range = rangeOf(workbook.worksheets.getItem(step.sheet), step.area);
      const header = range.getRow(0);
      header.load("values");
      const tables = range.getTables(false);
      tables.load("items/name");
      return { step, header, tables };
    }),
    below: stepsOf(plan, "takeInRows").map((step) => {
      const range = workbook.tables
        .getItemOrNullObject(step.table)
        .getRange()
        .getRowsBelow(step.rows);
      range.load("formulas, values, rowIndex, columnIndex");
      return { step, range };
    }),
    rules: stepsOf(plan, "setValidation").map((step) => {
      const column = workbook.tables.getItemOrNullObject(step.table).columns;
      const validation = column.getItemOrNullObject(step.header).getDataBodyRange().dataValidation;
      validation.load("type, rule, prompt, errorAlert, ignoreBlanks");
      return { step, validation };
    }),
    finished: stepsOf(plan, "finishTable").map((step) => {
      const table = workbook.tables.getItemOrNullObject(step.table);
      table.load("style, showFilterButton");
      return { step, table };
    }),
    wentIn: [],
    inserted: addedColumns(plan).map((step) => {
      const sheet = workbook.tables.getItemOrNullObject(step.table).worksheet;
      const sides = [Math.max(0, step.columnBefore - 1), step.columnBefore];
      const around = sides.map((column) => {
        const range = rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).getEntireColumn();
        const tables = range.getTables(false);
        tables.load("items/name");
        return tables;
      });
      return { step, around };
    }),
  };
}

function refuse(
  kind: "missing" | "filtered" | "protected" | "occupied" | "taken",
  subject: string
): never {
  throw new Refusal({ kind, subject });
}

function checkTable({ expected, place: requested, columns }: TableState): TablePlace {
  if (requested.table.isNullObject) {
    refuse("missing", expected.table);
  }
  const place = placeOf(requested);
  const headers = columns.items.map(({ name }) => name);
  const isSame =
    (expected.rows === null || place.bodyRows === expected.rows) &&
    headers.length === expected.headers.length &&
    headers.every((header, index) => header === expected.headers[index]);
  if (!isSame) {
    refuse("missing", expected.table);
  }
  if (place.sheetProtected) {
    refuse("protected", place.sheet);
  }
  if (place.filtered) {
    refuse("filtered", expected.table);
  }
  return place;
}

/** What a step finds once those before it are done, so that it can be told later how far it came. */
export function beforeStep(state: RepairState, step: RepairStep): BeforeStep {
  const table =
    "table" in step
      ? state.tables.find(({ expected }) => sameName(expected.table) === sameName(step.table))
      : undefined;
  if (!table) {
    return { columns: 0, bodyRows: 0, usedColumns: 0 };
  }
  const place = placeOf(table.place);
  const used = state.sheets.find(({ name }) => name === place.sheet)?.used;
  const wentIn = state.wentIn.filter(({ sheet }) => sheet === place.sheet);
  const own = wentIn.filter((each) => sameName(each.table) === sameName(table.expected.table));
  return {
    columns: table.columns.items.length + own.length,
    bodyRows: place.bodyRows,
    usedColumns:
      !used || used.isNullObject ? 0 : used.columnIndex + used.columnCount + wentIn.length,
  };
}

/** Leaves the batch where anything is not as the plan expects it. */
export function checkState(state: RepairState, plan: RepairPlan): void {
  state.tables.forEach(checkTable);
  for (const { name, sheet } of state.sheets) {
    if (sheet.isNullObject) {
      refuse("missing", name);
    }
    if (sheet.protection.protected) {
      refuse("protected", name);
    }
  }
  for (const { step, header, tables } of state.ranges) {
    const found = (header.values[0] as unknown[]).map(String);
    if (found.some((text, index) => text !== step.headers[index])) {
      refuse("missing", step.table);
    }
    if (tables.items.length > 0) {
      refuse("occupied", step.sheet);
    }
  }
  for (const { step, range } of state.below) {
    // The plan's rows are those that were filled; a table that moved meanwhile has others below it.
    if (range.rowIndex + 1 !== step.firstRow) {
      refuse("missing", step.table);
    }
  }
  for (const { step, around } of state.inserted) {
    const [left = [], right = []] = around.map(({ items }) => items.map(({ name }) => name));
    const widened = left.find(
      (name) => right.includes(name) && sameName(name) !== sameName(step.table)
    );
    if (widened !== undefined && step.columnBefore > 0) {
      refuse("occupied", widened);
    }
  }
  const taken = new Set(plan.expect.map(({ table }) => sameName(table)));
  for (const step of stepsOf(plan, "renameTable")) {
    if (taken.has(sameName(step.to)) && sameName(step.to) !== sameName(step.from)) {
      refuse("taken", step.to);
    }
  }
}

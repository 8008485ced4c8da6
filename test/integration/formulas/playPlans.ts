import { cellInput } from "../../../src/excel/writing/cellInput";
import { knownTables } from "../../../src/workbook/knownTables";
import type {
  Area as PlannedArea,
  CellValue,
  SheetPlan,
  TableContents,
  WorkbookContents,
} from "../../../src/workbook/port";
import type { Area } from "../../../workbench/formula/area";
import { Workbook } from "../../../workbench/model/workbook";
import { blankWorkbook } from "../../unit/workbook/plannedWorkbook";

/**
 * Puts plans straight into the simulated workbook, past Office.js, so that thousands of formulas can be
 * compared with the analysis quickly. How Office.js carries plans out is tested by itself.
 */
export function playPlans(plans: readonly SheetPlan[]): Workbook {
  const workbook = new Workbook();
  workbook.edit("api", () => {
    const sheets = plans.map((plan) => {
      const sheet = workbook.sheets.add(plan.name);
      for (const { row, column, cells } of plan.blocks)
        sheet.setInputs(
          areaOf({ row, column, rows: cells.length, columns: cells[0]!.length }),
          cells.map((values) => values.map(cellInput))
        );
      for (const { name, row, column, rows, columns } of plan.tables)
        workbook.tables.add(sheet, areaOf({ row, column, rows, columns }), {
          hasHeaders: true,
          name,
        });
      return sheet;
    });
    for (const { names } of plans)
      names.forEach(({ name, formula }) => workbook.names.add(name, formula));
    plans.forEach(({ columnFormulas }, index) => {
      for (const { row, column, rows, formula } of columnFormulas)
        sheets[index]!.setInputs(
          areaOf({ row, column, rows, columns: 1 }),
          Array.from({ length: rows }, () => [formula])
        );
    });
  });
  return workbook;
}

function areaOf({ row, column, rows, columns }: PlannedArea): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** What the port would read. */
export function contentsOfModel(workbook: Workbook): WorkbookContents {
  const cell = (value: unknown): CellValue => {
    if (value === null || value === undefined) return "";
    if (typeof value === "object") return (value as { error: string }).error;
    return value as CellValue;
  };
  const tables = workbook.tables.items.map((table): TableContents => {
    const sheet = workbook.sheets.items.find(({ id }) => id === table.sheetId)!;
    const { top, left, bottom, right } = table.area;
    const values = sheet.values({ top, left, bottom, right }).map((row) => row.map(cell));
    return {
      name: table.name,
      sheet: sheet.name,
      row: top,
      column: left,
      headers: values[0]!.map(String),
      values: values.slice(1),
      filtered: false,
      showsTotals: false,
      above:
        knownTables.withCellsAbove(table.name) && top > 0
          ? sheet.values({ top: 0, left: 0, bottom: top - 1, right }).map((row) => row.map(cell))
          : [],
      freeRowsBelow: 200,
    };
  });
  return {
    ...blankWorkbook,
    sheets: workbook.sheets.items.map(({ name }) => ({ name, protected: false, hidden: false })),
    tables,
    definedNames: workbook.names.items.map(({ name }) => name),
    textNames: workbook.names.items.flatMap(({ name, formula }) => {
      const text = /^="(.*)"$/.exec(formula)?.[1];
      return text === undefined ? [] : [{ name, text }];
    }),
  };
}

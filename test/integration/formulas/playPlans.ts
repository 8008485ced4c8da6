import { cellInput } from "../../../src/excel/cellInput";
import { knownTables } from "../../../src/workbook/knownTables";
import type {
  CellValue,
  SheetPlan,
  TableContents,
  WorkbookContents,
} from "../../../src/workbook/port";
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
        cells.forEach((values, down) =>
          values.forEach((value, across) => {
            const input = cellInput(value);
            if (input !== null) sheet.setInput(row + down, column + across, input);
          })
        );
      for (const { name, row, column, rows, columns } of plan.tables)
        workbook.tables.add(
          sheet,
          { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 },
          { hasHeaders: true, name }
        );
      return sheet;
    });
    for (const { names } of plans)
      names.forEach(({ name, formula }) => workbook.names.add(name, formula));
    plans.forEach(({ columnFormulas }, index) => {
      for (const { row, column, rows, formula } of columnFormulas)
        for (let down = 0; down < rows; down += 1)
          sheets[index]!.setInput(row + down, column, formula);
    });
  });
  return workbook;
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
      above:
        knownTables.withCellsAbove(table.name) && top > 0
          ? sheet.values({ top: 0, left: 0, bottom: top - 1, right }).map((row) => row.map(cell))
          : [],
      freeRowsBelow: 200,
    };
  });
  return {
    ...blankWorkbook,
    sheets: workbook.sheets.items.map(({ name }) => ({ name, protected: false })),
    tables,
    definedNames: workbook.names.items.map(({ name }) => name),
  };
}

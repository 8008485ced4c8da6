import { area, put, testWorkbook } from "./testWorkbook";
import type { Sheet } from "./sheet";
import { formatArea } from "../formula/area";

/** The rules of a sheet as "areas: formula". */
function rulesOf(sheet: Sheet): string[] {
  return sheet.validation.items.map(({ areas, rule }) => {
    const where = areas.map(formatArea).join(",");
    return `${where}: ${"formula" in rule ? rule.formula : ""}`;
  });
}

/** The conditional formats of a sheet in the same form. */
function formatsOf(sheet: Sheet): string[] {
  return sheet.conditionalFormats.items.map(({ areas, rule }) => {
    const where = areas.map(formatArea).join(",");
    return `${where}: ${"formula" in rule ? String(rule.formula) : ""}`;
  });
}

/** A sheet with one relative rule and one relative conditional format on an area. */
function sheetWithRules(address: string, formula: string): Sheet {
  const sheet = testWorkbook().sheets.active;
  sheet.validation.set(area(address), { type: "custom", formula });
  sheet.conditionalFormats.add(area(address), { type: "custom", formula, format: {} });
  return sheet;
}

describe("a rule whose formula is written for its first cell", () => {
  test.each<[string, (sheet: Sheet) => void, string]>([
    ["its first row deleted", (sheet) => sheet.deleteRows(1), "A2:A8: =A2>0"],
    ["its first rows deleted", (sheet) => sheet.deleteRows(0, 3), "A1:A6: =A1>0"],
    ["a row deleted in the middle", (sheet) => sheet.deleteRows(4), "A2:A8: =A2>0"],
    ["a row inserted above", (sheet) => sheet.insertRows(0), "A3:A10: =A3>0"],
    ["a row inserted in the middle", (sheet) => sheet.insertRows(4), "A2:A10: =A2>0"],
    ["a column inserted before", (sheet) => sheet.insertColumns(0), "B2:B9: =B2>0"],
  ])("still judges each cell by itself with %s", (_, change, expected) => {
    const sheet = sheetWithRules("A2:A9", "=A2>0");
    change(sheet);
    expect(rulesOf(sheet)).toEqual([expected]);
    expect(formatsOf(sheet)).toEqual([expected]);
  });

  test("still does when the rule of its first cell is taken away", () => {
    const sheet = sheetWithRules("A2:A9", "=A2>0");
    sheet.validation.clear(area("A2"));
    sheet.conditionalFormats.clear(area("A2:A3"));
    expect(rulesOf(sheet)).toEqual(["A3:A9: =A3>0"]);
    expect(formatsOf(sheet)).toEqual(["A4:A9: =A4>0"]);
  });

  test("moves with the cells of one column when only that column's cells move", () => {
    const sheet = sheetWithRules("A2:B4", "=A2>0");
    sheet.insertCells(area("A3"), "down");
    expect(rulesOf(sheet)).toEqual(["A2:A5,B2:B4: =A2>0"]);
    sheet.deleteCells(area("A2:A3"), "up");
    expect(formatsOf(sheet)).toEqual(["A2:A3,B2:B4: =A2>0"]);
  });

  test("goes when all its cells are deleted", () => {
    const sheet = sheetWithRules("A2:A4", "=A2>0");
    sheet.deleteRows(1, 3);
    expect([...rulesOf(sheet), ...formatsOf(sheet)]).toEqual([]);
  });

  test("stays on whole columns, whatever rows come and go", () => {
    const sheet = sheetWithRules("A:A", "=A1>0");
    sheet.deleteRows(0, 2);
    sheet.insertRows(5, 2);
    expect(rulesOf(sheet)).toEqual(["A:A: =A1>0"]);
  });

  test("is extended to a row put before a table's first row, and judges that row by itself", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [["a"], [1], [2]]);
    sheet.workbook.tables.add(sheet, area("A1:A3"), { hasHeaders: true, name: "T" });
    sheet.validation.set(area("A2:A3"), { type: "custom", formula: "=A2>0" });
    sheet.insertRows(1);
    expect(rulesOf(sheet)).toEqual(["A2:A4: =A2>0"]);
  });
});

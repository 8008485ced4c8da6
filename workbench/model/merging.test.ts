import { area, codeOf, put, show, testWorkbook } from "./testWorkbook";

describe("merging", () => {
  test("keeps the first content and the area", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [
      [null, "x"],
      ["y", "z"],
    ]);
    sheet.merge(area("A1:B2"));
    expect(show(sheet.workbook, "A1:B2")).toEqual([
      ["x", null],
      [null, null],
    ]);
    expect(sheet.merges).toEqual([area("A1:B2")]);
    sheet.unmerge(area("B2"));
    expect(sheet.merges).toEqual([]);
  });

  test("goes row by row when told so", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.merge(area("A1:C2"), true);
    expect(sheet.merges).toEqual([area("A1:C1"), area("A2:C2")]);
  });

  test("is refused over a table or part of other merged cells", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [["a"], [1]]);
    sheet.workbook.tables.add(sheet, area("A1:A2"), { hasHeaders: true });
    expect(codeOf(() => sheet.merge(area("A2:B2")))).toBe("MergedRangeConflict");
    sheet.merge(area("D1:E2"));
    expect(codeOf(() => sheet.merge(area("E2:F3")))).toBe("MergedRangeConflict");
  });
});

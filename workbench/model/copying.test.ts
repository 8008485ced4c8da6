import { area, codeOf, formulaAt, put, show, testWorkbook } from "./testWorkbook";

describe("copying", () => {
  test("takes the source's size where the target is no multiple of it, and stays on the sheet", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[1, 2]]);
    sheet.copyFrom(area("A3:C3"), sheet, area("A1:B1"));
    expect(show(sheet.workbook, "A3:C3")).toEqual([[1, 2, null]]);
    expect(codeOf(() => sheet.copyFrom(area("XFD1"), sheet, area("A1:B1")))).toBe(
      "InvalidArgument"
    );
  });

  test("moves relative references and keeps absolute ones", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[1, "=A1+$A$1+A$1+$A1"]]);
    sheet.copyFrom(area("C3"), sheet, area("B1"));
    expect(formulaAt(sheet, "C3")).toBe("=B3+$A$1+B$1+$A3");
  });

  test("makes references that leave the sheet #REF!", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "B2", [["=A1"]]);
    sheet.copyFrom(area("B1"), sheet, area("B2"));
    expect(formulaAt(sheet, "B1")).toBe("=#REF!");
  });

  test("repeats the source over a target of whole multiples", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[1, 2]]);
    sheet.copyFrom(area("A3:D4"), sheet, area("A1:B1"));
    expect(show(sheet.workbook, "A3:D4")).toEqual([
      [1, 2, 1, 2],
      [1, 2, 1, 2],
    ]);
  });

  test("takes values, formulas or formats only, when told so", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [["=1+1"]]);
    sheet.setStyle(area("A1"), { bold: true });
    sheet.copyFrom(area("B1"), sheet, area("A1"), "values");
    sheet.copyFrom(area("C1"), sheet, area("A1"), "formulas");
    sheet.copyFrom(area("D1"), sheet, area("A1"), "formats");
    expect(["B1", "C1", "D1"].map((address) => formulaAt(sheet, address))).toEqual([
      2,
      "=1+1",
      null,
    ]);
    expect([1, 2, 3].map((column) => sheet.style(0, column).bold)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });
});

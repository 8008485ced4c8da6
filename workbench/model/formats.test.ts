import { area, codeOf, put, testWorkbook, textAt, valueAt } from "./testWorkbook";

describe("formats", () => {
  test("are set cell by cell from a matrix of the area's shape", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setNumberFormat(area("A1:B2"), [
      ["0.0", null],
      ["@", "General"],
    ]);
    expect(sheet.readArea(area("A1:B2"), (row, column) => sheet.numberFormat(row, column))).toEqual(
      [
        ["0.0", "General"],
        ["@", "General"],
      ]
    );
    expect(codeOf(() => sheet.setNumberFormat(area("A1:B2"), [["0"]]))).toBe("InvalidArgument");
  });

  test("of rows and of the sheet hold where a cell has none of its own", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setNumberFormat(area("A:XFD"), "0.0");
    sheet.setNumberFormat(area("2:3"), "0.00");
    put(sheet, "A1", [[1], [1], [1], [1]]);
    expect(["A1", "A2", "A3", "A4"].map((address) => textAt(sheet, address))).toEqual([
      "1.0",
      "1.00",
      "1.00",
      "1.0",
    ]);
    sheet.insertRows(0);
    expect(textAt(sheet, "A3")).toBe("1.00");
    sheet.clear(area("3:4"), "formats");
    expect(textAt(sheet, "A3")).toBe("1.0");
  });

  test.each([
    [0.835, "0.0%", "83.5%"],
    [46037, "d mmm yyyy", "15 Jan 2026"],
    [-1, "m/d/yyyy", "########"],
    [1234.5, "#,##0.00", "1,234.50"],
    ["note", "0.0", "note"],
    [true, "0", "TRUE"],
  ])("show %j under %s as %s", (value, format, text) => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[value]]);
    sheet.setNumberFormat(area("A1"), format);
    expect(textAt(sheet, "A1")).toBe(text);
  });

  test("of a whole column hold for cells written later, and a cell's own go before", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setNumberFormat(area("B:B"), "0.00");
    sheet.setStyle(area("B:C"), { bold: true });
    sheet.setStyle(area("B2"), { bold: false });
    put(sheet, "B2", [[1], [2]]);
    expect([textAt(sheet, "B2"), textAt(sheet, "B3")]).toEqual(["1.00", "2.00"]);
    expect([1, 2].map((row) => sheet.style(row, 1).bold)).toEqual([false, true]);
  });

  test("are patched property by property, and null brings the default back", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setStyle(area("A1:B1"), { bold: true, fillColor: "#FF0000" });
    sheet.setStyle(area("A1"), { bold: null, italic: true });
    expect(sheet.style(0, 0)).toEqual({ fillColor: "#FF0000", italic: true });
    expect(sheet.style(0, 1)).toEqual({ bold: true, fillColor: "#FF0000" });
  });

  test("stay when contents are cleared, and go when formats are", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[5]]);
    sheet.setStyle(area("A1"), { bold: true });
    sheet.clear(area("A1"), "contents");
    expect([valueAt(sheet, "A1"), sheet.style(0, 0).bold]).toEqual([null, true]);
    put(sheet, "A1", [[5]]);
    sheet.clear(area("A1"), "formats");
    expect([valueAt(sheet, "A1"), sheet.style(0, 0).bold]).toEqual([5, undefined]);
  });

  test("count for the used area unless only content is asked for", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "B2", [[1]]);
    sheet.setStyle(area("D4"), { bold: true });
    expect(sheet.usedArea()).toEqual(area("B2:D4"));
    expect(sheet.usedArea(true)).toEqual(area("B2"));
    sheet.clear(area("A1:Z9"));
    expect(sheet.usedArea()).toBeUndefined();
  });
});

import {
  area,
  changesOf,
  codeOf,
  formulaAt,
  place,
  put,
  show,
  testWorkbook,
  textAt,
  valueAt,
} from "./testWorkbook";

describe("writing to a cell", () => {
  const typed: [input: string, value: unknown, format: string][] = [
    ["5", 5, "General"],
    ["  7 ", 7, "General"],
    ["-3.5", -3.5, "General"],
    ["1,234", 1234, "#,##0"],
    ["83%", 0.83, "0%"],
    ["$5", 5, "$#,##0"],
    ["1e3", 1000, "0.00E+00"],
    ["1/15/2026", 46037, "m/d/yyyy"],
    ["2026-01-15", 46037, "m/d/yyyy"],
    ["1/15", 46037, "d-mmm"],
    ["Jan 2026", 46023, "mmm-yy"],
    ["13/1/2026", "13/1/2026", "General"],
    ["TRUE", true, "General"],
    ["false", false, "General"],
    ["#REF!", "#REF!", "General"],
    ["#n/a", "#N/A", "General"],
    ["North", "North", "General"],
    ["1 of 3", "1 of 3", "General"],
    ["-", "-", "General"],
    ["'007", "007", "General"],
    ["'=A1", "=A1", "General"],
    ["May", "May", "General"],
  ];
  test.each(typed)("turns %j into %j with the format %s", (input, value, format) => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "B2", [[input]]);
    expect(valueAt(sheet, "B2")).toBe(value);
    expect(sheet.numberFormat(1, 1)).toBe(format);
  });

  test("keeps an apostrophe as prefix, not as part of the value", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [["'5"]]);
    expect(sheet.cells.get(0, 0)).toEqual({ value: "5", prefixed: true });
  });

  test("leaves a cell alone for null and empties it for an empty text", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[1, 2, 3]]);
    put(sheet, "A1", [[null, "", undefined]]);
    expect(sheet.values(area("A1:C1"))).toEqual([[1, null, 3]]);
  });

  test("stores everything as text under the format @", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setNumberFormat(area("A1:D1"), "@");
    put(sheet, "A1", [["007", "=1+1", 5, true]]);
    expect(sheet.values(area("A1:D1"))).toEqual([["007", "=1+1", "5", "TRUE"]]);
  });

  test("does not replace a format that the cell has", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setNumberFormat(area("A1"), "yyyy-mm-dd");
    put(sheet, "A1", [["1/15/2026"]]);
    expect(textAt(sheet, "A1")).toBe("2026-01-15");
  });

  test("takes a leading plus or minus for a formula", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[4, "+A1", "-A1"]]);
    expect(show(sheet.workbook, "A1:C1")).toEqual([[4, 4, -4]]);
    expect(formulaAt(sheet, "C1")).toBe("=-A1");
  });

  test.each([
    "=1+",
    "=SUM(1",
    "={1,2;3}",
    "=NoTable[x]",
    "=[@x]",
    '="abc',
    `=${"1+".repeat(5000)}1`,
  ])("refuses the formula %s and writes nothing", (formula) => {
    const sheet = testWorkbook().sheets.active;
    expect(codeOf(() => put(sheet, "A1", [[1, formula]]))).toBe("InvalidArgument");
    expect(valueAt(sheet, "A1")).toBeNull();
  });

  test.each([
    ["too few columns", [[1]]],
    [
      "too many rows",
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])("refuses values with %s", (_, rows) => {
    const sheet = testWorkbook().sheets.active;
    expect(codeOf(() => sheet.setInputs(area("A1:B1"), rows))).toBe("InvalidArgument");
  });

  test("refuses values for whole columns, unlimited text and numbers that are none", () => {
    const sheet = testWorkbook().sheets.active;
    expect(codeOf(() => sheet.setInputs(area("A:A"), []))).toBe("InvalidArgument");
    expect(codeOf(() => sheet.setInput(0, 0, "x".repeat(32_768)))).toBe("InvalidArgument");
    expect(codeOf(() => sheet.setInput(0, 0, NaN))).toBe("InvalidArgument");
  });

  test("tells of a single cell's value before and after", () => {
    const book = testWorkbook();
    put(book.sheets.active, "B2", [[1]]);
    const changes = changesOf(book, () => put(book.sheets.active, "B2", [["=2+3"]]));
    expect(changes).toEqual([
      {
        kind: "rangeEdited",
        source: "api",
        editor: "first",
        sheetId: book.sheets.active.id,
        address: "B2",
        before: 1,
        after: 5,
      },
      {
        kind: "calculated",
        source: "api",
        editor: "first",
        sheetId: book.sheets.active.id,
        address: "B2",
      },
    ]);
  });

  test("tells of several writes in one edit at once, with their source", () => {
    const book = testWorkbook();
    const batches: number[] = [];
    book.subscribe((changes) => batches.push(changes.length));
    book.edit("user", () => {
      put(book.sheets.active, "A1", [[1, 2]]);
      put(book.sheets.active, "A2", [[3]]);
    });
    expect(batches).toEqual([3]);
  });
});

describe("calculation", () => {
  test("follows every change without being told", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[1, "=A1*2", "=B1+1"]]);
    expect(valueAt(sheet, "C1")).toBe(3);
    put(sheet, "A1", [[10]]);
    expect(valueAt(sheet, "C1")).toBe(21);
  });

  test("gives 0 for a circle and reports its cell", () => {
    const book = testWorkbook();
    put(book.sheets.active, "A1", [["=B1+1", "=A1+1"]]);
    expect(valueAt(book.sheets.active, "A1")).toBe(0);
    expect(book.calculator.circularReferences).toEqual(["Sheet1!A1"]);
    put(book.sheets.active, "B1", [[1]]);
    expect(valueAt(book.sheets.active, "A1")).toBe(2);
    expect(book.calculator.circularReferences).toEqual([]);
  });

  test("works off chains of thousands of cells", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[1]]);
    put(
      sheet,
      "A2",
      Array.from({ length: 5000 }, (_, index) => [`=A${index + 1}+1`])
    );
    expect(valueAt(sheet, "A5001")).toBe(5001);
  });

  test("works off chains of formulas that are deep themselves", () => {
    const sheet = testWorkbook().sheets.active;
    const deep = (inner: string): string => `=${"IF(TRUE,".repeat(60)}${inner}${")".repeat(60)}`;
    const rows = Array.from({ length: 300 }, (_, index) => [deep(`A${index + 2}+1`)]);
    put(sheet, "A1", rows);
    expect(valueAt(sheet, "A1")).toBe(300);
  });

  test("finds a circle of thousands of cells", () => {
    const book = testWorkbook();
    const cells = Array.from({ length: 1000 }, (_, index) => [`=A${((index + 1) % 1000) + 1}+0`]);
    put(book.sheets.active, "A1", cells);
    expect(valueAt(book.sheets.active, "A1")).toBe(0);
    expect(book.calculator.circularReferences.length).toBeGreaterThan(0);
  });

  test("takes the workbook's clock for the present and follows it after a recalculation", () => {
    let now = new Date(2026, 0, 15);
    const book = testWorkbook({ clock: () => now });
    put(book.sheets.active, "A1", [["=TODAY()"]]);
    expect(valueAt(book.sheets.active, "A1")).toBe(46037);
    now = new Date(2026, 0, 16);
    book.touch();
    expect(valueAt(book.sheets.active, "A1")).toBe(46038);
  });

  test("intersects implicitly where a formula says @", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [[1], [2], [3]]);
    put(sheet, "C2", [["=@A1:A3"]]);
    put(sheet, "C9", [["=@A1:A3"]]);
    expect(valueAt(sheet, "C2")).toBe(2);
    expect(valueAt(sheet, "C9")).toBe("#VALUE!");
  });

  test("counts a subtotal without other subtotals, hidden rows only if asked to", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [
      [1],
      [2],
      [4],
      ["=SUBTOTAL(9,A1:A3)"],
      ["=SUBTOTAL(9,A1:A4)"],
      ["=SUBTOTAL(109,A1:A3)"],
    ]);
    sheet.setRowsHidden(1, 1, true);
    expect(show(sheet.workbook, "A4:A6")).toEqual([[7], [7], [5]]);
  });
});

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

test("addresses go to places and back", () => {
  expect(place("XFD1048576")).toEqual({ row: 1_048_575, column: 16_383 });
  expect(codeOf(() => area("A1:C3"))).toBe("none");
});

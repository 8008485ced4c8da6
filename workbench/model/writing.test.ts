import {
  area,
  changesOf,
  codeOf,
  formulaAt,
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

import { put, show, testWorkbook, valueAt } from "./testWorkbook";

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

describe("the values of a column are gathered once for all formulas", () => {
  test("and anew after an edit", () => {
    const { active: sheet } = testWorkbook().sheets;
    put(sheet, "A1", [["a"], ["b"], ["a"]]);
    put(sheet, "C1", [['=SUMPRODUCT((A1:A3="a")*1)', '=COUNTIFS(A1:A3,"a")']]);
    expect([valueAt(sheet, "C1"), valueAt(sheet, "D1")]).toEqual([2, 2]);
    put(sheet, "A2", [["A"]]);
    expect([valueAt(sheet, "C1"), valueAt(sheet, "D1")]).toEqual([3, 3]);
  });

  test("with the operands of each row where a whole column of formulas has one text", () => {
    const book = testWorkbook();
    const { active: sheet } = book.sheets;
    const keys = ["a", "b", "A", 0, '=""', null, 1, true, "b"];
    put(sheet, "A1", [["Key", "Same"], ...keys.map((key) => [key, null])]);
    const bottom = keys.length;
    book.tables.add(sheet, { top: 0, left: 0, bottom, right: 1 }, { hasHeaders: true, name: "T" });
    put(sheet, "B2", [["=SUMPRODUCT(--(T[Key]=[@Key]))"]]);
    const found = keys.map((_, row) => sheet.value(row + 1, 1));
    // A blank is equal to 0, to empty text and to itself, and these two are not equal.
    expect(found).toEqual([2, 2, 2, 2, 2, 3, 1, 1, 2]);
  });

  test("also when its cells depend on themselves: those are 0, and the others what follows from it", () => {
    const book = testWorkbook();
    const { active: sheet } = book.sheets;
    put(sheet, "A1", [["=SUMPRODUCT(B1:B3*1)+7", "=A1+5"]]);
    put(sheet, "B2", [[2], [3]]);
    put(sheet, "C1", [["=SUMPRODUCT(B1:B3*1)", "=SUMPRODUCT(A1:A2+1)"]]);
    expect(["A1", "B1", "C1", "D1"].map((cell) => valueAt(sheet, cell))).toEqual([0, 5, 10, 2]);
    expect(book.calculator.circularReferences).toEqual(["Sheet1!A1"]);
  });

  test("up to a number of values: running totals over more than can be kept are right", () => {
    const { active: sheet } = testWorkbook().sheets;
    const rows = 3_300;
    put(
      sheet,
      "A1",
      Array.from({ length: rows }, (_, row) => [row + 1, `=SUMPRODUCT(A$1:A${row + 1}*1)`])
    );
    const totals = Array.from({ length: rows }, (_, row) => sheet.value(row, 1));
    expect(totals).toEqual(Array.from({ length: rows }, (_, row) => ((row + 1) * (row + 2)) / 2));
  });
});

test.each([
  [false, []],
  [true, ["Sheet1!A1"]],
])(
  "a single cell is worked out when it is written only if somebody listens: %s",
  (heard, found) => {
    const book = testWorkbook();
    if (heard) book.subscribe(() => undefined);
    put(book.sheets.active, "A1", [["=A1+1"]]);
    // A cell is found to depend on itself when it is worked out.
    expect(book.calculator.circularReferences).toEqual(found);
  }
);

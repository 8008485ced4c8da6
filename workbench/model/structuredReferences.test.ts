import { area, put, testWorkbook, valueAt } from "./testWorkbook";

/** A table "T" at B2:E5 whose column names need escapes, on a sheet with a formula per row. */
function bookWithOddNames() {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "B2", [
    ["Qty", "Unit price", "% met [#]", "It's @ home"],
    [1, 10, 0.5, "a"],
    [2, 20, 0.25, "b"],
    [3, 30, 0.75, "c"],
  ]);
  book.tables.add(sheet, area("B2:E5"), { hasHeaders: true, name: "T" });
  return { book, sheet };
}

describe("structured references from a row of the table", () => {
  const cases: [formula: string, value: unknown][] = [
    ["=[@Qty]*10", 20],
    ["=[@[Unit price]]", 20],
    ["=T[@Qty]", 2],
    ["=T[@[Unit price]]", 20],
    ["=T[[#This Row],[Unit price]]", 20],
    ["=SUM(T[@[Qty]:[Unit price]])", 22],
    ["=SUM([@[Qty]:[Unit price]])", 22],
    ["=COLUMNS(T[@])", 5],
    ["=[@[% met '['#']]]", 0.25],
    ["=T[@[It''s '@ home]]", "b"],
    ["=SUM([Qty])", 6],
    ["=SUM([[Qty]:[Unit price]])", 66],
    ["=SUM(T[% met '['#']])", 1.5],
    ["=[@Qty]/SUM([Qty])", 2 / 6],
    ["=[[#Headers],[Qty]]", "Qty"],
    ['=COUNTIF([Qty],"<"&[@Qty])', 1],
    ["=@T[Qty]", 2],
    ["=ROW()-ROW(T[#Headers])", 2],
    ["=SUM(INDEX([Qty],1):[@Qty])", 3],
  ];
  test.each(cases)("%s", (formula, expected) => {
    const { sheet } = bookWithOddNames();
    put(sheet, "F2", [["Formula"]]);
    put(sheet, "F4", [[formula]]);
    const value = valueAt(sheet, "F4");
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });
});

describe("structured references from outside", () => {
  const cases: [formula: string, value: unknown][] = [
    ["=ROWS(T)", 3],
    ["=ROWS(T[#All])", 4],
    ["=ROWS(T[#Data])", 3],
    ["=COUNTA(T[#Headers])", 4],
    ["=T[[#Headers],[It''s '@ home]]", "It's @ home"],
    ["=COLUMNS(T[[Unit price]:[% met '['#']]])", 2],
    ["=ROWS(T[[#Headers],[#Data],[Qty]])", 4],
    ["=ROWS(T[[#All],[Qty]:[Unit price]])", 4],
    ["=SUM(T[[#Data],[Qty]])", 6],
    ["=SUM(Sheet1!T[Qty])", 6],
    ["=SUMPRODUCT(T[Qty],T[Unit price])", 140],
    ["=INDEX(T[It''s '@ home],MATCH(2,T[Qty],0))", "b"],
    ["=SUM(OFFSET(T[[#Headers],[Qty]],1,0,2))", 3],
  ];
  test.each(cases)("%s", (formula, expected) => {
    const { sheet } = bookWithOddNames();
    put(sheet, "H20", [[formula]]);
    expect(valueAt(sheet, "H20")).toBe(expected);
  });

  test("about the row reach the table's row of the same number, and #VALUE! beyond", () => {
    const { sheet } = bookWithOddNames();
    put(sheet, "H3", [["=T[@Qty]"], ["=T[@Qty]"]]);
    put(sheet, "H9", [["=T[@Qty]"]]);
    expect(["H3", "H4", "H9"].map((address) => valueAt(sheet, address))).toEqual([1, 2, "#VALUE!"]);
  });

  test("follow the table as it grows", () => {
    const { sheet } = bookWithOddNames();
    put(sheet, "H3", [["=SUM(T[Qty])"]]);
    put(sheet, "B6", [[10]]);
    expect(valueAt(sheet, "H3")).toBe(16);
  });
});

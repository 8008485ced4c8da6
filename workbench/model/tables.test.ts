import {
  area,
  changesOf,
  codeOf,
  formulaAt,
  put,
  schoolTable,
  show,
  testWorkbook,
  valueAt,
} from "./testWorkbook";

describe("making a table", () => {
  test("takes the first row for headers, as text, unique and never blank", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "A1", [
      ["Name", "name", "", 2026, "=1+1"],
      [1, 2, 3, 4, 5],
    ]);
    const table = book.tables.add(sheet, area("A1:E2"), { hasHeaders: true });
    expect(table.columnNames).toEqual(["Name", "name2", "Column1", "2026", "2"]);
    expect(show(book, "A1:E1")).toEqual([["Name", "name2", "Column1", "2026", "2"]]);
  });

  test("puts headers above cells that have none", () => {
    const book = testWorkbook();
    put(book.sheets.active, "A1", [
      [1, 2],
      [3, 4],
      ["below", null],
    ]);
    const table = book.tables.add(book.sheets.active, area("A1:B2"), { hasHeaders: false });
    expect(table.area).toEqual(area("A1:B3"));
    expect(show(book, "A1:B4")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
      ["below", null],
    ]);
  });

  test("gives a lone header row a blank data row, which the first row fills", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "A1", [["a", "b"]]);
    const table = book.tables.add(sheet, area("A1:B1"), { hasHeaders: true });
    expect([table.rowCount, table.awaitsFirstRow]).toEqual([1, true]);
    table.addRows(null, [
      [1, 2],
      [3, 4],
    ]);
    expect(table.area).toEqual(area("A1:B3"));
    expect(show(book, "A2:B3")).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test.each(["A1", "R1C1", "r", "two words", "1a", "", "a-b"])("refuses the name %j", (name) => {
    const book = testWorkbook();
    const attempt = () =>
      book.tables.add(book.sheets.active, area("A1:B2"), { hasHeaders: true, name });
    expect(codeOf(attempt)).toBe("InvalidArgument");
    expect(book.tables.items).toEqual([]);
  });

  test("refuses a taken name and an overlap with a table or merged cells", () => {
    const { book, sheet } = schoolTable();
    const add = (address: string, name?: string) => () =>
      book.tables.add(sheet, area(address), { hasHeaders: true, ...(name ? { name } : {}) });
    sheet.merge(area("H1:I1"));
    expect(codeOf(add("E1:F2", "t"))).toBe("ItemAlreadyExists");
    expect(codeOf(add("C4:D5"))).toBe("InvalidArgument");
    expect(codeOf(add("G1:H2"))).toBe("InvalidArgument");
    expect(codeOf(add("E:F"))).toBe("InvalidArgument");
  });

  test("names it TableN unless told otherwise, and tells of it", () => {
    const { book, sheet } = schoolTable();
    const changes = changesOf(book, () => {
      book.tables.add(sheet, area("E1:F2"), { hasHeaders: true });
    });
    expect(changes).toEqual([
      expect.objectContaining({ kind: "tableAdded", tableName: "Table2", address: "E1:F2" }),
    ]);
  });

  test("keeps its look", () => {
    const { table } = schoolTable();
    table.setLook({ style: "TableStyleLight9", showBandedRows: false });
    expect(table.look).toMatchObject({
      style: "TableStyleLight9",
      showBandedRows: false,
      showFilterButton: true,
    });
  });
});

describe("a filter", () => {
  test("hides rows by displayed text until it is cleared", () => {
    const { book, sheet, table } = schoolTable();
    put(sheet, "F1", [["=SUBTOTAL(9,T[Score])"]]);
    table.applyFilter("School", { texts: ["north", "West"] });
    expect(table.isFiltered).toBe(true);
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
    expect(valueAt(sheet, "F1")).toBe(150);
    table.applyFilter("Score", { texts: ["80"] });
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, true]);
    table.clearFilter("School");
    expect(table.isFiltered).toBe(true);
    const changes = changesOf(book, () => table.clearFilter());
    expect(changes.map(({ kind }) => kind)).toEqual(["tableFiltered"]);
    expect([table.isFiltered, sheet.isRowHidden(2)]).toEqual([false, false]);
  });

  test("goes with its table", () => {
    const { sheet, table } = schoolTable();
    table.applyFilter("School", { texts: [] });
    table.delete();
    expect(sheet.isRowHidden(1)).toBe(false);
  });
});

describe("renaming", () => {
  test("a table rewrites formulas, names and rules", () => {
    const { book, sheet, table } = schoolTable();
    put(sheet, "F1", [["=SUM(T[Score])+ROWS(T)+ROWS(t[#All])"]]);
    book.names.add("Scores", "=T[Score]");
    table.rename("tblNew");
    expect(formulaAt(sheet, "F1")).toBe("=SUM(tblNew[Score])+ROWS(tblNew)+ROWS(tblNew[#All])");
    expect(book.names.get("Scores")?.formula).toBe("=tblNew[Score]");
    expect(codeOf(() => table.rename("Scores"))).toBe("ItemAlreadyExists");
    expect(codeOf(() => table.rename("no good"))).toBe("InvalidArgument");
    table.rename("TBLNEW");
    expect(table.name).toBe("TBLNEW");
  });

  test("a header renames the column in all formulas, with escapes where needed", () => {
    const { book, sheet, table } = schoolTable();
    put(sheet, "F1", [["=SUM(T[Score])+COLUMNS(T[[School]:[Score]])"]]);
    book.user.type(sheet.id, 0, 1, "Points [#]");
    expect(table.columnNames[1]).toBe("Points [#]");
    expect(formulaAt(sheet, "C2")).toBe("=[@[Points '['#']]]*2");
    expect(formulaAt(sheet, "F1")).toBe(
      "=SUM(T[Points '['#']])+COLUMNS(T[[School]:[Points '['#']]])"
    );
    expect(valueAt(sheet, "C2")).toBe(160);
    expect(valueAt(sheet, "F1")).toBe(212);
    table.addRows(null, [["East", 5, null]]);
    expect(valueAt(sheet, "C5")).toBe(10);
  });

  test("headers may trade their names", () => {
    const { sheet, table } = schoolTable();
    put(sheet, "A1", [["Score", "School"]]);
    expect(table.columnNames).toEqual(["Score", "School", "Double"]);
    expect(formulaAt(sheet, "C2")).toBe("=[@School]*2");
  });

  test("a header to a name in use or to nothing gets one of its own", () => {
    const { sheet, table } = schoolTable();
    put(sheet, "B1", [["school"]]);
    expect(table.columnNames[1]).toBe("school2");
    put(sheet, "B1", [[""]]);
    expect(table.columnNames[1]).toBe("Column1");
    put(sheet, "B1", [[2026]]);
    expect(sheet.value(0, 1)).toBe("2026");
    sheet.clear(area("B1"), "contents");
    expect(sheet.value(0, 1)).toBe("2026");
  });

  test("leaves columns of the same name in other tables alone", () => {
    const { book, sheet } = schoolTable();
    put(sheet, "F1", [["Score"], [5]]);
    book.tables.add(sheet, area("F1:F2"), { hasHeaders: true, name: "U" });
    put(sheet, "H1", [["=SUM(U[Score])+SUM(T[Score])"]]);
    put(sheet, "B1", [["Points"]]);
    expect(formulaAt(sheet, "H1")).toBe("=SUM(U[Score])+SUM(T[Points])");
  });
});

describe("a table's shape", () => {
  test("shows its header row again even where cells above are taken", () => {
    const { sheet, table } = schoolTable();
    table.setShowHeaders(false);
    put(sheet, "A1", [["above"]]);
    table.setShowHeaders(true);
    expect(table.area).toEqual(area("A2:C5"));
    expect([valueAt(sheet, "A1"), valueAt(sheet, "A2"), valueAt(sheet, "B3")]).toEqual([
      "above",
      "School",
      80,
    ]);
  });

  test("is resized with new columns named by their cells", () => {
    const { sheet, table } = schoolTable();
    table.resize(area("A1:D6"));
    expect(table.columnNames).toEqual(["School", "Score", "Double", "Column1"]);
    expect(formulaAt(sheet, "C6")).toBe("=[@Score]*2");
    table.resize(area("A1:B3"));
    expect(table.columnNames).toEqual(["School", "Score"]);
    expect(valueAt(sheet, "C2")).toBe("#REF!");
  });

  test("cannot lose its header row, all data rows, or lie over other tables", () => {
    const { book, sheet, table } = schoolTable();
    book.tables.add(sheet, area("E1:F2"), { hasHeaders: true });
    for (const address of ["A2:C4", "A1:C1", "G1:H4", "A1:E4"]) {
      expect(codeOf(() => table.resize(area(address)))).toBe("InvalidArgument");
    }
    expect(table.area).toEqual(area("A1:C4"));
  });

  test("takes columns in and gives them up with their formulas", () => {
    const { book, sheet, table } = schoolTable();
    put(sheet, "E1", [["beside"], ["=SUM(T[Score])"]]);
    const column = table.addColumn(1, "Role");
    expect(table.area).toEqual(area("A1:D4"));
    expect([column.name, valueAt(sheet, "B1"), valueAt(sheet, "F1")]).toEqual([
      "Role",
      "Role",
      "beside",
    ]);
    expect(table.columnIndex("Score")).toBe(2);
    table.addColumn(null);
    expect(table.columnNames).toEqual(["School", "Role", "Score", "Double", "Column1"]);
    table.deleteColumn("Score");
    expect(table.columnNames).toEqual(["School", "Role", "Double", "Column1"]);
    expect(show(book, "C2")).toEqual([["#REF!"]]);
    expect(formulaAt(sheet, "F2")).toBe("=SUM(#REF!)");
    expect(codeOf(() => table.deleteColumn("Score"))).toBe("ItemNotFound");
  });

  test("keeps its only column", () => {
    const { table } = schoolTable();
    table.deleteColumn("School");
    table.deleteColumn("Double");
    expect(codeOf(() => table.deleteColumn("Score"))).toBe("InvalidOperation");
  });

  test("shows totals below and gives the row back", () => {
    const { book, sheet, table } = schoolTable();
    put(sheet, "A5", [["", "", "", "", "x"]]);
    put(sheet, "A6", [["below"]]);
    table.setShowTotals(true);
    put(sheet, "B5", [["=SUBTOTAL(109,[Score])"]]);
    expect(show(book, "A5:B6")).toEqual([
      ["Total", 210],
      ["below", null],
    ]);
    put(sheet, "F1", [["=T[[#Totals],[Score]]"]]);
    expect(valueAt(sheet, "F1")).toBe(210);
    table.addRows(null, [["East", 10, null]]);
    expect([valueAt(sheet, "F1"), valueAt(sheet, "A6")]).toEqual([220, "Total"]);
    table.setShowTotals(false);
    expect(table.area).toEqual(area("A1:C5"));
    expect(valueAt(sheet, "F1")).toBe("#REF!");
  });

  test("hides its header row and shows it again", () => {
    const { sheet, table } = schoolTable();
    put(sheet, "F1", [["=T[[#Headers],[Score]]", "=SUM(T[Score])"]]);
    table.setShowHeaders(false);
    expect([valueAt(sheet, "A1"), valueAt(sheet, "F1"), valueAt(sheet, "G1")]).toEqual([
      null,
      "#REF!",
      210,
    ]);
    table.setShowHeaders(true);
    expect([table.area, valueAt(sheet, "F1")]).toEqual([area("A1:C4"), "Score"]);
  });

  test("is gone after deletion, and formulas about it are #REF!", () => {
    const { book, sheet, table } = schoolTable();
    put(sheet, "F1", [["=SUM(T[Score])"]]);
    const changes = changesOf(book, () => table.delete());
    expect(changes.map(({ kind, tableName }) => [kind, tableName])).toContainEqual([
      "tableDeleted",
      "T",
    ]);
    expect(show(book, "A1:C2").flat()).toEqual([null, null, null, null, null, null]);
    expect(valueAt(sheet, "F1")).toBe("#REF!");
  });

  test("is gone when all its cells are cleared", () => {
    const { book, sheet } = schoolTable();
    sheet.clear(area("A1:D9"));
    expect(book.tables.items).toEqual([]);
  });

  test("becomes plain cells with plain references", () => {
    const { book, sheet, table } = schoolTable();
    const other = book.sheets.add("Other");
    put(other, "A1", [["=SUM(T[Score])+ROWS(T)"]]);
    put(sheet, "F1", [["=COUNTA(T[#All])"]]);
    table.convertToRange();
    expect(formulaAt(sheet, "C3")).toBe("=$B3*2");
    expect(formulaAt(sheet, "F1")).toBe("=COUNTA($A$1:$C$4)");
    expect(formulaAt(other, "A1")).toBe("=SUM(Sheet1!$B$2:$B$4)+ROWS(Sheet1!$A$2:$C$4)");
    expect([valueAt(other, "A1"), valueAt(sheet, "A1")]).toEqual([213, "School"]);
  });
});

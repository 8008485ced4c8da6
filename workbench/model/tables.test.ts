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
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import type { Workbook } from "./workbook";

interface Setup {
  book: Workbook;
  sheet: Sheet;
  table: Table;
}

/** A table "T" at A1:C4 with School, Score and the calculated column Double. */
function setup(): Setup {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "A1", [
    ["School", "Score", "Double"],
    ["North", 80, null],
    ["South", 60, null],
    ["West", 70, null],
  ]);
  const table = book.tables.add(sheet, area("A1:C4"), { hasHeaders: true, name: "T" });
  put(sheet, "C2", [["=[@Score]*2"]]);
  return { book, sheet, table };
}

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
    const { book, sheet } = setup();
    const add = (address: string, name?: string) => () =>
      book.tables.add(sheet, area(address), { hasHeaders: true, ...(name ? { name } : {}) });
    sheet.merge(area("H1:I1"));
    expect(codeOf(add("E1:F2", "t"))).toBe("ItemAlreadyExists");
    expect(codeOf(add("C4:D5"))).toBe("InvalidArgument");
    expect(codeOf(add("G1:H2"))).toBe("InvalidArgument");
    expect(codeOf(add("E:F"))).toBe("InvalidArgument");
  });

  test("names it TableN unless told otherwise, and tells of it", () => {
    const { book, sheet } = setup();
    const changes = changesOf(book, () => {
      book.tables.add(sheet, area("E1:F2"), { hasHeaders: true });
    });
    expect(changes).toEqual([
      expect.objectContaining({ kind: "tableAdded", tableName: "Table2", address: "E1:F2" }),
    ]);
  });

  test("keeps its look", () => {
    const { table } = setup();
    table.setLook({ style: "TableStyleLight9", showBandedRows: false });
    expect(table.look).toMatchObject({
      style: "TableStyleLight9",
      showBandedRows: false,
      showFilterButton: true,
    });
  });
});

describe("a calculated column", () => {
  test("takes a formula written to one cell of an empty column", () => {
    const { book, table } = setup();
    expect(show(book, "C2:C4")).toEqual([[160], [120], [140]]);
    expect(table.column("Double")?.formula?.text).toBe("=[@Score]*2");
  });

  test("takes the formula written to all its cells", () => {
    const { sheet, table } = setup();
    put(sheet, "C2", [["=[@Score]+1"], ["=[@Score]+1"], ["=[@Score]+1"]]);
    expect(table.column("Double")?.formula?.text).toBe("=[@Score]+1");
    table.addRows(null, [["East", 1, null]]);
    expect(valueAt(sheet, "C5")).toBe(2);
  });

  test("takes formulas that differ only by their row", () => {
    const { sheet, table } = setup();
    put(sheet, "C2", [["=B2*3"], ["=B3*3"], ["=B4*3"]]);
    table.addRows(0, [["East", 5, null]]);
    table.addRows(null, [["Far", 7, null]]);
    expect(["C2", "C3", "C6"].map((address) => formulaAt(sheet, address))).toEqual([
      "=B2*3",
      "=B3*3",
      "=B6*3",
    ]);
  });

  test("is overwritten as a whole by a new formula in one cell", () => {
    const { book, sheet } = setup();
    put(sheet, "C3", [["=[@Score]/10"]]);
    expect(show(book, "C2:C4")).toEqual([[8], [6], [7]]);
  });

  test("keeps constants as exceptions and still fills new rows", () => {
    const { book, sheet, table } = setup();
    put(sheet, "C3", [[999]]);
    table.addRows(null, [["East", 50, null]]);
    expect(show(book, "C2:C5")).toEqual([[160], [999], [140], [100]]);
  });

  test("does not spread a new formula over exceptions", () => {
    const { sheet } = setup();
    put(sheet, "C3", [[999]]);
    put(sheet, "C4", [["=1+1"]]);
    expect(["C2", "C3", "C4"].map((address) => formulaAt(sheet, address))).toEqual([
      "=[@Score]*2",
      999,
      "=1+1",
    ]);
  });

  test("ends when its last formula is cleared", () => {
    const { sheet, table } = setup();
    sheet.clear(area("C2:C4"), "contents");
    expect(table.column("Double")?.formula).toBeUndefined();
    table.addRows(null, [["East", 50, null]]);
    expect(valueAt(sheet, "C5")).toBeNull();
  });

  test("survives the deletion of the row its formula was written in", () => {
    const { sheet, table } = setup();
    put(sheet, "C2", [["=B2*3"], ["=B3*3"], ["=B4*3"]]);
    table.deleteRows(0);
    table.addRows(null, [["East", 5, null]]);
    expect(formulaAt(sheet, "C4")).toBe("=B4*3");
  });
});

describe("a table grows", () => {
  test("when the API writes right below, with formulas, formats and rules", () => {
    const { sheet, table } = setup();
    sheet.setNumberFormat(area("B2:B4"), "0.0");
    sheet.setStyle(area("A2:A4"), { bold: true });
    sheet.validation.set(area("B2:B4"), {
      type: "decimal",
      operator: "Between",
      formula1: 0,
      formula2: 100,
    });
    sheet.conditionalFormats.add(area("B2:B4"), { type: "custom", formula: "=$B2<70", format: {} });
    put(sheet, "A5", [
      ["East", 50],
      ["Far", 90],
    ]);
    expect(table.area).toEqual(area("A1:C6"));
    expect(valueAt(sheet, "C6")).toBe(180);
    expect([textAt(sheet, "B5"), sheet.style(5, 0).bold]).toEqual(["50.0", true]);
    expect(sheet.validation.items[0]?.areas).toEqual([area("B2:B6")]);
    expect(sheet.conditionalFormats.items[0]?.areas).toEqual([area("B2:B6")]);
  });

  test("when a person types right below", () => {
    const { book, sheet, table } = setup();
    book.user.type(sheet.id, 4, 0, "East");
    expect(table.area).toEqual(area("A1:C5"));
  });

  test("not from the API when that is switched off, but still for a person", () => {
    const { book, sheet, table } = setup();
    book.growOnApiWrite = false;
    put(sheet, "A5", [["East"]]);
    expect(table.area).toEqual(area("A1:C4"));
    put(sheet, "A5", [[""]]);
    book.user.type(sheet.id, 4, 0, "East");
    expect(table.area).toEqual(area("A1:C5"));
  });

  test("with a paste that begins inside it", () => {
    const { book, sheet, table } = setup();
    book.user.paste(sheet.id, 3, 0, "West\t71\nEast\t50\n");
    expect(table.area).toEqual(area("A1:C5"));
    expect(show(book, "A4:C5")).toEqual([
      ["West", 71, 142],
      ["East", 50, 100],
    ]);
  });

  test("by a column when a header or a value is written right beside it", () => {
    const { sheet, table } = setup();
    put(sheet, "D1", [["Note"]]);
    put(sheet, "E3", [["x"]]);
    expect(table.columnNames).toEqual(["School", "Score", "Double", "Note", "Column1"]);
    expect(valueAt(sheet, "E1")).toBe("Column1");
  });

  test.each([
    ["blank cells are written", "A5", [[""]]],
    ["the row below is left free", "A6", [["East"]]],
    ["the write goes beyond its columns", "C5", [["East", 1]]],
    ["the write is one column off", "E3", [["x"]]],
  ])("not when %s", (_, address, rows) => {
    const { sheet, table } = setup();
    put(sheet, address, rows);
    expect(table.area).toEqual(area("A1:C4"));
  });

  test("not over cells that hold something, another table or a totals row", () => {
    const { book, sheet, table } = setup();
    put(sheet, "E5", [["note"]]);
    sheet.copyFrom(area("C5"), sheet, area("E5"));
    put(sheet, "A5", [["East"]]);
    expect(table.area).toEqual(area("A1:C4"));
    sheet.clear(area("A5:E5"));
    table.setShowTotals(true);
    put(sheet, "A6", [["East"]]);
    expect(table.area).toEqual(area("A1:C5"));
    expect(book.tables.items).toHaveLength(1);
  });

  test("without trailing blank rows of the write", () => {
    const { sheet, table } = setup();
    put(sheet, "A5", [["East"], [""], [null]]);
    expect(table.area).toEqual(area("A1:C5"));
  });
});

describe("table rows", () => {
  test("are inserted before an index and move only the table's columns", () => {
    const { book, sheet, table } = setup();
    put(sheet, "A6", [["below", null, null, null, "beside"]]);
    put(sheet, "F1", [["=SUM(B2:B4)"]]);
    expect(table.addRows(1, [["Mid", 1, null]])).toBe(1);
    expect(show(book, "A2:C5")).toEqual([
      ["North", 80, 160],
      ["Mid", 1, 2],
      ["South", 60, 120],
      ["West", 70, 140],
    ]);
    expect([valueAt(sheet, "A7"), valueAt(sheet, "E6")]).toEqual(["below", "beside"]);
    expect(formulaAt(sheet, "F1")).toBe("=SUM(B2:B5)");
  });

  test("put first have the format and rules of data rows, not of the header", () => {
    const { sheet, table } = setup();
    sheet.setStyle(area("A1:C1"), { bold: true });
    sheet.setNumberFormat(area("B2:B4"), "0.0");
    sheet.validation.set(area("B2:B4"), { type: "custom", formula: "=B2>0" });
    table.addRows(0, [["First", 5, null]]);
    expect([sheet.style(1, 1).bold, textAt(sheet, "B2")]).toEqual([undefined, "5.0"]);
    expect(sheet.validation.at(1, 1)).toBeDefined();
  });

  test("of another width, at no place, or none at all are refused", () => {
    const { table } = setup();
    expect(codeOf(() => table.addRows(null, [["x"]]))).toBe("InvalidArgument");
    expect(codeOf(() => table.addRows(4, [["x", 1, null]]))).toBe("InvalidArgument");
    expect(codeOf(() => table.addRows(null, []))).toBe("InvalidArgument");
  });

  test("are told of with their place and table", () => {
    const { book, table } = setup();
    const changes = changesOf(book, () => {
      table.addRows(null, [["East", 1, null]]);
      table.deleteRows(0, 2);
    }).filter(({ kind }) => kind !== "calculated");
    expect(changes.map(({ kind, address, tableId }) => [kind, address, tableId])).toEqual([
      ["rowInserted", "A5:C5", table.id],
      ["rowDeleted", "A2:C3", table.id],
    ]);
  });

  test("are deleted with only the table's columns moving up", () => {
    const { book, sheet, table } = setup();
    put(sheet, "A6", [["below", null, null, null, "beside"]]);
    table.deleteRows(0, 2);
    expect(table.area).toEqual(area("A1:C2"));
    expect(show(book, "A2:C2")).toEqual([["West", 70, 140]]);
    expect([valueAt(sheet, "A4"), valueAt(sheet, "E6")]).toEqual(["below", "beside"]);
  });

  test("leave a blank one behind when all are deleted", () => {
    const { book, table } = setup();
    table.deleteRows(0, 3);
    expect(table.area).toEqual(area("A1:C2"));
    expect(table.awaitsFirstRow).toBe(true);
    expect(show(book, "A2:C2")).toEqual([[null, null, 0]]);
    table.addRows(null, [["New", 4, null]]);
    expect(show(book, "A2:C2")).toEqual([["New", 4, 8]]);
  });

  test("cannot be inserted where that would tear another table below", () => {
    const { book, sheet, table } = setup();
    book.tables.add(sheet, area("C7:D8"), { hasHeaders: true });
    expect(codeOf(() => table.addRows(null, [["x", 1, null]]))).toBe("InsertDeleteConflict");
    expect(table.rowCount).toBe(3);
  });

  test("are sorted with formats and formulas, blanks last, keeping equal rows in order", () => {
    const { book, sheet, table } = setup();
    table.addRows(null, [
      [null, 70, null],
      ["east", 70, null],
    ]);
    put(sheet, "C2", [["=B2*3"], ["=B3*3"], ["=B4*3"], ["=B5*3"], ["=B6*3"]]);
    sheet.setStyle(area("A2"), { bold: true });
    table.sort([
      { column: 1, ascending: true },
      { column: 0, ascending: true },
    ]);
    expect(show(book, "A2:C6")).toEqual([
      ["South", 60, 180],
      ["east", 70, 210],
      ["West", 70, 210],
      [null, 70, 210],
      ["North", 80, 240],
    ]);
    expect(formulaAt(sheet, "C2")).toBe("=B2*3");
    expect(sheet.style(5, 0).bold).toBe(true);
    table.sort([{ column: 0, ascending: false }]);
    expect(show(book, "A2:A6").flat()).toEqual(["West", "South", "North", "east", null]);
  });
});

describe("a filter", () => {
  test("hides rows by displayed text until it is cleared", () => {
    const { book, sheet, table } = setup();
    put(sheet, "F1", [["=SUBTOTAL(9,T[Score])"]]);
    table.applyValuesFilter("School", ["north", "West"]);
    expect(table.isFiltered).toBe(true);
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
    expect(valueAt(sheet, "F1")).toBe(150);
    table.applyValuesFilter("Score", ["80"]);
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, true]);
    table.clearFilter("School");
    expect(table.isFiltered).toBe(true);
    const changes = changesOf(book, () => table.clearFilter());
    expect(changes.map(({ kind }) => kind)).toEqual(["tableFiltered"]);
    expect([table.isFiltered, sheet.isRowHidden(2)]).toEqual([false, false]);
  });

  test("goes with its table", () => {
    const { sheet, table } = setup();
    table.applyValuesFilter("School", []);
    table.delete();
    expect(sheet.isRowHidden(1)).toBe(false);
  });
});

describe("renaming", () => {
  test("a table rewrites formulas, names and rules", () => {
    const { book, sheet, table } = setup();
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
    const { book, sheet, table } = setup();
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
    const { sheet, table } = setup();
    put(sheet, "A1", [["Score", "School"]]);
    expect(table.columnNames).toEqual(["Score", "School", "Double"]);
    expect(formulaAt(sheet, "C2")).toBe("=[@School]*2");
  });

  test("a header to a name in use or to nothing gets one of its own", () => {
    const { sheet, table } = setup();
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
    const { book, sheet } = setup();
    put(sheet, "F1", [["Score"], [5]]);
    book.tables.add(sheet, area("F1:F2"), { hasHeaders: true, name: "U" });
    put(sheet, "H1", [["=SUM(U[Score])+SUM(T[Score])"]]);
    put(sheet, "B1", [["Points"]]);
    expect(formulaAt(sheet, "H1")).toBe("=SUM(U[Score])+SUM(T[Points])");
  });
});

describe("a table's shape", () => {
  test("is resized with new columns named by their cells", () => {
    const { sheet, table } = setup();
    table.resize(area("A1:D6"));
    expect(table.columnNames).toEqual(["School", "Score", "Double", "Column1"]);
    expect(formulaAt(sheet, "C6")).toBe("=[@Score]*2");
    table.resize(area("A1:B3"));
    expect(table.columnNames).toEqual(["School", "Score"]);
    expect(valueAt(sheet, "C2")).toBe("#REF!");
  });

  test("cannot lose its header row, all data rows, or lie over other tables", () => {
    const { book, sheet, table } = setup();
    book.tables.add(sheet, area("E1:F2"), { hasHeaders: true });
    for (const address of ["A2:C4", "A1:C1", "G1:H4", "A1:E4"]) {
      expect(codeOf(() => table.resize(area(address)))).toBe("InvalidArgument");
    }
    expect(table.area).toEqual(area("A1:C4"));
  });

  test("takes columns in and gives them up with their formulas", () => {
    const { book, sheet, table } = setup();
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
    const { table } = setup();
    table.deleteColumn("School");
    table.deleteColumn("Double");
    expect(codeOf(() => table.deleteColumn("Score"))).toBe("InvalidOperation");
  });

  test("shows totals below and gives the row back", () => {
    const { book, sheet, table } = setup();
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
    const { sheet, table } = setup();
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
    const { book, sheet, table } = setup();
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
    const { book, sheet } = setup();
    sheet.clear(area("A1:D9"));
    expect(book.tables.items).toEqual([]);
  });

  test("becomes plain cells with plain references", () => {
    const { book, sheet, table } = setup();
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

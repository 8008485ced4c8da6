import {
  area,
  changesOf,
  codeOf,
  formulaAt,
  put,
  schoolTable,
  show,
  textAt,
  valueAt,
} from "./testWorkbook";

describe("a calculated column", () => {
  test("takes a formula written to one cell of an empty column", () => {
    const { book, table } = schoolTable();
    expect(show(book, "C2:C4")).toEqual([[160], [120], [140]]);
    expect(table.column("Double")?.formula?.text).toBe("=[@Score]*2");
  });

  test("is found when a table is made of cells that have it", () => {
    const { sheet, book } = schoolTable();
    put(sheet, "F1", [
      ["a", "b"],
      [1, "=F2+1"],
      [2, "=F3+1"],
    ]);
    const table = book.tables.add(sheet, area("F1:G3"), { hasHeaders: true });
    table.addRows(null, [[3, null]]);
    expect(valueAt(sheet, "G4")).toBe(4);
  });

  test("takes the formula written to all its cells", () => {
    const { sheet, table } = schoolTable();
    put(sheet, "C2", [["=[@Score]+1"], ["=[@Score]+1"], ["=[@Score]+1"]]);
    expect(table.column("Double")?.formula?.text).toBe("=[@Score]+1");
    table.addRows(null, [["East", 1, null]]);
    expect(valueAt(sheet, "C5")).toBe(2);
  });

  test("takes formulas that differ only by their row", () => {
    const { sheet, table } = schoolTable();
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
    const { book, sheet } = schoolTable();
    put(sheet, "C3", [["=[@Score]/10"]]);
    expect(show(book, "C2:C4")).toEqual([[8], [6], [7]]);
  });

  test("keeps constants as exceptions and still fills new rows", () => {
    const { book, sheet, table } = schoolTable();
    put(sheet, "C3", [[999]]);
    table.addRows(null, [["East", 50, null]]);
    expect(show(book, "C2:C5")).toEqual([[160], [999], [140], [100]]);
  });

  test("does not spread a new formula over exceptions", () => {
    const { sheet } = schoolTable();
    put(sheet, "C3", [[999]]);
    put(sheet, "C4", [["=1+1"]]);
    expect(["C2", "C3", "C4"].map((address) => formulaAt(sheet, address))).toEqual([
      "=[@Score]*2",
      999,
      "=1+1",
    ]);
  });

  test("ends when its last formula is cleared", () => {
    const { sheet, table } = schoolTable();
    sheet.clear(area("C2:C4"), "contents");
    expect(table.column("Double")?.formula).toBeUndefined();
    table.addRows(null, [["East", 50, null]]);
    expect(valueAt(sheet, "C5")).toBeNull();
  });

  test("survives the deletion of the row its formula was written in", () => {
    const { sheet, table } = schoolTable();
    put(sheet, "C2", [["=B2*3"], ["=B3*3"], ["=B4*3"]]);
    table.deleteRows(0);
    table.addRows(null, [["East", 5, null]]);
    expect(formulaAt(sheet, "C4")).toBe("=B4*3");
  });
});

describe("a table grows", () => {
  test("when the API writes right below, with formulas, formats and rules", () => {
    const { sheet, table } = schoolTable();
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
    const { book, sheet, table } = schoolTable();
    book.user.type(sheet.id, 4, 0, "East");
    expect(table.area).toEqual(area("A1:C5"));
  });

  test("not from the API when that is switched off, but still for a person", () => {
    const { book, sheet, table } = schoolTable();
    book.growOnApiWrite = false;
    put(sheet, "A5", [["East"]]);
    expect(table.area).toEqual(area("A1:C4"));
    put(sheet, "A5", [[""]]);
    book.user.type(sheet.id, 4, 0, "East");
    expect(table.area).toEqual(area("A1:C5"));
  });

  test("with a paste that begins inside it", () => {
    const { book, sheet, table } = schoolTable();
    book.user.paste(sheet.id, 3, 0, "West\t71\nEast\t50\n");
    expect(table.area).toEqual(area("A1:C5"));
    expect(show(book, "A4:C5")).toEqual([
      ["West", 71, 142],
      ["East", 50, 100],
    ]);
  });

  test("by a column when a header or a value is written right beside it", () => {
    const { sheet, table } = schoolTable();
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
    const { sheet, table } = schoolTable();
    put(sheet, address, rows);
    expect(table.area).toEqual(area("A1:C4"));
  });

  test("not over cells that hold something, another table or a totals row", () => {
    const { book, sheet, table } = schoolTable();
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
    const { sheet, table } = schoolTable();
    put(sheet, "A5", [["East"], [""], [null]]);
    expect(table.area).toEqual(area("A1:C5"));
  });
});

describe("table rows", () => {
  test("are inserted before an index and move only the table's columns", () => {
    const { book, sheet, table } = schoolTable();
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
    const { sheet, table } = schoolTable();
    sheet.setStyle(area("A1:C1"), { bold: true });
    sheet.setNumberFormat(area("B2:B4"), "0.0");
    sheet.validation.set(area("B2:B4"), { type: "custom", formula: "=B2>0" });
    table.addRows(0, [["First", 5, null]]);
    expect([sheet.style(1, 1).bold, textAt(sheet, "B2")]).toEqual([undefined, "5.0"]);
    expect(sheet.validation.at(1, 1)).toBeDefined();
  });

  test("of another width, at no place, or none at all are refused", () => {
    const { table } = schoolTable();
    expect(codeOf(() => table.addRows(null, [["x"]]))).toBe("InvalidArgument");
    expect(codeOf(() => table.addRows(4, [["x", 1, null]]))).toBe("InvalidArgument");
    expect(codeOf(() => table.addRows(null, []))).toBe("InvalidArgument");
  });

  test("are told of with their place and table", () => {
    const { book, table } = schoolTable();
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
    const { book, sheet, table } = schoolTable();
    put(sheet, "A6", [["below", null, null, null, "beside"]]);
    table.deleteRows(0, 2);
    expect(table.area).toEqual(area("A1:C2"));
    expect(show(book, "A2:C2")).toEqual([["West", 70, 140]]);
    expect([valueAt(sheet, "A4"), valueAt(sheet, "E6")]).toEqual(["below", "beside"]);
  });

  test("leave a blank one behind when all are deleted", () => {
    const { book, table } = schoolTable();
    table.deleteRows(0, 3);
    expect(table.area).toEqual(area("A1:C2"));
    expect(table.awaitsFirstRow).toBe(true);
    expect(show(book, "A2:C2")).toEqual([[null, null, 0]]);
    table.addRows(null, [["New", 4, null]]);
    expect(show(book, "A2:C2")).toEqual([["New", 4, 8]]);
  });

  test("cannot be inserted where that would tear another table below", () => {
    const { book, sheet, table } = schoolTable();
    book.tables.add(sheet, area("C7:D8"), { hasHeaders: true });
    expect(codeOf(() => table.addRows(null, [["x", 1, null]]))).toBe("InsertDeleteConflict");
    expect(table.rowCount).toBe(3);
  });

  test("are sorted with formats and formulas, blanks last, keeping equal rows in order", () => {
    const { book, sheet, table } = schoolTable();
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

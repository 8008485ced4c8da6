import {
  area,
  changesOf,
  codeOf,
  formulaAt,
  put,
  show,
  testWorkbook,
  valueAt,
} from "./testWorkbook";

describe("inserting and deleting rows and columns", () => {
  test("is what inserting and deleting whole rows or columns of cells comes to", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    sheet.setColumnWidth(1, 1, 99);
    sheet.setColumnsHidden(2, 2, true);
    const kinds = changesOf(book, () => {
      sheet.insertCells(area("B:B"), "right");
      sheet.insertCells(area("1:2"), "down");
      sheet.deleteCells(area("A:A"), "left");
      sheet.deleteCells(area("1:1"), "up");
    }).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== "calculated")).toEqual([
      "columnInserted",
      "rowInserted",
      "columnDeleted",
      "rowDeleted",
    ]);
    expect([sheet.columns.size(1), sheet.columns.isHidden(2)]).toEqual([99, true]);
    expect(codeOf(() => sheet.insertRows(-1))).toBe("InvalidArgument");
    expect(codeOf(() => sheet.deleteRows(0, 0))).toBe("InvalidArgument");
  });

  const cases: [what: string, formula: string, after: string][] = [
    ["rows 3", "=A1", "=A1"],
    ["rows 3", "=A3", "=A5"],
    ["rows 3", "=SUM(A1:A9)", "=SUM(A1:A11)"],
    ["rows 3", "=SUM($A$2:$B$3)", "=SUM($A$2:$B$5)"],
    ["rows 3", "=SUM(A:A)", "=SUM(A:A)"],
    ["rows 3", "=SUM(2:4)", "=SUM(2:6)"],
    ["rows 3", "=Other!A3", "=Other!A3"],
    ["delete 3", "=A2", "=A2"],
    ["delete 3", "=A3", "=#REF!"],
    ["delete 3", "=A9", "=A7"],
    ["delete 3", "=SUM(A1:A9)", "=SUM(A1:A7)"],
    ["delete 3", "=SUM(A3:A4)", "=SUM(#REF!)"],
    ["delete 3", "=SUM(A4:A9)", "=SUM(A3:A7)"],
    ["delete 3", "=SUM(A1:A3)", "=SUM(A1:A2)"],
    ["columns B", "=B1+A1", "=D1+A1"],
    ["columns B", "=SUM(A1:C1)", "=SUM(A1:E1)"],
    ["columns B", "=SUM(B:B)", "=SUM(D:D)"],
    ["drop B", "=B1", "=#REF!"],
    ["drop B", "=D1", "=B1"],
    ["drop B", "=SUM(A:D)", "=SUM(A:B)"],
  ];
  test.each(cases)("%s: %s becomes %s", (what, before, after) => {
    const book = testWorkbook();
    const other = book.sheets.add("Other");
    const formula = before.startsWith("=Other")
      ? before
      : before.replace(/([$A-Z]*\d*:?[$A-Z]*\d+|[A-Z]:[A-Z])/g, "Sheet1!$1");
    put(other, "A1", [[formula]]);
    const sheet = book.sheets.active;
    if (what === "rows 3") sheet.insertRows(2, 2);
    if (what === "delete 3") sheet.deleteRows(2, 2);
    if (what === "columns B") sheet.insertColumns(1, 2);
    if (what === "drop B") sheet.deleteColumns(1, 2);
    expect(String(formulaAt(other, "A1")).replace(/Sheet1!/g, "")).toBe(after);
  });

  test("moves the cells, their formats and what is written about them", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "A1", [[1], [2], ["=A2*10"]]);
    sheet.setStyle(area("A3"), { bold: true });
    sheet.merge(area("C3:D3"));
    sheet.validation.set(area("A2:A3"), { type: "custom", formula: "=A2>0" });
    sheet.conditionalFormats.add(area("A3"), { type: "custom", formula: "=$A3>0", format: {} });
    sheet.setRowHeight(2, 2, 40);
    sheet.setView({ horizontalPageBreaks: [2] });
    book.names.add("Third", "=Sheet1!$A$3");
    sheet.insertRows(1);
    expect(show(book, "A1:A4")).toEqual([[1], [null], [2], [20]]);
    expect(formulaAt(sheet, "A4")).toBe("=A3*10");
    expect(sheet.style(3, 0).bold).toBe(true);
    expect(sheet.merges).toEqual([area("C4:D4")]);
    expect(sheet.validation.items[0]).toMatchObject({
      areas: [area("A3:A4")],
      rule: { formula: "=A3>0" },
    });
    expect(sheet.conditionalFormats.items[0]).toMatchObject({
      areas: [area("A4")],
      rule: { formula: "=$A4>0" },
    });
    expect([sheet.rows.size(2), sheet.rows.size(3)]).toEqual([15, 40]);
    expect(sheet.view.horizontalPageBreaks).toEqual([3]);
    expect(book.names.get("Third")?.formula).toBe("=Sheet1!$A$4");
  });

  test("drops rules, merges and sizes of what is deleted", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.merge(area("B2:C3"));
    sheet.validation.set(area("A2"), { type: "custom", formula: "=TRUE" });
    sheet.setRowHeight(1, 1, 40);
    sheet.deleteRows(1, 2);
    expect(sheet.merges).toEqual([]);
    expect(sheet.validation.items).toEqual([]);
    expect(sheet.rows.size(1)).toBe(15);
  });

  test("gives new rows the format of the row above", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setStyle(area("A1"), { italic: true });
    sheet.insertRows(1, 2);
    expect([0, 1, 2, 3].map((row) => sheet.style(row, 0).italic)).toEqual([
      true,
      true,
      true,
      undefined,
    ]);
  });

  test("shifts single cells within their columns only", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [
      [1, "x"],
      [2, "y"],
      ["=SUM(A1:A2)", "=SUM(A1:B2)"],
    ]);
    sheet.insertCells(area("A2"), "down");
    expect(show(sheet.workbook, "A1:B4")).toEqual([
      [1, "x"],
      [null, "y"],
      [2, 1],
      [3, null],
    ]);
    expect(formulaAt(sheet, "A4")).toBe("=SUM(A1:A3)");
    expect(formulaAt(sheet, "B3")).toBe("=SUM(A1:B2)");
    sheet.deleteCells(area("A2"), "up");
    expect(show(sheet.workbook, "A1:A3")).toEqual([[1], [2], [3]]);
  });

  test("shifts single cells to the right and back", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [
      [1, 2],
      [3, 4],
    ]);
    sheet.insertCells(area("A1"), "right");
    expect(show(sheet.workbook, "A1:C2")).toEqual([
      [null, 1, 2],
      [3, 4, null],
    ]);
    sheet.deleteCells(area("A1"), "left");
    expect(show(sheet.workbook, "A1:B1")).toEqual([[1, 2]]);
  });

  test("refuses to push content off the sheet and leaves everything as it was", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setInput(1_048_575, 0, "end");
    put(sheet, "A1", [[1]]);
    expect(codeOf(() => sheet.insertRows(0))).toBe("NonBlankCellOffSheet");
    expect(valueAt(sheet, "A1")).toBe(1);
  });

  test("refuses to tear merged cells or a table", () => {
    const sheet = testWorkbook().sheets.active;
    put(sheet, "A1", [
      ["a", "b"],
      [1, 2],
    ]);
    sheet.workbook.tables.add(sheet, area("A1:B2"), { hasHeaders: true });
    sheet.merge(area("D1:E1"));
    expect(codeOf(() => sheet.insertCells(area("A2"), "down"))).toBe("InsertDeleteConflict");
    expect(codeOf(() => sheet.insertCells(area("B1"), "right"))).toBe("InsertDeleteConflict");
    expect(codeOf(() => sheet.deleteRows(0))).toBe("InsertDeleteConflict");
    expect(codeOf(() => sheet.insertCells(area("D1"), "down"))).toBe("MergedRangeConflict");
  });

  test("tells what came or went, and where", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    const changes = changesOf(book, () => {
      sheet.insertRows(1, 2);
      sheet.deleteColumns(2);
      sheet.insertCells(area("B2:C3"), "down");
    });
    expect(
      changes
        .filter(({ kind }) => kind !== "calculated")
        .map(({ kind, address, shift }) => [kind, address, shift])
    ).toEqual([
      ["rowInserted", "2:3", undefined],
      ["columnDeleted", "C:C", undefined],
      ["cellInserted", "B2:C3", "down"],
    ]);
  });
});

describe("a table on the sheet", () => {
  function bookWithTable() {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(
      sheet,
      "B2",
      [
        ["a", "b"],
        [1, "=[@a]*2"],
        [2, null],
        [3, null],
      ].map((row, r) => (r === 1 ? [1, null] : row))
    );
    const table = book.tables.add(sheet, area("B2:C5"), { hasHeaders: true, name: "T" });
    put(sheet, "C3", [["=[@a]*2"]]);
    return { book, sheet, table };
  }

  test("moves with rows inserted above and columns inserted left", () => {
    const { sheet, table } = bookWithTable();
    sheet.insertRows(0, 2);
    sheet.insertColumns(0);
    expect(table.area).toEqual(area("C4:D7"));
  });

  test("grows with rows inserted inside and fills its calculated columns", () => {
    const { book, sheet, table } = bookWithTable();
    sheet.insertRows(3);
    expect(table.area).toEqual(area("B2:C6"));
    put(sheet, "B4", [[10]]);
    expect(show(book, "B3:C5")).toEqual([
      [1, 2],
      [10, 20],
      [2, 4],
    ]);
  });

  test("gets a column where sheet columns are inserted inside it", () => {
    const { sheet, table } = bookWithTable();
    sheet.insertColumns(2);
    expect(table.columnNames).toEqual(["a", "Column1", "b"]);
    expect(valueAt(sheet, "C2")).toBe("Column1");
    expect(new Set(table.columns.map(({ id }) => id)).size).toBe(3);
  });

  test("loses a column with the sheet's, and formulas about it are #REF!", () => {
    const { sheet, table } = bookWithTable();
    put(sheet, "F1", [["=SUM(T[a])", "=SUM(T[b])"]]);
    sheet.deleteColumns(1);
    expect(table.columnNames).toEqual(["b"]);
    expect(formulaAt(sheet, "E1")).toBe("=SUM(#REF!)");
    expect(formulaAt(sheet, "B3")).toBe("=#REF!*2");
  });

  test("keeps a blank row when all its data rows are deleted", () => {
    const { sheet, table } = bookWithTable();
    put(sheet, "B7", [["below"]]);
    sheet.deleteRows(2, 3);
    expect(table.area).toEqual(area("B2:C3"));
    expect(valueAt(sheet, "B4")).toBe("below");
  });

  test("goes when all its rows are deleted", () => {
    const { book, sheet } = bookWithTable();
    put(sheet, "F1", [["=SUM(T[a])"]]);
    sheet.deleteRows(1, 4);
    expect(book.tables.items).toEqual([]);
    expect(valueAt(sheet, "F1")).toBe("#REF!");
  });
});

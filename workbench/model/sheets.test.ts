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

describe("a workbook's sheets", () => {
  test("begin with Sheet1 and go on with the next free number", () => {
    const { sheets } = testWorkbook();
    sheets.add("Sheet2");
    expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2"]);
    expect(sheets.add().name).toBe("Sheet3");
  });

  test.each([
    ["blank", " "],
    ["empty", ""],
    ["of 32 characters", "x".repeat(32)],
    ["with a colon", "a:b"],
    ["with a slash", "a/b"],
    ["with a bracket", "a[b"],
    ["with an asterisk", "a*"],
    ["that begins with an apostrophe", "'a"],
    ["that ends with an apostrophe", "a'"],
    ["that Excel keeps for itself", "history"],
  ])("refuse a name that is %s", (_, name) => {
    const { sheets } = testWorkbook();
    expect(codeOf(() => sheets.add(name))).toBe("InvalidArgument");
    expect(codeOf(() => sheets.active.rename(name))).toBe("InvalidArgument");
    expect(sheets.items).toHaveLength(1);
  });

  test("take a name of 31 characters", () => {
    expect(testWorkbook().sheets.add("x".repeat(31)).name).toHaveLength(31);
  });

  test("have names that are unique without regard to case", () => {
    const { sheets } = testWorkbook();
    expect(codeOf(() => sheets.add("SHEET1"))).toBe("ItemAlreadyExists");
    sheets.active.rename("SHEET1");
    expect(sheets.active.name).toBe("SHEET1");
  });

  test("are found by id and by name, and missing ones by neither", () => {
    const { sheets } = testWorkbook();
    const sheet = sheets.add("Data");
    expect(sheets.get("dATA")).toBe(sheet);
    expect(sheets.get(sheet.id)).toBe(sheet);
    expect(codeOf(() => sheets.require("None"))).toBe("ItemNotFound");
  });

  test("keep their ids to themselves when one is deleted", () => {
    const { sheets } = testWorkbook();
    const first = sheets.add();
    first.delete();
    expect(sheets.add().id).not.toBe(first.id);
  });

  test("follow a new name in formulas, quoted where needed, and in names", () => {
    const book = testWorkbook();
    const data = book.sheets.add("Data");
    put(data, "A1", [[5]]);
    put(book.sheets.active, "A1", [["=Data!A1+SUM(Data!A:A)"]]);
    book.names.add("First", "=Data!$A$1");
    data.rename("It's new");
    expect(formulaAt(book.sheets.active, "A1")).toBe("='It''s new'!A1+SUM('It''s new'!A:A)");
    expect(book.names.get("first")?.formula).toBe("='It''s new'!$A$1");
    expect(valueAt(book.sheets.active, "A1")).toBe(10);
  });

  test("leave #REF! behind when deleted, for their cells and tables alike", () => {
    const book = testWorkbook();
    const data = book.sheets.add("Data");
    put(data, "A1", [["Score"], [5]]);
    book.tables.add(data, area("A1:A2"), { hasHeaders: true, name: "T" });
    book.names.add("Scores", "=T[Score]");
    put(book.sheets.active, "A1", [["=Data!A2", "=SUM(T[Score])", "=A1"]]);
    data.delete();
    expect(show(book, "A1:C1")).toEqual([["#REF!", "#REF!", "#REF!"]]);
    expect(book.tables.get("T")).toBeUndefined();
    expect(book.names.get("Scores")?.formula).toBe("=#REF!");
  });

  test("cannot lose the last visible one, by deleting or hiding", () => {
    const { sheets } = testWorkbook();
    sheets.add().setVisibility("VeryHidden");
    expect(codeOf(() => sheets.active.delete())).toBe("InvalidOperation");
    expect(codeOf(() => sheets.active.setVisibility("Hidden"))).toBe("InvalidOperation");
  });

  test("bring a neighbour to the front when the active one is hidden or deleted", () => {
    const { sheets } = testWorkbook();
    const second = sheets.add();
    const third = sheets.add();
    second.activate();
    second.setVisibility("Hidden");
    expect(sheets.active).toBe(third);
    expect(codeOf(() => second.activate())).toBe("InvalidOperation");
    third.delete();
    expect(sheets.active.name).toBe("Sheet1");
  });

  test("move to another place", () => {
    const { sheets } = testWorkbook();
    const last = sheets.add();
    last.move(0);
    expect(sheets.items[0]).toBe(last);
    expect(last.position).toBe(0);
    expect(codeOf(() => last.move(2))).toBe("InvalidArgument");
  });

  test("tell of being added, renamed, activated and deleted", () => {
    const book = testWorkbook();
    const kinds = changesOf(book, () => {
      const sheet = book.sheets.add("Data");
      sheet.rename("More");
      sheet.activate();
      sheet.delete();
    }).map(({ kind, nameAfter }) => (nameAfter === undefined ? kind : `${kind} ${nameAfter}`));
    expect(kinds).toEqual([
      "sheetAdded Data",
      "sheetRenamed More",
      "sheetDeactivated",
      "sheetActivated",
      "sheetDeactivated",
      "sheetActivated",
      "sheetDeleted",
      "calculated",
    ]);
  });

  test("each keep their own selection", () => {
    const book = testWorkbook();
    const other = book.sheets.add();
    const first = book.sheets.active;
    book.select(first, area("B2:C3"));
    book.select(other, area("A5"));
    expect(book.selection).toEqual({ sheetId: other.id, areas: [area("A5")] });
    first.activate();
    expect(book.selection).toEqual({ sheetId: first.id, areas: [area("B2:C3")] });
  });
});

describe("protection of the structure", () => {
  test("refuses to add, delete, rename, move and hide sheets", () => {
    const book = testWorkbook();
    const sheet = book.sheets.add("Data");
    book.protection.protect();
    const attempts = [
      () => book.sheets.add(),
      () => sheet.delete(),
      () => sheet.rename("More"),
      () => sheet.move(0),
      () => sheet.setVisibility("Hidden"),
    ];
    expect(attempts.map(codeOf)).toEqual(Array(5).fill("AccessDenied"));
    put(sheet, "A1", [[1]]);
    expect(valueAt(sheet, "A1")).toBe(1);
  });

  test("asks for its password and refuses to be set or lifted twice", () => {
    const { protection } = testWorkbook();
    protection.protect({}, "secret");
    expect(codeOf(() => protection.protect())).toBe("AccessDenied");
    expect(codeOf(() => protection.unprotect("wrong"))).toBe("BadPassword");
    protection.unprotect("secret");
    expect(codeOf(() => protection.unprotect())).toBe("AccessDenied");
  });
});

describe("protection of a sheet", () => {
  test("refuses every change of locked cells, of layout, rules and tables", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "A1", [["a"], [1]]);
    const table = book.tables.add(sheet, area("A1:A2"), { hasHeaders: true });
    sheet.protection.protect();
    const attempts = [
      () => put(sheet, "C1", [[1]]),
      () => sheet.clear(area("A1:B2"), "contents"),
      () => sheet.setStyle(area("A1"), { bold: true }),
      () => sheet.setNumberFormat(area("A1"), "0"),
      () => sheet.insertRows(0),
      () => sheet.deleteColumns(0),
      () => sheet.insertCells(area("C1"), "down"),
      () => sheet.merge(area("C1:C2")),
      () => sheet.setColumnWidth(0, 0, 10),
      () => sheet.validation.set(area("C1"), { type: "custom", formula: "=TRUE" }),
      () =>
        sheet.conditionalFormats.add(area("C1"), { type: "custom", formula: "=TRUE", format: {} }),
      () => table.addRows(null, [[2]]),
      () => table.deleteRows(0),
      () => table.sort([{ column: 0, ascending: true }]),
      () => table.delete(),
      () => book.tables.add(sheet, area("E1:E2"), { hasHeaders: true }),
      () => book.user.type(sheet.id, 4, 4, "x"),
    ];
    expect(attempts.map(codeOf)).toEqual(attempts.map(() => "AccessDenied"));
    expect(valueAt(sheet, "A2")).toBe(1);
  });

  test("lets cells that are not locked be written", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.setStyle(area("B2:B3"), { locked: false });
    sheet.setStyle(area("D:D"), { locked: false });
    sheet.protection.protect();
    put(sheet, "B2", [[1]]);
    put(sheet, "D9", [[2]]);
    expect(codeOf(() => put(sheet, "B3", [[1, 2]]))).toBe("AccessDenied");
    expect([valueAt(sheet, "B2"), valueAt(sheet, "D9"), valueAt(sheet, "B3")]).toEqual([
      1,
      2,
      null,
    ]);
  });

  test("lets through what its options allow", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.protection.protect({ allowFormatCells: true, allowInsertRows: true });
    sheet.setStyle(area("A1"), { bold: true });
    sheet.insertRows(0);
    expect(sheet.style(1, 0).bold).toBe(true);
    expect(codeOf(() => sheet.deleteRows(0))).toBe("AccessDenied");
  });

  test("does not stop formulas from being worked out", () => {
    const book = testWorkbook();
    const input = book.sheets.add();
    put(book.sheets.active, "A1", [["=Sheet2!A1"]]);
    book.sheets.active.protection.protect();
    put(input, "A1", [[7]]);
    expect(valueAt(book.sheets.active, "A1")).toBe(7);
  });
});

describe("defined names", () => {
  test.each(["A1", "xfd1", "R1C1", "r", "C", "1st", "two words", "a-b", "", "x".repeat(256)])(
    "refuse %j as a name",
    (name) => {
      expect(codeOf(() => testWorkbook().names.add(name, "=1"))).toBe("InvalidArgument");
    }
  );

  test("share their names with tables, without regard to case", () => {
    const book = testWorkbook();
    put(book.sheets.active, "A1", [["a"], [1]]);
    book.tables.add(book.sheets.active, area("A1:A2"), { hasHeaders: true, name: "tblRoles" });
    book.names.add("lstRoles", "=tblRoles[a]");
    expect(codeOf(() => book.names.add("LSTROLES", "=1"))).toBe("ItemAlreadyExists");
    expect(codeOf(() => book.names.add("TBLroles", "=1"))).toBe("ItemAlreadyExists");
    expect(
      codeOf(() =>
        book.tables.add(book.sheets.active, area("C1:C2"), { hasHeaders: true, name: "lstRoles" })
      )
    ).toBe("ItemAlreadyExists");
  });

  test("stand for a lookup in a settings table", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "A1", [
      ["Setting", "Value"],
      ["Criterion", 80],
      ["Weeks", 6],
    ]);
    book.tables.add(sheet, area("A1:B3"), { hasHeaders: true, name: "tblSettings" });
    book.names.add("setWeeks", '=INDEX(tblSettings[Value],MATCH("Weeks",tblSettings[Setting],0))', {
      comment: "How long",
      visible: false,
    });
    put(sheet, "D1", [["=setWeeks*2"]]);
    expect(valueAt(sheet, "D1")).toBe(12);
    expect(book.names.get("SETWEEKS")).toMatchObject({ comment: "How long", visible: false });
  });

  test("refuse a formula about a table that does not exist", () => {
    expect(codeOf(() => testWorkbook().names.add("x_y", "=None[a]"))).toBe("InvalidArgument");
  });

  test("are changed and deleted by name, and then are unknown to formulas", () => {
    const book = testWorkbook();
    book.names.add("Limit", "=5");
    put(book.sheets.active, "A1", [["=Limit"]]);
    book.names.update("limit", { formula: "=6" });
    expect(valueAt(book.sheets.active, "A1")).toBe(6);
    book.names.delete("LIMIT");
    expect(valueAt(book.sheets.active, "A1")).toBe("#NAME?");
    expect(codeOf(() => book.names.delete("Limit"))).toBe("ItemNotFound");
  });
});

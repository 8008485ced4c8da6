import { area, codeOf, put, testWorkbook, valueAt } from "./testWorkbook";
import type { ComparisonOperator, ValidationRule } from "./validationStore";

function verdicts(rule: ValidationRule, inputs: readonly string[], ignoreBlanks = true): boolean[] {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  sheet.validation.set(area("A1:A9"), rule, { ignoreBlanks });
  return inputs.map((input) => book.user.validate(sheet.id, 0, 0, input).valid);
}

describe("validation", () => {
  test("by a typed list minds case and offers its items trimmed", () => {
    const rule: ValidationRule = { type: "list", source: "Yes, No", inCellDropDown: true };
    expect(verdicts(rule, ["Yes", "No", "no", "Maybe", ""])).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    const book = testWorkbook();
    book.sheets.active.validation.set(area("B2"), rule);
    expect(book.user.listItems(book.sheets.active.id, 1, 1)).toEqual(["Yes", "No"]);
    expect(book.user.listItems(book.sheets.active.id, 0, 0)).toEqual([]);
  });

  test.each(["=lstRoles", "=$D$2:$D$4", "=Sheet1!D2:D4", '=INDIRECT("tblRoles[Role]")'])(
    "by the list %s does not mind case and follows its cells",
    (source) => {
      const book = testWorkbook();
      const sheet = book.sheets.active;
      put(sheet, "D1", [["Role"], ["Coach"], [7], ["Lead"]]);
      book.tables.add(sheet, area("D1:D4"), { hasHeaders: true, name: "tblRoles" });
      book.names.add("lstRoles", "=tblRoles[Role]");
      sheet.validation.set(area("A1"), { type: "list", source, inCellDropDown: true });
      const accepts = (text: string) => book.user.validate(sheet.id, 0, 0, text).valid;
      expect(["coach", "7", "LEAD", "Other"].map(accepts)).toEqual([true, true, true, false]);
      expect(book.user.listItems(sheet.id, 0, 0)).toEqual(["Coach", "7", "Lead"]);
      put(sheet, "D2", [["Other"]]);
      expect(accepts("Other")).toBe(true);
    }
  );

  test("by a list relative to its first cell moves with each cell", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "C1", [["a"], ["b"]]);
    sheet.validation.set(area("A1:A2"), { type: "list", source: "=C1", inCellDropDown: true });
    expect([0, 1].map((row) => book.user.listItems(sheet.id, row, 0))).toEqual([["a"], ["b"]]);
  });

  const operators: [ComparisonOperator, boolean[]][] = [
    ["Between", [false, true, true, true, false]],
    ["NotBetween", [true, false, false, false, true]],
    ["EqualTo", [false, true, false, false, false]],
    ["NotEqualTo", [true, false, true, true, true]],
    ["GreaterThan", [false, false, true, true, true]],
    ["LessThan", [true, false, false, false, false]],
    ["GreaterThanOrEqualTo", [false, true, true, true, true]],
    ["LessThanOrEqualTo", [true, true, false, false, false]],
  ];
  test.each(operators)("of numbers %s 1 (and 3)", (operator, expected) => {
    const rule = { type: "decimal", operator, formula1: 1, formula2: 3 } as const;
    expect(verdicts(rule, ["0.5", "1", "2.5", "3", "3.5"])).toEqual(expected);
  });

  test("of whole numbers refuses fractions and text", () => {
    const rule = { type: "wholeNumber", operator: "GreaterThan", formula1: 0 } as const;
    expect(verdicts(rule, ["1", "1.5", "one", "TRUE"])).toEqual([true, false, false, false]);
  });

  test("of dates knows bounds as serials, text and formulas", () => {
    for (const formula1 of [46023, "1/1/2026", "=DATE(2026,1,1)", "=TODAY()-14"]) {
      const rule = { type: "date", operator: "GreaterThanOrEqualTo", formula1 } as const;
      expect(verdicts(rule, ["1/1/2026", "12/31/2025", "soon"])).toEqual([true, false, false]);
    }
  });

  test("of text length counts characters of numbers, too", () => {
    const rule = { type: "textLength", operator: "LessThanOrEqualTo", formula1: 3 } as const;
    expect(verdicts(rule, ["abc", "abcd", "123", "1234"])).toEqual([true, false, true, false]);
  });

  test("by a formula sees the cell as it would be, relative to the first cell", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "A2", [["a"], ["b"]]);
    sheet.validation.set(area("A2:A9"), { type: "custom", formula: "=COUNTIF($A$2:$A$9,A2)=1" });
    const accepts = (row: number, text: string) => book.user.validate(sheet.id, row, 0, text).valid;
    expect([accepts(3, "c"), accepts(3, "A"), accepts(1, "a"), accepts(2, "a")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([valueAt(sheet, "A2"), valueAt(sheet, "A4")]).toEqual(["a", null]);
  });

  test("lets blanks in only where told to", () => {
    const rule = { type: "wholeNumber", operator: "GreaterThan", formula1: 0 } as const;
    expect([verdicts(rule, [""], true), verdicts(rule, [""], false)]).toEqual([[true], [false]]);
  });

  test("keeps one rule for a cell, the last one set", () => {
    const sheet = testWorkbook().sheets.active;
    sheet.validation.set(area("A1:C3"), { type: "custom", formula: "=TRUE" });
    sheet.validation.set(area("B2"), { type: "custom", formula: "=FALSE" });
    expect(sheet.validation.at(1, 1)?.rule).toEqual({ type: "custom", formula: "=FALSE" });
    expect(sheet.validation.at(0, 0)?.rule).toEqual({ type: "custom", formula: "=TRUE" });
    expect(sheet.validation.items.flatMap(({ areas }) => areas)).toHaveLength(5);
    sheet.validation.clear(area("A1:C3"));
    expect(sheet.validation.items).toEqual([]);
  });

  test("refuses rules that Excel would refuse", () => {
    const { validation } = testWorkbook().sheets.active;
    const long = Array(60).fill("abcd").join(",");
    const rules: ValidationRule[] = [
      { type: "list", source: long, inCellDropDown: true },
      { type: "custom", formula: "=1+" },
      { type: "list", source: "=None[a]", inCellDropDown: true },
    ];
    for (const rule of rules)
      expect(codeOf(() => validation.set(area("A1"), rule))).toBe("InvalidArgument");
  });
});

test("the texts of a rule have Excel's limits", () => {
  const { validation } = testWorkbook().sheets.active;
  const set = (title: number, prompt: number, message: number) => () =>
    validation.set(
      area("A1"),
      { type: "custom", formula: "=TRUE" },
      {
        prompt: { title: "t".repeat(title), message: "p".repeat(prompt), showPrompt: true },
        errorAlert: { title: "", message: "a".repeat(message), style: "Stop", showAlert: true },
      }
    );
  expect([set(32, 255, 224), set(33, 1, 1), set(1, 256, 1), set(1, 1, 225)].map(codeOf)).toEqual([
    "none",
    "InvalidArgument",
    "InvalidArgument",
    "InvalidArgument",
  ]);
});

describe("a person's typing", () => {
  test("goes along with filtering, selecting, activating and moving rows", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    const other = book.sheets.add();
    put(sheet, "A1", [["a"], [2], [1]]);
    const table = book.tables.add(sheet, area("A1:A3"), { hasHeaders: true });
    const sources = new Set<string>();
    book.subscribe((changes) => changes.forEach(({ source }) => sources.add(source)));
    book.user.filterTable(table.id, "a", ["2"]);
    expect(sheet.isRowHidden(2)).toBe(true);
    book.user.clearTableFilter(table.id);
    expect(sheet.isRowHidden(2)).toBe(false);
    book.user.activate(other.id);
    book.user.select(sheet.id, area("A2"));
    expect(book.selection).toEqual({ sheetId: sheet.id, areas: [area("A2")] });
    book.user.insertRows(sheet.id, 0, 2);
    book.user.deleteRows(sheet.id, 0);
    book.user.clear(sheet.id, area("A3"));
    expect(sheet.values(area("A2:A4")).flat()).toEqual(["a", null, 1]);
    expect([...sources]).toEqual(["user"]);
    expect(codeOf(() => book.user.pasteRows(sheet.id, 0, 16_383, [[1, 2]]))).toBe(
      "InvalidArgument"
    );
  });

  function bookWithRule(style: "Stop" | "Warning", showAlert = true) {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    const errorAlert = { title: "No", message: "Yes or No", style, showAlert } as const;
    sheet.validation.set(
      area("A1"),
      { type: "list", source: "Yes,No", inCellDropDown: true },
      { errorAlert }
    );
    return { book, sheet, errorAlert };
  }

  test("is stopped by a rule, with its alert", () => {
    const { book, sheet, errorAlert } = bookWithRule("Stop");
    const result = book.user.type(sheet.id, 0, 0, "Maybe", true);
    expect(result).toMatchObject({
      written: false,
      validation: { valid: false, alert: errorAlert },
    });
    expect(valueAt(sheet, "A1")).toBeNull();
  });

  test("may insist against a warning", () => {
    const { book, sheet } = bookWithRule("Warning");
    expect(book.user.type(sheet.id, 0, 0, "Maybe").written).toBe(false);
    expect(book.user.type(sheet.id, 0, 0, "Maybe", true).written).toBe(true);
    expect(valueAt(sheet, "A1")).toBe("Maybe");
  });

  test("is not stopped by a rule without an alert, nor are the API and pasting by any", () => {
    const silent = bookWithRule("Stop", false);
    expect(silent.book.user.type(silent.sheet.id, 0, 0, "Maybe").written).toBe(true);
    const { book, sheet } = bookWithRule("Stop");
    put(sheet, "A1", [["Maybe"]]);
    expect(valueAt(sheet, "A1")).toBe("Maybe");
    book.user.paste(sheet.id, 0, 0, "Never");
    expect(valueAt(sheet, "A1")).toBe("Never");
  });

  test("of a plain number into a percent cell is a percent, but not through the API", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    sheet.setNumberFormat(area("A1:A3"), "0%");
    book.user.type(sheet.id, 0, 0, "83");
    book.user.type(sheet.id, 1, 0, "0.5");
    put(sheet, "A3", [["83"]]);
    expect(sheet.values(area("A1:A3")).flat()).toEqual([0.83, 0.5, 83]);
  });

  test("pastes lines and tabs, and empties cells where there is nothing", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "B2", [[9, 9]]);
    const pasted = book.user.paste(sheet.id, 0, 0, 'a\t1/15/2026\r\n\t=A1&"!"\r\n');
    expect(pasted).toEqual(area("A1:B2"));
    expect(sheet.values(area("A1:C2"))).toEqual([
      ["a", 46037, null],
      [null, "a!", 9],
    ]);
  });

  test("inserts and deletes table rows and is told of as the user's", () => {
    const book = testWorkbook();
    const sheet = book.sheets.active;
    put(sheet, "A1", [["a"], [2], [1]]);
    const table = book.tables.add(sheet, area("A1:A3"), { hasHeaders: true });
    const sources = new Set<string>();
    book.subscribe((changes) => changes.forEach(({ source }) => sources.add(source)));
    book.user.sortTable(table.id, [{ column: 0, ascending: true }]);
    book.user.insertTableRow(table.id, 1);
    expect(sheet.values(area("A2:A4")).flat()).toEqual([1, null, 2]);
    book.user.deleteTableRows(table.id, 0);
    expect(sheet.values(area("A2:A3")).flat()).toEqual([null, 2]);
    expect([...sources]).toEqual(["user"]);
  });
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { SheetPlan } from "../../../src/workbook/port";
import { EMPTY_PLAN, onePlan, table, WHOLE_PLAN } from "./plans";
import { setUpExcel, tableIn, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

const SHEET = WHOLE_PLAN.name;

const SMALLER: SheetPlan = {
  ...onePlan(SHEET, "tblFidelity_A", [
    ["School", "Points"],
    ["Riverside", null],
  ]),
  columnFormulas: [{ row: 4, column: 1, rows: 1, formula: "=1+1" }],
  freezeRows: 4,
};

async function cells(address: string): Promise<unknown[][]> {
  const range = await excel.byHand((context) =>
    context.workbook.worksheets.getItem(SHEET).getRange(address).load("formulas")
  );
  return range.formulas as unknown[][];
}

test("a sheet is rebuilt in one sync, and reads as the new plan", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  value(await port.read());
  const before = excel.syncs();
  value(await port.rebuildSheet(SHEET, ["tblFidelity_A"], SMALLER));
  expect(excel.syncs() - before).toBe(1);

  const found = tableIn(value(await port.read()), "tblFidelity_A");
  expect(found.headers).toEqual(["School", "Points"]);
  expect(found.values).toEqual([["Riverside", 2]]);
  expect(await cells("A1:D7")).toEqual([
    [SHEET, "", "", ""],
    ["", "", "", ""],
    ["", "", "", ""],
    ["School", "Points", "", ""],
    ["Riverside", "=1+1", "", ""],
    ["", "", "", ""],
    ["", "", "", ""],
  ]);
});

test("formats, validations and colours of the old tables are gone", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  value(await port.rebuildSheet(SHEET, ["tblFidelity_A"], SMALLER));
  const { fill, rule, colours } = await excel.byHand((context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    return {
      fill: sheet.getRange("D4").load("numberFormat, format/font/italic"),
      rule: sheet.getRange("C6").dataValidation.load("type"),
      colours: sheet.getRange("A1:D7").conditionalFormats.getCount(),
    };
  });
  expect(fill.format.font.italic).toBe(false);
  expect(rule.type).toBe("None");
  expect(colours.value).toBe(0);
});

test("what others wrote beside and below the tables stays", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  await excel.byHand((context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("F2").values = [["beside"]];
    sheet.getRange("A12").values = [["below"]];
  });
  value(await port.rebuildSheet(SHEET, ["tblFidelity_A"], SMALLER));
  expect(await cells("F2")).toEqual([["beside"]]);
  expect(await cells("A12")).toEqual([["below"]]);
});

test("a filter on an old table does not put new rows in wrong places", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  await excel.byHand((context) => {
    context.workbook.tables
      .getItem("tblFidelity_A")
      .columns.getItem("School")
      .filter.applyValuesFilter(["Riverside"]);
  });
  value(await port.rebuildSheet(SHEET, ["tblFidelity_A"], WHOLE_PLAN));
  const found = tableIn(value(await port.read()), "tblFidelity_A");
  expect(found.filtered).toBe(false);
  expect(found.values.map(([school]) => school)).toEqual(["Riverside", "=2+3", "3/4"]);
});

test("names that are there are pointed anew, others are added", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  value(await port.read());
  const names = [
    { name: "lstHere", formula: "=tblFidelity_A[Points]" },
    { name: "lstNew", formula: "=tblFidelity_A[School]" },
  ];
  value(await port.rebuildSheet(SHEET, ["tblFidelity_A"], { ...SMALLER, names }));
  expect(await excel.everything()).toMatchObject({
    names: expect.arrayContaining([
      { name: "lstHere", formula: "=tblFidelity_A[Points]" },
      { name: "lstNew", formula: "=tblFidelity_A[School]" },
    ]),
  });
});

test("several tables side by side are rebuilt; one that is not named stays", async () => {
  const plan: SheetPlan = {
    ...EMPTY_PLAN,
    name: SHEET,
    blocks: [
      { row: 3, column: 0, cells: [["a"], [1], [2]] },
      { row: 3, column: 2, cells: [["b"], [3]] },
      { row: 3, column: 4, cells: [["c"], [5]] },
    ],
    tables: [
      table("tblSummary_A", 3, 0, 3, 1),
      table("tblSummary_B", 3, 2, 2, 1),
      table("tblSummary_C", 3, 4, 2, 1),
    ],
  };
  const port = excel.port();
  value(await port.addSheet(plan));
  value(
    await port.rebuildSheet(SHEET, ["tblSummary_A", "tblSummary_B"], {
      ...plan,
      blocks: plan.blocks.slice(0, 2),
      tables: plan.tables.slice(0, 2),
    })
  );
  const contents = value(await port.read());
  expect(tableIn(contents, "tblSummary_A").values).toEqual([[1], [2]]);
  expect(tableIn(contents, "tblSummary_B").values).toEqual([[3]]);
  expect(tableIn(contents, "tblSummary_C").values).toEqual([[5]]);
});

test("a sheet that a user renamed keeps its name", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem(SHEET).name = "Our Tracker";
  });
  value(await port.rebuildSheet("Our Tracker", ["tblFidelity_A"], SMALLER));
  expect(tableIn(value(await port.read()), "tblFidelity_A").sheet).toBe("Our Tracker");
});

test.each([
  ["a sheet that is gone", "Elsewhere", ["tblFidelity_A"]],
  ["an old table that is gone", SHEET, ["tblFidelity_A", "tblFidelity_B"]],
])("%s leaves everything as it was", async (_, sheet, tables) => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  const before = await excel.everything();
  const outcome = trouble(await port.rebuildSheet(sheet, tables, SMALLER));
  expect({ kind: outcome.kind, subject: outcome.subject }).toEqual({
    kind: "missing",
    subject: sheet,
  });
  expect(await excel.everything()).toEqual(before);
});

test("a protected sheet stays as it was", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem(SHEET).protection.protect();
  });
  const before = await excel.everything();
  const outcome = await port.rebuildSheet(SHEET, ["tblFidelity_A"], SMALLER);
  expect(trouble(outcome).kind).toBe("protected");
  expect(await excel.everything()).toEqual(before);
});

test("a rebuild that failed half way is completed by the next", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  excel.client.host.faults.onCall("TableCollection.add", 1, "GeneralException");
  expect(trouble(await port.rebuildSheet(SHEET, ["tblFidelity_A"], SMALLER)).kind).toBe("unknown");

  const left = value(await port.read()).tables.map(({ name }) => name);
  value(await port.rebuildSheet(SHEET, left, SMALLER));
  expect(tableIn(value(await port.read()), "tblFidelity_A").values).toEqual([["Riverside", 2]]);
});

test("panes that cannot be frozen are no trouble", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  excel.client.host.faults.onCall("WorksheetFreezePanes.freezeRows", 1, "GeneralException");
  value(await port.rebuildSheet(SHEET, ["tblFidelity_A"], SMALLER));
});

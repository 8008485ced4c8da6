/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { WritePlan } from "../../../src/workbook/port";
import type { Workbook } from "../../../workbench/model/workbook";
import { onePlan } from "./plans";
import { setUpExcel, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(async () => {
  excel.client.reset();
  value(await excel.port().addSheet(REPORT));
});
afterEach(() => excel.client.expectNoRefusals());

const SHEET = "Gap Flags";
const REPORT = {
  ...onePlan(SHEET, "tblGapFlags", [
    ["Key", "Note"],
    ["a", null],
    ["b", null],
  ]),
  blocks: [
    { row: 0, column: 0, cells: [[SHEET]] },
    { row: 1, column: 0, cells: [["As of", 44_600]] },
    {
      row: 3,
      column: 0,
      cells: [
        ["Key", "Note"],
        ["a", null],
        ["b", null],
      ],
    },
  ],
  columnFormulas: [{ row: 2, column: 1, rows: 1, formula: "=2+3" }],
};

/** Another day in the line above the table, its formula anew, and what that gives beside it. */
const LINES: WritePlan = {
  tables: [],
  cells: [
    { sheet: SHEET, row: 1, column: 1, value: 44_607 },
    { sheet: SHEET, row: 2, column: 1, value: { formula: "=3+4" } },
  ],
  valueCopies: [{ sheet: SHEET, from: { row: 2, column: 1 }, to: { row: 2, column: 2 } }],
  seen: {
    tables: [{ table: "tblGapFlags", sheet: SHEET, row: 3, column: 0 }],
    cells: [
      { sheet: SHEET, row: 1, column: 1, value: 44_600 },
      { sheet: SHEET, row: 2, column: 1, value: null },
      { sheet: SHEET, row: 2, column: 2, value: "" },
    ],
  },
};
const LINES_AND_ROWS: WritePlan = {
  ...LINES,
  tables: [
    {
      table: "tblGapFlags",
      expectRows: 2,
      rowNames: { headers: ["Key"], rows: [["a"], ["b"]] },
      cells: [{ row: 1, header: "Note", value: "written" }],
      appendHeaders: [],
      append: [],
      deleteRows: [],
    },
  ],
};

type Deed = (workbook: Workbook) => void;
const sheetOf = (workbook: Workbook) => workbook.tables.require("tblGapFlags").sheet;
const type =
  (row: number, column: number, text: string): Deed =>
  (workbook) =>
    workbook.user.type(sheetOf(workbook).id, row, column, text);
const insertRow =
  (row: number): Deed =>
  (workbook) =>
    workbook.user.insertRows(sheetOf(workbook).id, row, 1);

/** Carries a plan out, with a colleague's deed just before the given round trip. */
async function writeAmid(plan: WritePlan, trip: number, deed: Deed) {
  const { workbook } = excel.client;
  let trips = 0;
  const port = excel.port({
    onSync: () => {
      trips += 1;
      if (trips === trip) workbook.as("Ben", () => deed(workbook));
    },
  });
  const outcome = await port.write(plan, {
    name: "workUnderWay_1_ana",
    begun: "begun",
    ended: null,
    isThere: false,
  });
  return { outcome, trips };
}

const cells = (): unknown[][] =>
  sheetOf(excel.client.workbook).values({ top: 0, left: 0, bottom: 6, right: 2 });
const names = (): string[] => excel.client.workbook.names.items.map(({ name }) => name);

test("lines above a table are written in one round trip", async () => {
  const { outcome, trips } = await writeAmid(LINES, 0, () => undefined);
  expect(value(outcome)).toMatchObject({ mended: false });
  expect(trips).toBe(1);
  expect(cells().slice(1, 3)).toEqual([
    ["As of", 44_607, null],
    [null, 7, 7],
  ]);
});

test.each([
  ["lines alone", LINES, 1, 0],
  ["lines alone", LINES, 1, 2],
  ["lines with rows", LINES_AND_ROWS, 1, 0],
  ["lines with rows", LINES_AND_ROWS, 1, 2],
  ["lines with rows", LINES_AND_ROWS, 2, 0],
  ["lines with rows", LINES_AND_ROWS, 2, 2],
])("%s: a row that moves them leaves everything as it is (trip %#)", async (_, plan, trip, row) => {
  let moved: unknown[][] = [];
  const { outcome } = await writeAmid(plan, trip, (workbook) => {
    insertRow(row)(workbook);
    moved = cells();
  });
  expect(trouble(outcome)).toMatchObject({ kind: "changed" });
  expect(cells()).toEqual(moved);
  expect(names()).toEqual([]);
});

test("a sheet that has another name by then is left as it is", async () => {
  const { outcome } = await writeAmid(LINES, 1, (workbook) => {
    workbook.edit("user", () => sheetOf(workbook).rename("Our gaps"));
  });
  expect(trouble(outcome)).toMatchObject({ kind: "changed" });
  expect(cells()[1]).toEqual(["As of", 44_600, null]);
  expect(names()).toEqual([]);
});

test.each([
  ["a text over the day", 1, 1, "ask Ana", "ask Ana"],
  ["another day", 1, 1, "44601", 44_601],
  ["a formula over the day", 1, 1, "=1+1", 2],
  ["a text over a formula", 2, 1, "see below", "see below"],
  ["a text beside", 2, 2, "'007", "007"],
])("%s, typed since, comes back and is told", async (_, row, column, text, shown) => {
  for (const plan of [LINES, LINES_AND_ROWS]) {
    excel.client.reset();
    value(await excel.port().addSheet(REPORT));
    const { outcome, trips } = await writeAmid(plan, 1, type(row, column, text));
    expect(value(outcome)).toMatchObject({ mended: true });
    expect(trips).toBe(plan.tables.length + 2);
    expect(cells()[row]![column]).toBe(shown);
    expect(names()).toEqual([]);
  }
});

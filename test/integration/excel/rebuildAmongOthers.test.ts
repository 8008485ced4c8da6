/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { Ground, SheetPlan } from "../../../src/workbook/port";
import type { Workbook } from "../../../workbench/model/workbook";
import { onePlan } from "./plans";
import { setUpExcel, tableIn, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

const SHEET = "Fidelity Tracker";

async function cells(address: string): Promise<unknown[][]> {
  const range = await excel.byHand((context) =>
    context.workbook.worksheets.getItem(SHEET).getRange(address).load("formulas")
  );
  return range.formulas as unknown[][];
}

describe("a sheet laid out anew with what was seen there", () => {
  const BEFORE: SheetPlan = {
    ...onePlan(SHEET, "tblFidelity_A", [
      ["School", "Points", "Why"],
      ["Riverside", 1, null],
      ["Hill Top", 2, "old"],
    ]),
  };
  const AFTER: SheetPlan = onePlan(SHEET, "tblFidelity_A", [
    ["School", "Points", "More", "Why"],
    ["Hill Top", 2, null, "old"],
    ["Oak Street", 3, null, null],
    ["Riverside", 1, null, null],
  ]);
  const GROUND: Ground = {
    bodies: [{ table: "tblFidelity_A", row: 4, column: 0, rows: 2, columns: 3 }],
    stale: [{ row: 0, column: 0, rows: 1, columns: 1, cells: [[SHEET]] }],
    blank: [
      { row: 3, column: 3, rows: 4, columns: 1 },
      { row: 6, column: 0, rows: 1, columns: 3 },
    ],
    carried: [
      {
        from: "tblFidelity_A",
        to: "tblFidelity_A",
        naming: [0],
        columns: [
          {
            position: 2,
            seen: new Map([["hill top", "old"]]),
            to: new Map(
              ["hill top", "oak street", "riverside"].map((name, row) => [name, { row, column: 3 }])
            ),
          },
        ],
      },
    ],
  };

  /** Lays the sheet out anew, with a colleague's deed just before. */
  async function rebuildAfter(deed: (workbook: Workbook) => void) {
    const { workbook } = excel.client;
    let trips = 0;
    const port = excel.port({
      onSync: () => {
        trips += 1;
        if (trips === 1) workbook.as("Ben", () => deed(workbook));
      },
    });
    const mark = { name: "workUnderWay_1_ana", begun: "begun", ended: null, isThere: false };
    const outcome = await port.rebuildSheet(SHEET, ["tblFidelity_A"], AFTER, mark, GROUND);
    expect(workbook.names.items).toEqual([]);
    return { outcome, trips };
  }
  const sheetOf = (workbook: Workbook) => workbook.tables.require("tblFidelity_A").sheet;
  const type =
    (row: number, column: number, text: string) =>
    (workbook: Workbook): void =>
      void workbook.user.type(sheetOf(workbook).id, row, column, text);

  beforeEach(async () => {
    value(await excel.port().addSheet(BEFORE));
  });

  test("one round trip is enough, and what stands above the table stays", async () => {
    type(1, 1, "ask Ana")(excel.client.workbook);
    const { outcome, trips } = await rebuildAfter(() => undefined);
    value(outcome);
    expect(trips).toBe(1);
    expect(await cells("A1:D7")).toEqual([
      [SHEET, "", "", ""],
      ["", "ask Ana", "", ""],
      ["", "", "", ""],
      ["School", "Points", "More", "Why"],
      ["Hill Top", 2, "", "old"],
      ["Oak Street", 3, "", ""],
      ["Riverside", 1, "", ""],
    ]);
  });

  test.each([
    ["a note where a new column goes", type(5, 3, "mine")],
    ["a note in the very first cell of what was blank", type(3, 3, "mine")],
    ["a row below the table", type(6, 0, "New North")],
    [
      "a row above it",
      (workbook: Workbook) => workbook.user.insertRows(sheetOf(workbook).id, 0, 1),
    ],
    [
      "a row in it",
      (workbook: Workbook) =>
        workbook.user.insertTableRow(workbook.tables.require("tblFidelity_A").id, 0),
    ],
    [
      "another name of the sheet",
      (workbook: Workbook) => workbook.edit("user", () => sheetOf(workbook).rename("Ours")),
    ],
  ])("%s since leaves everything as it is", async (_, deed) => {
    let after = "";
    const { outcome } = await rebuildAfter((workbook) => {
      deed(workbook);
      after = JSON.stringify(workbook.toJSON());
    });
    expect(trouble(outcome)).toMatchObject({ kind: "changed", subject: SHEET });
    expect(JSON.stringify(excel.client.workbook.toJSON())).toBe(after);
  });

  test("what is typed into a column that goes along comes to its row, also after a sort", async () => {
    const { outcome, trips } = await rebuildAfter((workbook) => {
      type(4, 2, "'007")(workbook);
      type(5, 2, "newer")(workbook);
      const { id } = workbook.tables.require("tblFidelity_A");
      workbook.user.sortTable(id, [{ column: 0, ascending: true }]);
    });
    value(outcome);
    expect(trips).toBe(2);
    const found = tableIn(value(await excel.port().read()), "tblFidelity_A");
    expect(found.values).toEqual([
      ["Hill Top", 2, "", "newer"],
      ["Oak Street", 3, "", ""],
      ["Riverside", 1, "", "007"],
    ]);
  });

  test("what is typed over a line of the sheet comes back", async () => {
    const { outcome } = await rebuildAfter(type(0, 0, "Our own title"));
    value(outcome);
    expect(await cells("A1")).toEqual([["Our own title"]]);
  });
});

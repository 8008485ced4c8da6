/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { EMPTY_PLAN, SCHOOLS, table, WHOLE_PLAN } from "./plans";
import { setUpExcel, tableIn, trouble, value, type ExcelSetup } from "./excelSetup";
import { inspect } from "./addSheetSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});

beforeEach(() => {
  excel.client.reset();
});

afterEach(() => excel.client.expectNoRefusals());

describe("on trouble nothing stays", () => {
  async function expectNothingLeft(
    kind: string,
    subject: string | undefined,
    plan = WHOLE_PLAN,
    port = excel.port()
  ) {
    const before = await excel.everything();
    const outcome = trouble(await port.addSheet(plan));
    expect({ kind: outcome.kind, subject: outcome.subject }).toEqual({ kind, subject });
    expect(await excel.everything()).toEqual(before);
  }

  test("a sheet of that name is there already, and it stays as it is", async () => {
    await excel.byHand((context) => {
      const sheet = context.workbook.worksheets.add(WHOLE_PLAN.name.toUpperCase());
      sheet.getRange("A1").values = [["somebody's own"]];
    });
    await expectNothingLeft("taken", WHOLE_PLAN.name);
  });

  test("a table name is taken", async () => {
    await excel.byHand((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["x"], [1]];
      sheet.tables.add("A1:A2", true).name = "tblFidelity_A";
    });
    await expectNothingLeft("taken", "tblFidelity_A");
  });

  test("a defined name is taken, and it stays as it is", async () => {
    await excel.byHand((context) => {
      context.workbook.names.add("setHalf", "=0.5");
    });
    await expectNothingLeft("taken", "setHalf");
  });

  test("the structure is protected", async () => {
    await excel.byHand((context) => {
      context.workbook.protection.protect();
    });
    await expectNothingLeft("protected", undefined);
  });

  test.each([
    ["TableCollection.add", 1],
    ["Table.name", 1],
    ["NamedItemCollection.add", 2],
    ["Range.values", 3],
    ["Range.formulas", 1],
    ["RangeFormat.wrapText", 1],
    ["DataValidation.rule", 2],
    ["ConditionalFormatCollection.add", 1],
    ["Range.copyFrom", 1],
  ])("%s fails at use %d", async (member, n) => {
    excel.client.host.faults.onCall(member, n, "GeneralException");
    await expectNothingLeft("unknown", WHOLE_PLAN.name);
  });

  test("the whole request is turned away", async () => {
    await excel.byHand(() => undefined);
    const port = excel.port();
    const before = await excel.everything();
    excel.client.host.faults.onBatch(1, { kind: "transport", error: 5103 });
    expect(trouble(await port.addSheet(WHOLE_PLAN)).kind).toBe("tooLarge");
    expect(await excel.everything()).toEqual(before);
  });

  test("somebody is typing in a cell", async () => {
    excel.client.host.cellEditMode = true;
    const outcome = await excel.port().addSheet(WHOLE_PLAN);
    excel.client.host.cellEditMode = false;
    expect(trouble(outcome).kind).toBe("editing");
  });
});

test("after silence nothing is touched: the sheet may be there", async () => {
  const onSync = jest.fn();
  excel.client.host.faults.onBatch(1, { kind: "dropResponse" });
  const outcome = await excel.port({ timeoutMs: 60, onSync }).addSheet(WHOLE_PLAN);
  expect(trouble(outcome)).toEqual({ kind: "silent" });
  expect(onSync).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(await excel.everything())).toContain(WHOLE_PLAN.name);
});

test.each([
  ["WorksheetFreezePanes.freezeAt", 1],
  ["PageLayout.orientation", 2],
])("%s may fail: the sheet is complete all the same", async (member, syncs) => {
  excel.client.host.faults.onCall(member, 1, "GeneralException");
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  expect(excel.syncs()).toBe(syncs);
  expect(tableIn(value(await port.read()), "tblFidelity_A").values).toHaveLength(3);
});

test("a failed page set-up does not keep the panes from being frozen", async () => {
  excel.client.host.faults.onCall("PageLayout.zoom", 1, "GeneralException");
  value(await excel.port().addSheet(WHOLE_PLAN));
  const frozen = await inspect(excel, (sheet) =>
    sheet.freezePanes.getLocationOrNullObject().load("address")
  );
  expect(frozen.address).toBe("'Fidelity Tracker'!A1:A4");
});

test.each([
  ["a sheet name that Excel refuses", { ...EMPTY_PLAN, name: "a/b" }],
  ["a sheet name that is too long", { ...EMPTY_PLAN, name: "x".repeat(32) }],
  [
    "a block that is no rectangle",
    { ...EMPTY_PLAN, blocks: [{ row: 0, column: 0, cells: [["a"], ["b", "c"]] }] },
  ],
  ["a table without a body", { ...SCHOOLS, tables: [table("tblSchool", 3, 0, 1, 2)] }],
  ["a name that is no formula", { ...EMPTY_PLAN, names: [{ name: "x", formula: "tbl[x]" }] }],
  [
    "a prompt that is too long",
    {
      ...WHOLE_PLAN,
      validations: [
        { ...WHOLE_PLAN.validations[0]!, prompt: { title: "x", message: "y".repeat(256) } },
      ],
    },
  ],
])("%s is a fault of the plan and throws before anything is sent", async (_, plan) => {
  await expect(excel.port().addSheet(plan)).rejects.toThrow(RangeError);
  expect(excel.syncs()).toBe(0);
});

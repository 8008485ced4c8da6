/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { onePlan, WHOLE_PLAN } from "./plans";
import { setUpExcel, tableIn, value, type ExcelSetup } from "./excelSetup";
import { inspect } from "./addSheetSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});

beforeEach(() => {
  excel.client.reset();
});

afterEach(() => excel.client.expectNoRefusals());

test("a whole sheet takes one sync", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  expect(excel.syncs()).toBe(1);
});

test("read gives back what addSheet wrote", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  const contents = value(await port.read());
  expect(contents.sheets.map(({ name }) => name)).toEqual(["Sheet1", WHOLE_PLAN.name]);
  expect([...contents.definedNames].sort()).toEqual(["lstHere", "setHalf"]);
  const { above, ...found } = tableIn(contents, "tblFidelity_A");
  expect(found).toEqual({
    name: "tblFidelity_A",
    sheet: WHOLE_PLAN.name,
    row: 3,
    column: 0,
    headers: ["School", "Date", "Points", "Share"],
    values: [
      ["Riverside", 46_001, 7, 0.7],
      ["=2+3", 46_002, 5, 0.5],
      ["3/4", "", 2, 0.2],
    ],
    filtered: false,
    showsTotals: false,
    freeRowsBelow: 0,
  });
  expect(above.map((row) => row.slice(0, 4))).toEqual([
    ["Fidelity Tracker", "", "", ""],
    ["As of", 46_000, "", 14],
    ["", "", "", 14],
  ]);
});

test("formulas are formulas and copied values are values", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const range = await inspect(excel, (sheet) => sheet.getRange("A1:D7").load("formulas"));
  expect(range.formulas).toEqual([
    ["Fidelity Tracker", "", "", ""],
    ["As of", 46_000, "", "=SUM(tblFidelity_A[Points])"],
    ["", "", "", 14],
    ["School", "Date", "Points", "Share"],
    ["Riverside", 46_001, 7, "=[@Points]/10"],
    ["=2+3", 46_002, 5, "=[@Points]/10"],
    ["3/4", "", 2, "=[@Points]/10"],
  ]);
});

test("the table has the name, style and buttons of the plan", async () => {
  value(
    await excel
      .port()
      .addSheet({ ...WHOLE_PLAN, tables: [{ ...WHOLE_PLAN.tables[0]!, filterButtons: false }] })
  );
  const found = await inspect(excel, (sheet) =>
    sheet.tables.getItem("tblFidelity_A").load("style, showFilterButton, showHeaders")
  );
  expect(found.toJSON()).toMatchObject({
    style: "TableStyleLight9",
    showFilterButton: false,
    showHeaders: true,
  });
});

test("the active sheet stays the active sheet", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const active = await excel.byHand((context) =>
    context.workbook.worksheets.getActiveWorksheet().load("name")
  );
  expect(active.name).toBe("Sheet1");
});

test("a table of 2,000 rows takes one sync", async () => {
  const rows = Array.from({ length: 2_000 }, (_, row) => [`School ${row}`, row, "=x", null]);
  const port = excel.port();
  value(await port.addSheet(onePlan("Setup", "tblSchool", [["School", "B", "C", "D"], ...rows])));
  expect(excel.syncs()).toBe(1);
  const { values } = tableIn(value(await port.read()), "tblSchool");
  expect(values).toHaveLength(2_000);
  expect(values[1_999]).toEqual(["School 1999", 1_999, "=x", ""]);
});

test("a broken name gives way to a new one", async () => {
  await excel.byHand((context) => {
    context.workbook.names.add("lstHere", "=#REF!");
  });
  const port = excel.port();
  value(await port.addSheet({ ...WHOLE_PLAN, replacesNames: ["lstHere"] }));
  expect(excel.syncs() - 1).toBe(1);
  const contents = value(await port.read());
  expect(contents.brokenNames).toEqual([]);
  expect(contents.definedNames).toContain("lstHere");
});

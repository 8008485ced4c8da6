/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { SCHOOLS, WHOLE_PLAN } from "./plans";
import { setUpExcel, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

const NAMES = WHOLE_PLAN.names.map(({ name }) => name);
const SHEET = WHOLE_PLAN.name;

test("what was added goes, in two syncs, and the workbook is as before", async () => {
  const before = await excel.everything();
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  value(await port.addSheet(SCHOOLS));
  const syncs = excel.syncs();
  value(await port.removeSheets([SHEET, "Setup"], NAMES));
  expect(excel.syncs() - syncs).toBe(2);
  expect(await excel.everything()).toEqual(before);
});

test("what is gone already is no trouble", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  value(await port.removeSheets(["Setup", SHEET], NAMES));
  value(await port.removeSheets(["Setup"], []));
});

test("a sheet renamed meanwhile goes, and another that took its name stays", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  await excel.byHand(async (context) => {
    context.workbook.worksheets.getItem("Setup").name = "Setup (old)";
    await context.sync();
    context.workbook.worksheets.add("Setup").getRange("A1").values = [["somebody's own"]];
  });
  value(await port.removeSheets(["Setup"], []));
  expect(value(await port.read()).sheets.map(({ name }) => name)).toEqual(["Sheet1", "Setup"]);
});

test("a defined name that others made stays", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  await excel.byHand((context) => {
    context.workbook.names.add("setHalf", "=0.5");
  });
  value(await port.removeSheets(["Setup"], ["setHalf"]));
  expect(value(await port.read()).definedNames).toEqual(["setHalf"]);
});

test("a sheet of an earlier session is found by its name", async () => {
  value(await excel.port().addSheet(SCHOOLS));
  const later = excel.port();
  value(await later.removeSheets(["Setup"], []));
  expect(value(await later.read()).sheets).toHaveLength(1);
});

test("a protected structure keeps its sheets", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  await excel.byHand((context) => {
    context.workbook.protection.protect();
  });
  expect(trouble(await port.removeSheets(["Setup"], [])).kind).toBe("protected");
  expect(value(await port.read()).sheets).toHaveLength(2);
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { SCHOOLS } from "./plans";
import { setUpExcel, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(async () => {
  excel.client.reset();
  value(await excel.port().addSheet(SCHOOLS));
  await excel.client.settle();
});
afterEach(() => excel.client.expectNoRefusals());

async function edit(text = "x"): Promise<void> {
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem("Setup").getRange("A5").values = [[text]];
  });
  await excel.client.settle();
}

test("watching takes one sync, and one to stop", async () => {
  let before = excel.syncs();
  const stop = value(await excel.port().watch(() => undefined));
  expect(excel.syncs() - before).toBe(1);
  before = excel.syncs();
  await stop();
  expect(excel.syncs() - before).toBe(1);
});

test("an edit is heard once, and nothing is read for it", async () => {
  const heard = jest.fn();
  const onSync = jest.fn();
  const stop = value(await excel.port({ onSync }).watch(heard));
  onSync.mockClear();
  await edit();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard).toHaveBeenCalledWith();
  expect(onSync).not.toHaveBeenCalled();
  await stop();
});

test.each<[string, (context: Excel.RequestContext) => void]>([
  ["a new sheet", ({ workbook }) => void workbook.worksheets.add("Another")],
  ["a sheet deleted", ({ workbook }) => workbook.worksheets.getItem("Setup").delete()],
  [
    "a new table",
    ({ workbook }) => void workbook.worksheets.getItem("Sheet1").tables.add("A1:A2", true),
  ],
  ["a table deleted", ({ workbook }) => workbook.tables.getItem("tblSchool").delete()],
  [
    "a row deleted",
    ({ workbook }) => workbook.tables.getItem("tblSchool").rows.getItemAt(0).delete(),
  ],
])("%s is heard", async (_, happens) => {
  const heard = jest.fn();
  const stop = value(await excel.port().watch(heard));
  await excel.byHand(happens);
  await excel.client.settle();
  expect(heard).toHaveBeenCalled();
  await stop();
});

test("after stopping nothing is heard, and stopping again does nothing", async () => {
  const heard = jest.fn();
  const stop = value(await excel.port().watch(heard));
  await stop();
  await edit();
  expect(heard).not.toHaveBeenCalled();
  expect(excel.client.host.eventRegistrations).toEqual([]);
  const before = excel.syncs();
  await stop();
  expect(excel.syncs()).toBe(before);
});

test("handlers that cannot be removed are deaf all the same", async () => {
  const heard = jest.fn();
  const stop = value(await excel.port().watch(heard));
  excel.client.host.faults.onBatch(1, { kind: "error", code: "GeneralException" });
  await stop();
  await edit();
  expect(heard).not.toHaveBeenCalled();
});

test("a passing trouble at the beginning is tried once more, and edits are heard once", async () => {
  const heard = jest.fn();
  excel.client.host.faults.onBatch(1, { kind: "error", code: "ServiceNotAvailable" });
  const stop = value(await excel.port().watch(heard));
  await edit();
  expect(heard).toHaveBeenCalledTimes(1);
  await stop();
});

test("where nothing can be watched, that is told", async () => {
  excel.client.host.faults.onBatch(1, { kind: "error", code: "AccessDenied" });
  expect(trouble(await excel.port().watch(() => undefined)).kind).toBe("protected");
});

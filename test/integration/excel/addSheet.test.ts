/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { WHOLE_PLAN } from "./plans";
import { setUpExcel, tableIn, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

test("a whole sheet takes one sync", async () => {
  const port = excel.port();
  const outcome = await port.addSheet(WHOLE_PLAN);
  expect(outcome).toEqual({ ok: true, value: undefined });
  expect(excel.syncs()).toBe(1);
});

test("read gives back what addSheet wrote", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  const contents = value(await port.read());
  expect(contents).toEqual({});
});

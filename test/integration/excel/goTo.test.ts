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
});
afterEach(() => excel.client.expectNoRefusals());

async function selected(): Promise<string> {
  const range = await excel.byHand((context) =>
    context.workbook.getSelectedRange().load("address")
  );
  return range.address;
}

test("a cell is selected on its sheet, in one sync", async () => {
  const before = excel.syncs();
  value(await excel.port().goTo({ table: "tblSchool", row: 1, header: "Size" }));
  expect(excel.syncs() - before).toBe(1);
  expect(await selected()).toBe("Setup!B6");
});

test("without a header the table's row is selected", async () => {
  value(await excel.port().goTo({ table: "tblSchool", row: 2, header: null }));
  expect(await selected()).toBe("Setup!A7:B7");
});

test.each([
  ["a table", { table: "tblPeriod", row: 0, header: null }],
  ["a column", { table: "tblSchool", row: 0, header: "Staff" }],
  ["a row", { table: "tblSchool", row: 3, header: "Size" }],
])("%s that is gone is missing, and the selection stays", async (_, target) => {
  const before = await selected();
  const outcome = trouble(await excel.port().goTo(target));
  expect({ kind: outcome.kind, subject: outcome.subject }).toEqual({
    kind: "missing",
    subject: target.table,
  });
  expect(await selected()).toBe(before);
});

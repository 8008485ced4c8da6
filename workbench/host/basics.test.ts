/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

test("a new sheet with a table can be written and read back in one sync each", async () => {
  const { host } = client;
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Report");
    const range = sheet.getRange("A1:B3");
    range.values = [
      ["Item", "Qty"],
      ["Apples", 3],
      ["Pears", 7],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Goods";
    range.load("values,address,format/font/bold");
    table.load("name,showTotals");
    table.rows.load("items/values,count");
    await context.sync();
    expect(range.values[1]).toEqual(["Apples", 3]);
    expect(range.address).toBe("Report!A1:B3");
    expect(table.name).toBe("Goods");
    expect(table.rows.items.map((row) => row.values[0])).toEqual([
      ["Apples", 3],
      ["Pears", 7],
    ]);
  });
  expect(host.stats.syncs).toBe(1);
});

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

test("a sheet with a table is built, written and read back in one sync", async () => {
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
    expect(range.format.font.bold).toBe(false);
    expect(table.name).toBe("Goods");
    expect(table.rows.items.map((row) => row.values[0])).toEqual([
      ["Apples", 3],
      ["Pears", 7],
    ]);
  });
  expect(client.host.stats.syncs).toBe(1);
  expect(client.host.keptReferences).toBe(0);
});

test("a new sheet comes last, is not activated, and has the next free name", async () => {
  await client.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const added = sheets.add();
    const active = sheets.getActiveWorksheet();
    added.load("name,position,visibility");
    active.load("name");
    const count = sheets.getCount();
    await context.sync();
    expect([added.name, added.position, added.visibility]).toEqual(["Sheet2", 1, "Visible"]);
    expect(active.name).toBe("Sheet1");
    expect(count.value).toBe(2);
  });
});

test("sheets are found by name in any case, renamed, moved, hidden, coloured and deleted", async () => {
  await client.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.add("Plan");
    const plan = sheets.getItem("PLAN");
    plan.name = "The plan";
    plan.position = 0;
    plan.tabColor = "#00aa00";
    plan.showGridlines = false;
    plan.showHeadings = false;
    plan.visibility = "Hidden";
    plan.load();
    await context.sync();
    expect(plan.toJSON()).toMatchObject({
      name: "The plan",
      position: 0,
      // A hidden sheet tells no colour.
      tabColor: null,
      showGridlines: false,
      showHeadings: false,
      visibility: "Hidden",
    });
    const last = sheets.getLast(true);
    last.load("name");
    plan.delete();
    sheets.load("items/name");
    await context.sync();
    expect(last.name).toBe("Sheet1");
    expect(sheets.items.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

test("neighbours are found, and there is none after the last", async () => {
  await client.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const second = sheets.add("Second");
    const previous = second.getPrevious();
    const next = second.getNextOrNullObject();
    previous.load("name");
    next.load("name");
    await context.sync();
    expect(previous.name).toBe("Sheet1");
    expect(next.isNullObject).toBe(true);
  });
});

test("protection keeps the API out of locked cells and lets it into unlocked ones", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, "secret");
    sheet.protection.load("protected,options");
    sheet.getRange("B1").values = [["open"]];
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options.allowFormatCells).toBe(true);
    expect(sheet.protection.options.allowSort).toBe(false);
    sheet.getRange("A1").values = [["shut"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect("wrong");
    await expect(context.sync()).rejects.toMatchObject({ code: "BadPassword" });
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = [["open"]];
    await context.sync();
  });
});

test("a protected structure takes no new sheet", async () => {
  await client.Excel.run(async (context) => {
    context.workbook.protection.protect();
    context.workbook.protection.load("protected");
    await context.sync();
    expect(context.workbook.protection.protected).toBe(true);
    context.workbook.worksheets.add("More");
    await expect(context.sync()).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: { errorLocation: "WorksheetCollection.add" },
    });
  });
});

test("the last visible sheet can be neither deleted nor hidden", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
    sheet.visibility = "Hidden";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

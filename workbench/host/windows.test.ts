/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient({ platform: "windows" });
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

test("the client for Windows runs on the same host", async () => {
  const { context, PlatformType } = client.Office;
  expect(context.platform).toBe(PlatformType.PC);
  expect(context.officeTheme.bodyBackgroundColor).toBe("#ffffff");
  await client.Excel.run(async (excel) => {
    const range = excel.workbook.worksheets.add("Report").getRange("A1:B1");
    range.values = [["Qty", 3]];
    range.load("values,address");
    await excel.sync();
    expect(range.values).toEqual([["Qty", 3]]);
    expect(range.address).toBe("Report!A1:B1");
  });
});

test("errors, faults and cell editing reach it", async () => {
  const failing = client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").activate();
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
  client.host.cellEditMode = true;
  const editing = client.Excel.run(async (context) => {
    context.workbook.worksheets.add();
    await context.sync();
  });
  await expect(editing).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
});

test("events, commands and settings work", async () => {
  const heard: string[] = [];
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => {
      heard.push(address);
    });
    context.workbook.onSelectionChanged.add(async () => {
      heard.push("selection");
    });
    await context.sync();
  });
  const { workbook } = client;
  const { id } = workbook.sheets.active;
  workbook.user.type(id, 2, 1, "typed");
  workbook.user.select(id, { top: 4, left: 4, bottom: 4, right: 4 });
  await client.settle();
  expect(heard).toEqual(["B3", "selection"]);
  client.Office.actions.associate("Greet", (event: Office.AddinCommands.Event) =>
    event.completed()
  );
  await expect(client.session.invokeCommand("Greet", "Button")).resolves.toBe(0);
  const { settings } = client.Office.context.document;
  settings.set("k", [1, 2]);
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  await client.Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem("k");
    setting.load("value");
    await context.sync();
    expect(setting.value).toEqual([1, 2]);
  });
});

test("there is no limit of five megabytes", async () => {
  const rows = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
  await client.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200");
    range.values = rows;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(rows);
  });
});

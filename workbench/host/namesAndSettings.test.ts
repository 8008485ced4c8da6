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

test("names stand for ranges, columns of tables and formulas", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["School"], ["North"], ["South"]];
    const table = sheet.tables.add("A1:A3", true);
    table.name = "tblSchool";
    const { names } = context.workbook;
    const byRange = names.add("Corner", sheet.getRange("A1"), "the first cell");
    const byColumn = names.add("lstSchool", "=tblSchool[School]");
    const byFormula = names.add("Answer", "=40+2");
    for (const each of [byRange, byColumn, byFormula]) each.load();
    const column = byColumn.getRange();
    column.load("address");
    const none = byFormula.getRangeOrNullObject();
    none.load("address");
    names.load("items/name");
    await context.sync();
    expect(byRange).toMatchObject({ type: "Range", formula: "=Sheet1!$A$1", scope: "Workbook" });
    expect(byRange.comment).toBe("the first cell");
    expect(column.address).toBe("Sheet1!A2:A3");
    expect(byFormula.value).toBe(42);
    expect(none.isNullObject).toBe(true);
    expect(names.items.map(({ name }) => name)).toEqual(["Answer", "Corner", "lstSchool"]);
    byRange.formula = "=Sheet1!$B$1";
    byRange.visible = false;
    names.getItem("Answer").delete();
    const gone = names.getItemOrNullObject("Answer");
    byRange.load("formula,visible");
    gone.load("name");
    await context.sync();
    expect([byRange.formula, byRange.visible]).toEqual(["=Sheet1!$B$1", false]);
    expect(gone.isNullObject).toBe(true);
    names.add("CORNER", "=1");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });
});

test("a sheet has no names of its own", async () => {
  await client.Excel.run(async (context) => {
    const { names } = context.workbook.worksheets.getItem("Sheet1");
    names.load("items/name");
    await context.sync();
    expect(names.items).toEqual([]);
  });
});

test("settings of the workbook are shared with those of the Common API", async () => {
  const { settings } = client.Office.context.document;
  settings.set("theme", { dark: true });
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  await client.Excel.run(async (context) => {
    const stored = context.workbook.settings.getItem("theme");
    stored.load("key,value");
    const added = context.workbook.settings.add("when", { at: new Date(0), n: 3 });
    added.load("value");
    const none = context.workbook.settings.getItemOrNullObject("nothing");
    none.load("key");
    const count = context.workbook.settings.getCount();
    await context.sync();
    expect([stored.key, stored.value]).toEqual(["theme", { dark: true }]);
    expect((added.value as { n: number }).n).toBe(3);
    expect(none.isNullObject).toBe(true);
    expect(count.value).toBe(2);
    stored.delete();
    await context.sync();
  });
  await new Promise<void>((resolve) => settings.refreshAsync(() => resolve()));
  expect(settings.get("theme")).toBeNull();
  expect((settings.get("when") as { n: number }).n).toBe(3);
});

test("the workbook and its sheets keep properties", async () => {
  await client.Excel.run(async (context) => {
    const { properties } = context.workbook;
    properties.title = "Plan";
    properties.custom.add("Version", 3);
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.customProperties.add("kind", "tracker");
    sheet.customProperties.add("KIND", "report");
    properties.load("title,author");
    const version = properties.custom.getItem("version");
    version.load("key,value");
    const kind = sheet.customProperties.getItem("kind");
    kind.load("key,value");
    const none = sheet.customProperties.getItemOrNullObject("other");
    none.load("key");
    await context.sync();
    expect([properties.title, properties.author]).toEqual(["Plan", ""]);
    expect([version.key, version.value]).toEqual(["Version", 3]);
    expect([kind.key, kind.value]).toEqual(["kind", "report"]);
    expect(none.isNullObject).toBe(true);
    kind.delete();
    const count = sheet.customProperties.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

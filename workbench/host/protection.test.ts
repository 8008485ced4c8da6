/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { failureOf, run } from "./testing/failureOf";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(async () => {
  client.reset();
  await run(client, ({ workbook }, sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Item", "Count"],
      ["pear", 2],
      ["fig", 5],
    ];
    sheet.tables.add("A1:B3", true).name = "Goods";
    sheet.getRange("D1:D9").format.protection.locked = false;
    workbook.worksheets.add("Other");
  });
});
afterEach(() => client.expectNoRefusals());

type OnSheet = (sheet: Excel.Worksheet) => unknown;

/** How a statement fails on a sheet that is protected with these options. */
async function onProtected(
  statement: OnSheet,
  options: Excel.WorksheetProtectionOptions = {}
): Promise<string> {
  await run(client, (_, sheet) => sheet.protection.protect(options));
  return failureOf(client, (_, sheet) => statement(sheet));
}

describe("a protected sheet", () => {
  test.each<[string, OnSheet]>([
    ["Range.values", (sheet) => (sheet.getRange("A5").values = [[1]])],
    ["Range.formulas", (sheet) => (sheet.getRange("D1:E1").formulas = [["=1", "=1"]])],
    ["Range.clear", (sheet) => sheet.getRange("A2").clear()],
    ["Range.numberFormat", (sheet) => (sheet.getRange("D1").numberFormat = [["0"]])],
    ["RangeFill.color", (sheet) => (sheet.getRange("D1").format.fill.color = "#FF0000")],
    ["RangeFormat.columnWidth", (sheet) => (sheet.getRange("D1").format.columnWidth = 9)],
    ["RangeFormat.rowHeight", (sheet) => (sheet.getRange("D1").format.rowHeight = 9)],
    ["Range.rowHidden", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
    ["Range.merge", (sheet) => sheet.getRange("D1:D2").merge()],
    ["Range.insert", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["Range.delete", (sheet) => sheet.getRange("D1").delete("Left")],
    ["Range.copyFrom", (sheet) => sheet.getRange("A9").copyFrom("D1")],
    ["DataValidation.rule", (sheet) => setRule(sheet)],
    ["ConditionalFormatCollection.add", (sheet) => addFormat(sheet)],
    ["TableCollection.add", (sheet) => sheet.tables.add("D1:D2", true)],
    ["Table.style", (sheet) => (goods(sheet).style = "TableStyleLight1")],
    ["Table.resize", (sheet) => goods(sheet).resize("A1:B4")],
    ["Table.delete", (sheet) => goods(sheet).delete()],
    ["TableRowCollection.add", (sheet) => goods(sheet).rows.add(undefined, [["kiwi", 1]])],
    ["TableSort.apply", (sheet) => goods(sheet).sort.apply([{ key: 0 }])],
    ["Filter.applyCustomFilter", (sheet) => filterOf(sheet).applyCustomFilter(">2")],
    ["WorksheetProtection.protect", (sheet) => sheet.protection.protect()],
  ])("denies %s", async (member, statement) => {
    expect(await onProtected(statement)).toBe(`AccessDenied at ${member}`);
  });

  test.each<[string, Excel.WorksheetProtectionOptions, OnSheet]>([
    ["unlocked cells", {}, (sheet) => (sheet.getRange("D1").values = [[1]])],
    ["tab colours", {}, (sheet) => (sheet.tabColor = "#FF0000")],
    ["frozen panes", {}, (sheet) => sheet.freezePanes.freezeRows(1)],
    [
      "formats, when it says so",
      { allowFormatCells: true },
      (sheet) => (sheet.getRange("A1").format.font.bold = true),
    ],
    [
      "rows, when it says so",
      { allowInsertRows: true },
      (sheet) => sheet.getRange("8:8").insert("Down"),
    ],
    [
      "filters, when it says so",
      { allowAutoFilter: true },
      (sheet) => filterOf(sheet).applyCustomFilter(">2"),
    ],
  ])("allows %s", async (_, options, statement) => {
    await run(client, (_context, sheet) => sheet.protection.protect(options));
    await run(client, (_context, sheet) => statement(sheet));
  });

  test("that allows deleting and sorting does so for unlocked cells only", async () => {
    const allowed = { allowDeleteRows: true, allowSort: true };
    expect(await onProtected((sheet) => sheet.getRange("8:8").delete("Up"), allowed)).toBe(
      "AccessDenied at Range.delete"
    );
    expect(await failureOf(client, (_, sheet) => goods(sheet).sort.apply([{ key: 0 }]))).toBe(
      "AccessDenied at TableSort.apply"
    );
    await run(client, (_, sheet) => sheet.protection.unprotect());
    await run(client, (_, sheet) => {
      sheet.getRange("8:8").format.protection.locked = false;
      sheet.getRange("A2:B3").format.protection.locked = false;
      sheet.protection.protect(allowed);
      sheet.getRange("8:8").delete("Up");
      goods(sheet).sort.apply([{ key: 0 }]);
    });
    expect(client.workbook.sheets.active.value(1, 0)).toBe("fig");
  });

  test("is opened by its password alone, and only when it is shut", async () => {
    await run(client, (_, sheet) => sheet.protection.protect({}, "secret"));
    expect(await failureOf(client, (_, sheet) => sheet.protection.unprotect("guess"))).toBe(
      "BadPassword at WorksheetProtection.unprotect"
    );
    await run(client, (_, sheet) => sheet.protection.unprotect("secret"));
    expect(await failureOf(client, (_, sheet) => sheet.protection.unprotect())).toBe(
      "AccessDenied at WorksheetProtection.unprotect"
    );
  });
});

describe("a workbook with protected structure", () => {
  beforeEach(() => run(client, ({ workbook }) => workbook.protection.protect()));

  test.each<[string, OnSheet]>([
    ["WorksheetCollection.add", ({ context }) => context.workbook.worksheets.add("New")],
    ["Worksheet.name", (sheet) => (sheet.name = "New")],
    ["Worksheet.position", (sheet) => (sheet.position = 1)],
    ["Worksheet.visibility", (sheet) => (sheet.visibility = "Hidden")],
    ["Worksheet.delete", (sheet) => sheet.delete()],
    ["WorkbookProtection.protect", ({ context }) => context.workbook.protection.protect()],
  ])("denies %s", async (member, statement) => {
    expect(await failureOf(client, (_, sheet) => statement(sheet))).toBe(
      `AccessDenied at ${member}`
    );
  });

  test("leaves cells, tables and names alone", async () => {
    await run(client, ({ workbook }, sheet) => {
      sheet.getRange("A9").values = [[1]];
      goods(sheet).name = "Wares";
      workbook.names.add("Here", sheet.getRange("A9"));
    });
    expect(client.workbook.sheets.active.value(8, 0)).toBe(1);
  });
});

function goods(sheet: Excel.Worksheet): Excel.Table {
  return sheet.tables.getItemAt(0);
}

function filterOf(sheet: Excel.Worksheet): Excel.Filter {
  return goods(sheet).columns.getItemAt(1).filter;
}

function setRule(sheet: Excel.Worksheet): void {
  sheet.getRange("D1").dataValidation.rule = { custom: { formula: "=TRUE" } };
}

function addFormat(sheet: Excel.Worksheet): void {
  sheet.getRange("D1").conditionalFormats.add("Custom");
}

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { area } from "../model/testWorkbook";
import { failureOf, run } from "./testing/failureOf";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => client.reset());
afterEach(() => client.expectNoRefusals());

/** Sentences of Microsoft's reference that are easily read over. */
describe("as the reference says", () => {
  test("rows and columns beside a range lead into it when their number is negative", async () => {
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("C5:F9");
      const ranges = [
        range.getRowsAbove(-2),
        range.getRowsBelow(-2),
        range.getColumnsBefore(-1),
        range.getColumnsAfter(-3),
        range.getRowsAbove(2),
        range.getColumnsAfter(1),
      ];
      for (const each of ranges) each.load("address");
      await context.sync();
      expect(ranges.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
        "C5:F6",
        "C8:F9",
        "C5:C9",
        "D5:F9",
        "C3:F4",
        "G5:G9",
      ]);
    });
  });

  test("cells that are hidden in part read as null", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("2:3").rowHidden = true;
      const ranges = ["A2:B3", "A1:B3", "A5:B6"].map((address) => sheet.getRange(address));
      for (const each of ranges) each.load("hidden,rowHidden");
      await context.sync();
      expect(ranges.map(({ hidden, rowHidden }) => [hidden, rowHidden])).toEqual([
        [true, true],
        [null, null],
        [false, false],
      ]);
    });
  });

  test("no single range is selected while there are several", async () => {
    client.workbook.select(client.workbook.sheets.active, area("A1"), area("C3"));
    expect(await failureOf(client, ({ workbook }) => workbook.getSelectedRange())).toBe(
      "InvalidSelection at Workbook.getSelectedRange"
    );
  });

  test("a hidden sheet has no tab colour, and a very hidden one cannot be deleted", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Other");
      sheet.tabColor = "#FF0000";
      sheet.visibility = "VeryHidden";
      sheet.load("tabColor");
      await context.sync();
      expect(sheet.tabColor).toBeNull();
    });
    expect(
      await failureOf(client, ({ workbook }) => workbook.worksheets.getItem("Other").delete())
    ).toBe("InvalidOperation at Worksheet.delete");
  });

  test("freezing no rows takes frozen panes away", async () => {
    await run(client, (_, sheet) => sheet.freezePanes.freezeRows(2));
    await run(client, (_, sheet) => sheet.freezePanes.freezeRows(0));
    expect(client.workbook.sheets.active.view.frozenRows).toBe(0);
  });

  test("a priority below zero counts from the back, and scales do not stop others", async () => {
    await client.Excel.run(async (context) => {
      const formats = context.workbook.worksheets
        .getItem("Sheet1")
        .getRange("A1:A5").conditionalFormats;
      formats.add("ColorScale");
      formats.add("Custom");
      formats.add("CellValue");
      formats.getItemAt(0).priority = -1;
      formats.load("items/type,items/stopIfTrue");
      await context.sync();
      expect(formats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue])).toEqual([
        ["Custom", false],
        ["ColorScale", null],
        ["CellValue", false],
      ]);
      formats.getItemAt(1).priority = -9;
      formats.load("items/type");
      await context.sync();
      expect(formats.items[0]?.type).toBe("ColorScale");
    });
  });

  test("titles to print are whole rows, and filter buttons need a header row", async () => {
    await run(client, (_, sheet) => sheet.pageLayout.setPrintTitleRows("$1:$2"));
    expect(await failureOf(client, (_, sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"))).toBe(
      "InvalidArgument at PageLayout.setPrintTitleRows"
    );
    const withoutHeaders = await failureOf(client, (_, sheet) => {
      const table = sheet.tables.add("A1:B3", false);
      table.showHeaders = false;
      table.showFilterButton = false;
    });
    expect(withoutHeaders).toBe("InvalidOperation at Table.showFilterButton");
  });

  test("what is printed moves with the rows", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.pageLayout.setPrintArea("A3:C9");
      sheet.pageLayout.setPrintTitleRows("3:3");
      sheet.getRange("1:2").insert("Down");
      const printed = sheet.pageLayout.getPrintArea();
      const titles = sheet.pageLayout.getPrintTitleRows();
      printed.load("address");
      titles.load("address");
      await context.sync();
      expect([printed.address, titles.address]).toEqual(["Sheet1!A5:C11", "Sheet1!5:5"]);
      sheet.getRange("5:11").delete("Up");
      const none = sheet.pageLayout.getPrintAreaOrNullObject();
      none.load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { onSheet } from "./testing/onSheet";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});

beforeEach(() => {
  client.reset();
});

afterEach(() => client.expectNoRefusals());

describe("places", () => {
  test("ranges lead to other ranges", async () => {
    await onSheet(client, async (sheet, context) => {
      const range = sheet.getRange("C3:D4");
      const ranges = [
        range.getCell(0, 1),
        range.getRow(1),
        range.getColumn(0),
        range.getLastRow(),
        range.getLastCell(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(2, 1),
        range.getAbsoluteResizedRange(1, 5),
        range.getRowsAbove(2),
        range.getRowsBelow(1),
        range.getColumnsBefore(1),
        range.getColumnsAfter(2),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getBoundingRect("A1"),
        range.getIntersection("D4:F6"),
        sheet.getCell(9, 2),
      ];
      for (const each of ranges) each.load("address");
      await context.sync();
      expect(ranges.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
        "D3",
        "C4:D4",
        "C3:C4",
        "C4:D4",
        "D4",
        "B4:C5",
        "C3:E6",
        "C3:G3",
        "C1:D2",
        "C5:D5",
        "B3:B4",
        "E3:F4",
        "C:D",
        "3:4",
        "A1:D4",
        "D4",
        "C10",
      ]);
    });
  });

  test("what lies outside the sheet is an invalid argument; no common cell is a null object", async () => {
    await onSheet(client, async (sheet, context) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      none.load("address");
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.getOffsetRange" },
      });
    });
  });

  test("the used range is what is there, or nothing", async () => {
    await onSheet(client, async (sheet, context) => {
      const nothing = sheet.getUsedRangeOrNullObject(true);
      const corner = sheet.getUsedRange();
      nothing.load("address");
      corner.load("address");
      await context.sync();
      expect(nothing.isNullObject).toBe(true);
      expect(corner.address).toBe("Sheet1!A1");
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      const used = sheet.getUsedRange(true);
      const all = sheet.getUsedRange();
      const region = sheet.getRange("C3").getSurroundingRegion();
      for (const each of [used, all, region]) each.load("address");
      await context.sync();
      expect(used.address).toBe("Sheet1!B2:C3");
      expect(all.address).toBe("Sheet1!B2:F9");
      expect(region.address).toBe("Sheet1!B2:C3");
    });
  });

  test("sheet names are quoted in addresses where Excel quotes them", async () => {
    await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("It's 1").getRange("A1");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("'It''s 1'!A1");
    });
  });
});

test("ranges without a common cell cannot be intersected, and each is where it is when its action comes", async () => {
  const { Excel } = client;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A3").values = [["Name"], ["one"], ["two"]];
    await context.sync();
    const below = (): Excel.Range =>
      sheet.getRange("A1:A9").getUsedRange(true).getLastRow().getOffsetRange(1, 0);
    below().getIntersection("A4");
    sheet.getRange("A4").values = [["three"]];
    const fifth = below().getIntersection("A5");
    fifth.load("address");
    await context.sync();
    expect(fifth.address).toBe("Sheet1!A5");
    below().getIntersection("A4");
    sheet.getRange("B1").values = [["never"]];
    await expect(context.sync()).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "Range.getIntersection" },
    });
  });
  expect(client.workbook.sheets.active.text(0, 1)).toBe("");
});

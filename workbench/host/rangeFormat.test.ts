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

describe("formats", () => {
  test("a format is set for all cells and reads as null where they differ", async () => {
    await onSheet(client, async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.font.color = "red";
      range.format.fill.color = "#DDEBF7";
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      range.format.columnWidth = 120;
      range.format.rowHeight = 30;
      range.format.protection.locked = false;
      range.numberFormat = [["0.0%"]] as unknown as string[][];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
      range.numberFormat = "0.0%" as unknown as string[][];
      sheet.getRange("B2").format.font.bold = false;
      range.load("numberFormat,format/*,format/font/*,format/fill/color,format/protection/locked");
      await context.sync();
      expect(range.numberFormat[1]).toEqual(["0.0%", "0.0%"]);
      expect(range.format.font.bold).toBeNull();
      expect(range.format.font.color).toBe("#FF0000");
      expect(range.format.fill.color).toBe("#DDEBF7");
      expect(range.format.horizontalAlignment).toBe("Center");
      expect(range.format.columnWidth).toBe(120);
      expect(range.format.protection.locked).toBe(false);
    });
  });

  test("borders belong to edges", async () => {
    await onSheet(client, async (sheet, context) => {
      const { borders } = sheet.getRange("A1:B2").format;
      const bottom = borders.getItem("EdgeBottom");
      bottom.style = "Double";
      bottom.color = "#112233";
      borders.getItem("InsideHorizontal").style = "Continuous";
      const top = borders.getItem("EdgeTop");
      bottom.load("style,color,weight");
      top.load("style");
      await context.sync();
      expect([bottom.style, bottom.color, top.style]).toEqual(["Double", "#112233", "None"]);
    });
    expect(client.workbook.sheets.active.style(0, 0).borderBottom?.style).toBe("Continuous");
  });

  test("whole columns take widths and formats", async () => {
    await onSheet(client, async (sheet, context) => {
      const column = sheet.getRange("C:C");
      column.format.columnWidth = 33;
      column.format.wrapText = true;
      column.columnHidden = true;
      column.load("format/columnWidth,format/wrapText,columnHidden");
      await context.sync();
      expect(column.format.columnWidth).toBe(33);
      expect(column.format.wrapText).toBe(true);
      expect(column.columnHidden).toBe(true);
    });
  });
});

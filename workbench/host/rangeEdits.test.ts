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

describe("edits", () => {
  test("a tracked range moves when rows are inserted above it", async () => {
    await onSheet(client, async (sheet, context) => {
      const range = sheet.getRange("B5");
      range.values = [["here"]];
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      range.load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!B7");
      expect(range.values).toEqual([["here"]]);
    });
  });

  test("clear, copyFrom, merge, delete and select do their work", async () => {
    await onSheet(client, async (sheet, context) => {
      const source = sheet.getRange("A1:B1");
      source.values = [["a", "=LEN(A1)"]];
      source.format.font.bold = true;
      sheet.getRange("A5").copyFrom("A1:B1", "All");
      sheet.getRange("A1").clear("Contents");
      const merged = sheet.getRange("D1:E2");
      merged.merge();
      const areas = sheet.getRange("D1:E2").getMergedAreasOrNullObject();
      areas.load("address");
      const copy = sheet.getRange("A5:B5");
      copy.load("formulas,format/font/bold");
      sheet.getRange("B5").select();
      const active = context.workbook.getActiveCell();
      active.load("address");
      await context.sync();
      expect(copy.formulas).toEqual([["a", "=LEN(A5)"]]);
      expect(copy.format.font.bold).toBe(true);
      expect(areas.address).toBe("Sheet1!D1:E2");
      expect(active.address).toBe("Sheet1!B5");
      sheet.getRange("A5").delete("Up");
      const gap = sheet.getRange("A5");
      gap.load("values");
      await context.sync();
      expect(gap.values).toEqual([[""]]);
    });
  });

  test("a hyperlink is kept with the text it shows", async () => {
    await onSheet(client, async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { address: "https://example.org", textToDisplay: "Example" };
      cell.load("values,hyperlink");
      await context.sync();
      expect(cell.values).toEqual([["Example"]]);
      expect(cell.hyperlink.address).toBe("https://example.org");
    });
  });
});

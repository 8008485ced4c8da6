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

describe("values", () => {
  test("null leaves a cell alone, an empty text clears it, one value fills all", async () => {
    await onSheet(client, async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 30]];
      const fill = sheet.getRange("A2:C3");
      // The typings do not say that one value may stand for a matrix, but Excel's documentation does.
      fill.values = 7 as unknown as number[][];
      range.load("values");
      fill.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, "", 30]]);
      expect(fill.values).toEqual([
        [7, 7, 7],
        [7, 7, 7],
      ]);
    });
  });

  test("text is read as typed, and dates are serials", async () => {
    await onSheet(client, async (sheet, context) => {
      const range = sheet.getRange("A1:E1");
      range.values = [["=1+1", "'=1+1", "2024-01-15", "TRUE", "50%"]];
      range.load("values,formulas,text,valueTypes,numberFormatCategories");
      await context.sync();
      expect(range.values).toEqual([[2, "=1+1", 45306, true, 0.5]]);
      expect(range.formulas[0]?.[0]).toBe("=1+1");
      expect(range.valueTypes).toEqual([["Double", "String", "Double", "Boolean", "Double"]]);
      expect(range.numberFormatCategories[0]?.slice(2)).toEqual(["Date", "General", "Percentage"]);
    });
  });

  test("an array of another shape is an invalid argument", async () => {
    await onSheet(client, async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.values" },
      });
    });
  });

  test("null as the whole value is an invalid argument, unlike null for one cell", async () => {
    await onSheet(client, async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = null as unknown as string;
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "RangeFill.color" },
      });
    });
  });

  test("more than 1500 cells arrive in slices and land in the right rows", async () => {
    await onSheet(client, async (sheet, context) => {
      const values = Array.from({ length: 1000 }, (_, row) => [row, row * 2, "x", true]);
      const range = sheet.getRangeByIndexes(1, 0, 1000, 4);
      range.values = values;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
    expect(client.host.stats.uses.count("Range._ValidateArraySize")).toBe(1);
    expect(client.host.stats.uses.count("Range.values")).toBe(4);
  });

  test("a large array of the wrong shape is refused before anything is written", async () => {
    await onSheet(client, async (sheet, context) => {
      const values = Array.from({ length: 999 }, () => [1, 2, 3, 4]);
      sheet.getRangeByIndexes(0, 0, 1000, 4).values = values;
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
    expect(client.workbook.sheets.active.usedArea()).toBeUndefined();
  });

  test("whole columns read as null and cannot be written", async () => {
    await onSheet(client, async (sheet, context) => {
      const column = sheet.getRange("B:B");
      column.load("values,address,rowCount,isEntireColumn");
      await context.sync();
      expect(column.values).toBeNull();
      expect([column.address, column.rowCount, column.isEntireColumn]).toEqual([
        "Sheet1!B:B",
        1_048_576,
        true,
      ]);
      column.values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });
});

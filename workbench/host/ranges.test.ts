/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;

/** Runs a batch on Sheet1 of a new workbook and syncs at its end. */
async function onSheet(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void
): Promise<void> {
  await client.Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
}

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

describe("values", () => {
  test("null leaves a cell alone, an empty text clears it, one value fills all", async () => {
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.values" },
      });
    });
  });

  test("null as the whole value is an invalid argument, unlike null for one cell", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = null as unknown as string;
      await expect(context.sync()).rejects.toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "RangeFill.color" },
      });
    });
  });

  test("more than 1500 cells arrive in slices and land in the right rows", async () => {
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
      const values = Array.from({ length: 999 }, () => [1, 2, 3, 4]);
      sheet.getRangeByIndexes(0, 0, 1000, 4).values = values;
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
    expect(client.workbook.sheets.active.usedArea()).toBeUndefined();
  });

  test("whole columns read as null and cannot be written", async () => {
    await onSheet(async (sheet, context) => {
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

describe("places", () => {
  test("ranges lead to other ranges", async () => {
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
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

describe("edits", () => {
  test("a tracked range moves when rows are inserted above it", async () => {
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { address: "https://example.org", textToDisplay: "Example" };
      cell.load("values,hyperlink");
      await context.sync();
      expect(cell.values).toEqual([["Example"]]);
      expect(cell.hyperlink.address).toBe("https://example.org");
    });
  });
});

describe("formats", () => {
  test("a format is set for all cells and reads as null where they differ", async () => {
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
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
    await onSheet(async (sheet, context) => {
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

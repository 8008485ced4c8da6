/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { failureOf, run } from "./testing/failureOf";
import { addedChart, putChartCells, storedChart } from "./testing/charts";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient({ requirementSets: { ExcelApi: "1.13" } });
});

beforeEach(() => {
  client.reset();
  putChartCells(client.workbook.sheets.active);
});

afterEach(() => client.expectNoRefusals());

describe("a chart through the genuine client", () => {
  test("has a name, a place, a title and a series for each column", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = addedChart(sheet);
      chart.load("name,id,left,top,width,height,chartType,plotVisibleOnly,displayBlanksAs");
      chart.title.load("text,visible");
      chart.legend.load("visible,position");
      chart.series.load("items/name,items/chartType,count");
      chart.axes.valueAxis.load("numberFormat,linkNumberFormat");
      chart.axes.categoryAxis.load("categoryType,numberFormat");
      chart.axes.valueAxis.majorGridlines.load("visible");
      chart.axes.categoryAxis.majorGridlines.load("visible");
      chart.axes.valueAxis.title.load("visible,text");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({
        name: "Chart 1",
        width: 360,
        height: 216,
        chartType: "ColumnClustered",
        plotVisibleOnly: true,
        displayBlanksAs: "NotPlotted",
        title: { text: "Chart Title", visible: true },
        legend: { visible: true, position: "Bottom" },
      });
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Fidelity", "Goal"]);
      expect(chart.axes.valueAxis).toMatchObject({ numberFormat: "0%", linkNumberFormat: true });
      expect(chart.axes.categoryAxis.categoryType).toBe("Automatic");
      expect(chart.axes.valueAxis.majorGridlines.visible).toBe(true);
      expect(chart.axes.categoryAxis.majorGridlines.visible).toBe(false);
      expect(chart.axes.valueAxis.title.visible).toBe(false);
    });
  });

  test("keeps its object over batches, and is found by name, id and place", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = addedChart(sheet);
      chart.load("id");
      await context.sync();
      chart.name = "Run";
      await context.sync();
      const found = [
        sheet.charts.getItem("run"),
        sheet.charts.getItem(chart.id),
        sheet.charts.getItemAt(0),
        sheet.charts.getItemOrNullObject("Run"),
      ];
      for (const each of found) each.load("id,name");
      const none = sheet.charts.getItemOrNullObject("Chart 1");
      none.load("name");
      sheet.charts.load("items/name,count");
      const count = sheet.charts.getCount();
      await context.sync();
      expect(found.map(({ id, name }) => [id, name])).toEqual(found.map(() => [chart.id, "Run"]));
      expect(none.isNullObject).toBe(true);
      expect([count.value, sheet.charts.items.map(({ name }) => name)]).toEqual([1, ["Run"]]);
      chart.delete();
      const left = sheet.charts.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });

  test("two charts may have one name: the first is found", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const first = addedChart(sheet);
      first.name = "Run";
      addedChart(sheet, "Line" as never).name = "Run";
      const found = sheet.charts.getItem("Run");
      found.load("chartType");
      await context.sync();
      expect(found.chartType).toBe("ColumnClustered");
    });
  });

  test("covers cells from a start to an end, or moves and keeps its size", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = addedChart(sheet);
      chart.setPosition("E2", "H12");
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 165]);
      chart.setPosition(sheet.getRange("B3:D9"));
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([48, 30, 192, 165]);
      chart.width = 300;
      chart.left = 10;
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([10, 30, 300, 165]);
    });
  });

  test("moves with inserted rows, and its data with it", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = addedChart(sheet);
      chart.setPosition("E2", "H12");
      sheet.getRange("1:2").insert("Down");
      chart.load("top,height");
      await context.sync();
      expect([chart.top, chart.height]).toEqual([45, 165]);
      expect(storedChart(client).series[0]?.values).toBe("=Sheet1!$B$4:$B$5");
    });
  });

  test("the whole chart can become of another kind, all series with it", async () => {
    await run(client, (_, sheet) => {
      const chart = addedChart(sheet);
      chart.series.getItemAt(1).chartType = "Line";
      chart.chartType = "BarClustered";
    });
    expect([storedChart(client).type, storedChart(client).series.map(({ type }) => type)]).toEqual([
      "BarClustered",
      [undefined, undefined],
    ]);
  });
});

describe("charts as shapes", () => {
  test("have name, type and alternative text", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      addedChart(sheet).name = "Run";
      const shape = sheet.shapes.getItem("Run");
      shape.altTextTitle = "Run chart";
      shape.altTextDescription = "Fidelity rises from 70 % to 75 %.";
      shape.load("type,name,altTextDescription,altTextTitle,left,width,placement");
      sheet.shapes.load("items/name");
      const count = sheet.shapes.getCount();
      await context.sync();
      expect(shape).toMatchObject({
        type: "Unsupported",
        name: "Run",
        altTextTitle: "Run chart",
        altTextDescription: "Fidelity rises from 70 % to 75 %.",
        width: 360,
        placement: "TwoCell",
      });
      expect([count.value, sheet.shapes.items.map(({ name }) => name)]).toEqual([1, ["Run"]]);
      shape.delete();
      sheet.charts.load("count");
      await context.sync();
      expect(sheet.charts.count).toBe(0);
    });
  });

  test("are not found by a name that no chart has", async () => {
    expect(await failureOf(client, (_, sheet) => sheet.shapes.getItem("Run").load("name"))).toBe(
      "ItemNotFound at ShapeCollection.getItem"
    );
  });
});

describe("a copied sheet", () => {
  test("has its charts, at the place that is asked for", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      addedChart(sheet).name = "Run";
      const copy = sheet.copy("After", sheet);
      copy.load("name,position");
      const chart = copy.charts.getItem("Run");
      chart.load("name");
      await context.sync();
      expect([copy.name, copy.position, chart.name]).toEqual(["Sheet1 (2)", 1, "Run"]);
      copy.name = "Copy";
      await context.sync();
    });
    expect(client.workbook.sheets.require("Copy").charts.items[0]?.series[0]?.values).toBe(
      "=Copy!$B$2:$B$3"
    );
  });

  test("needs the sheet it is to stand beside", async () => {
    expect(await failureOf(client, (_, sheet) => sheet.copy("Before"))).toBe(
      "InvalidArgument at Worksheet.copy"
    );
  });
});

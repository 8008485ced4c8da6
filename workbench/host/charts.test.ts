/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import type { Chart } from "../model/charts/chart";
import { put } from "../model/testWorkbook";
import { failureOf, run } from "./testing/failureOf";
import { putChartCells } from "./testing/putChartCells";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient({ requirementSets: { ExcelApi: "1.13" } });
});
beforeEach(() => {
  client.reset();
  putChartCells(client.workbook.sheets.active);
});

function added(sheet: Excel.Worksheet, type: Excel.ChartType = "ColumnClustered" as never) {
  return sheet.charts.add(type, sheet.getRange("A1:C3"), "Columns" as never);
}

function stored(): Chart {
  const [chart] = client.workbook.sheets.active.charts.items;
  if (!chart) throw new Error("There is no chart");
  return chart;
}

describe("a chart through the genuine client", () => {
  afterEach(() => client.expectNoRefusals());

  test("has a name, a place, a title and a series for each column", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = added(sheet);
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
      const chart = added(sheet);
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
      const first = added(sheet);
      first.name = "Run";
      added(sheet, "Line" as never).name = "Run";
      const found = sheet.charts.getItem("Run");
      found.load("chartType");
      await context.sync();
      expect(found.chartType).toBe("ColumnClustered");
    });
  });

  test("covers cells from a start to an end, or moves and keeps its size", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = added(sheet);
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
      const chart = added(sheet);
      chart.setPosition("E2", "H12");
      sheet.getRange("1:2").insert("Down");
      chart.load("top,height");
      await context.sync();
      expect([chart.top, chart.height]).toEqual([45, 165]);
      expect(stored().series[0]?.values).toBe("=Sheet1!$B$4:$B$5");
    });
  });

  test("is dressed: texts, axes, fonts, lines and fills", async () => {
    await run(client, (_, sheet) => {
      const chart = added(sheet);
      chart.title.text = "Fidelity by week";
      chart.title.format.font.bold = true;
      chart.title.format.font.color = "#1f3864";
      chart.format.font.size = 11;
      chart.title.format.font.size = 13;
      chart.format.fill.setSolidColor("white");
      chart.format.border.lineStyle = "None";
      chart.legend.position = "Top";
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.title.text = "Week";
      valueAxis.title.text = "Share";
      valueAxis.minimum = 0;
      valueAxis.maximum = 1;
      valueAxis.majorUnit = 0.25;
      valueAxis.numberFormat = "0.0";
      valueAxis.majorGridlines.visible = false;
      valueAxis.format.line.color = "#000000";
      categoryAxis.format.font.color = "#333333";
      categoryAxis.categoryType = "TextAxis";
      chart.plotVisibleOnly = false;
      chart.displayBlanksAs = "Interplotted";
      const columns = chart.series.getItemAt(0);
      columns.gapWidth = 60;
      columns.format.fill.setSolidColor("#1F3864");
      columns.hasDataLabels = true;
      columns.dataLabels.numberFormat = "0%";
      columns.dataLabels.position = "OutsideEnd";
      columns.dataLabels.format.font.bold = true;
      const line = chart.series.getItemAt(1);
      line.chartType = "Line";
      line.format.line.color = "#C00000";
      line.format.line.weight = 1.5;
      line.format.line.lineStyle = "Dash";
      line.markerStyle = "None";
      line.smooth = false;
    });
    expect(stored()).toMatchObject({
      title: {
        visible: true,
        text: "Fidelity by week",
        font: { bold: true, color: "#1F3864", size: 13 },
      },
      font: { size: 11 },
      fill: { color: "#FFFFFF" },
      border: { style: "None" },
      legend: { position: "Top" },
      categoryAxis: {
        title: { visible: true, text: "Week" },
        font: { color: "#333333" },
        categoryType: "TextAxis",
      },
      valueAxis: {
        title: { visible: true, text: "Share" },
        minimum: 0,
        maximum: 1,
        majorUnit: 0.25,
        numberFormat: "0.0",
        majorGridlines: { visible: false },
        line: { color: "#000000" },
      },
      plotVisibleOnly: false,
      displayBlanksAs: "Interplotted",
    });
    expect(stored().series).toMatchObject([
      {
        gapWidth: 60,
        fill: { color: "#1F3864" },
        labels: { visible: true, numberFormat: "0%", position: "OutsideEnd", font: { bold: true } },
      },
      {
        type: "Line",
        line: { color: "#C00000", weight: 1.5, style: "Dash" },
        marker: { style: "None" },
        smooth: false,
      },
    ]);
  });

  test("what is set can be read, and what is not set reads as Excel has it", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = added(sheet, "LineMarkers" as never);
      chart.axes.valueAxis.minimum = 0;
      const [, second] = [0, 1].map((index) => chart.series.getItemAt(index));
      chart.axes.valueAxis.load("minimum");
      chart.title.format.font.load("size,bold,color,name");
      chart.axes.categoryAxis.format.font.load("size");
      chart.axes.categoryAxis.format.line.load("color,lineStyle,weight");
      chart.axes.valueAxis.format.line.load("lineStyle");
      second!.load("markerStyle,markerSize,markerBackgroundColor,smooth,hasDataLabels");
      second!.format.line.load("color,weight,lineStyle");
      second!.dataLabels.load("position,showValue,numberFormat");
      await context.sync();
      expect(chart.axes.valueAxis.minimum).toBe(0);
      expect(chart.title.format.font.toJSON()).toEqual({
        size: 14,
        bold: false,
        color: "#595959",
        name: "Calibri",
      });
      expect(chart.axes.categoryAxis.format.font.size).toBe(9);
      expect(chart.axes.categoryAxis.format.line.toJSON()).toMatchObject({
        color: "#D9D9D9",
        lineStyle: "Continuous",
        weight: 0.75,
      });
      expect(chart.axes.valueAxis.format.line.lineStyle).toBe("None");
      expect(second).toMatchObject({
        markerStyle: "Circle",
        markerSize: 5,
        markerBackgroundColor: "#ED7D31",
        smooth: false,
        hasDataLabels: false,
      });
      expect(second!.format.line).toMatchObject({ color: "#ED7D31", weight: 2.25 });
      expect(second!.dataLabels).toMatchObject({
        position: "Right",
        showValue: false,
        numberFormat: "0%",
      });
    });
  });

  test("fills and lines are taken away, and a colour brings a line back", async () => {
    await run(client, (_, sheet) => {
      const chart = added(sheet, "Line" as never);
      chart.format.fill.clear();
      chart.format.border.clear();
      const [first, second] = [0, 1].map((index) => chart.series.getItemAt(index).format.line);
      first?.clear();
      second?.clear();
      if (second) second.color = "#C00000";
    });
    const [first, second] = stored().series;
    expect([stored().fill, stored().border]).toEqual([{ color: "" }, { style: "None" }]);
    expect([first?.line, second?.line]).toEqual([{ style: "None" }, { color: "#C00000" }]);
  });

  test("a font for the whole chart takes the place of those its texts have", async () => {
    await run(client, (_, sheet) => {
      const chart = added(sheet);
      chart.title.format.font.size = 20;
      chart.title.format.font.bold = true;
      chart.format.font.size = 9;
    });
    expect(stored().title.font).toEqual({ bold: true });
  });

  test("an empty text makes a scale automatic again, and a format links to the cells again", async () => {
    await run(client, (_, sheet) => {
      const { valueAxis } = added(sheet).axes;
      valueAxis.maximum = 1;
      valueAxis.maximum = "";
      valueAxis.numberFormat = "0.00";
      valueAxis.linkNumberFormat = true;
    });
    expect(Object.keys(stored().valueAxis)).not.toContain("maximum");
    expect(Object.keys(stored().valueAxis)).not.toContain("numberFormat");
  });

  test("series are added, take cells of any sheet, and go", async () => {
    put(client.workbook.sheets.add("Data"), "A1", [
      [1, 4],
      [2, 5],
    ]);
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const data = context.workbook.worksheets.getItem("Data");
      const chart = added(sheet);
      chart.series.getItemAt(1).delete();
      const series = chart.series.add("Median");
      series.setValues(data.getRange("B1:B2"));
      series.setXAxisValues(data.getRange("A1:A2"));
      const first = chart.series.add("First", 0);
      first.setValues(data.getRange("A2:B2"));
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["First", "Fidelity", "Median"]);
    });
    expect(stored().series.map(({ values, categories }) => [values, categories])).toEqual([
      ["=Data!$A$2:$B$2", undefined],
      ["=Sheet1!$B$2:$B$3", "=Sheet1!$A$2:$A$3"],
      ["=Data!$B$1:$B$2", "=Data!$A$1:$A$2"],
    ]);
  });

  test("its data can be set anew", async () => {
    await run(client, (_, sheet) =>
      added(sheet).setData(sheet.getRange("A1:B3"), "Columns" as never)
    );
    expect(stored().series.map(({ values }) => values)).toEqual(["=Sheet1!$B$2:$B$3"]);
  });

  test("a source of blank cells makes a chart without series", async () => {
    await run(client, (_, sheet) => {
      sheet.charts.add("Line" as never, sheet.getRange("K1:L9"), "Columns" as never);
    });
    expect(stored().series).toEqual([]);
  });

  test("the whole chart can become of another kind, all series with it", async () => {
    await run(client, (_, sheet) => {
      const chart = added(sheet);
      chart.series.getItemAt(1).chartType = "Line";
      chart.chartType = "BarClustered";
    });
    expect([stored().type, stored().series.map(({ type }) => type)]).toEqual([
      "BarClustered",
      [undefined, undefined],
    ]);
  });
});

describe("charts as shapes", () => {
  afterEach(() => client.expectNoRefusals());

  test("have name, type and alternative text", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      added(sheet).name = "Run";
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
  afterEach(() => client.expectNoRefusals());

  test("has its charts, at the place that is asked for", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      added(sheet).name = "Run";
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

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { run } from "./testing/failureOf";
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

describe("the look of a chart", () => {
  test("is dressed: texts, axes, fonts, lines and fills", async () => {
    await run(client, (_, sheet) => {
      const chart = addedChart(sheet);
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
    expect(storedChart(client)).toMatchObject({
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
    expect(storedChart(client).series).toMatchObject([
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
      const chart = addedChart(sheet, "LineMarkers" as never);
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
      const chart = addedChart(sheet, "Line" as never);
      chart.format.fill.clear();
      chart.format.border.clear();
      const [first, second] = [0, 1].map((index) => chart.series.getItemAt(index).format.line);
      first?.clear();
      second?.clear();
      if (second) second.color = "#C00000";
    });
    const [first, second] = storedChart(client).series;
    expect([storedChart(client).fill, storedChart(client).border]).toEqual([
      { color: "" },
      { style: "None" },
    ]);
    expect([first?.line, second?.line]).toEqual([{ style: "None" }, { color: "#C00000" }]);
  });

  test("a font for the whole chart takes the place of those its texts have", async () => {
    await run(client, (_, sheet) => {
      const chart = addedChart(sheet);
      chart.title.format.font.size = 20;
      chart.title.format.font.bold = true;
      chart.format.font.size = 9;
    });
    expect(storedChart(client).title.font).toEqual({ bold: true });
  });

  test("an empty text makes a scale automatic again, and a format links to the cells again", async () => {
    await run(client, (_, sheet) => {
      const { valueAxis } = addedChart(sheet).axes;
      valueAxis.maximum = 1;
      valueAxis.maximum = "";
      valueAxis.numberFormat = "0.00";
      valueAxis.linkNumberFormat = true;
    });
    expect(Object.keys(storedChart(client).valueAxis)).not.toContain("maximum");
    expect(Object.keys(storedChart(client).valueAxis)).not.toContain("numberFormat");
  });
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { addedChart, putChartCells } from "./testing/charts";
import { failureOf, run } from "./testing/failureOf";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient({ requirementSets: { ExcelApi: "1.13" } });
});

beforeEach(() => {
  client.reset();
  putChartCells(client.workbook.sheets.active);
});

type Statement = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

describe("errors", () => {
  afterEach(() => client.expectNoRefusals());

  test.each<[string, string, Statement]>([
    [
      "a chart that is not there",
      "ItemNotFound at ChartCollection.getItem",
      (_, sheet) => sheet.charts.getItem("Nowhere").load("name"),
    ],
    [
      "a place without a chart",
      "InvalidArgument at ChartCollection.getItemAt",
      (_, sheet) => sheet.charts.getItemAt(3).load("name"),
    ],
    [
      "a type that Excel does not know",
      "InvalidArgument at ChartCollection.add",
      (_, sheet) => addedChart(sheet, "Spiral" as never),
    ],
    [
      "a source that is no range, as the client itself finds,",
      "InvalidArgument at Charts.Add",
      (_, sheet) => sheet.charts.add("Line" as never, "A1:B2" as never),
    ],
    [
      "a place on another sheet",
      "InvalidArgument at Chart.setPosition",
      ({ workbook }, sheet) =>
        addedChart(sheet).setPosition(workbook.worksheets.add("Other").getRange("A1")),
    ],
    ["a blank name", "InvalidArgument at Chart.name", (_, sheet) => (addedChart(sheet).name = " ")],
    [
      "a negative width",
      "InvalidArgument at Chart.width",
      (_, sheet) => (addedChart(sheet).width = -1),
    ],
    [
      "gaps between lines",
      "InvalidArgument at ChartSeries.gapWidth",
      (_, sheet) => (addedChart(sheet, "Line" as never).series.getItemAt(0).gapWidth = 50),
    ],
    [
      "a marker that is too small",
      "InvalidArgument at ChartSeries.markerSize",
      (_, sheet) => (addedChart(sheet, "LineMarkers" as never).series.getItemAt(0).markerSize = 1),
    ],
    [
      "markers of bars",
      "InvalidArgument at ChartSeries.markerStyle",
      (_, sheet) => (addedChart(sheet).series.getItemAt(0).markerStyle = "Circle"),
    ],
    [
      "a name longer than 255 characters",
      "InvalidArgument at ChartSeries.name",
      (_, sheet) => (addedChart(sheet).series.getItemAt(0).name = "x".repeat(256)),
    ],
    [
      "labels where bars have none",
      "InvalidArgument at ChartDataLabels.position",
      (_, sheet) => (addedChart(sheet).series.getItemAt(0).dataLabels.position = "Top"),
    ],
    [
      "a series of a block of cells",
      "InvalidArgument at ChartSeries.setValues",
      (_, sheet) => addedChart(sheet).series.getItemAt(0).setValues(sheet.getRange("A1:B2")),
    ],
    [
      "a scale that is no number",
      "InvalidArgument at ChartAxis.minimum",
      (_, sheet) => (addedChart(sheet).axes.valueAxis.minimum = "low"),
    ],
    [
      "a way to show blanks by the word that Excel does not use",
      "InvalidArgument at Chart.displayBlanksAs",
      (_, sheet) => (addedChart(sheet).displayBlanksAs = "Interpolated" as never),
    ],
    [
      "a colour that is none",
      "InvalidArgument at ChartFill.setSolidColor",
      (_, sheet) => addedChart(sheet).format.fill.setSolidColor("reddish"),
    ],
    [
      "a series that has no values yet",
      "EmptyChartSeries at ChartSeries.hasDataLabels",
      (_, sheet) => (addedChart(sheet).series.add("Empty").hasDataLabels = true),
    ],
    [
      "a chart that is gone",
      "ItemNotFound at Chart.name",
      (_, sheet) => {
        const chart = addedChart(sheet);
        chart.delete();
        chart.name = "Late";
      },
    ],
  ])("%s is %s", async (_, failure, statement) => {
    expect(await failureOf(client, statement)).toBe(failure);
  });

  test.each<[string, Statement]>([
    ["ChartCollection.add", (_, sheet) => addedChart(sheet)],
    ["Chart.name", (_, sheet) => (sheet.charts.getItemAt(0).name = "Run")],
    ["Chart.delete", (_, sheet) => sheet.charts.getItemAt(0).delete()],
    ["Chart.setPosition", (_, sheet) => sheet.charts.getItemAt(0).setPosition("A1")],
    ["ChartTitle.text", (_, sheet) => (sheet.charts.getItemAt(0).title.text = "Run")],
    [
      "ChartSeries.setValues",
      (_, sheet) => sheet.charts.getItemAt(0).series.getItemAt(0).setValues(sheet.getRange("A1")),
    ],
    ["Shape.altTextTitle", (_, sheet) => (sheet.shapes.getItemAt(0).altTextTitle = "Run")],
  ])(
    "%s is denied on a protected sheet, and goes where objects may be edited",
    async (place, act) => {
      await run(client, (_, sheet) => {
        addedChart(sheet);
        sheet.protection.protect();
      });
      expect(await failureOf(client, act)).toBe(`AccessDenied at ${place}`);
      await run(client, (_, sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect({ allowEditObjects: true });
      });
      await run(client, act);
    }
  );
});

describe("what the workbench does not have of charts", () => {
  test.each<[string, Statement]>([
    ["ChartCollection.add", (_, sheet) => addedChart(sheet, "Pie" as never)],
    ["Chart.style", (_, sheet) => (addedChart(sheet).style = 205)],
    ["Chart.plotArea", (_, sheet) => (addedChart(sheet).plotArea.left = 5)],
    [
      "ChartSeries.trendlines",
      (_, sheet) => addedChart(sheet).series.getItemAt(0).trendlines.add(),
    ],
    [
      "ChartSeries.axisGroup",
      (_, s) => (addedChart(s).series.getItemAt(0).axisGroup = "Secondary"),
    ],
    [
      "ChartSeries.chartType",
      (_, sheet) => (addedChart(sheet).series.getItemAt(0).chartType = "BarClustered"),
    ],
    ["ShapeCollection.addTextBox", (_, sheet) => sheet.shapes.addTextBox("Note")],
  ])("%s is refused by name", async (member, statement) => {
    expect(await failureOf(client, statement)).toBe(`NotImplemented at ${member}`);
    expect(client.host.refusals.map((refusal) => refusal.member)).toEqual([member]);
  });
});

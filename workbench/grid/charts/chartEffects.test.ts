/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../../test/harness/officeClient";
import { TYPE_DEFINITIONS } from "../../host/types/allTypes";
import { chartData } from "../../model/charts/chartData";
import { axisOf } from "../geometry";
import { drawChart } from "./chartPicture";
import { labelOf, placeOf } from "./useCharts";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => client.reset());
afterEach(() => client.expectNoRefusals());

/** What a person at the grid sees of the charts of the first sheet, or hears of them. */
function picture(): string {
  const { workbook } = client;
  const sheet = workbook.sheets.active;
  const rows = axisOf(sheet.rows, 60, (row) => sheet.isRowHidden(row));
  const columns = axisOf(sheet.columns, 30, (column) => sheet.columns.isHidden(column));
  return JSON.stringify(
    sheet.charts.items.map((chart) => {
      const data = chartData(workbook, chart);
      const box = placeOf(chart, rows, columns);
      const width = (text: string): number => text.length * 6;
      return [box, chart.name, labelOf(chart, data.title), drawChart(chart, data, box, width)];
    })
  );
}

interface Stage {
  readonly sheet: Excel.Worksheet;
  readonly chart: Excel.Chart;
  readonly columns: Excel.ChartSeries;
  readonly line: Excel.ChartSeries;
}

type Effect = (stage: Stage) => unknown;

/** For each member that sets something of a chart, a change that someone at the grid would notice. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  "Chart.name": ({ chart }) => (chart.name = "Run"),
  "Chart.chartType": ({ chart }) => (chart.chartType = "BarClustered"),
  "Chart.left": ({ chart }) => (chart.left = 10),
  "Chart.top": ({ chart }) => (chart.top = 10),
  "Chart.width": ({ chart }) => (chart.width = 200),
  "Chart.height": ({ chart }) => (chart.height = 150),
  "Chart.plotVisibleOnly": ({ chart }) => (chart.plotVisibleOnly = false),
  "Chart.displayBlanksAs": ({ chart }) => (chart.displayBlanksAs = "Zero"),
  "ChartTitle.text": ({ chart }) => (chart.title.text = "Fidelity"),
  "ChartTitle.visible": ({ chart }) => (chart.title.visible = false),
  "ChartAxisTitle.text": ({ chart }) => (chart.axes.valueAxis.title.text = "Share"),
  "ChartAxisTitle.visible": ({ chart }) => (chart.axes.categoryAxis.title.visible = true),
  "ChartLegend.position": ({ chart }) => (chart.legend.position = "Right"),
  "ChartLegend.visible": ({ chart }) => (chart.legend.visible = false),
  "ChartAxis.minimum": ({ chart }) => (chart.axes.valueAxis.minimum = 1),
  "ChartAxis.maximum": ({ chart }) => (chart.axes.valueAxis.maximum = 50),
  "ChartAxis.majorUnit": ({ chart }) => (chart.axes.valueAxis.majorUnit = 3),
  "ChartAxis.numberFormat": ({ chart }) => (chart.axes.valueAxis.numberFormat = "0"),
  "ChartAxis.linkNumberFormat": ({ chart }) => (chart.axes.valueAxis.linkNumberFormat = true),
  "ChartAxis.categoryType": ({ chart }) => (chart.axes.categoryAxis.categoryType = "TextAxis"),
  "ChartAxis.visible": ({ chart }) => (chart.axes.valueAxis.visible = false),
  "ChartGridlines.visible": ({ chart }) => (chart.axes.valueAxis.majorGridlines.visible = false),
  "ChartSeries.name": ({ columns }) => (columns.name = "Average"),
  "ChartSeries.chartType": ({ columns }) => (columns.chartType = "Line"),
  "ChartSeries.gapWidth": ({ columns }) => (columns.gapWidth = 20),
  "ChartSeries.overlap": ({ columns, line }) => {
    line.chartType = "ColumnClustered";
    columns.overlap = 100;
  },
  "ChartSeries.hasDataLabels": ({ columns }) => (columns.hasDataLabels = true),
  "ChartSeries.smooth": ({ line }) => (line.smooth = true),
  "ChartSeries.markerStyle": ({ line }) => (line.markerStyle = "Diamond"),
  "ChartSeries.markerSize": ({ line }) => (line.markerSize = 12),
  "ChartSeries.markerBackgroundColor": ({ line }) => (line.markerBackgroundColor = "#123456"),
  "ChartSeries.markerForegroundColor": ({ line }) => (line.markerForegroundColor = "#123456"),
  "ChartDataLabels.showValue": ({ line }) => (line.dataLabels.showValue = false),
  "ChartDataLabels.showSeriesName": ({ line }) => (line.dataLabels.showSeriesName = true),
  "ChartDataLabels.showCategoryName": ({ line }) => (line.dataLabels.showCategoryName = true),
  "ChartDataLabels.position": ({ line }) => (line.dataLabels.position = "Bottom"),
  "ChartDataLabels.numberFormat": ({ line }) => (line.dataLabels.numberFormat = "0"),
  "ChartDataLabels.linkNumberFormat": ({ line }) => (line.dataLabels.linkNumberFormat = true),
  "ChartFont.bold": ({ chart }) => (chart.title.format.font.bold = true),
  "ChartFont.italic": ({ chart }) => (chart.legend.format.font.italic = true),
  "ChartFont.underline": ({ chart }) => (chart.title.format.font.underline = "Single"),
  "ChartFont.color": ({ chart }) => (chart.axes.valueAxis.format.font.color = "#123456"),
  "ChartFont.name": ({ chart }) => (chart.format.font.name = "Georgia"),
  "ChartFont.size": ({ chart }) => (chart.format.font.size = 7),
  "ChartLineFormat.color": ({ line }) => (line.format.line.color = "#123456"),
  "ChartLineFormat.lineStyle": ({ line }) => (line.format.line.lineStyle = "Dash"),
  "ChartLineFormat.weight": ({ line }) => (line.format.line.weight = 5),
  "ChartBorder.color": ({ chart }) => (chart.format.border.color = "#123456"),
  "ChartBorder.lineStyle": ({ chart }) => (chart.format.border.lineStyle = "None"),
  "ChartBorder.weight": ({ chart }) => (chart.format.border.weight = 4),
  "Shape.name": ({ sheet }) => (sheet.shapes.getItemAt(0).name = "Run"),
  "Shape.left": ({ sheet }) => (sheet.shapes.getItemAt(0).left = 10),
  "Shape.top": ({ sheet }) => (sheet.shapes.getItemAt(0).top = 10),
  "Shape.width": ({ sheet }) => (sheet.shapes.getItemAt(0).width = 200),
  "Shape.height": ({ sheet }) => (sheet.shapes.getItemAt(0).height = 150),
  "Shape.altTextTitle": ({ sheet }) => (sheet.shapes.getItemAt(0).altTextTitle = "Run"),
  "Shape.altTextDescription": ({ sheet }) => (sheet.shapes.getItemAt(0).altTextDescription = "Up."),
};

/**
 * The chart that all effects are tried on: columns and a labelled line over dates, with a blank and a
 * hidden row, and number formats of its own.
 */
function stage(context: Excel.RequestContext): Stage {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  const chart = sheet.charts.getItemAt(0);
  return { sheet, chart, columns: chart.series.getItemAt(0), line: chart.series.getItemAt(1) };
}

async function look(effect: Effect): Promise<[before: string, after: string]> {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C5").values = [
      ["Date", "Mean", "Goal"],
      [46000, 3, 5],
      [46007, 4, ""],
      [46028, 2, 6],
      [46035, 9, 9],
    ];
    const format = "yyyy-mm-dd";
    sheet.getRange("A2:A5").numberFormat = [[format], [format], [format], [format]];
    sheet.getRange("5:5").rowHidden = true;
    const chart = sheet.charts.add(
      "ColumnClustered" as Excel.ChartType,
      sheet.getRange("A1:C5"),
      "Columns" as Excel.ChartSeriesBy
    );
    chart.setPosition("E2", "L20");
    chart.axes.valueAxis.numberFormat = "0.00";
    const line = chart.series.getItemAt(1);
    line.chartType = "LineMarkers";
    line.hasDataLabels = true;
    line.dataLabels.numberFormat = "0.00";
    await context.sync();
  });
  const before = picture();
  await client.Excel.run(async (context) => {
    effect(stage(context));
    await context.sync();
  });
  return [before, picture()];
}

test.each(Object.entries(EFFECTS))("someone at the grid notices %s", async (_, effect) => {
  const [before, after] = await look(effect);
  expect(after).not.toBe(before);
});

test("everything that can be set of charts is looked at here", () => {
  const settable = [...TYPE_DEFINITIONS]
    .filter(([className]) => /^(Chart|Shape)/.test(className))
    .flatMap(([className, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { set }]) => set)
        .map(([wire]) => `${className}.${wire.charAt(0).toLowerCase()}${wire.slice(1)}`)
    );
  expect(settable.sort()).toEqual(Object.keys(EFFECTS).sort());
});

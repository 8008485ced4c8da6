import type { ChartPlan, ChartSeriesPlan, ColumnPlace } from "../../workbook/port";
import { columnLetters } from "../../templates/structuredReference";

const TITLE_SIZE = 13;
const TEXT_SIZE = 10;

function columnOf(sheet: Excel.Worksheet, { table, header }: ColumnPlace): Excel.Range {
  return sheet.tables.getItem(table).columns.getItem(header).getDataBodyRange();
}

function formatSeries(series: Excel.ChartSeries, plan: ChartSeriesPlan, text: string): void {
  if (plan.type === "columns") {
    series.gapWidth = plan.gapWidth;
    series.format.fill.setSolidColor(plan.color);
    series.format.line.color = plan.outline;
    if (plan.labels === null) return;
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = plan.labels;
    // At the foot, where no criterion runs through the numbers.
    series.dataLabels.position = "InsideBase";
    series.dataLabels.format.font.color = text;
    return;
  }
  series.chartType = "LineMarkers";
  // Straight from point to point: a curve would claim values between them.
  series.smooth = false;
  series.format.line.color = plan.color;
  series.format.line.weight = plan.weight;
  series.format.line.lineStyle = plan.dash;
  series.markerStyle = plan.marker;
  if (plan.marker !== "None") {
    series.markerSize = plan.marker === "Dash" ? 12 : 7;
    series.markerBackgroundColor = plan.color;
    series.markerForegroundColor = plan.color;
  }
}

function formatAxes(chart: Excel.Chart, { categoryAxis, valueAxis, colors }: ChartPlan): void {
  const { categoryAxis: categories, valueAxis: values } = chart.axes;
  for (const [axis, title] of [
    [categories, categoryAxis.title],
    [values, valueAxis.title],
  ] as const) {
    axis.title.text = title;
    axis.format.font.size = TEXT_SIZE;
    axis.format.font.color = colors.text;
  }
  categories.format.line.color = colors.text;
  if (categoryAxis.kind === "days") {
    categories.categoryType = "DateAxis";
    categories.numberFormat = "yyyy-mm-dd";
  } else {
    // Names that look like days are names all the same.
    categories.categoryType = "TextAxis";
  }
  values.numberFormat = valueAxis.numberFormat;
  if (valueAxis.minimum !== null) values.minimum = valueAxis.minimum;
  if (valueAxis.maximum !== null) values.maximum = valueAxis.maximum;
  if (valueAxis.majorUnit !== null) values.majorUnit = valueAxis.majorUnit;
  values.majorGridlines.visible = true;
  values.majorGridlines.format.line.color = colors.lines;
}

/** A cell as an address on its own sheet. */
function cell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function addChart(sheet: Excel.Worksheet, plan: ChartPlan): Excel.Chart {
  const [first, ...others] = plan.series;
  // One column and always by columns: left to itself, Excel takes rows for series (#1830, #2929, #2927).
  const chart = sheet.charts.add(
    plan.kind === "columns" ? "ColumnClustered" : "LineMarkers",
    columnOf(sheet, first!),
    "Columns"
  );
  chart.name = plan.name;
  chart.setPosition(
    cell(plan.row, plan.column),
    cell(plan.row + plan.rows - 1, plan.column + plan.columns - 1)
  );
  const series = [
    chart.series.getItemAt(0),
    ...others.map((each) => {
      const added = chart.series.add(each.name);
      added.setValues(columnOf(sheet, each));
      return added;
    }),
  ];
  series.forEach((each, index) => {
    const planned = plan.series[index]!;
    each.name = planned.name;
    each.setXAxisValues(columnOf(sheet, plan.categories));
    formatSeries(each, planned, plan.colors.text);
  });
  chart.title.text = plan.title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = plan.colors.title;
  // Excel leaves it out where it has made a chart of one series.
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
  formatAxes(chart, plan);
  // A line goes on over what has no value; markers say where there is one. Older versions of Excel do so with #N/A
  // whatever is set, and LibreOffice would draw a gap as 0. Hidden rows and columns count.
  chart.displayBlanksAs = plan.kind === "line" ? "Interplotted" : "NotPlotted";
  chart.plotVisibleOnly = false;
  // Asked for last, and set by nobody here: a host that answers it has done all that came before.
  chart.load("height");
  return chart;
}

/** A chart that a batch was asked for. */
export interface AskedChart {
  readonly name: string;
  readonly chart: Excel.Chart;
}

/** Draws charts on a sheet whose tables are there. */
export function addCharts(
  sheet: Excel.Worksheet,
  plans: readonly ChartPlan[]
): readonly AskedChart[] {
  return plans.map((plan) => ({ name: plan.name, chart: addChart(sheet, plan) }));
}

/** The names of those that were drawn as far as planned, also where the batch failed after them. */
export function drawnAmong(asked: readonly AskedChart[]): readonly string[] {
  return asked.filter(({ chart }) => "height" in chart.toJSON()).map(({ name }) => name);
}

/**
 * Office.js has no alternative text for charts; a sheet's shapes are documented as everything on its drawing layer, so
 * a chart is looked for among them by its name. May fail without harm: a cell below says the same in words.
 */
export function describeCharts(sheet: Excel.Worksheet, plans: readonly ChartPlan[]): void {
  for (const { name, title, altText } of plans) {
    const shape = sheet.shapes.getItem(name);
    shape.altTextTitle = title;
    shape.altTextDescription = altText;
  }
}

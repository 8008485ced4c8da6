import type {
  Chart,
  ChartBlanks,
  ChartLegendPosition,
  ChartSeries,
} from "../../model/charts/chart";
import { chartData, type ChartData } from "../../model/charts/chartData";
import { fontOf, lineOf } from "../../model/charts/chartLooks";
import type { Workbook } from "../../model/workbook";
import { xml } from "../package/xml";
import { axesXml, CATEGORY_AXIS_ID, titleXml, VALUE_AXIS_ID } from "./axisXml";
import { isLineSeries, seriesXml } from "./seriesXml";
import { richTextXml, shapePropertiesXml, textPropertiesXml } from "./shapeXml";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

export const LEGEND_POSITIONS: Record<ChartLegendPosition, string> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

export const BLANKS: Record<ChartBlanks, string> = {
  NotPlotted: "gap",
  Zero: "zero",
  Interplotted: "span",
};

/** The part of a chart (ECMA-376 Part 1, 21.2): all looks are written out, no values of cells. */
export function chartXml(workbook: Workbook, chart: Chart): string {
  const data = chartData(workbook, chart);
  const content = [
    chart.title.visible ? chartTitleXml(chart) : "",
    xml("c:autoTitleDeleted", { val: !chart.title.visible }),
    plotAreaXml(chart, data),
    chart.legend.visible ? legendXml(chart) : "",
    xml("c:plotVisOnly", { val: chart.plotVisibleOnly }),
    xml("c:dispBlanksAs", { val: BLANKS[chart.displayBlanksAs] }),
    NOT_AVAILABLE_AS_BLANK,
  ];
  const space = [
    xml("c:roundedCorners", { val: false }),
    xml("c:chart", {}, content.join("")),
    shapePropertiesXml(chart.fill.color ?? "#FFFFFF", lineOf("border", chart.border)),
    textPropertiesXml(fontOf(chart, "area", {})),
  ];
  const root = xml(
    "c:chartSpace",
    { "xmlns:c": CHART_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE },
    space.join("")
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Excel's extension by which #N/A is shown as a blank cell is ([MS-ODRAWXML], dispNaAsBlank). */
const NOT_AVAILABLE_AS_BLANK = xml(
  "c:extLst",
  {},
  xml(
    "c:ext",
    {
      uri: "{56B9EC1D-385E-4148-901F-78D8002777C0}",
      "xmlns:c16r3": "http://schemas.microsoft.com/office/drawing/2017/03/chart",
    },
    xml("c16r3:dataDisplayOptions16", {}, xml("c16r3:dispNaAsBlank", { val: true }))
  )
);

/** A title without a text of its own is left to the program: the name of the only series. */
function chartTitleXml(chart: Chart): string {
  const font = fontOf(chart, "title", chart.title.font);
  return chart.title.text === undefined
    ? xml("c:title", {}, xml("c:overlay", { val: false }) + textPropertiesXml(font))
    : titleXml(richTextXml(chart.title.text, font));
}

function legendXml(chart: Chart): string {
  return xml(
    "c:legend",
    {},
    xml("c:legendPos", { val: LEGEND_POSITIONS[chart.legend.position] }) +
      xml("c:overlay", { val: false }) +
      textPropertiesXml(fontOf(chart, "legend", chart.legend.font))
  );
}

function plotAreaXml(chart: Chart, data: ChartData): string {
  const placed = chart.series.map((series, place) => ({ series, place }));
  const lines = placed.filter(({ series }) => isLineSeries(chart, series));
  const bars = placed.filter(({ series }) => !isLineSeries(chart, series));
  const isBars = (bars[0]?.series.type ?? chart.type) === "BarClustered";
  const write = (items: typeof placed, isLine: boolean): string =>
    items.map(({ series, place }) => seriesXml(chart, data, series, place, isLine)).join("");
  const hasBars = bars.length > 0 || lines.length === 0;
  return xml(
    "c:plotArea",
    {},
    xml("c:layout") +
      (hasBars ? barsXml(write(bars, false), bars[0]?.series, isBars) : "") +
      (lines.length > 0 ? linesXml(write(lines, true)) : "") +
      axesXml(chart, data, isBars) +
      shapePropertiesXml("", { color: "#000000", style: "None", weight: 0.75 })
  );
}

const AXES = xml("c:axId", { val: CATEGORY_AXIS_ID }) + xml("c:axId", { val: VALUE_AXIS_ID });

function barsXml(series: string, first: ChartSeries | undefined, isBars: boolean): string {
  return xml(
    "c:barChart",
    {},
    xml("c:barDir", { val: isBars ? "bar" : "col" }) +
      xml("c:grouping", { val: "clustered" }) +
      xml("c:varyColors", { val: false }) +
      series +
      xml("c:gapWidth", { val: Math.round(first?.gapWidth ?? 219) }) +
      xml("c:overlap", { val: Math.round(first?.overlap ?? -27) }) +
      AXES
  );
}

function linesXml(series: string): string {
  return xml(
    "c:lineChart",
    {},
    xml("c:grouping", { val: "standard" }) +
      xml("c:varyColors", { val: false }) +
      series +
      xml("c:marker", { val: true }) +
      AXES
  );
}

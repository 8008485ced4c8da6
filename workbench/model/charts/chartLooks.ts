import type { Chart, ChartFont, ChartLine, ChartMarker, ChartSeries } from "./chart";
import { isLineType, typeOfSeries } from "./chart";

/** The texts of a chart, by what they are. */
export type ChartTextRole = "area" | "title" | "axisTitle" | "axis" | "legend" | "labels";

/** The lines of a chart apart from those of its series. */
export type ChartLineRole = "border" | "categoryAxis" | "valueAxis" | "gridlines";

const TEXT_COLOR = "#595959";
const FAINT_LINE = "#D9D9D9";

const FONT_SIZES: Readonly<Record<ChartTextRole, number>> = {
  area: 10,
  title: 14,
  axisTitle: 10,
  axis: 9,
  legend: 9,
  labels: 9,
};

/** The accents of Excel's theme from 2013 on, and then darker ones, which series take in turn. */
const ACCENTS = [
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#264478",
  "#9E480E",
  "#636363",
  "#997300",
  "#255E91",
  "#43682B",
] as const;

/** A font with all it lacks: from the chart's font, and then from Excel's defaults. */
export function fontOf(chart: Chart, role: ChartTextRole, own: ChartFont): Required<ChartFont> {
  return {
    bold: false,
    italic: false,
    underline: "None",
    color: role === "labels" ? "#404040" : TEXT_COLOR,
    name: "Calibri",
    size: FONT_SIZES[role],
    ...chart.font,
    ...own,
  };
}

/**
 * What changes in a chart when the font of all of it is set: texts with a font of their own lose what
 * is set for all, as in Excel.
 */
export function changesOfChartFont(chart: Chart, font: ChartFont): Partial<Chart> {
  const set = Object.keys(font);
  const strip = <T extends { readonly font: ChartFont }>(part: T): T => ({
    ...part,
    font: Object.fromEntries(Object.entries(part.font).filter(([key]) => !set.includes(key))),
  });
  const { title, legend, categoryAxis, valueAxis } = chart;
  return {
    font: { ...chart.font, ...font },
    title: strip(title),
    legend: strip(legend),
    categoryAxis: { ...strip(categoryAxis), title: strip(categoryAxis.title) },
    valueAxis: { ...strip(valueAxis), title: strip(valueAxis.title) },
    series: chart.series.map((series) => ({ ...series, labels: strip(series.labels) })),
  };
}

/** A line with all it lacks. The axis of values has no line unless it is given one. */
export function lineOf(role: ChartLineRole, own: ChartLine): Required<ChartLine> {
  const isTold = own.color !== undefined || own.weight !== undefined;
  const style = role === "valueAxis" && !isTold ? "None" : "Continuous";
  const line = { color: FAINT_LINE, style, weight: 0.75, ...own } as const;
  return line.style === "Automatic" ? { ...line, style } : line;
}

/** The colour of a series that is told none, by its place in the chart. */
export function accentOf(chart: Chart, { id }: ChartSeries): string {
  const index = chart.series.findIndex((series) => series.id === id);
  return ACCENTS[index % ACCENTS.length] ?? ACCENTS[0];
}

/** The line of a line series, or the outline of bars, which is none unless it is told. */
export function lineOfSeries(chart: Chart, series: ChartSeries): Required<ChartLine> {
  const own = series.line;
  const isLine = isLineType(typeOfSeries(chart, series));
  const isTold = own.color !== undefined || own.weight !== undefined;
  const style = isLine || isTold ? "Continuous" : "None";
  const line = {
    color: accentOf(chart, series),
    style,
    weight: isLine ? 2.25 : 0.75,
    ...own,
  } as const;
  return line.style === "Automatic" ? { ...line, style } : line;
}

/** The colour that fills bars, or "" for none. */
export function fillOfSeries(chart: Chart, series: ChartSeries): string {
  return series.fill.color ?? accentOf(chart, series);
}

/** The marker at the points of a line series with all it lacks; automatic ones are circles. */
export function markerOf(chart: Chart, series: ChartSeries): Required<ChartMarker> {
  const accent = accentOf(chart, series);
  const style = typeOfSeries(chart, series) === "LineMarkers" ? "Circle" : "None";
  const marker: Required<ChartMarker> = {
    style,
    size: 5,
    background: accent,
    foreground: accent,
    ...series.marker,
  };
  return marker.style === "Automatic" ? { ...marker, style: "Circle" } : marker;
}

import {
  isLineType,
  typeOfSeries,
  type Chart,
  type ChartAxis,
  type ChartLine,
  type ChartSeries,
} from "../../model/charts/chart";
import {
  fillOfSeries,
  fontOf,
  lineOf,
  lineOfSeries,
  markerOf,
} from "../../model/charts/chartLooks";

/** A chart by how it looks: files say nothing of what does not show, and all of what does. */
export function chartForm(chart: Chart): unknown {
  const { id, name, altTitle, altDescription, plotVisibleOnly, displayBlanksAs } = chart;
  const { title, legend } = chart;
  return {
    id,
    name,
    altTitle,
    altDescription,
    plotVisibleOnly,
    displayBlanksAs,
    anchor: Object.fromEntries(
      Object.entries(chart.anchor).map(([side, { index, offset }]: [string, AnchorSide]) => [
        side,
        { index, offset: Math.round(offset * 12_700) },
      ])
    ),
    title: title.visible && { text: title.text, font: fontOf(chart, "title", title.font) },
    legend: legend.visible && {
      position: legend.position,
      font: fontOf(chart, "legend", legend.font),
    },
    categoryAxis: axisForm(chart, "categoryAxis"),
    valueAxis: axisForm(chart, "valueAxis"),
    series: chart.series.map((series) => seriesForm(chart, series)),
    font: fontOf(chart, "area", {}),
    fill: chart.fill.color ?? "#FFFFFF",
    border: strokeForm(lineOf("border", chart.border)),
  };
}

interface AnchorSide {
  readonly index: number;
  readonly offset: number;
}

function axisForm(chart: Chart, role: "categoryAxis" | "valueAxis") {
  const axis: ChartAxis = chart[role];
  const { title, majorGridlines } = axis;
  return {
    visible: axis.visible,
    title: title.visible && { text: title.text, font: fontOf(chart, "axisTitle", title.font) },
    scale: [axis.minimum, axis.maximum, axis.majorUnit],
    numberFormat: axis.numberFormat,
    gridlines: majorGridlines.visible && strokeForm(lineOf("gridlines", majorGridlines.line)),
    font: fontOf(chart, "axis", axis.font),
    line: strokeForm(lineOf(role, axis.line)),
    categoryType: axis.categoryType,
  };
}

function seriesForm(chart: Chart, series: ChartSeries) {
  const type = typeOfSeries(chart, series);
  const isLine = isLineType(type);
  const marker = markerOf(chart, series);
  const { labels } = series;
  return {
    name: series.name,
    values: series.values,
    categories: series.categories,
    kind: isLine ? "line" : type,
    fill: isLine || fillOfSeries(chart, series),
    line: strokeForm(lineOfSeries(chart, series)),
    marker: isLine && (marker.style === "None" ? "None" : marker),
    bars: isLine || [series.gapWidth, series.overlap],
    smooth: isLine && series.smooth,
    labels: labels.visible && {
      ...labels,
      position: labels.position ?? (isLine ? "Right" : "OutsideEnd"),
      font: fontOf(chart, "labels", labels.font),
    },
  };
}

function strokeForm(line: Required<ChartLine>): unknown {
  return line.style === "None" ? "None" : line;
}

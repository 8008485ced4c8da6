import type {
  Chart,
  ChartAxis,
  ChartBlanks,
  ChartLegend,
  ChartSeries,
  ChartTitle,
  ChartType,
} from "../../model/charts/chart";
import { child, childrenOf, parseXml, readFlag, readNumber, type XmlElement } from "../package/xml";
import type { ColorReader } from "../parts/colors";
import type { Budget } from "../budget";
import { LIMITS } from "../limits";
import { refuse } from "../refusal";
import { BLANKS, LEGEND_POSITIONS } from "./chartXml";
import { readNumberFormat, readSeries, type FoundSeries } from "./seriesReader";
import { readFill, readFont, readLine, readRichText } from "./shapeReader";
import { UnknownChart } from "./unknownChart";

/** What the part of a chart says; the drawing says the rest. */
export type FoundChart = Omit<Chart, "id" | "name" | "anchor" | "altTitle" | "altDescription">;

/** Reads a chart's part. Throws UnknownChart for kinds that the workbench does not show. */
export function readChart(source: string, colorOf: ColorReader, budget: Budget): FoundChart {
  const space = parseXml(source, budget);
  const chart = child(space, "chart");
  const area = child(chart, "plotArea");
  if (!chart || !area) return refuse("damaged", "a chart without a plot");
  const found = area.children
    .filter(({ name }) => /Chart$/.test(name))
    .flatMap((group) => readGroup(group, colorOf));
  if (found.length > LIMITS.items) return refuse("tooBig", `${found.length} series`);
  found.sort((a, b) => a.order - b.order);
  const series = found.map((each, index): ChartSeries => ({ ...each.series, id: index + 1 }));
  checkAxes(area);
  const fill = readFill(child(space, "spPr"), colorOf);
  return {
    type: typeOf(area, series),
    series,
    nextSeriesId: series.length + 1,
    title: readTitle(chart, colorOf),
    legend: readLegend(child(chart, "legend"), colorOf),
    categoryAxis: readAxis(child(area, "catAx") ?? child(area, "dateAx"), colorOf),
    valueAxis: readAxis(child(area, "valAx"), colorOf),
    plotVisibleOnly: readFlag(child(chart, "plotVisOnly")?.attributes["val"], true),
    displayBlanksAs: readBlanks(chart),
    font: readFont(child(space, "txPr"), colorOf),
    fill: fill === undefined ? {} : { color: fill },
    border: readLine(child(space, "spPr"), colorOf),
  };
}

function typeOf(area: XmlElement, series: readonly ChartSeries[]): ChartType {
  const bars = child(area, "barChart");
  if (bars) return barType(bars);
  return series.some(({ type }) => type === "LineMarkers") ? "LineMarkers" : "Line";
}

function barType(group: XmlElement): ChartType {
  return child(group, "barDir")?.attributes["val"] === "bar" ? "BarClustered" : "ColumnClustered";
}

/** Reads the series of one kind of the chart. */
function readGroup(group: XmlElement, colorOf: ColorReader): FoundSeries[] {
  const grouping = child(group, "grouping")?.attributes["val"];
  const isBars = group.name === "barChart" && (grouping ?? "clustered") === "clustered";
  const isLines = group.name === "lineChart" && (grouping ?? "standard") === "standard";
  if (!isBars && !isLines) {
    const kind = grouping === undefined || !/^(bar|line)Chart$/.test(group.name) ? "" : grouping;
    throw new UnknownChart(`the workbench shows no ${`${kind} ${group.name}`.trim()}`);
  }
  const number = (name: string): number | undefined =>
    readNumber(child(group, name)?.attributes["val"]);
  const gaps = { gapWidth: number("gapWidth") ?? 150, overlap: number("overlap") ?? 0 };
  return childrenOf(group, "ser").map((each) =>
    readSeries(each, isLines ? "Line" : barType(group), isLines ? {} : gaps, colorOf)
  );
}

function checkAxes({ children }: XmlElement): void {
  const axes = children.filter(({ name }) => /Ax$/.test(name));
  if (axes.length > 2) throw new UnknownChart("it has more than two axes");
  const lies = children.some(
    (group) => group.name === "barChart" && barType(group) === "BarClustered"
  );
  if (lies && children.some(({ name }) => name === "lineChart")) {
    throw new UnknownChart("the workbench shows no bars with lines");
  }
}

function readTitle(chart: XmlElement, colorOf: ColorReader): ChartTitle {
  const title = child(chart, "title");
  const rich = child(child(title, "tx"), "rich");
  const isDeleted = readFlag(child(chart, "autoTitleDeleted")?.attributes["val"]);
  return {
    visible: title !== undefined && !(isDeleted && !rich),
    ...(rich ? { text: readRichText(rich) } : {}),
    font: readFont(rich ?? child(title, "txPr"), colorOf),
  };
}

function readLegend(legend: XmlElement | undefined, colorOf: ColorReader): ChartLegend {
  const place = child(legend, "legendPos")?.attributes["val"] ?? "r";
  return {
    visible: legend !== undefined,
    position: keyOf(LEGEND_POSITIONS, place) ?? "Right",
    font: readFont(child(legend, "txPr"), colorOf),
  };
}

function readBlanks(chart: XmlElement): ChartBlanks {
  // Without a word they count as zeros (ECMA-376 Part 1, 21.2.2.42).
  return keyOf(BLANKS, child(chart, "dispBlanksAs")?.attributes["val"] ?? "zero") ?? "Zero";
}

function keyOf<K extends string>(record: Record<K, string>, value: string): K | undefined {
  return (Object.keys(record) as K[]).find((key) => record[key] === value);
}

function readAxis(axis: XmlElement | undefined, colorOf: ColorReader): ChartAxis {
  const scaling = child(axis, "scaling");
  const number = (holder: XmlElement | undefined, name: string): number | undefined =>
    axis?.name === "valAx" ? readNumber(child(holder, name)?.attributes["val"]) : undefined;
  const title = child(axis, "title");
  const rich = child(child(title, "tx"), "rich");
  const gridlines = child(axis, "majorGridlines");
  const isAutomatic = readFlag(child(axis, "auto")?.attributes["val"], axis?.name === "valAx");
  return {
    visible: axis !== undefined && !readFlag(child(axis, "delete")?.attributes["val"]),
    title: {
      visible: rich !== undefined,
      text: rich ? readRichText(rich) : "",
      font: readFont(rich, colorOf),
    },
    ...defined("minimum", number(scaling, "min")),
    ...defined("maximum", number(scaling, "max")),
    ...defined("majorUnit", number(axis, "majorUnit")),
    ...defined("numberFormat", readNumberFormat(axis)),
    majorGridlines: {
      visible: gridlines !== undefined,
      line: readLine(child(gridlines, "spPr"), colorOf),
    },
    font: readFont(child(axis, "txPr"), colorOf),
    line: readLine(child(axis, "spPr"), colorOf),
    categoryType: isAutomatic ? "Automatic" : axis?.name === "dateAx" ? "DateAxis" : "TextAxis",
  };
}

function defined<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V });
}

import {
  isLineType,
  typeOfSeries,
  type Chart,
  type ChartLabelPosition,
  type ChartMarkerStyle,
  type ChartSeries,
} from "../../model/charts/chart";
import type { ChartData } from "../../model/charts/chartData";
import { fillOfSeries, fontOf, lineOfSeries, markerOf } from "../../model/charts/chartLooks";
import { xml } from "../package/xml";
import { contentOf, shapePropertiesXml, textPropertiesXml } from "./shapeXml";

const LABEL_POSITIONS: Record<ChartLabelPosition, string> = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
};

/** `c:ser` of a series at a place in its chart. */
export function seriesXml(
  chart: Chart,
  data: ChartData,
  series: ChartSeries,
  place: number,
  isLine: boolean
): string {
  const fill = isLine ? undefined : fillOfSeries(chart, series);
  const shown = data.series.find((each) => each.series.id === series.id);
  const content = [
    xml("c:idx", { val: place }),
    xml("c:order", { val: place }),
    nameXml(series),
    shapePropertiesXml(fill, lineOfSeries(chart, series)),
    isLine ? markerXml(chart, series) : xml("c:invertIfNegative", { val: false }),
    labelsXml(chart, series, shown?.numberFormat ?? "General", isLine),
    series.categories === undefined
      ? ""
      : xml(
          "c:cat",
          {},
          referenceXml(hasNumbers(data) ? "c:numRef" : "c:strRef", series.categories)
        ),
    series.values === undefined ? "" : xml("c:val", {}, referenceXml("c:numRef", series.values)),
    isLine ? xml("c:smooth", { val: series.smooth }) : "",
  ];
  return xml("c:ser", {}, content.join(""));
}

/** Cells without the values they had: programs that open the file look into the cells. */
function referenceXml(name: "c:numRef" | "c:strRef", formula: string): string {
  return xml(name, {}, xml("c:f", {}, contentOf(formula.slice(1))));
}

function hasNumbers({ categories }: ChartData): boolean {
  return categories.some(({ value }) => value !== null);
}

function nameXml({ name }: ChartSeries): string {
  if (!name) return "";
  return xml(
    "c:tx",
    {},
    name.kind === "cell"
      ? referenceXml("c:strRef", name.formula)
      : xml("c:v", {}, contentOf(name.text))
  );
}

const SYMBOLS: Record<Exclude<ChartMarkerStyle, "Automatic">, string> = {
  None: "none",
  Circle: "circle",
  Dash: "dash",
  Diamond: "diamond",
  Dot: "dot",
  Plus: "plus",
  Square: "square",
  Star: "star",
  Triangle: "triangle",
  X: "x",
};

function markerXml(chart: Chart, series: ChartSeries): string {
  const { style, size, background, foreground } = markerOf(chart, series);
  const symbol = xml("c:symbol", { val: style === "Automatic" ? "circle" : SYMBOLS[style] });
  if (style === "None") return xml("c:marker", {}, symbol);
  const outline = { color: foreground, style: "Continuous", weight: 0.75 } as const;
  return xml(
    "c:marker",
    {},
    symbol + xml("c:size", { val: Math.round(size) }) + shapePropertiesXml(background, outline)
  );
}

/** Labels, which a file has only when they show. */
function labelsXml(
  chart: Chart,
  { labels }: ChartSeries,
  cellFormat: string,
  isLine: boolean
): string {
  if (!labels.visible) return "";
  const content = [
    xml("c:numFmt", {
      formatCode: labels.numberFormat ?? cellFormat,
      sourceLinked: labels.numberFormat === undefined,
    }),
    shapePropertiesXml("", { color: "#000000", style: "None", weight: 0.75 }),
    textPropertiesXml(fontOf(chart, "labels", labels.font)),
    xml("c:dLblPos", {
      val: LABEL_POSITIONS[labels.position ?? (isLine ? "Right" : "OutsideEnd")],
    }),
    xml("c:showLegendKey", { val: false }),
    xml("c:showVal", { val: labels.showValue }),
    xml("c:showCatName", { val: labels.showCategoryName }),
    xml("c:showSerName", { val: labels.showSeriesName }),
    xml("c:showPercent", { val: false }),
    xml("c:showBubbleSize", { val: false }),
    ...(labels.showCategoryName || labels.showSeriesName ? [xml("c:separator", {}, "; ")] : []),
  ];
  return xml("c:dLbls", {}, content.join(""));
}

/** Whether a series is written among the lines. */
export function isLineSeries(chart: Chart, series: ChartSeries): boolean {
  return isLineType(typeOfSeries(chart, series));
}

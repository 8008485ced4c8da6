import { isLineType, type ChartLabelPosition } from "../../model/charts/chart";
import type { SeriesData } from "../../model/charts/chartData";
import { markerOf } from "../../model/charts/chartLooks";
import { displayText } from "../../model/displayText";
import type { TextWidth } from "../textMeasure";
import { lineHeight, PIXELS_PER_POINT, styleOf, widthIn } from "./chartText";
import type { BarMark, Box, Point, TextMark } from "./marks";
import { pointAt, type Plotting } from "./seriesMarks";

/** Pixels between a label and its bar or point. */
const GAP = 3;

/** The labels of all series that show them, kept inside the chart. */
export function labelsOf(
  plotting: Plotting,
  bars: readonly BarMark[],
  bounds: Box,
  textWidth: TextWidth
): TextMark[] {
  return plotting.data.series.flatMap((data) => {
    const { labels } = data.series;
    if (!labels.visible) return [];
    const style = styleOf(plotting.chart, "labels", labels.font);
    const widthOf = widthIn(style, textWidth);
    const height = lineHeight(style);
    return data.values.flatMap((given, category): TextMark[] => {
      const isZero = given === null && plotting.chart.displayBlanksAs === "Zero";
      const value = isZero && isLineType(data.type) ? 0 : given;
      if (value === null || plotting.places.middles[category] === undefined) return [];
      const text = textOf(plotting, data, category, value);
      const place = isLineType(data.type)
        ? besidePoint(plotting, data, category, value, height)
        : besideBar(plotting, data, category, value, bars, height);
      return place ? [inside({ ...place, text, style, rotation: 0 }, widthOf(text), bounds)] : [];
    });
  });
}

function textOf(
  { data }: Plotting,
  { series, name, numberFormat }: SeriesData,
  category: number,
  value: number
): string {
  const { showValue, showSeriesName, showCategoryName } = series.labels;
  return [
    ...(showSeriesName ? [name] : []),
    ...(showCategoryName ? [data.categories[category]?.text ?? ""] : []),
    ...(showValue ? [displayText(value, series.labels.numberFormat ?? numberFormat)] : []),
  ].join("; ");
}

type Placed = Point & Pick<TextMark, "align">;

function besidePoint(
  plotting: Plotting,
  { series }: SeriesData,
  category: number,
  value: number,
  height: number
): Placed | undefined {
  const { chart, scale } = plotting;
  if (value < scale.minimum || value > scale.maximum) return undefined;
  const { x, y } = pointAt(plotting, category, value);
  const { style, size } = markerOf(chart, series);
  const reach = (style === "None" ? 0 : (size * PIXELS_PER_POINT) / 2) + GAP;
  const places: Record<string, Placed> = {
    Left: { x: x - reach, y, align: "end" },
    Right: { x: x + reach, y, align: "start" },
    Top: { x, y: y - reach - height / 2, align: "middle" },
    Bottom: { x, y: y + reach + height / 2, align: "middle" },
    Center: { x, y, align: "middle" },
  };
  return places[series.labels.position ?? "Right"] ?? places["Right"];
}

function besideBar(
  { isBars }: Plotting,
  { series, index }: SeriesData,
  category: number,
  value: number,
  bars: readonly BarMark[],
  height: number
): Placed | undefined {
  const bar = bars.find((each) => each.series === index && each.category === category);
  if (!bar) return undefined;
  const { left, top, width, height: tall } = bar.box;
  const x = left + width / 2;
  const y = top + tall / 2;
  const position: ChartLabelPosition = series.labels.position ?? "OutsideEnd";
  if (position === "Center") return { x, y, align: "middle" };
  // Bars of negative values end at the left or below.
  const atEnd = (position !== "InsideBase") === value >= 0;
  const isOutside = position === "OutsideEnd";
  if (isBars) {
    const end = atEnd ? left + width : left;
    const isAfter = atEnd === isOutside;
    return { x: end + (isAfter ? GAP : -GAP), y, align: isAfter ? "start" : "end" };
  }
  const end = atEnd ? top : top + tall;
  const isAbove = atEnd === isOutside;
  return { x, y: end + (isAbove ? -1 : 1) * (GAP / 2 + height / 2), align: "middle" };
}

/** A label moved so far that nothing of it lies outside the chart. */
function inside(label: TextMark, width: number, { left, top, width: wide, height }: Box): TextMark {
  const before = label.align === "start" ? 0 : label.align === "end" ? width : width / 2;
  const half = lineHeight(label.style) / 2;
  const most = Math.max(left + before, left + wide - width + before);
  return {
    ...label,
    x: Math.min(Math.max(label.x, left + before), most),
    y: Math.min(Math.max(label.y, top + half), top + height - half),
  };
}

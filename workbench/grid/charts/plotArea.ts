import type { Chart } from "../../model/charts/chart";
import type { ChartData } from "../../model/charts/chartData";
import { displayText } from "../../model/displayText";
import type { TextWidth } from "../textMeasure";
import { fitLabels, LABEL_GAP, type FittedLabels } from "./axisLabels";
import type { CategoryPlaces } from "./categoryPlaces";
import { lineHeight, styleOf, widthIn, wrapText } from "./chartText";
import type { Box, TextMark, TextStyle } from "./marks";
import { valueScale, type ValueScale } from "./valueScale";

/** Where the series are drawn, on which scale, and what stands along the axes. */
export interface PlotArea {
  readonly plot: Box;
  readonly scale: ValueScale;
  readonly valueLabels: readonly TextMark[];
  readonly categoryLabels: readonly TextMark[];
}

/** The share of the chart's height or width that labels of categories may take. */
const MOST_DEPTH = 0.42;
/** Lines of text between two labels of values, at least. */
const VALUE_SPACING = 1.8;
const LABEL_ROOM = 8;

interface Given {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly places: CategoryPlaces;
  readonly values: readonly number[];
  readonly area: Box;
  readonly textWidth: TextWidth;
}

/** Lays out the plot with categories along the bottom and values at the left. */
export function layOutColumns(given: Given): PlotArea {
  const { chart, area, textWidth } = given;
  const { categoryAxis, valueAxis } = chart;
  const valueStyle = styleOf(chart, "axis", valueAxis.font);
  const categoryStyle = styleOf(chart, "axis", categoryAxis.font);
  const valueWidth = widthIn(valueStyle, textWidth);
  const categoryWidth = widthIn(categoryStyle, textWidth);
  const line = lineHeight(valueStyle);
  const top = area.top + line / 2;
  let depth = lineHeight(categoryStyle);
  // The labels of one axis take room from the other, so that a second look is needed.
  for (let look = 0; ; look += 1) {
    const below = categoryAxis.visible ? depth + LABEL_GAP : line / 2;
    const height = Math.max(1, area.top + area.height - below - top);
    const scale = scaleFor(given, height / (line * VALUE_SPACING));
    const texts = scale.ticks.map((tick) => displayText(tick, valueFormat(given)));
    const beside = valueAxis.visible ? Math.max(...texts.map(valueWidth)) + LABEL_ROOM : 0;
    const fitted = labelsAlong(given, area.width - beside, categoryStyle, categoryWidth);
    const over = overhang(fitted, area.width - beside, categoryWidth);
    const left = area.left + Math.max(beside, Math.min(area.width / 3, over.left));
    const width = Math.max(1, area.left + area.width - over.right - left);
    const plot = { left, top, width, height };
    if (look > 0 || fitted.depth === depth) {
      return {
        plot,
        scale,
        valueLabels: valueAxis.visible
          ? ticksWithRoom(scale, height / line).map((tick) => ({
              text: displayText(tick, valueFormat(given)),
              x: left - LABEL_ROOM + 2,
              y: top + height - share(scale, tick) * height,
              align: "end",
              style: valueStyle,
              rotation: 0,
            }))
          : [],
        categoryLabels: categoryAxis.visible ? marksBelow(fitted, plot, categoryStyle) : [],
      };
    }
    depth = fitted.depth;
  }
}

/** Lays out the plot with values along the bottom and categories at the left, from the bottom up. */
export function layOutBars(given: Given): PlotArea {
  const { chart, area, textWidth } = given;
  const { categoryAxis, valueAxis } = chart;
  const valueStyle = styleOf(chart, "axis", valueAxis.font);
  const categoryStyle = styleOf(chart, "axis", categoryAxis.font);
  const valueWidth = widthIn(valueStyle, textWidth);
  const categoryWidth = widthIn(categoryStyle, textWidth);
  const line = lineHeight(categoryStyle);
  const below = valueAxis.visible ? lineHeight(valueStyle) + LABEL_GAP : 4;
  const height = Math.max(1, area.height - below);
  const all = textsAlong(given);
  const room = all.length > 1 ? height / all.length : height;
  const every = Math.max(1, Math.ceil(line / room));
  const shown = all.filter((_, index) => index % every === 0);
  const most = area.width * MOST_DEPTH;
  const linesOf = (text: string): string[] =>
    wrapText(text, most, categoryWidth, Math.max(1, Math.floor((room * every) / line)));
  const wrapped = shown.map(({ place, text }) => ({ place, lines: linesOf(text) }));
  const widest = Math.max(0, ...wrapped.flatMap(({ lines }) => lines.map(categoryWidth)));
  const left = area.left + (categoryAxis.visible ? widest + LABEL_ROOM : 0);
  const span = Math.max(1, area.left + area.width - left);
  const trial = scaleFor(given, span / (line * 3));
  const textOf = (tick: number): string => displayText(tick, valueFormat(given));
  const widestValue = Math.max(...trial.ticks.map((tick) => valueWidth(textOf(tick))));
  const width = Math.max(1, span - widestValue / 2);
  const scale = scaleFor(given, width / (widestValue + 2 * LABEL_ROOM));
  const plot = { left, top: area.top, width, height };
  return {
    plot,
    scale,
    valueLabels: valueAxis.visible
      ? ticksWithRoom(scale, width / (widestValue + LABEL_ROOM)).map((tick) => ({
          text: textOf(tick),
          x: left + share(scale, tick) * width,
          y: plot.top + height + LABEL_GAP + lineHeight(valueStyle) / 2,
          align: "middle",
          style: valueStyle,
          rotation: 0,
        }))
      : [],
    categoryLabels: categoryAxis.visible
      ? wrapped.flatMap(({ place, lines }) =>
          lines.map((text, index): TextMark => ({
            text,
            x: left - LABEL_ROOM + 2,
            y: plot.top + (1 - place) * height + (index - (lines.length - 1) / 2) * line,
            align: "end",
            style: categoryStyle,
            rotation: 0,
          }))
        )
      : [],
  };
}

/** How far along its axis a value lies: 0 at the least, 1 at the greatest. */
export function share({ minimum, maximum }: ValueScale, value: number): number {
  return (value - minimum) / (maximum - minimum);
}

/** The ticks that can be labelled when there is room for so many labels: a unit may be too small. */
function ticksWithRoom({ ticks }: ValueScale, room: number): number[] {
  const every = Math.max(1, Math.ceil((ticks.length - 1) / Math.max(1, room)));
  return ticks.filter((_, index) => index % every === 0);
}

function scaleFor({ chart, values }: Given, mostSteps: number): ValueScale {
  const { minimum, maximum, majorUnit } = chart.valueAxis;
  return valueScale(values, { minimum, maximum, majorUnit }, Math.max(1, Math.floor(mostSteps)));
}

function valueFormat({ chart, data }: Given): string {
  return chart.valueAxis.numberFormat ?? data.series[0]?.numberFormat ?? "General";
}

/** The text and place of every category, in the number format that the axis has. */
function textsAlong({ chart, data, places }: Given): { place: number; text: string }[] {
  const { numberFormat } = chart.categoryAxis;
  return places.order.flatMap((index) => {
    const category = data.categories[index];
    const place = places.middles[index];
    if (!category || place === undefined) return [];
    const text =
      numberFormat !== undefined && category.value !== null
        ? displayText(category.value, numberFormat)
        : category.text;
    return [{ place, text }];
  });
}

function labelsAlong(
  given: Given,
  width: number,
  style: TextStyle,
  widthOf: (text: string) => number
): FittedLabels {
  const { places, data, chart, area } = given;
  const mostDepth = area.height * MOST_DEPTH;
  if (places.labels.kind === "texts") {
    return fitLabels(textsAlong(given), places.band * width, style, widthOf, mostDepth);
  }
  const { dateAt, placeOf, steps, units } = places.labels;
  const format = chart.categoryAxis.numberFormat ?? data.categoryFormat;
  const labelsEvery = (unit: number) =>
    Array.from({ length: Math.floor(steps / unit) + 1 }, (_, index) => ({
      place: placeOf(index * unit),
      text: displayText(dateAt(index * unit), format),
    }));
  const most = Math.max(1, Math.floor(width / widthOf("0")));
  const usable = units.filter((unit) => steps / unit <= most);
  const fits = (unit: number): boolean =>
    fitLabels(labelsEvery(unit), unit * places.band * width, style, widthOf, mostDepth).angle ===
      0 && labelsEvery(unit).every(({ text }) => widthOf(text) + 6 <= unit * places.band * width);
  const unit = usable.find(fits) ?? units.at(-1) ?? 1;
  const labels = labelsEvery(unit).map(({ place, text }) => ({ place, lines: [text] }));
  return { labels, angle: 0, depth: lineHeight(style) };
}

/** How far labels stick out of a plot that is as wide as the chart allows. */
function overhang(
  { labels, angle }: FittedLabels,
  width: number,
  widthOf: (text: string) => number
): { left: number; right: number } {
  let left = 0;
  let right = 0;
  for (const { place, lines } of labels) {
    const widest = Math.max(...lines.map(widthOf));
    const reach = angle === 45 ? widest * Math.SQRT1_2 + 6 : angle === 0 ? widest / 2 : 8;
    left = Math.max(left, reach - place * width);
    if (angle === 0) right = Math.max(right, reach - (1 - place) * width);
  }
  return { left, right };
}

function marksBelow(
  { labels, angle }: FittedLabels,
  { left, top, width, height }: Box,
  style: TextStyle
): TextMark[] {
  const line = lineHeight(style);
  const below = top + height + LABEL_GAP;
  return labels.flatMap(({ place, lines }) =>
    lines.map((text, index): TextMark => {
      const x = left + place * width;
      if (angle === 0) {
        const y = below + (index + 0.5) * line;
        return { text, x, y, align: "middle", style, rotation: 0 };
      }
      const y = below + (angle === 45 ? line * 0.35 : 0);
      return { text, x, y, align: "end", style, rotation: -angle };
    })
  );
}

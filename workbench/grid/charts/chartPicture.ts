import type { Chart, ChartAxis } from "../../model/charts/chart";
import type { ChartData } from "../../model/charts/chartData";
import { lineOf } from "../../model/charts/chartLooks";
import type { TextWidth } from "../textMeasure";
import { placeCategories } from "./categoryPlaces";
import { lineHeight, styleOf, widthIn, wrapText } from "./chartText";
import { labelsOf } from "./dataLabels";
import { layOutLegend } from "./legend";
import type {
  BarMark,
  Box,
  LegendEntry,
  LineMark,
  PathMark,
  PointMark,
  Stroke,
  TextMark,
} from "./marks";
import { layOutBars, layOutColumns, share } from "./plotArea";
import { barsOf, pathsOf, pointsOf, type Plotting } from "./seriesMarks";
import { strokeOf } from "./strokes";
import type { ValueScale } from "./valueScale";

/** A chart as it is drawn at a size: everything with its place, nothing left to work out. */
export interface ChartPicture {
  readonly width: number;
  readonly height: number;
  /** "" for none. */
  readonly background: string;
  readonly border: Stroke | undefined;
  readonly plot: Box;
  readonly scale: ValueScale;
  readonly title: readonly TextMark[];
  readonly axisTitles: readonly TextMark[];
  readonly valueLabels: readonly TextMark[];
  readonly categoryLabels: readonly TextMark[];
  readonly gridlines: readonly LineMark[];
  readonly axes: readonly LineMark[];
  readonly bars: readonly BarMark[];
  readonly paths: readonly PathMark[];
  readonly points: readonly PointMark[];
  readonly labels: readonly TextMark[];
  readonly legend: readonly LegendEntry[];
}

const PADDING = 9;
const BELOW_TITLE = 8;
const BESIDE_AXIS_TITLE = 4;
const MOST_TITLE_LINES = 4;

/** Works out how a chart looks at a size in pixels. */
export function drawChart(
  chart: Chart,
  data: ChartData,
  { width, height }: { readonly width: number; readonly height: number },
  textWidth: TextWidth
): ChartPicture {
  const bounds = { left: 0, top: 0, width, height };
  if (data.series.length === 0) return emptyPicture(chart, bounds);
  const isBars = (data.series[0]?.type ?? chart.type) === "BarClustered";
  const title = layOutTitle(chart, data, insetBy(bounds, PADDING), textWidth);
  const { entries, rest } = layOutLegend(chart, data, title.rest, textWidth);
  const titled = layOutAxisTitles(chart, isBars, rest, textWidth);
  const places = placeCategories(data);
  const values = data.series.flatMap((series) => series.values.filter((value) => value !== null));
  const given = { chart, data, places, values, area: titled.rest, textWidth };
  const area = isBars ? layOutBars(given) : layOutColumns(given);
  const plotting: Plotting = { chart, data, places, isBars, plot: area.plot, scale: area.scale };
  const bars = barsOf(plotting);
  return {
    ...emptyPicture(chart, bounds),
    plot: area.plot,
    scale: area.scale,
    title: title.marks,
    axisTitles: titled.marks(area.plot),
    valueLabels: area.valueLabels,
    categoryLabels: area.categoryLabels,
    gridlines: gridlinesOf(plotting),
    axes: axesOf(plotting),
    bars,
    paths: pathsOf(plotting),
    points: pointsOf(plotting),
    labels: labelsOf(plotting, bars, insetBy(bounds, 2), textWidth),
    legend: entries,
  };
}

/** A chart without series is its area and nothing else, as in Excel. */
function emptyPicture(chart: Chart, bounds: Box): ChartPicture {
  return {
    width: bounds.width,
    height: bounds.height,
    background: chart.fill.color ?? "#FFFFFF",
    border: strokeOf(lineOf("border", chart.border)),
    plot: bounds,
    scale: { minimum: 0, maximum: 1, unit: 1, ticks: [] },
    title: [],
    axisTitles: [],
    valueLabels: [],
    categoryLabels: [],
    gridlines: [],
    axes: [],
    bars: [],
    paths: [],
    points: [],
    labels: [],
    legend: [],
  };
}

function insetBy({ left, top, width, height }: Box, by: number): Box {
  return {
    left: left + by,
    top: top + by,
    width: Math.max(1, width - 2 * by),
    height: Math.max(1, height - 2 * by),
  };
}

function layOutTitle(
  chart: Chart,
  data: ChartData,
  area: Box,
  textWidth: TextWidth
): { marks: TextMark[]; rest: Box } {
  if (!chart.title.visible || data.title === "") return { marks: [], rest: area };
  const style = styleOf(chart, "title", chart.title.font);
  const line = lineHeight(style);
  const lines = wrapText(data.title, area.width, widthIn(style, textWidth), MOST_TITLE_LINES);
  const taken = lines.length * line + BELOW_TITLE;
  return {
    marks: lines.map((text, index) => ({
      text,
      x: area.left + area.width / 2,
      y: area.top + (index + 0.5) * line,
      align: "middle",
      style,
      rotation: 0,
    })),
    rest: { ...area, top: area.top + taken, height: Math.max(1, area.height - taken) },
  };
}

/** Takes the room for the titles of the axes; they stand in the middle of the plot once it is known. */
function layOutAxisTitles(
  chart: Chart,
  isBars: boolean,
  area: Box,
  textWidth: TextWidth
): { rest: Box; marks: (plot: Box) => TextMark[] } {
  const [below, beside] = isBars
    ? [chart.valueAxis, chart.categoryAxis]
    : [chart.categoryAxis, chart.valueAxis];
  const linesBelow = titleLines(chart, below, area.width, textWidth);
  const roomBelow = roomFor(chart, below, linesBelow);
  const linesBeside = titleLines(chart, beside, area.height - roomBelow, textWidth);
  const roomBeside = roomFor(chart, beside, linesBeside);
  const rest = {
    left: area.left + roomBeside,
    top: area.top,
    width: Math.max(1, area.width - roomBeside),
    height: Math.max(1, area.height - roomBelow),
  };
  return {
    rest,
    marks: (plot) => [
      ...linesBelow.map((text, index): TextMark => {
        const style = styleOf(chart, "axisTitle", below.title.font);
        const y = area.top + area.height - (linesBelow.length - index - 0.5) * lineHeight(style);
        return { text, x: plot.left + plot.width / 2, y, align: "middle", style, rotation: 0 };
      }),
      ...linesBeside.map((text, index): TextMark => {
        const style = styleOf(chart, "axisTitle", beside.title.font);
        const x = area.left + (index + 0.5) * lineHeight(style);
        return { text, x, y: plot.top + plot.height / 2, align: "middle", style, rotation: -90 };
      }),
    ],
  };
}

function titleLines(
  chart: Chart,
  { title, visible }: ChartAxis,
  length: number,
  textWidth: TextWidth
): string[] {
  if (!visible || !title.visible || title.text === "") return [];
  const widthOf = widthIn(styleOf(chart, "axisTitle", title.font), textWidth);
  return wrapText(title.text, Math.max(1, length), widthOf, 2);
}

function roomFor(chart: Chart, { title }: ChartAxis, lines: readonly string[]): number {
  if (lines.length === 0) return 0;
  const line = lineHeight(styleOf(chart, "axisTitle", title.font));
  return lines.length * line + BESIDE_AXIS_TITLE;
}

function gridlinesOf({ chart, places, plot, scale, isBars }: Plotting): LineMark[] {
  const across = (at: number, isUpright: boolean, stroke: Stroke): LineMark =>
    isUpright
      ? lineMark(plot.left + at * plot.width, plot.top, 0, plot.height, stroke)
      : lineMark(plot.left, plot.top + (1 - at) * plot.height, plot.width, 0, stroke);
  const valueStroke = gridStroke(chart.valueAxis);
  const categoryStroke = gridStroke(chart.categoryAxis);
  const edges = Math.round(1 / places.band);
  return [
    ...(valueStroke
      ? scale.ticks.map((tick) => across(share(scale, tick), isBars, valueStroke))
      : []),
    ...(categoryStroke && edges <= plot.width / 4
      ? Array.from({ length: edges + 1 }, (_, edge) =>
          across(edge * places.band, !isBars, categoryStroke)
        )
      : []),
  ];
}

function gridStroke({ majorGridlines: { visible, line } }: ChartAxis): Stroke | undefined {
  return visible ? strokeOf(lineOf("gridlines", line)) : undefined;
}

/** The axis of categories stands where values are 0, or at the edge of the plot nearest to it. */
function axesOf({ chart, plot, scale, isBars }: Plotting): LineMark[] {
  const zero = share(scale, Math.min(Math.max(0, scale.minimum), scale.maximum));
  const strokeFor = (role: "categoryAxis" | "valueAxis"): Stroke | undefined =>
    chart[role].visible ? strokeOf(lineOf(role, chart[role].line)) : undefined;
  const category = strokeFor("categoryAxis");
  const value = strokeFor("valueAxis");
  const upright = (x: number, stroke: Stroke): LineMark =>
    lineMark(x, plot.top, 0, plot.height, stroke);
  const level = (y: number, stroke: Stroke): LineMark =>
    lineMark(plot.left, y, plot.width, 0, stroke);
  const bottom = plot.top + plot.height;
  if (isBars) {
    return [
      ...(value ? [level(bottom, value)] : []),
      ...(category ? [upright(plot.left + zero * plot.width, category)] : []),
    ];
  }
  return [
    ...(value ? [upright(plot.left, value)] : []),
    ...(category ? [level(bottom - zero * plot.height, category)] : []),
  ];
}

function lineMark(x: number, y: number, width: number, height: number, stroke: Stroke): LineMark {
  return { from: { x, y }, to: { x: x + width, y: y + height }, stroke };
}

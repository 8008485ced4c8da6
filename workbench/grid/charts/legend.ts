import { isLineType, type Chart, type ChartSeries } from "../../model/charts/chart";
import type { ChartData, SeriesData } from "../../model/charts/chartData";
import { fillOfSeries, lineOfSeries, markerOf } from "../../model/charts/chartLooks";
import type { TextWidth } from "../textMeasure";
import { lineHeight, PIXELS_PER_POINT, shortened, styleOf, widthIn, wrapText } from "./chartText";
import type { Box, LegendEntry, LegendKey, MarkerMark, TextMark } from "./marks";
import { strokeOf } from "./strokes";

const KEY_GAP = 5;
const BETWEEN = 16;
const SQUARE = 8;
const DASH = 28;
/** Pixels between the legend and what is beside it. */
const AROUND = 8;
/** The share of the chart's width that a legend at the side may take. */
const MOST_SHARE = 0.35;

interface Measured {
  readonly data: SeriesData;
  readonly keyWidth: number;
  readonly lines: readonly string[];
  readonly width: number;
}

/** A legend at its place, and what is left for the rest of the chart. */
export function layOutLegend(
  chart: Chart,
  data: ChartData,
  area: Box,
  textWidth: TextWidth
): { readonly entries: readonly LegendEntry[]; readonly rest: Box } {
  const { visible, position, font } = chart.legend;
  const series = inLegendOrder(data.series);
  if (!visible || series.length === 0) return { entries: [], rest: area };
  const style = styleOf(chart, "legend", font);
  const widthOf = widthIn(style, textWidth);
  const line = lineHeight(style);
  const isBeside = position === "Left" || position === "Right" || position === "Corner";
  const most = isBeside ? area.width * MOST_SHARE : area.width;
  const measured = series.map((each): Measured => {
    const keyWidth = (isLineType(each.type) ? DASH : SQUARE) + KEY_GAP;
    const room = most - keyWidth;
    const lines = isBeside
      ? wrapText(each.name, room, widthOf)
      : [shortened(each.name, room, widthOf)];
    return { data: each, keyWidth, lines, width: keyWidth + Math.max(...lines.map(widthOf)) };
  });
  const place = (entry: Measured, left: number, top: number): LegendEntry => ({
    key: keyOf(chart, entry.data, left, top + line / 2),
    lines: entry.lines.map((text, index): TextMark => ({
      text,
      x: left + entry.keyWidth,
      y: top + line * (index + 0.5),
      align: "start",
      style,
      rotation: 0,
    })),
  });
  return isBeside
    ? besideEntries(measured, area, line, position, place)
    : rowsOfEntries(measured, area, line, position === "Top", place);
}

type Place = (entry: Measured, left: number, top: number) => LegendEntry;

function besideEntries(
  measured: readonly Measured[],
  area: Box,
  line: number,
  position: "Left" | "Right" | "Corner",
  place: Place
): { entries: LegendEntry[]; rest: Box } {
  const width = Math.max(...measured.map((each) => each.width));
  const gap = line * 0.35;
  const heights = measured.map(({ lines }) => lines.length * line + gap);
  const height = heights.reduce((a, b) => a + b, -gap);
  const left = position === "Left" ? area.left : area.left + area.width - width;
  const slack = position === "Corner" ? 0 : (area.height - height) / 2;
  let top = area.top + Math.max(0, slack);
  const entries = measured.map((entry, index) => {
    const placed = place(entry, left, top);
    top += heights[index] ?? 0;
    return placed;
  });
  const taken = width + AROUND;
  return {
    entries,
    rest: {
      ...area,
      left: position === "Left" ? area.left + taken : area.left,
      width: area.width - taken,
    },
  };
}

function rowsOfEntries(
  measured: readonly Measured[],
  area: Box,
  line: number,
  isTop: boolean,
  place: Place
): { entries: LegendEntry[]; rest: Box } {
  const rows: Measured[][] = [[]];
  for (const entry of measured) {
    const row = rows.at(-1) ?? [];
    if (row.length > 0 && widthOfRow([...row, entry]) > area.width) rows.push([entry]);
    else row.push(entry);
  }
  const height = rows.length * line;
  const first = isTop ? area.top : area.top + area.height - height;
  const entries = rows.flatMap((row, index) => {
    let left = area.left + (area.width - widthOfRow(row)) / 2;
    return row.map((entry) => {
      const placed = place(entry, left, first + index * line);
      left += entry.width + BETWEEN;
      return placed;
    });
  });
  const taken = height + AROUND;
  return {
    entries,
    rest: { ...area, top: isTop ? area.top + taken : area.top, height: area.height - taken },
  };
}

function widthOfRow(row: readonly Measured[]): number {
  return row.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN);
}

/** Bars come before lines, as they are drawn. */
export function inLegendOrder(series: readonly SeriesData[]): SeriesData[] {
  const bars = series.filter(({ type }) => !isLineType(type));
  return [...bars, ...series.filter(({ type }) => isLineType(type))];
}

function keyOf(chart: Chart, { series, type }: SeriesData, left: number, y: number): LegendKey {
  const stroke = strokeOf(lineOfSeries(chart, series));
  if (!isLineType(type)) {
    const box = { left, top: y - SQUARE / 2, width: SQUARE, height: SQUARE };
    const fill = fillOfSeries(chart, series);
    return { kind: "bar", box, fill, ...(stroke ? { stroke } : {}) };
  }
  const marker = markerAt(chart, series, left + DASH / 2, y);
  return {
    kind: "line",
    ...(stroke ? { line: { from: { x: left, y }, to: { x: left + DASH, y }, stroke } } : {}),
    ...(marker ? { marker } : {}),
  };
}

/** The marker of a series at a place; undefined for none. */
export function markerAt(
  chart: Chart,
  series: ChartSeries,
  x: number,
  y: number
): MarkerMark | undefined {
  const { style, size, background, foreground } = markerOf(chart, series);
  if (style === "None" || style === "Automatic") return undefined;
  return {
    x,
    y,
    shape: style,
    size: size * PIXELS_PER_POINT,
    fill: background,
    stroke: { color: foreground, width: PIXELS_PER_POINT * 0.75 },
  };
}

import { isLineType, type Chart } from "../../model/charts/chart";
import type { ChartData, SeriesData } from "../../model/charts/chartData";
import { fillOfSeries, lineOfSeries } from "../../model/charts/chartLooks";
import type { CategoryPlaces } from "./categoryPlaces";
import { markerAt } from "./legend";
import type { BarMark, Box, PathMark, Point, PointMark } from "./marks";
import { share } from "./plotArea";
import { strokeOf } from "./strokes";
import type { ValueScale } from "./valueScale";

/** What places values in the plot. */
export interface Plotting {
  readonly chart: Chart;
  readonly data: ChartData;
  readonly places: CategoryPlaces;
  readonly plot: Box;
  readonly scale: ValueScale;
  /** Whether bars lie: categories go up, values to the right. */
  readonly isBars: boolean;
}

/** The bars of all series that have them, beside each other in each category. */
export function barsOf(plotting: Plotting): BarMark[] {
  const { chart, data, places, scale } = plotting;
  const series = data.series.filter(({ type }) => !isLineType(type));
  const [first] = series;
  if (!first) return [];
  const { gapWidth, overlap } = first.series;
  // In widths of one bar: all bars with their overlaps, and the gap to the next category.
  const step = 1 - overlap / 100;
  const cluster = 1 + (series.length - 1) * step;
  const bar = places.band / (cluster + gapWidth / 100);
  const base = Math.min(Math.max(0, scale.minimum), scale.maximum);
  return series.flatMap(({ series: told, values, index }, order) => {
    const fill = fillOfSeries(chart, told);
    const stroke = strokeOf(lineOfSeries(chart, told));
    return values.flatMap((value, category): BarMark[] => {
      const middle = places.middles[category];
      if (value === null || middle === undefined) return [];
      const start = middle + (order * step - cluster / 2) * bar;
      const end = Math.min(Math.max(value, scale.minimum), scale.maximum);
      const box = boxOf(plotting, start, start + bar, base, end);
      return [{ series: index, category, box, fill, ...(stroke ? { stroke } : {}) }];
    });
  });
}

function boxOf(
  { plot, scale, isBars }: Plotting,
  start: number,
  end: number,
  from: number,
  to: number
): Box {
  const low = share(scale, Math.min(from, to));
  const high = share(scale, Math.max(from, to));
  return isBars
    ? {
        left: plot.left + low * plot.width,
        top: plot.top + (1 - end) * plot.height,
        width: (high - low) * plot.width,
        height: (end - start) * plot.height,
      }
    : {
        left: plot.left + start * plot.width,
        top: plot.top + (1 - high) * plot.height,
        width: (end - start) * plot.width,
        height: (high - low) * plot.height,
      };
}

/** The lines of all series that have one. */
export function pathsOf(plotting: Plotting): PathMark[] {
  const { chart, data } = plotting;
  return data.series.flatMap((each): PathMark[] => {
    const stroke = strokeOf(lineOfSeries(chart, each.series));
    if (!isLineType(each.type) || !stroke) return [];
    const pieces = piecesOf(plotting, each).filter((piece) => piece.length > 1);
    return [{ series: each.index, pieces, stroke, isSmooth: each.series.smooth }];
  });
}

/** The points of a line, parted where a blank leaves a gap. */
function piecesOf(plotting: Plotting, { values }: SeriesData): Point[][] {
  const { displayBlanksAs } = plotting.chart;
  const pieces: Point[][] = [[]];
  for (const category of plotting.places.order) {
    const value = values[category] ?? (displayBlanksAs === "Zero" ? 0 : null);
    if (value !== null) pieces.at(-1)?.push(pointAt(plotting, category, value));
    else if (displayBlanksAs === "NotPlotted") pieces.push([]);
  }
  return pieces;
}

/** The markers of all line series, inside the plot. */
export function pointsOf(plotting: Plotting): PointMark[] {
  const { chart, data, scale } = plotting;
  return data.series
    .filter(({ type }) => isLineType(type))
    .flatMap(({ series, values, index }) =>
      values.flatMap((given, category): PointMark[] => {
        const value = given ?? (chart.displayBlanksAs === "Zero" ? 0 : null);
        if (value === null || value < scale.minimum || value > scale.maximum) return [];
        if (plotting.places.middles[category] === undefined) return [];
        const { x, y } = pointAt(plotting, category, value);
        const marker = markerAt(chart, series, x, y);
        return marker ? [{ ...marker, series: index, category }] : [];
      })
    );
}

/** Where a value of a line lies. */
export function pointAt({ places, plot, scale }: Plotting, category: number, value: number): Point {
  return {
    x: plot.left + (places.middles[category] ?? 0) * plot.width,
    y: plot.top + (1 - share(scale, value)) * plot.height,
  };
}

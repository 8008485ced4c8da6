import {
  CHART_TYPES,
  isLineType,
  typeOfSeries,
  type ChartMarker,
  type ChartMarkerStyle,
  type ChartSeries,
  type ChartType,
} from "../../../model/charts/chart";
import { nameOfSeries } from "../../../model/charts/chartData";
import { lineOfSeries, markerOf } from "../../../model/charts/chartLooks";
import { referenceTo } from "../../../model/charts/sourceSeries";
import { HostError, invalidArgument } from "../../hostError";
import { notImplemented } from "../../refusals";
import {
  defineType,
  hostObject,
  type HostObject,
  type PropertyDefinition,
  readOnly,
} from "../../typeDefinition";
import { rangeArgument } from "../asRange";
import { color } from "../rangeFormat";
import { points, seriesLineObject } from "./chartFormats";
import { chartOf, partOf, seriesPart, set, type ChartTarget, type Part } from "./chartPart";

/** `chart.series`; series are known by their place alone. */
export const chartSeriesCollectionType = defineType<ChartTarget>({
  className: "ChartSeriesCollection",
  items: (chart) => chartOf(chart).series.map(({ id }) => seriesObject(chart, id)),
  properties: { Count: readOnly((chart) => chartOf(chart).series.length) },
  methods: {
    Add: (chart, [name, index]) => {
      const text = typeof name === "string" ? checkedName(name) : undefined;
      const at = typeof index === "number" ? index : undefined;
      return seriesObject(chart, chart.sheet.charts.addSeries(chart.id, text, at).id);
    },
  },
});

function seriesObject(chart: ChartTarget, id: number): HostObject<Part<ChartSeries>> {
  return hostObject("ChartSeries", seriesPart(chart, id));
}

/** One series. What shows at its points cannot be set before it has values. */
export const chartSeriesType = defineType<Part<ChartSeries>>({
  className: "ChartSeries",
  properties: {
    Name: {
      get: (part) => nameOfSeries(part.chart.sheet.workbook, chartOf(part.chart), part.read()),
      set: (part, value) => set(part, "name", { kind: "text", text: checkedName(String(value)) }),
    },
    ChartType: {
      get: (part) => typeOfSeries(chartOf(part.chart), part.read()),
      set: (part, value) => {
        const type = chartType(value, "ChartSeries.chartType");
        const chart = chartOf(part.chart);
        const { id } = part.read();
        const others = chart.series.filter((each) => each.id !== id);
        const isMixed = others.some(
          (each) => (typeOfSeries(chart, each) === "BarClustered") !== (type === "BarClustered")
        );
        if (isMixed) throw notImplemented("ChartSeries.chartType", "bars with columns or lines");
        set(filled(part), "type", type);
      },
    },
    // Only bars and columns have gaps between them (documented).
    GapWidth: {
      known: (part) => !isLine(part),
      get: (part) => (isLine(part) ? invalidArgument("lines have no gaps") : part.read().gapWidth),
      set: (part, value) => {
        if (isLine(part)) invalidArgument("lines have no gaps");
        setForBars(part, { gapWidth: points(value, "ChartSeries.gapWidth", 0, 500) });
      },
    },
    Overlap: {
      known: (part) => !isLine(part),
      get: (part) => (isLine(part) ? invalidArgument("lines do not overlap") : part.read().overlap),
      set: (part, value) => {
        if (isLine(part)) invalidArgument("lines do not overlap");
        setForBars(part, { overlap: points(value, "ChartSeries.overlap", -100, 100) });
      },
    },
    HasDataLabels: {
      get: (part) => part.read().labels.visible,
      set: (part, value) => set(partOf(filled(part), "labels"), "visible", value === true),
    },
    Smooth: {
      get: (part) => part.read().smooth,
      set: (part, value) => set(withMarkers(part), "smooth", value === true),
    },
    MarkerStyle: marker("style", (value) =>
      value === "Invalid" || value === "Picture"
        ? invalidArgument(`ChartSeries.markerStyle may not be ${value}`)
        : (value as ChartMarkerStyle)
    ),
    // 2 to 72 (documented).
    MarkerSize: marker("size", (value) => points(value, "ChartSeries.markerSize", 2, 72)),
    MarkerBackgroundColor: marker("background", (value) =>
      color(value, "ChartSeries.markerBackgroundColor")
    ),
    MarkerForegroundColor: marker("foreground", (value) =>
      color(value, "ChartSeries.markerForegroundColor")
    ),
  },
  navigations: {
    DataLabels: (part) => hostObject("ChartDataLabels", part),
    Format: (part) => hostObject("ChartSeriesFormat", part),
  },
  methods: {
    Delete: (part) => {
      const { id } = part.read();
      const series = chartOf(part.chart).series.filter((each) => each.id !== id);
      part.chart.sheet.charts.update(part.chart.id, { series });
    },
    SetValues: (part, [range]) => set(part, "values", lineOfCells(range)),
    SetXAxisValues: (part, [range]) => set(part, "categories", lineOfCells(range)),
  },
});

export const chartSeriesFormatType = defineType<Part<ChartSeries>>({
  className: "ChartSeriesFormat",
  navigations: {
    Fill: (part) => hostObject("ChartFill", partOf(part, "fill")),
    Line: (part) =>
      seriesLineObject(partOf(part, "line"), () => lineOfSeries(chartOf(part.chart), part.read())),
  },
});

/** One of the kinds of chart that the workbench has; others are refused by name. */
export function chartType(value: unknown, location: string): ChartType {
  const found = CHART_TYPES.find((each) => each === value);
  if (found) return found;
  if (value === "Invalid") return invalidArgument(`${location} may not be Invalid`);
  throw notImplemented(location, `charts of the type ${String(value)}`);
}

function isLine(part: Part<ChartSeries>): boolean {
  return isLineType(typeOfSeries(chartOf(part.chart), part.read()));
}

/** At most 255 characters (documented). */
function checkedName(name: string): string {
  if (name.startsWith("=")) throw notImplemented("ChartSeries.name", "a name from a cell");
  return name.length <= 255 ? name : invalidArgument("the name is longer than 255 characters");
}

/** A series that has values, whatever they are; throws EmptyChartSeries (assumed). */
function filled(part: Part<ChartSeries>): Part<ChartSeries> {
  if (part.read().values !== undefined) return part;
  throw new HostError("EmptyChartSeries", "the series has no values yet");
}

/** A series with values that is a line; bars have no markers, which is InvalidArgument (assumed). */
function withMarkers(part: Part<ChartSeries>): Part<ChartSeries> {
  return isLine(filled(part)) ? part : invalidArgument("only lines have markers");
}

function marker<K extends keyof ChartMarker>(
  key: K,
  parse: (value: unknown) => Required<ChartMarker>[K]
): PropertyDefinition<Part<ChartSeries>> {
  return {
    get: (part) => markerOf(chartOf(part.chart), part.read())[key],
    set: (part, value) =>
      partOf(withMarkers(part), "marker").change((before) => ({ ...before, [key]: parse(value) })),
  };
}

/** Gap and overlap belong to all bars of a chart together (assumed: as in the file format). */
function setForBars(
  part: Part<ChartSeries>,
  patch: Pick<ChartSeries, "gapWidth"> | Pick<ChartSeries, "overlap">
): void {
  const chart = chartOf(part.chart);
  const series = chart.series.map((each) =>
    isLineType(typeOfSeries(chart, each)) ? each : { ...each, ...patch }
  );
  part.chart.sheet.charts.update(part.chart.id, { series });
}

/** A reference to one row or column of cells, on whatever sheet. */
function lineOfCells(value: unknown): string {
  const { sheet, area } = rangeArgument(value);
  const isLineOfCells = area.top === area.bottom || area.left === area.right;
  return isLineOfCells
    ? referenceTo(sheet, area)
    : invalidArgument("a series takes one row or column of cells");
}

import { boundingArea } from "../../../formula/area";
import type { Chart, ChartBlanks } from "../../../model/charts/chart";
import { anchorOver, type ChartFrame } from "../../../model/charts/chartAnchor";
import { seriesOfSource, type SeriesBy } from "../../../model/charts/sourceSeries";
import type { Sheet } from "../../../model/sheet";
import { invalidArgument, itemNotFound } from "../../hostError";
import {
  defineType,
  hostObject,
  type HostObject,
  type PropertyDefinition,
  readOnly,
} from "../../typeDefinition";
import { areaArgument, rangeArgument } from "../asRange";
import { worksheetObject } from "../worksheetCollection";
import { points } from "./chartFormats";
import { chartOf, partOf, wholeOf, type ChartTarget } from "./chartPart";
import { chartType } from "./chartSeries";

/** `sheet.charts`; an indexer takes an id or a name, in any case, and the first of several. */
export const chartCollectionType = defineType<Sheet>({
  className: "ChartCollection",
  items: (sheet) => sheet.charts.items.map((chart) => chartObject(sheet, chart)),
  item: (sheet, key) => chartObject(sheet, sheet.charts.get(String(key))),
  properties: { Count: readOnly((sheet) => sheet.charts.items.length) },
  methods: {
    Add: (sheet, [type, source, seriesBy]) => {
      const range = rangeArgument(source);
      const by = (seriesBy ?? "Auto") as SeriesBy;
      const kind = chartType(type, "ChartCollection.add");
      return chartObject(sheet, sheet.charts.add(kind, range.sheet, range.area, by));
    },
  },
});

function chartObject(sheet: Sheet, chart: Chart | undefined): HostObject<ChartTarget> {
  return chart
    ? hostObject("Chart", { sheet, id: chart.id })
    : itemNotFound("there is no such chart");
}

/** One chart. */
export const chartObjectType = defineType<ChartTarget>({
  className: "Chart",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Name: {
      get: (chart) => chartOf(chart).name,
      set: (chart, value) => setName(chart, value, "Chart.name"),
    },
    ChartType: {
      get: (chart) => chartOf(chart).type,
      // All series become of that kind, as when the kind of the whole chart is changed in Excel.
      set: (chart, value) => {
        const series = chartOf(chart).series.map(({ type: _, ...rest }) => rest);
        update(chart, { type: chartType(value, "Chart.chartType"), series });
      },
    },
    Left: frameProperty("Chart", "left"),
    Top: frameProperty("Chart", "top"),
    Width: frameProperty("Chart", "width"),
    Height: frameProperty("Chart", "height"),
    PlotVisibleOnly: {
      get: (chart) => chartOf(chart).plotVisibleOnly,
      set: (chart, value) => update(chart, { plotVisibleOnly: value === true }),
    },
    DisplayBlanksAs: {
      get: (chart) => chartOf(chart).displayBlanksAs,
      set: (chart, value) => update(chart, { displayBlanksAs: value as ChartBlanks }),
    },
  },
  navigations: {
    Axes: (chart) => hostObject("ChartAxes", chart),
    Format: (chart) => hostObject("ChartAreaFormat", chart),
    Legend: (chart) => hostObject("ChartLegend", partOf(wholeOf(chart), "legend")),
    Series: (chart) => hostObject("ChartSeriesCollection", chart),
    Title: (chart) => hostObject("ChartTitle", partOf(wholeOf(chart), "title")),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    Delete: (chart) => deleteChart(chart),
    SetData: (chart, [source, seriesBy]) => {
      const { sheet, area } = rangeArgument(source);
      const { nextSeriesId } = chartOf(chart);
      const series = seriesOfSource(sheet, area, (seriesBy ?? "Auto") as SeriesBy);
      update(chart, {
        series: series.map((each, index) => ({ ...each, id: nextSeriesId + index })),
        nextSeriesId: nextSeriesId + series.length,
      });
    },
    // Without an end cell the chart moves and keeps its size (documented).
    SetPosition: (chart, [startCell, endCell]) => {
      const start = areaArgument(chart.sheet, startCell);
      if (endCell === null || endCell === undefined) {
        const { left, top } = chart.sheet.charts.frameOfArea(start);
        const { width, height } = chart.sheet.charts.frame(chart.id);
        chart.sheet.charts.setFrame(chart.id, { left, top, width, height });
        return;
      }
      const end = areaArgument(chart.sheet, endCell);
      const corner = { ...start, bottom: start.top, right: start.left };
      update(chart, { anchor: anchorOver(boundingArea(corner, end)) });
    },
  },
});

/** Changes a chart. */
export function update({ sheet, id }: ChartTarget, patch: Partial<Omit<Chart, "id">>): void {
  sheet.charts.update(id, patch);
}

/** Deletes a chart; a second time is ItemNotFound. */
export function deleteChart(chart: ChartTarget): void {
  chart.sheet.charts.delete(chartOf(chart).id);
}

/** Gives a chart a name, which others may have as well (documented). */
export function setName(chart: ChartTarget, value: unknown, location: string): void {
  const name = String(value);
  if (name.trim() === "") invalidArgument(`${location} may not be blank`);
  update(chart, { name });
}

/** A side of the place over the cells, in points. */
export function frameProperty(
  className: "Chart" | "Shape",
  key: keyof ChartFrame
): PropertyDefinition<ChartTarget> {
  return {
    get: ({ sheet, id }) => sheet.charts.frame(id)[key],
    set: ({ sheet, id }, value) => {
      const size = points(value, `${className}.${key}`, 0, 169_056);
      sheet.charts.setFrame(id, { ...sheet.charts.frame(id), [key]: size });
    },
  };
}

import type { Sheet } from "../../../model/sheet";
import type { Chart, ChartSeries } from "../../../model/charts/chart";
import { itemNotFound } from "../../hostError";

/** A chart, looked up afresh each time because the model replaces it on change. */
export interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** A part of a chart: how it is at present, and how to change it. */
export interface Part<T> {
  readonly chart: ChartTarget;
  readonly read: () => T;
  /** Throws AccessDenied on a protected sheet. */
  readonly change: (change: (before: T) => T) => void;
}

/** Throws ItemNotFound when the chart is gone. */
export function chartOf({ sheet, id }: ChartTarget): Chart {
  if (!sheet.workbook.sheets.get(sheet.id)) itemNotFound("the sheet is gone");
  return sheet.charts.require(id);
}

/** The whole of a chart. */
export function wholeOf(chart: ChartTarget): Part<Chart> {
  return {
    chart,
    read: () => chartOf(chart),
    change: (change) => {
      chart.sheet.charts.update(chart.id, change(chartOf(chart)));
    },
  };
}

/** One member of a part that is always there. */
export function partOf<T, K extends keyof T>(whole: Part<T>, key: K): Part<T[K]> {
  return {
    chart: whole.chart,
    read: () => whole.read()[key],
    change: (change) => whole.change((before) => ({ ...before, [key]: change(before[key]) })),
  };
}

/** One series of a chart; reading throws ItemNotFound when it is gone. */
export function seriesPart(chart: ChartTarget, id: number): Part<ChartSeries> {
  const read = (): ChartSeries =>
    chartOf(chart).series.find((each) => each.id === id) ?? itemNotFound("the series is gone");
  return {
    chart,
    read,
    change: (change) => {
      const changed = change(read());
      const series = chartOf(chart).series.map((each) => (each.id === id ? changed : each));
      chart.sheet.charts.update(chart.id, { series });
    },
  };
}

/** A part with one member set. */
export function set<T, K extends keyof T>(part: Part<T>, key: K, value: T[K]): void {
  part.change((before) => ({ ...before, [key]: value }));
}

/** A part without one member, which makes that automatic again. */
export function unset<T extends object, K extends keyof T>(part: Part<T>, key: K): void {
  part.change((before) => {
    const { [key]: _, ...rest } = before;
    return rest as T;
  });
}

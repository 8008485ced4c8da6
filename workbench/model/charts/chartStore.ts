import type { Area } from "../../formula/area";
import type { Shift } from "../../formula/shift";
import { ModelError } from "../errors";
import type { Sheet } from "../sheet";
import { guardAction } from "../sheetGuard";
import type { Chart, ChartSeries, ChartType } from "./chart";
import { anchorOf, anchorOver, frameOf, shiftAnchor, type ChartFrame } from "./chartAnchor";
import { newChart, newSeries } from "./newChart";
import { seriesOfSource, type SeriesBy } from "./sourceSeries";

/** The size of a new chart in points, and how far from the top left of the sheet it lies. */
const NEW_SIZE = { width: 360, height: 216 };
const NEW_PLACE = { left: 96, top: 45 };

/** The charts of a sheet, from the one at the back to the one in front. */
export class ChartStore {
  private charts: readonly Chart[] = [];
  private nextNumber = 1;

  constructor(private readonly sheet: Sheet) {}

  get items(): readonly Chart[] {
    return this.charts;
  }

  /** Finds by id or, without regard to case, by name; the first one of several. */
  get(idOrName: string): Chart | undefined {
    const key = idOrName.toLowerCase();
    return (
      this.charts.find(({ id }) => id === idOrName) ??
      this.charts.find(({ name }) => name.toLowerCase() === key)
    );
  }

  /** Throws ItemNotFound. */
  require(id: string): Chart {
    const chart = this.charts.find((each) => each.id === id);
    if (!chart) throw new ModelError("ItemNotFound", "The chart is gone");
    return chart;
  }

  /** Adds a chart with the series of a source range. Throws AccessDenied on a protected sheet. */
  add(type: ChartType, source: Sheet, area: Area, seriesBy: SeriesBy = "Auto"): Chart {
    guardAction(this.sheet, "allowEditObjects");
    const chart = newChart({
      id: this.idOf(this.nextNumber),
      name: `Chart ${this.nextNumber}`,
      type,
      anchor: anchorOf(this.sheet, { ...NEW_PLACE, ...NEW_SIZE }),
      series: seriesOfSource(source, area, seriesBy),
    });
    this.nextNumber += 1;
    this.charts = [...this.charts, chart];
    this.note("chartAdded", chart.id);
    return chart;
  }

  /** Changes parts of a chart. Throws ItemNotFound, or AccessDenied on a protected sheet. */
  update(id: string, patch: Partial<Omit<Chart, "id">>): Chart {
    guardAction(this.sheet, "allowEditObjects");
    const after = { ...this.require(id), ...patch };
    this.charts = this.charts.map((chart) => (chart.id === id ? after : chart));
    this.note("chartChanged", id);
    return after;
  }

  /** Throws ItemNotFound, or AccessDenied on a protected sheet. */
  delete(id: string): void {
    guardAction(this.sheet, "allowEditObjects");
    this.require(id);
    this.charts = this.charts.filter((chart) => chart.id !== id);
    this.note("chartDeleted", id);
  }

  /** Where a chart lies at present, in points from the top left of the sheet. */
  frame(id: string): ChartFrame {
    return frameOf(this.sheet, this.require(id).anchor);
  }

  /** Where the cells of an area lie. */
  frameOfArea(area: Area): ChartFrame {
    return frameOf(this.sheet, anchorOver(area));
  }

  setFrame(id: string, frame: ChartFrame): void {
    this.update(id, { anchor: anchorOf(this.sheet, frame) });
  }

  /** Adds a series without data before an index, or at the end; it shows once it has values. */
  addSeries(id: string, name?: string, index?: number): ChartSeries {
    const chart = this.require(id);
    const at = index ?? chart.series.length;
    if (!Number.isInteger(at) || at < 0 || at > chart.series.length) {
      throw new ModelError("InvalidArgument", `The chart has no place ${at} for a series`);
    }
    const series = newSeries(
      chart.nextSeriesId,
      name ? { name: { kind: "text", text: name } } : {}
    );
    this.update(id, {
      series: [...chart.series.slice(0, at), series, ...chart.series.slice(at)],
      nextSeriesId: series.id + 1,
    });
    return series;
  }

  /** Moves the charts with whole rows and columns; their references follow by `rewrite`. */
  shift(shift: Shift): void {
    this.charts = this.charts.map((chart) => ({
      ...chart,
      anchor: shiftAnchor(chart.anchor, shift),
    }));
  }

  /** Changes the references of all series, those to their names included. */
  rewrite(change: (formula: string) => string): void {
    this.rewriteData(change);
    this.changeSeries((series) =>
      series.name?.kind === "cell"
        ? { ...series, name: { ...series.name, formula: change(series.name.formula) } }
        : series
    );
  }

  /** Changes the references of all series to values and categories. */
  rewriteData(change: (formula: string) => string): void {
    this.changeSeries((series) => ({
      ...series,
      ...(series.values === undefined ? {} : { values: change(series.values) }),
      ...(series.categories === undefined ? {} : { categories: change(series.categories) }),
    }));
  }

  /** The number for the next chart, so that a loaded sheet never gives an id twice. */
  get counter(): number {
    return this.nextNumber;
  }

  /** Takes stored charts over without checks or notes. */
  restore(charts: readonly Chart[], counter: number): void {
    this.charts = charts;
    this.nextNumber = counter;
  }

  /** Takes the charts of another sheet over, under ids of this one. */
  restoreFrom({ items, counter }: ChartStore): void {
    const charts = items.map((chart, index) => ({ ...chart, id: this.idOf(index + 1) }));
    this.restore(charts, Math.max(counter, charts.length + 1));
  }

  private changeSeries(change: (series: ChartSeries) => ChartSeries): void {
    this.charts = this.charts.map((chart) => ({ ...chart, series: chart.series.map(change) }));
  }

  private idOf(number: number): string {
    return chartId(this.sheet.id, number);
  }

  private note(kind: "chartAdded" | "chartChanged" | "chartDeleted", chartId: string): void {
    this.sheet.workbook.log.note({ kind, sheetId: this.sheet.id, chartId });
  }
}

/** The id of the chart of that number on the sheet of that id. */
export function chartId(sheetId: string, number: number): string {
  const tail = number.toString(16).toUpperCase().padStart(12, "0");
  return `{00000001${sheetId.slice(9, 24)}-${tail}}`;
}

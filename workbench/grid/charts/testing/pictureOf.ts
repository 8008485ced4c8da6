import type { Input } from "../../../model/input";
import type { Chart, ChartSeries, ChartType } from "../../../model/charts/chart";
import { chartData } from "../../../model/charts/chartData";
import { area, place, put, testWorkbook } from "../../../model/testWorkbook";
import { drawChart, type ChartPicture } from "../chartPicture";

export const SIZE = { width: 600, height: 360 };

/** Every character is half as wide as it is high. */
export const textWidth = (text: string, font: string): number =>
  text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1]);

export interface Told {
  readonly type?: ChartType;
  readonly size?: { readonly width: number; readonly height: number };
  readonly formats?: Readonly<Record<string, string>>;
  readonly change?: (chart: Chart) => Partial<Chart>;
}

/** The picture of a chart of all rows, the first of which has the names. */
export function pictureOf(rows: readonly (readonly Input[])[], told: Told = {}): ChartPicture {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "A1", rows);
  for (const [address, format] of Object.entries(told.formats ?? {})) {
    sheet.setNumberFormat(area(address), format);
  }
  const right = (rows[0]?.length ?? 1) - 1;
  const source = { ...place("A1"), top: 0, left: 0, bottom: rows.length - 1, right };
  const { id } = sheet.charts.add(told.type ?? "ColumnClustered", sheet, source, "Columns");
  const chart = sheet.charts.require(id);
  const changed = { ...chart, ...told.change?.(chart) };
  return drawChart(changed, chartData(book, changed), told.size ?? SIZE, textWidth);
}

/** Changes each series of a chart. */
export const eachSeries =
  (change: (series: ChartSeries, index: number) => Partial<ChartSeries>) =>
  (chart: Chart): Partial<Chart> => ({
    series: chart.series.map((series, index) => ({ ...series, ...change(series, index) })),
  });

/** Three weeks of fidelity and the goal. */
export const WEEKS: Input[][] = [
  ["Week", "Fidelity", "Goal"],
  ["W1", 40, 80],
  ["W2", 60, 80],
  ["W3", 100, 80],
];

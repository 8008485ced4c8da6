import { isDateFormat } from "numfmt";
import { intersect, parseArea, splitSheetAddress, type Area } from "../../formula/area";
import { isError, type Scalar } from "../../formula/values";
import type { Sheet } from "../sheet";
import type { Workbook } from "../workbook";
import { typeOfSeries, type Chart, type ChartSeries, type ChartType } from "./chart";

/** The cells a series takes its values or categories from. */
export interface ChartSource {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface ChartCategory {
  /** As the cell shows it; its number in the row of categories where there is no cell. */
  readonly text: string;
  /** The number in the cell, which places it on an axis of dates; null for anything else. */
  readonly value: number | null;
}

export interface SeriesData {
  readonly series: ChartSeries;
  /** Zero-based place among the series of the chart, by which Excel chooses colours. */
  readonly index: number;
  readonly name: string;
  readonly type: ChartType;
  /** One for each category from the first on; null is a gap. */
  readonly values: readonly (number | null)[];
  /** The number format of the first cell with a value. */
  readonly numberFormat: string;
}

/** What a chart shows at present. */
export interface ChartData {
  readonly title: string;
  readonly categories: readonly ChartCategory[];
  /** Whether the categories are placed by date. */
  readonly isDateAxis: boolean;
  readonly categoryFormat: string;
  /** Those that have values; the others do not show. */
  readonly series: readonly SeriesData[];
}

/** Works out what a chart shows. Series whose cells are gone have no values. */
export function chartData(workbook: Workbook, chart: Chart): ChartData {
  const series = chart.series.flatMap((each, index): SeriesData[] => {
    if (each.values === undefined) return [];
    const cells = readCells(workbook, chart, each.values);
    const first = cells.find(({ value }) => typeof value === "number");
    return [
      {
        series: each,
        index,
        name: nameOfSeries(workbook, chart, each),
        type: typeOfSeries(chart, each),
        values: cells.map(({ value }) => plotted(value)),
        numberFormat: first?.numberFormat ?? "General",
      },
    ];
  });
  // All series on an axis have the categories of the first one.
  const categoryCells = readCells(workbook, chart, series[0]?.series.categories);
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const categories = Array.from({ length: longest }, (_, index): ChartCategory => {
    const cell = categoryCells[index];
    return {
      text: cell?.text ?? String(index + 1),
      value: typeof cell?.value === "number" ? cell.value : null,
    };
  });
  const firstDate = categoryCells.find(({ value }) => typeof value === "number");
  const categoryFormat = firstDate?.numberFormat ?? "General";
  const { categoryType } = chart.categoryAxis;
  return {
    title: chart.title.text ?? automaticTitle(series),
    categories,
    isDateAxis:
      firstDate !== undefined &&
      (categoryType === "DateAxis" ||
        (categoryType === "Automatic" && allDates(categoryCells) && categories.length > 0)),
    categoryFormat,
    series,
  };
}

/** What the legend calls a series. */
export function nameOfSeries(workbook: Workbook, chart: Chart, { id, name }: ChartSeries): string {
  if (name?.kind === "text") return name.text;
  const source = sourceOf(workbook, name?.formula);
  const text = source?.sheet.text(source.area.top, source.area.left);
  return text ?? `Series${chart.series.findIndex((each) => each.id === id) + 1}`;
}

/** The cells that a reference such as "=Sheet1!$B$2:$B$5" means; undefined when they are gone. */
export function sourceOf(workbook: Workbook, formula: string | undefined): ChartSource | undefined {
  if (formula === undefined) return undefined;
  const { sheet: name, address } = splitSheetAddress(formula.slice(1));
  const sheet = name === undefined ? undefined : workbook.sheets.get(name);
  const area = parseArea(address);
  return sheet && area && { sheet, area };
}

interface SourceCell {
  readonly value: Scalar;
  readonly text: string;
  readonly numberFormat: string;
}

function readCells(workbook: Workbook, chart: Chart, formula: string | undefined): SourceCell[] {
  const source = sourceOf(workbook, formula);
  if (!source) return [];
  const { sheet } = source;
  const used = sheet.usedArea(true);
  const isOpen = source.area.bottom - source.area.top > 100_000;
  const area = isOpen ? used && intersect(used, source.area) : source.area;
  if (!area) return [];
  const cells: SourceCell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (chart.plotVisibleOnly && sheet.isRowHidden(row)) continue;
    for (let column = area.left; column <= area.right; column += 1) {
      if (chart.plotVisibleOnly && sheet.columns.isHidden(column)) continue;
      cells.push({
        value: sheet.value(row, column),
        text: sheet.text(row, column),
        numberFormat: sheet.numberFormat(row, column),
      });
    }
  }
  return cells;
}

/** Blank cells and errors are gaps; texts count as 0, as in Excel. */
function plotted(value: Scalar): number | null {
  if (value === null || isError(value)) return null;
  if (typeof value === "number") return value;
  return value === true ? 1 : 0;
}

function allDates(cells: readonly SourceCell[]): boolean {
  const filled = cells.filter(({ value }) => value !== null);
  return (
    filled.length > 0 &&
    filled.every(
      ({ value, numberFormat }) => typeof value === "number" && isDateFormat(numberFormat)
    )
  );
}

function automaticTitle(series: readonly SeriesData[]): string {
  const [only, ...more] = series;
  return only && more.length === 0 ? only.name : "Chart Title";
}

import type { ChartColumn, ChartDefinition, SheetDefinition } from "../../templates/definition";
import { look } from "./look";
import type { ChartPlan, ChartSeriesPlan, ColumnPlace } from "../port";

/** Finds a column of the sheet as it is called there: by default as declared. */
export type ChartColumnFinder = (column: ChartColumn) => ColumnPlace;

/** The columns under the headers that the declarations give them. */
export function declaredColumns(sheet: Pick<SheetDefinition, "tables">): ChartColumnFinder {
  return ({ table, column }) => {
    const definition = sheet.tables.find(({ key }) => key === table);
    const header = definition?.columns.find(({ key }) => key === column)?.header;
    if (!definition || header === undefined)
      throw new Error(`A chart draws ${table} ${column}, which the sheet does not have`);
    return { table: definition.name, header };
  };
}

function seriesOf(
  { kind, series }: ChartDefinition,
  find: ChartColumnFinder
): readonly ChartSeriesPlan[] {
  return series.map(({ name, role, ...column }) => ({
    name,
    ...find(column),
    ...(role === "measured" ? look.chart.measured[kind] : look.chart[role]),
  }));
}

const valueAxes = {
  share: { numberFormat: "0%", minimum: 0, maximum: 1, majorUnit: 0.2 },
  number: { numberFormat: "General", minimum: null, maximum: null, majorUnit: null },
} as const;

/**
 * A sheet's charts, ready to be drawn.
 *
 * @param headerRow where the sheet's first header row stands
 */
export function planCharts(
  { charts = [] }: Pick<SheetDefinition, "charts">,
  headerRow: number,
  find: ChartColumnFinder
): readonly ChartPlan[] {
  return charts.map((chart) => ({
    name: chart.name,
    kind: chart.kind,
    title: chart.title,
    altText: chart.altText,
    row: headerRow + chart.place.rowsDown,
    column: chart.place.column,
    rows: chart.place.rows,
    columns: chart.place.columns,
    categories: find(chart.categories),
    categoryAxis: { title: chart.categoryTitle, kind: chart.categoryKind },
    valueAxis: { title: chart.valueTitle, ...valueAxes[chart.values] },
    series: seriesOf(chart, find),
    colors: { text: look.chart.text, title: look.title, lines: look.chart.lines },
  }));
}

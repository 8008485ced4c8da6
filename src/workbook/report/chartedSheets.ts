import { chartsSheet } from "../../templates/reports/charts";
import type { ChartColumn, SheetDefinition } from "../../templates/definition";
import { pdsaMeasures } from "../../templates/measures/measures";
import { planCharts } from "../sheets/planCharts";
import type { ChartedSheet, ColumnPlace } from "../port";
import type { Reading } from "../reading/readSnapshot";
import { findColumns } from "../reading/readHeaders";
import { tableNamed } from "../reading/understand";

/** Where a column of a sheet that is there stands now; null where its table or header is gone. */
function columnThere(
  reading: Reading,
  { tables }: SheetDefinition,
  { table, column }: ChartColumn
): ColumnPlace | null {
  const definition = tables.find(({ key }) => key === table);
  const contents = definition && tableNamed(reading, definition.name);
  const at = contents && findColumns(definition, contents.headers)[column];
  return contents && at !== null && at !== undefined
    ? { table: contents.name, header: contents.headers[at]! }
    : null;
}

/**
 * The charts that the workbook's sheets should have, placed where their tables stand now. Sheets that lack a column to
 * draw are left out: they are incomplete, and the check says so.
 */
export function chartedSheets(reading: Reading): readonly ChartedSheet[] {
  const sheets = [
    pdsaMeasures,
    ...reading.snapshot.trackers.map(({ tool, items }) =>
      chartsSheet({ label: tool.label, unit: tool.unit, items }, true)
    ),
  ];
  return sheets.flatMap((sheet): readonly ChartedSheet[] => {
    const first = tableNamed(reading, sheet.tables[0]!.name);
    const charts = sheet.charts ?? [];
    const columns = charts.flatMap(({ categories, series }) => [categories, ...series]);
    if (!first || columns.some((column) => columnThere(reading, sheet, column) === null)) return [];
    const plans = planCharts(sheet, first.row, (column) => columnThere(reading, sheet, column)!);
    return [
      {
        sheet: first.sheet,
        charts: plans.map((plan) => ({ ...plan, column: plan.column + first.column })),
      },
    ];
  });
}

import type { OfficeClient } from "../../../test/harness/officeClient";
import type { Chart } from "../../model/charts/chart";
import type { Sheet } from "../../model/sheet";
import { area, put } from "../../model/testWorkbook";

/** A1:C3 with headers, categories and two columns of shares: what the tests of charts draw. */
export function putChartCells(sheet: Sheet): void {
  put(sheet, "A1", [
    ["Week", "Fidelity", "Goal"],
    ["W1", 0.7, 0.8],
    ["W2", 0.75, 0.8],
  ]);
  sheet.setNumberFormat(area("B2:C3"), "0%");
}

/** Adds a chart of these cells. */
export function addedChart(
  sheet: Excel.Worksheet,
  type: Excel.ChartType = "ColumnClustered" as never
) {
  return sheet.charts.add(type, sheet.getRange("A1:C3"), "Columns" as never);
}

/** The chart as the workbook keeps it. */
export function storedChart(client: OfficeClient): Chart {
  const [chart] = client.workbook.sheets.active.charts.items;
  if (!chart) throw new Error("There is no chart");
  return chart;
}

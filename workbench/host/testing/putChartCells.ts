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

import { analyze } from "../../../src/core/analyze";
import { finished } from "../../../src/core/steps";
import { sheetKinds } from "../../../src/templates/index";
import { itemSummaryPrefix, summaryPrefix, trackerPrefix } from "../../../src/templates/toolNames";
import { staff } from "../../../src/templates/setup";
import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import { visitFigures } from "../../../src/workbook/figures/figureCells";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import { fillTables } from "../../bench/actions/filledWorkbook";
import { makeDistrict, shapeOf, TRACKER_KEY } from "../../bench/district/district";
import { rawCells, TODAY } from "../../bench/district/rawCells";
import { playPlans } from "../../integration/formulas/playPlans";
import { blankWorkbook } from "../../unit/workbook/plannedWorkbook";

const FILLED = [staff.name, trackerPrefix, summaryPrefix, itemSummaryPrefix];

/**
 * The made-up district of that many observations as a saved workbook, with results in place of the formulas of trackers
 * and their reports: what goes over the wire is the same.
 */
export function districtWorkbook(observations: number): string {
  const district = makeDistrict(shapeOf(observations));
  const { [TRACKER_KEY]: _observations, staff: _people, ...lists } = district.tables;
  const plans = planInsertion(
    sheetKinds.map(({ key }) => key),
    readSnapshot(blankWorkbook, TODAY),
    { ...district, tables: lists },
    { asOf: TODAY, writtenAt: TODAY }
  ).plans;
  const workbook = playPlans(plans);
  const cells = rawCells(district);
  fillTables(workbook, cells, FILLED);
  const reading = readSnapshot(cells, TODAY);
  workbook.edit("user", () => {
    finished(
      visitFigures(reading, analyze(reading.snapshot), (table, row, column, figure) => {
        if (FILLED.some((prefix) => table.name.startsWith(prefix))) return;
        const { sheet, dataArea } = workbook.tables.require(table.name);
        sheet.setInput(dataArea.top + row, dataArea.left + column, figure ?? "");
      })
    );
  });
  return JSON.stringify(workbook.toJSON());
}

import { analyze } from "../../../src/core/analyze";
import { finished } from "../../../src/core/basics/steps";
import type { SampleSet } from "../../../src/templates/definition";
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

const WRONG_ROWS = 60;

/** Plans as somebody may paste them who has not read what the columns want: several entries of each row are wrong. */
const WRONGLY_FILLED: SampleSet["tables"] = {
  training: Array.from({ length: WRONG_ROWS }, (_, row) => ({
    session: `Session ${row + 1}`,
    hours: "all day",
    audience: "Everybody",
  })),
  coaching: Array.from({ length: WRONG_ROWS }, (_, row) => ({
    coach: `Somebody ${row + 1}`,
    audience: "A school",
    component: "What is hard",
    timesPerMonth: "often",
  })),
};

/**
 * The made-up district of that many observations as a saved workbook with hundreds of gaps and of wrong entries. It has
 * results in place of the formulas of trackers and their reports: what goes over the wire is the same.
 */
export function districtWorkbook(observations: number): string {
  const district = makeDistrict(shapeOf(observations));
  const { [TRACKER_KEY]: _observations, staff: _people, ...lists } = district.tables;
  const plans = planInsertion(
    sheetKinds.map(({ key }) => key),
    readSnapshot(blankWorkbook, TODAY),
    { ...district, tables: { ...lists, ...WRONGLY_FILLED } },
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

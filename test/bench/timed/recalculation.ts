import { summaryPrefix, trackerPrefix } from "../../../src/templates/toolNames";
import { planInsertion } from "../../../src/workbook/changes/insertSheets";
import { readSnapshot } from "../../../src/workbook/reading/readSnapshot";
import type { Workbook } from "../../../workbench/model/workbook";
import { playPlans } from "../../integration/formulas/playPlans";
import { blankWorkbook, everySheet } from "../../unit/workbook/plannedWorkbook";
import { fillTables } from "../actions/filledWorkbook";
import { makeDistrict, shapeOf, TRACKER_KEY } from "../district/district";
import { rawCells, TODAY } from "../district/rawCells";

export interface MeasuredRecalculation {
  /** How many lines the summary has. */
  readonly lines: number;
  /** Milliseconds for all lines after everything was declared stale, and after one score was typed. */
  readonly full: number;
  readonly afterEdit: number;
}

/**
 * Has the simulated workbook work out the summary, whose formulas look at the whole tracker. The tracker's own formulas
 * are filled in with their results, so that only the summary is worked out.
 */
export function measureRecalculation(observations: number): MeasuredRecalculation {
  const district = makeDistrict(shapeOf(observations));
  const { [TRACKER_KEY]: _observations, ...lists } = district.tables;
  const moment = { asOf: TODAY, writtenAt: TODAY };
  const blank = readSnapshot(blankWorkbook, TODAY);
  const workbook = playPlans(
    planInsertion(everySheet, blank, { ...district, tables: lists }, moment).plans
  );
  fillTables(workbook, rawCells(district), [trackerPrefix]);

  const summary = tableNamed(workbook, summaryPrefix);
  const { top, bottom, left, right } = summary.dataArea;
  const workOut = (): number => {
    const start = performance.now();
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) summary.sheet.value(row, column);
    }
    return performance.now() - start;
  };
  workbook.touch();
  const full = workOut();
  const tracker = tableNamed(workbook, trackerPrefix);
  const score = tracker.columnNames.indexOf("I01");
  workbook.user.type(tracker.sheetId, tracker.dataArea.top, tracker.dataArea.left + score, "1");
  return { lines: bottom - top + 1, full, afterEdit: workOut() };
}

function tableNamed(workbook: Workbook, prefix: string) {
  const found = workbook.tables.items.find(({ name }) => name.startsWith(prefix));
  if (!found) throw new Error(`There is no table ${prefix}`);
  return found;
}

import { summaryPrefix, trackerPrefix } from "../../../src/templates/toolNames";
import { planInsertion } from "../../../src/workbook/insertSheets";
import { readSnapshot } from "../../../src/workbook/readSnapshot";
import type { Workbook } from "../../../workbench/model/workbook";
import { playPlans } from "../../integration/formulas/playPlans";
import { blankWorkbook, everySheet } from "../../unit/workbook/plannedWorkbook";
import { fillTables } from "../actions/filledWorkbook";
import { makeDistrict, shapeOf, TRACKER_KEY } from "../district/district";
import { rawCells, TODAY } from "../district/rawCells";

export interface MeasuredRecalculation {
  /** Lines of the summary that were worked out, evenly drawn, and how many it has. */
  readonly lines: number;
  readonly ofLines: number;
  /** Milliseconds for those lines after everything was declared stale, and after one score was typed. */
  readonly full: number;
  readonly afterEdit: number;
}

/**
 * Has the simulated workbook work out lines of the summary, whose formulas look at the whole tracker. The tracker's
 * own formulas are filled in with their results, so that only the summary is worked out.
 *
 * @param wanted how many lines, at least 1: each costs the same, and all of them would take long
 */
export function measureRecalculation(observations: number, wanted: number): MeasuredRecalculation {
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
  const ofLines = bottom - top + 1;
  const step = Math.max(1, Math.floor(ofLines / wanted));
  const workOut = (): number => {
    const start = performance.now();
    for (let row = top; row <= bottom; row += step) {
      for (let column = left; column <= right; column += 1) summary.sheet.value(row, column);
    }
    return performance.now() - start;
  };
  workbook.touch();
  const full = workOut();
  const tracker = tableNamed(workbook, trackerPrefix);
  const score = tracker.columnNames.indexOf("I01");
  workbook.user.type(tracker.sheetId, tracker.dataArea.top, tracker.dataArea.left + score, "1");
  return { lines: Math.ceil(ofLines / step), ofLines, full, afterEdit: workOut() };
}

function tableNamed(workbook: Workbook, prefix: string) {
  const found = workbook.tables.items.find(({ name }) => name.startsWith(prefix));
  if (!found) throw new Error(`There is no table ${prefix}`);
  return found;
}

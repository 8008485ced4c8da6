import { serialDayToIso, type GapFlag } from "../../core";
import { pdsaPrefill } from "../../messages/pdsaPrefill";
import type { SampleRow } from "../../templates/definition";
import { cycleType, direction, labelOfKey } from "../../templates/lists";
import { pdsaCycles } from "../../templates/pdsa";
import { readTable } from "../reading/readTable";
import type { Reading } from "../reading/readSnapshot";
import type { TableContents } from "../port";

/** The next number in a series: one more than the highest, 1 for a new series. */
export function nextCycleNumber(contents: TableContents, series: string): number {
  const numbers = readTable(pdsaCycles, contents, {}).rows.flatMap(({ cells }) =>
    typeof cells["series"] === "string" &&
    cells["series"].toLowerCase() === series.toLowerCase() &&
    typeof cells["cycleNumber"] === "number"
      ? [cells["cycleNumber"]]
      : []
  );
  return Math.max(0, ...numbers) + 1;
}

/**
 * The PDSA Log row with which a team starts on a gap: what the data already say is filled in and linked by the flag's key;
 * question, change idea, prediction and owner are the team's own and stay blank.
 *
 * @param contents of the PDSA Log
 */
export function prefilledCycle(
  reading: Reading,
  contents: TableContents,
  flag: GapFlag
): SampleRow {
  const words = pdsaPrefill(flag);
  const team = reading.program["team"];
  return {
    series: words.series,
    cycleNumber: nextCycleNumber(contents, words.series),
    team: typeof team === "string" ? team : null,
    type: labelOfKey(cycleType, "rapid"),
    component: flag.component,
    school: flag.school,
    flags: flag.key,
    aim: words.aim,
    measure: words.measure,
    direction: labelOfKey(direction, words.direction),
    baseline: words.baseline,
    planDate: serialDayToIso(reading.snapshot.asOf),
  };
}

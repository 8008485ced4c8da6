import { quoted, thisRow, wholeColumn } from "../structuredReference";
import { observationStatus } from "../trackerWords";
import type { HeatMapNames } from "./heatMapNames";
import { allPeriods } from "./reportBases";
import { trackerColumn } from "./summaryFormulas";

/**
 * The mean of an item: Σ points / (scored × most points), as in the summary's item figures.
 *
 * @param school null for all schools. It stands in the formula as text, so that a renamed header changes no figure
 */
function mean({ tracker, shownPeriod }: HeatMapNames, school: string | null): string {
  const points = trackerColumn(tracker, "Item");
  const where = [
    `${wholeColumn(tracker, "Status")},${quoted(observationStatus.complete)}`,
    `${wholeColumn(tracker, "Period")},IF(${shownPeriod}=${quoted(allPeriods)},"<>",${shownPeriod})`,
    ...(school === null ? [] : [`${wholeColumn(tracker, "School")},${quoted(school)}`]),
  ].join(",");
  const scored = `COUNTIFS(${where},${points},">=0")`;
  return `=IF(${scored}=0,"",SUMIFS(${points},${where})/(${scored}*${thisRow("Most points")}))`;
}

/** How many complete observations a period has. */
function observations(names: HeatMapNames): string {
  const period = wholeColumn(names.tracker, "Period");
  const isComplete = `${wholeColumn(names.tracker, "Status")},${quoted(observationStatus.complete)}`;
  return `=COUNTIFS(${isComplete},${period},IF(${thisRow("Period")}=${quoted(allPeriods)},"<>",${thisRow("Period")}))`;
}

export const heatMapFormulas = { mean, observations };

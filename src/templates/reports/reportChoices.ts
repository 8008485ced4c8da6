import { choiceTable, isEntryOf } from "../choice";
import type { TableDefinition } from "../definition";
import { target } from "../lists";
import { quoted, wholeColumn } from "../structuredReference";
import { chartNames, type ChartNames } from "./chartNames";
import { heatMapNames, type HeatMapNames } from "./heatMapNames";
import { allPeriods, allSchools } from "./reportBases";

export const chartSchoolsOf = ({ school }: ChartNames) =>
  target(`lst_${school}`, school, "School", "school");
export const chartPeriodsOf = ({ period }: ChartNames) =>
  target(`lst_${period}`, period, "Period", "period");

/** What Fidelity Charts shows, for the team to choose. */
export function chartChoice(label: string): TableDefinition {
  const names = chartNames(label);
  return choiceTable(
    { key: `chartChoice:${label}`, name: names.choice },
    [
      {
        key: "school",
        label: "School",
        from: chartSchoolsOf(names),
        help: "The school to show; blank: all schools.",
        definedName: names.shownSchool,
        shown: `=IF(${isEntryOf(wholeColumn(names.school, "School"))},{value},${quoted(allSchools)})`,
      },
      {
        key: "period",
        label: "Period",
        from: chartPeriodsOf(names),
        help: "The period to show; blank: the latest one with observations.",
        definedName: names.shownPeriod,
        shown: `=IF(${isEntryOf(wholeColumn(names.period, "Period"))},{value},IFERROR(LOOKUP(2,1/(${wholeColumn(names.period, "Observations")}>0),${wholeColumn(names.period, "Period")}),""))`,
      },
    ],
    { label: 200, entry: 140 }
  );
}

export const heatPeriodsOf = ({ periods }: HeatMapNames) =>
  target(`lst_${periods}`, periods, "Period", "period");

/** What Fidelity Heat Map shows, for the team to choose. */
export function heatMapChoice(label: string): TableDefinition {
  const names = heatMapNames(label);
  return choiceTable(
    { key: `itemHeatChoice:${label}`, name: names.choice },
    [
      {
        key: "period",
        label: "Period",
        from: heatPeriodsOf(names),
        help: "The period to show; blank: all periods.",
        definedName: names.shownPeriod,
        shown: `=IF(${isEntryOf(wholeColumn(names.periods, "Period"))},{value},${quoted(allPeriods)})`,
      },
    ],
    { label: 84, entry: 300 }
  );
}

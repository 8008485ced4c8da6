import { labelOfKey, role, scoredUnit } from "../lists";
import { headerOf, quoted, thisRow, wholeColumn } from "../structuredReference";
import { summaryPrefix, toolSlug, trackerTableName } from "../toolNames";
import { observationStatus, overallHeader } from "../trackerWords";
import { allSchools } from "./reportBases";

const ofTool = (label: string, header: string): string =>
  `INDEX(${wholeColumn("tblTool", header)},MATCH(${quoted(label)},${wholeColumn("tblTool", "Tool version")},0))`;

/** The tracker's column that a cell of the formula's own row names, wherever it stands. */
export const trackerColumn = (tracker: string, header: string): string =>
  `INDEX(${tracker},0,MATCH(${thisRow(header)}&"",${tracker}[#Headers],0))`;

/** The formulas of the figures by school, component and period, over the tracker and linear in its rows. */
function figures(label: string) {
  const tracker = trackerTableName(label);
  const all = quoted(allSchools);
  const isAll = `${thisRow("School")}=${all}`;
  const shares = trackerColumn(tracker, "Component");
  const where = `${wholeColumn(tracker, "School")},IF(${isAll},"*",${thisRow("School")}),${wholeColumn(tracker, "Period")},${thisRow("Period")}`;
  const chosen = `((${isAll})+(${wholeColumn(tracker, "School")}=${thisRow("School")})>0)*(${wholeColumn(tracker, "Period")}=${thisRow("Period")})`;
  const weight = wholeColumn(tracker, "Weight");
  const scoredWeight = `SUMIFS(${weight},${where},${shares},">=0")`;
  const ofPeriod = (header: string) =>
    `INDEX(tblPeriod[${header}],MATCH(${thisRow("Period")},tblPeriod[Period],0))`;
  const practitioner = quoted(labelOfKey(role, "practitioner"));
  const staffHere = (extra: string) =>
    `IF(${isAll},COUNTIFS(tblStaff[Role],${practitioner}${extra}),COUNTIFS(tblStaff[Role],${practitioner},tblStaff[School],${thisRow("School")}${extra}))`;
  const unitsDue = `IF(${ofTool(label, "Unit scored")}=${quoted(labelOfKey(scoredUnit, "school"))},IF(${isAll},COUNTA(tblSchool[School]),1),${staffHere("")}-${staffHere(`,tblStaff[Start],">"&${ofPeriod("End")}`)})`;
  const due = ofTool(label, "Due each period");
  return {
    observations: `=COUNTIFS(${where},${wholeColumn(tracker, "Status")},${quoted(observationStatus.complete)},${shares},">=0")`,
    due: `=IFERROR(IF(OR(${due}="",${ofTool(label, "Unit scored")}=${quoted(labelOfKey(scoredUnit, "team"))}),"",IF(${ofPeriod("Start")}>setAsOf,0,${due}*(${unitsDue}))),"")`,
    units: `=ROUND(SUMIFS(${wholeColumn(tracker, "Unit share")},${where}),0)`,
    mean: `=IF(${thisRow("Observations")}=0,"",SUMPRODUCT(${chosen},${weight},${shares})/${scoredWeight})`,
    atCriterion:
      `=IF(OR(${thisRow("Observations")}=0,AND(${thisRow("Component")}<>${quoted(overallHeader)},${thisRow("Criterion (%)")}="")),"",` +
      `IF(${thisRow("Component")}=${quoted(overallHeader)},IF(COUNTIFS(${where},${wholeColumn(tracker, "Meets criterion")},"?*")=0,"",SUMIFS(${weight},${where},${wholeColumn(tracker, "Meets criterion")},"Yes")/${scoredWeight}),` +
      `SUMPRODUCT(${chosen}*ISNUMBER(${shares})*(${shares}>=${thisRow("Criterion (%)")}/100),${weight})/${scoredWeight}))`,
    criterion: `=IFERROR(IF(AND(${thisRow("Component")}<>${quoted(overallHeader)},${ofTool(label, "Criterion component (%)")}<>""),${ofTool(label, "Criterion component (%)")},IF(${ofTool(label, "Criterion total (%)")}="","",${ofTool(label, "Criterion total (%)")})),"")`,
  };
}

/** Of the figures by item and period. */
function items(label: string) {
  const tracker = trackerTableName(label);
  const points = trackerColumn(tracker, "Item");
  const where = `${wholeColumn(tracker, "Period")},${thisRow("Period")},${wholeColumn(tracker, "Status")},${quoted(observationStatus.complete)}`;
  const perScored = (top: string) => `=IF(${thisRow("Scored")}=0,"",${top}/${thisRow("Scored")})`;
  return {
    scored: `=COUNTIFS(${where},${points},">=0")`,
    mean: `=IF(${thisRow("Scored")}=0,"",SUMIFS(${points},${where})/(${thisRow("Scored")}*${thisRow("Most points")}))`,
    atFull: perScored(`COUNTIFS(${where},${points},${thisRow("Most points")})`),
    atZero: perScored(`COUNTIFS(${where},${points},0)`),
  };
}

/** Of the picture at the front. */
function heat(label: string, name: string, period: string): string {
  const table = summaryPrefix + toolSlug(label);
  const where = `${wholeColumn(table, "School")},${quoted(allSchools)},${wholeColumn(table, "Component")},${thisRow("Component")},${wholeColumn(table, "Period")},${headerOf(name, period)}`;
  return `=IF(SUMIFS(${wholeColumn(table, "Observations")},${where})=0,"",SUMIFS(${wholeColumn(table, "Mean")},${where}))`;
}

export const summaryFormulas = { figures, items, heat };

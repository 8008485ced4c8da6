import type { ColumnDefinition, SheetDefinition, TableDefinition } from "./definition";
import { column } from "./column";
import { formula, labelOfKey, role, scoredUnit } from "./lists";
import { headerOf, quoted, thisRow, wholeColumn } from "./structuredReference";
import type { TrackerSource } from "./trackerItems";
import { observationStatus, overallHeader } from "./trackerWords";
import {
  heatPrefix,
  itemSummaryPrefix,
  summaryPrefix,
  toolSheetName,
  toolSlug,
  trackerTableName,
} from "./toolNames";
import { firstVersion } from "./versions";

/** What stands for "all" in the School column of a summary. */
export const allSchools = "All schools";

const fixed = (key: string, header: string, help: string, width: number): ColumnDefinition =>
  column(key, header, { kind: "written", result: "text" }, help, { width });

const ofTool = (label: string, header: string): string =>
  `INDEX(${wholeColumn("tblTool", header)},MATCH(${quoted(label)},${wholeColumn("tblTool", "Tool version")},0))`;

/** The tracker's column that a cell of the formula's own row names, wherever it stands. */
export const trackerColumn = (tracker: string, header: string): string =>
  `INDEX(${tracker},0,MATCH(${thisRow(header)}&"",${tracker}[#Headers],0))`;

/** Figures by school, component and period: live formulas over the tracker, linear in its rows. */
export function summaryTable(source: TrackerSource): TableDefinition {
  const tracker = trackerTableName(source.label);
  const name = summaryPrefix + toolSlug(source.label);
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
  const unitsDue = `IF(${ofTool(source.label, "Unit scored")}=${quoted(labelOfKey(scoredUnit, "school"))},IF(${isAll},COUNTA(tblSchool[School]),1),${staffHere("")}-${staffHere(`,tblStaff[Start],">"&${ofPeriod("End")}`)})`;
  const due = ofTool(source.label, "Due each period");
  return {
    key: `summary:${source.label}`,
    name,
    title: "By school, component and period",
    identity: ["school", "component", "period"],
    filterButtons: true,
    columns: [
      fixed("school", "School", "A school, or all of them.", 150),
      fixed("component", "Component", "A component, or the whole tool.", 150),
      fixed("period", "Period", "A period of Setup.", 84),
      column(
        "observations",
        "Observations",
        formula(
          `=COUNTIFS(${where},${wholeColumn(tracker, "Status")},${quoted(observationStatus.complete)},${shares},">=0")`,
          "number"
        ),
        "Complete observations that scored it.",
        { width: 116 }
      ),
      column(
        "due",
        "Due",
        formula(
          `=IFERROR(IF(OR(${due}="",${ofTool(source.label, "Unit scored")}=${quoted(labelOfKey(scoredUnit, "team"))}),"",IF(${ofPeriod("Start")}>setAsOf,0,${due}*(${unitsDue}))),"")`,
          "number"
        ),
        "Observations due; 0 before the period starts, blank where none are due.",
        { width: 56 }
      ),
      column(
        "units",
        "Units",
        formula(`=ROUND(SUMIFS(${wholeColumn(tracker, "Unit share")},${where}),0)`, "number"),
        "Units with a complete observation.",
        { width: 56 }
      ),
      column(
        "mean",
        "Mean",
        formula(
          `=IF(${thisRow("Observations")}=0,"",SUMPRODUCT(${chosen},${weight},${shares})/${scoredWeight})`,
          "percent"
        ),
        "Weighted mean; see Averaging in Setup.",
        {
          width: 72,
          highlight: { kind: "againstCriterion", criterionHeader: "Criterion (%)" },
        }
      ),
      column(
        "atCriterion",
        "At criterion",
        formula(
          `=IF(OR(${thisRow("Observations")}=0,AND(${thisRow("Component")}<>${quoted(overallHeader)},${thisRow("Criterion (%)")}="")),"",` +
            `IF(${thisRow("Component")}=${quoted(overallHeader)},IF(COUNTIFS(${where},${wholeColumn(tracker, "Meets criterion")},"?*")=0,"",SUMIFS(${weight},${where},${wholeColumn(tracker, "Meets criterion")},"Yes")/${scoredWeight}),` +
            `SUMPRODUCT(${chosen}*ISNUMBER(${shares})*(${shares}>=${thisRow("Criterion (%)")}/100),${weight})/${scoredWeight}))`,
          "percent"
        ),
        "Share of observations at criterion, by the same weights.",
        { width: 76 }
      ),
      column(
        "criterion",
        "Criterion (%)",
        formula(
          `=IFERROR(IF(AND(${thisRow("Component")}<>${quoted(overallHeader)},${ofTool(source.label, "Criterion component (%)")}<>""),${ofTool(source.label, "Criterion component (%)")},IF(${ofTool(source.label, "Criterion total (%)")}="","",${ofTool(source.label, "Criterion total (%)")})),"")`,
          "number"
        ),
        "From Fidelity Tool.",
        { width: 76 }
      ),
    ],
  };
}

/** Figures by item and period. */
export function itemSummaryTable(source: TrackerSource): TableDefinition {
  const tracker = trackerTableName(source.label);
  const points = trackerColumn(tracker, "Item");
  const where = `${wholeColumn(tracker, "Period")},${thisRow("Period")},${wholeColumn(tracker, "Status")},${quoted(observationStatus.complete)}`;
  const perScored = (top: string) => `=IF(${thisRow("Scored")}=0,"",${top}/${thisRow("Scored")})`;
  return {
    key: `itemSummary:${source.label}`,
    name: itemSummaryPrefix + toolSlug(source.label),
    title: "By item and period",
    identity: ["item", "period"],
    filterButtons: true,
    columns: [
      fixed("item", "Item", "The item's code.", 56),
      fixed("text", "What is observed", "The item in words.", 380),
      fixed("component", "Component", "The item's component.", 140),
      fixed("period", "Period", "A period of Setup.", 84),
      column(
        "maxPoints",
        "Most points",
        { kind: "written", result: "number" },
        "Points for full use.",
        { width: 68 }
      ),
      column(
        "scored",
        "Scored",
        formula(`=COUNTIFS(${where},${points},">=0")`, "number"),
        "Complete observations with points for it.",
        { width: 64 }
      ),
      column(
        "mean",
        "Mean",
        formula(
          `=IF(${thisRow("Scored")}=0,"",SUMIFS(${points},${where})/(${thisRow("Scored")}*${thisRow("Most points")}))`,
          "percent"
        ),
        "Share of the points possible.",
        { width: 72, highlight: { kind: "heat" } }
      ),
      column(
        "atFull",
        "Full points",
        formula(perScored(`COUNTIFS(${where},${points},${thisRow("Most points")})`), "percent"),
        "Share with full points.",
        { width: 72 }
      ),
      column(
        "atZero",
        "No points",
        formula(perScored(`COUNTIFS(${where},${points},0)`), "percent"),
        "Share with none.",
        { width: 72 }
      ),
    ],
  };
}

/** Mean by component and period over all schools: the picture at the front. */
export function heatTable(source: TrackerSource, periods: readonly string[]): TableDefinition {
  const name = heatPrefix + toolSlug(source.label);
  const figures = summaryPrefix + toolSlug(source.label);
  const cell = (period: string) => {
    const where = `${wholeColumn(figures, "School")},${quoted(allSchools)},${wholeColumn(figures, "Component")},${thisRow("Component")},${wholeColumn(figures, "Period")},${headerOf(name, period)}`;
    return `=IF(SUMIFS(${wholeColumn(figures, "Observations")},${where})=0,"",SUMIFS(${wholeColumn(figures, "Mean")},${where}))`;
  };
  return {
    key: `heat:${source.label}`,
    name,
    title: "Mean of all schools",
    identity: ["component"],
    filterButtons: false,
    columns: [
      fixed("component", "Component", "A component, or the whole tool.", 190),
      ...periods.map((period) =>
        column(`period:${period}`, period, formula(cell(period), "percent"), `Mean in ${period}.`, {
          width: 116,
          highlight: { kind: "heat" },
        })
      ),
    ],
  };
}

export const summarySheetBase: Omit<SheetDefinition, "tables"> = {
  key: "summary",
  name: "Fidelity Summary",
  title: "Fidelity Summary",
  help: "Live figures from the tracker: they change as scores are typed. The add-in lays out the rows; the formulas are Excel's own.",
  owner: "addIn",
  dependsOn: ["lists", "setup", "tool", "tracker"],
  tabColor: "#C00000",
  freezeColumns: 0,
  pagesWide: 2,
  versions: firstVersion,
};

/** The summary sheet of one tool version. */
export function summarySheet(
  source: TrackerSource,
  periods: readonly string[],
  isFirst: boolean
): SheetDefinition {
  return {
    ...summarySheetBase,
    name: toolSheetName(summarySheetBase.name, source.label, isFirst),
    title: `Fidelity Summary: ${source.label}`,
    tables: [heatTable(source, periods), summaryTable(source), itemSummaryTable(source)],
  };
}

import type { SampleRow, SheetDefinition } from "../../templates/definition";
import type { TrackerSource } from "../../templates/trackerItems";
import { observationStatus, overallHeader } from "../../templates/trackerWords";
import { wholeColumn } from "../../templates/structuredReference";
import {
  itemSummaryPrefix,
  summaryPrefix,
  toolSlug,
  trackerTableName,
} from "../../templates/toolNames";
import { carryCells, withOwnColumns, type Carried } from "../carry/carryOwn";
import { noOwnColumns, type OwnColumns } from "../carry/ownColumns";
import { planSheet } from "./planSheet";
import type { SheetPlan, TableContents } from "../port";
import { readChoices } from "../reading/readChoices";
import { reportLines, type ReportMoment } from "./reportLines";
import { reportTables, type ReportLayout, type ToolReport } from "./toolReports";

/** What the team has picked on a sheet, by the key of the table of choices; as sample rows are given. */
export type Entries = Readonly<Record<string, readonly SampleRow[]>>;

const trackerParts = (tracker: string): readonly string[] => [
  `SUM(${wholeColumn(tracker, "Date")})`,
  `3*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.complete}")`,
  `5*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.incomplete}")`,
  `7*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.check}")`,
];
const setupParts: readonly string[] = [
  `SUM(tblPeriod[Start])+2*SUM(tblPeriod[End])`,
  `101*COUNTA(tblSchool[School])+103*COUNTA(tblPeriod[Period])`,
];

/**
 * A number that changes when what the summary rests on changes: figures, thresholds, periods, names, observations.
 * Sums, so that the order of rows does not matter.
 */
export function summaryFingerprint(source: TrackerSource): string {
  const figures = summaryPrefix + toolSlug(source.label);
  const items = itemSummaryPrefix + toolSlug(source.label);
  const column = (header: string) => wholeColumn(figures, header);
  const square = (header: string) => `SUMPRODUCT(${column(header)},${column(header)})`;
  return [
    ...trackerParts(trackerTableName(source.label)),
    `11*${square("Observations")}`,
    `13*${square("Units")}`,
    `17*${square("Due")}`,
    `1000*${square("Mean")}`,
    `777*${square("At criterion")}`,
    `555*SUMPRODUCT(${wholeColumn(items, "Mean")},${wholeColumn(items, "Mean")})`,
    `SUM(${column("Criterion (%)")})`,
    ...setupParts,
    `setMinObservations+19*setMinUnits+23*setHighSeverityPoints+29*setDeclinePoints`,
  ].join("+");
}

/** The same for a report that rests on the tracker alone, and that may be there without a summary. */
function trackerFingerprint(source: TrackerSource): string {
  const tracker = trackerTableName(source.label);
  const shares = wholeColumn(tracker, overallHeader);
  const earned = wholeColumn(tracker, "Earned");
  return [
    ...trackerParts(tracker),
    `11*SUMPRODUCT(${earned},${earned})`,
    `1000*SUMPRODUCT(${shares},${shares})`,
    ...setupParts,
  ].join("+");
}

/** The formula of a report's fingerprint, without its sign of equality. */
export function reportFingerprint({ key }: ToolReport, source: TrackerSource): string {
  return key === "heatMap" ? trackerFingerprint(source) : summaryFingerprint(source);
}

/** What stands in a sheet's tables of choices, as it was typed. */
export function entriesOf(
  { tables }: SheetDefinition,
  contentsOf: (table: string) => TableContents | undefined
): Entries {
  return Object.fromEntries(
    tables.flatMap((definition) => {
      const contents = definition.fields ? contentsOf(definition.name) : undefined;
      return contents ? [[definition.key, [readChoices(definition, contents)]]] : [];
    })
  );
}

/** A report of one tool version. */
export function planToolReport(
  report: ToolReport,
  layout: ReportLayout,
  isFirst: boolean,
  moment: ReportMoment
): SheetPlan {
  return planReportAnew(report, layout, isFirst, moment, { entries: {}, own: noOwnColumns }).plan;
}

/** What the team has put on a report: picked entries, and columns of their own. */
export interface Kept {
  readonly entries: Entries;
  readonly own: OwnColumns;
}

/** A report that is there already, laid out anew with what the team has put on it. */
export function planReportAnew(
  report: ToolReport,
  layout: ReportLayout,
  isFirst: boolean,
  moment: ReportMoment,
  { entries, own }: Kept
): Carried {
  const sheet = report.sheet(layout, isFirst);
  const tables = reportTables(report, layout, isFirst);
  const rows = Object.fromEntries(
    tables.map(({ definition, rows: ofTable }) => [definition.key, ofTable])
  );
  const plan = planSheet(
    withOwnColumns(sheet, own),
    { ...rows, ...entries },
    reportLines(moment, sheet.help, reportFingerprint(report, layout.source))
  );
  return carryCells(plan, tables, own);
}

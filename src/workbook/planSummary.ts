import type { SampleRow } from "../templates/definition";
import { wholeColumn } from "../templates/structuredReference";
import { allSchools, summarySheet } from "../templates/summary";
import { observationStatus, overallHeader, type TrackerSource } from "../templates/tracker";
import { componentsOfItems } from "../core/scoringRules";
import {
  toolSlug,
  itemSummaryPrefix,
  summaryPrefix,
  trackerTableName,
} from "../templates/toolNames";
import { planSheet } from "./planSheet";
import { reportLines, type ReportMoment } from "./reportLines";
import type { SheetPlan } from "./port";

export interface SummaryLayout {
  readonly source: TrackerSource;
  readonly schools: readonly string[];
  readonly periods: readonly string[];
  readonly isFirst: boolean;
}

/** The rows that the summary of a tool version has, in the order in which they are laid out. */
export function summaryRows({ source, schools, periods }: SummaryLayout): {
  readonly heat: readonly SampleRow[];
  readonly figures: readonly SampleRow[];
  readonly items: readonly SampleRow[];
} {
  const components = [overallHeader, ...componentsOfItems(source.items)];
  return {
    heat: components.map((component) => ({ component })),
    figures: [allSchools, ...schools].flatMap((school) =>
      components.flatMap((component) => periods.map((period) => ({ school, component, period })))
    ),
    items: source.items.flatMap((item) =>
      periods.map((period) => ({
        item: item.code,
        text: item.text,
        component: item.component,
        period,
        maxPoints: item.maxPoints,
      }))
    ),
  };
}

/**
 * A number that changes when what the summary rests on changes: figures, thresholds, periods, names, observations.
 * Sums, so that the order of rows does not matter.
 */
export function summaryFingerprint(source: TrackerSource): string {
  const tracker = trackerTableName(source.label);
  const figures = summaryPrefix + toolSlug(source.label);
  const items = itemSummaryPrefix + toolSlug(source.label);
  const column = (header: string) => wholeColumn(figures, header);
  const square = (header: string) => `SUMPRODUCT(${column(header)},${column(header)})`;
  return [
    `SUM(${wholeColumn(tracker, "Date")})`,
    `3*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.complete}")`,
    `5*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.incomplete}")`,
    `7*COUNTIF(${wholeColumn(tracker, "Status")},"${observationStatus.check}")`,
    `11*${square("Observations")}`,
    `13*${square("Units")}`,
    `17*${square("Due")}`,
    `1000*${square("Mean")}`,
    `777*${square("At criterion")}`,
    `555*SUMPRODUCT(${wholeColumn(items, "Mean")},${wholeColumn(items, "Mean")})`,
    `SUM(${column("Criterion (%)")})`,
    `SUM(tblPeriod[Start])+2*SUM(tblPeriod[End])`,
    `101*COUNTA(tblSchool[School])+103*COUNTA(tblPeriod[Period])`,
    `setMinObservations+19*setMinUnits+23*setHighSeverityPoints+29*setDeclinePoints`,
  ].join("+");
}

/** The summary sheet of one tool version. */
export function planSummary(layout: SummaryLayout, report: ReportMoment): SheetPlan {
  const { source, periods, isFirst } = layout;
  const sheet = summarySheet(source, periods, isFirst);
  const rows = summaryRows(layout);
  const [heat, figures, items] = sheet.tables;
  const lines = reportLines(report, sheet.help, summaryFingerprint(source));
  return planSheet(
    sheet,
    { [heat!.key]: rows.heat, [figures!.key]: rows.figures, [items!.key]: rows.items },
    lines
  );
}

import { carryCells, withOwnColumns, type Carried } from "../carry/carryOwn";
import { noOwnColumns } from "../carry/ownColumns";
import { planSheet } from "./planSheet";
import type { SheetPlan } from "../port";
import { reportFingerprint } from "../report/fingerprints";
import type { Kept } from "../report/layouts";
import { reportLines, type ReportMoment } from "./reportLines";
import { reportTables, type ReportLayout, type ToolReport } from "./toolReports";

/** A report of one tool version. */
export function planToolReport(
  report: ToolReport,
  layout: ReportLayout,
  isFirst: boolean,
  moment: ReportMoment
): SheetPlan {
  return planReportAnew(report, layout, isFirst, moment, { entries: {}, own: noOwnColumns }).plan;
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

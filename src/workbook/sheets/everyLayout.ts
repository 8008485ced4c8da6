import type { Layouts } from "../report/layouts";
import { furtherReports } from "./furtherReports";
import { planGaps } from "./planGaps";
import { planLists } from "./planLists";
import { planReportAnew, planToolReport } from "./planToolReport";

/** Lays out every sheet of a report as it is to be written. */
export const everyLayout: Layouts = {
  furtherReports,
  toolReport: planToolReport,
  reportAnew: planReportAnew,
  gaps: planGaps,
  lists: planLists,
};

import type { SampleRow } from "../../templates/definition";
import { gapFlags, gapFlagsSheet } from "../../templates/gaps";
import { wholeColumn } from "../../templates/structuredReference";
import type { TrackerSource } from "../../templates/trackerItems";
import { planSheet } from "./planSheet";
import { summaryFingerprint } from "./planToolReport";
import { reportLines, type ReportMoment } from "./reportLines";
import type { SheetPlan } from "../port";

/** A number that changes when what the gap flags rest on changes: the summaries, the PDSA Log, the as-of date. */
export function gapsFingerprint(summarised: readonly TrackerSource[]): string {
  const dates = ["Planned on", "Do from", "Do to", "Studied on", "Act decided on"].map(
    (header, index) => `${index + 2}*SUM(${wholeColumn("tblPDSA", header)})`
  );
  const counts = ["Component", "School", "Gap flags", "Act", "What we learned"].map(
    (header, index) => `${index + 31}*COUNTA(${wholeColumn("tblPDSA", header)})`
  );
  const closed = `41*COUNTIF(${wholeColumn("tblPDSA", "Phase")},"Closed")`;
  return [
    ...summarised.map(summaryFingerprint),
    ...dates,
    ...counts,
    closed,
    "setAsOf+3*setUnaddressedDays+5*setStalledDays",
  ].join("+");
}

/** The Gap Flags sheet with the given flags; without a moment it says that it is not written yet. */
export function planGaps(
  report: ReportMoment | null,
  summarised: readonly TrackerSource[],
  flags: readonly SampleRow[]
): SheetPlan {
  return planSheet(
    gapFlagsSheet,
    { [gapFlags.key]: flags },
    reportLines(report, gapFlagsSheet.help, gapsFingerprint(summarised))
  );
}

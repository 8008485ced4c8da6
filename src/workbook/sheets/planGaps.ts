import type { SampleRow } from "../../templates/definition";
import { gapFlags, gapFlagsSheet } from "../../templates/gaps";
import { measures } from "../../templates/measures";
import { verdictWords } from "../../templates/measureSignals";
import { quoted, wholeColumn } from "../../templates/structuredReference";
import type { TrackerSource } from "../../templates/trackerItems";
import { planSheet } from "./planSheet";
import { summaryFingerprint } from "./planToolReport";
import { reportLines, type ReportMoment } from "./reportLines";
import type { SheetPlan } from "../port";

/** What the sheets hold that gap flags rest on. */
export interface GapSources {
  readonly summarised: readonly TrackerSource[];
  /** Whether PDSA Measures says what its measures have come to. */
  readonly withSignals: boolean;
}

/** Verdicts, with what they were counted from. */
const signals = ["Way", "Judged", "Useful points", "Part"]
  .map((header, index) => `${index + 47}*SUM(${wholeColumn(measures.name, header)})`)
  .concat(`53*COUNTIF(${wholeColumn(measures.name, "Verdict")},${quoted(verdictWords.worsened)})`)
  .join("+");

/**
 * A number that changes when what the gap flags rest on changes: the summaries, the PDSA Log, the verdicts on measures, the
 * as-of date.
 */
export function gapsFingerprint({ summarised, withSignals }: GapSources): string {
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
    ...(withSignals ? [signals] : []),
    "setAsOf+3*setUnaddressedDays+5*setStalledDays",
  ].join("+");
}

/** The Gap Flags sheet with the given flags; without a moment it says that it is not written yet. */
export function planGaps(
  report: ReportMoment | null,
  sources: GapSources,
  flags: readonly SampleRow[]
): SheetPlan {
  return planSheet(
    gapFlagsSheet,
    { [gapFlags.key]: flags },
    reportLines(report, gapFlagsSheet.help, gapsFingerprint(sources))
  );
}

import type { SampleRow } from "../../templates/definition";
import { gapFlags, gapFlagsSheet } from "../../templates/gaps";
import { planSheet } from "./planSheet";
import { gapsFingerprint, type GapSources } from "../report/fingerprints";
import { reportLines, type ReportMoment } from "./reportLines";
import type { SheetPlan } from "../port";

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

import type { Direction, GapFlag } from "../core";
import { percentText } from "./format";

/** What a PDSA cycle on a gap begins with; the team rewrites it as it likes. */
export interface PdsaPrefill {
  readonly series: string;
  readonly aim: string;
  readonly measure: string;
  readonly direction: Direction;
  /** The measure before the change, in percent or points of it to a tenth; null where the gap carries none. */
  readonly baseline: number | null;
}

/** The words and numbers with which a cycle on this gap begins. */
export function pdsaPrefill(flag: GapFlag): PdsaPrefill {
  const what = flag.component ?? "Fidelity";
  const where = flag.school === null ? "all schools" : flag.school;
  const series = flag.school === null ? what : `${what} at ${flag.school}`;
  const tool = flag.tool === null ? "" : `, ${flag.tool}`;
  const { mean, criterionPercent, unitsAtCriterion, item, zeros, scored, lowest, highest } =
    flag.evidence;
  const reach = criterionPercent === undefined ? "" : ` of ${criterionPercent}%`;
  if (flag.rule === "G4")
    return {
      series,
      aim: `Bring more of those observed in ${where} to the criterion${reach} for ${what}.`,
      measure: `Share at criterion for ${what} in percent${tool}, ${where}`,
      direction: "up",
      baseline: tenths(unitsAtCriterion),
    };
  if (flag.rule === "G5")
    return {
      series,
      aim: `See item ${item ?? ""} of ${what} more often in ${where}.`,
      measure: `Observations without points for item ${item ?? ""} in percent${tool}, ${where}`,
      direction: "down",
      baseline: scored ? tenths((zeros ?? 0) / scored) : null,
    };
  if (flag.rule === "G6")
    return {
      series,
      aim: `Raise the lower means for ${what}, so that groups differ less.`,
      measure: `Difference between the highest and the lowest mean of ${what} in points${tool}`,
      direction: "down",
      baseline: lowest && highest ? tenths(highest.mean - lowest.mean) : null,
    };
  const from = mean === undefined ? "" : ` from ${percentText(mean, criterionPercent ?? null)}`;
  const to = criterionPercent === undefined ? "" : ` to at least ${criterionPercent}%`;
  return {
    series,
    aim: `Raise the mean for ${what} in ${where}${from}${to}.`,
    measure: `Mean of ${what} in percent${tool}, ${where}`,
    direction: "up",
    baseline: tenths(mean),
  };
}

const tenths = (share: number | undefined): number | null =>
  share === undefined ? null : Math.round(share * 1000) / 10;

import type { GapFlag } from "../core";
import { percentText } from "./format";

/** The words with which a PDSA cycle on a gap begins; the team rewrites them as it likes. */
export function pdsaPrefill(flag: GapFlag): {
  readonly series: string;
  readonly aim: string;
  readonly measure: string;
} {
  const what = flag.component ?? "Fidelity";
  const where = flag.school === null ? "all schools" : flag.school;
  const { mean, criterionPercent } = flag.evidence;
  const from = mean === undefined ? "" : ` from ${percentText(mean, criterionPercent ?? null)}`;
  const to = criterionPercent === undefined ? "" : ` to at least ${criterionPercent}%`;
  return {
    series: flag.school === null ? what : `${what} at ${flag.school}`,
    aim: `Raise the mean for ${what} in ${where}${from}${to}.`,
    measure: `Mean of ${what} in percent${flag.tool === null ? "" : `, ${flag.tool}`}, ${where}`,
  };
}

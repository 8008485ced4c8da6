import type { GapFlag } from "../figures";
import { cycleFlagKey } from "./flagKey";
import type { PdsaCycle, Snapshot } from "../model";
import { distinctByName } from "../basics/nameKey";

/**
 * Flags the PDSA cycles that came to a stop (G10).
 *
 * - Study is missing: Do ended more than `stalledDays` ago and nothing of Study is filled in. An Act decision does not
 *   excuse that: it would rest on no data.
 * - Act is missing: Study is filled in, no decision is made or it is pending, and more than `stalledDays` have passed
 *   since the study date, or since Do ended where Study has no date.
 *
 * @returns medium flags in the order of the log; `evidence.days` counts from the day named above to `asOf`. None where
 *   that day is unknown. Of cycles that share an id the first stands for all, since keys name cycles by id.
 *
 * The rule and its days are ours (a setting); that a cycle goes through all four steps is the Plan-Do-Study-Act cycle as
 * SISEP teaches it (eNotes, August 2015).
 */
export function detectStalledCycles({
  asOf,
  cycles,
  settings,
}: Pick<Snapshot, "asOf" | "cycles" | "settings">): GapFlag[] {
  return distinctByName(cycles, (cycle) => cycle.id).flatMap((cycle) => {
    const awaited = awaitedStep(cycle);
    if (awaited === null || awaited.since === null) return [];
    const days = asOf - awaited.since;
    if (days <= settings.stalledDays) return [];
    return {
      key: cycleFlagKey("G10", cycle.id),
      rule: "G10",
      severity: "medium",
      tool: null,
      component: cycle.component,
      school: cycle.school,
      period: null,
      cycles: [cycle.id],
      evidence: { days, missing: awaited.step },
    };
  });
}

function awaitedStep({ studied, studyDate, doEnd, act }: PdsaCycle) {
  if (!studied) return { step: "study", since: doEnd } as const;
  if (act === null || act === "pending") return { step: "act", since: studyDate ?? doEnd } as const;
  return null;
}

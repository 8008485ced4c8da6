import { distinctByName } from "../basics/nameKey";
import type { GapFlag } from "../figures";
import type { Snapshot } from "../model";
import { isDecided, reachesPrediction } from "../cycles/cycleStates";
import { cycleFlagKey } from "./flagKey";

/**
 * Flags the PDSA cycles whose result is worse than predicted while nothing is decided yet (G11): a prompt for Act.
 *
 * Worse: on the wrong side of the predicted value by more than `tolerancePercent` of it, by the direction that the cycle
 * names. Without a direction, a prediction or a result nothing is said.
 *
 * @returns info flags in the order of the log; `evidence.asPlanned` tells which of two readings is near: done as planned,
 *   look at the change itself; not done as planned, look at how people were prepared (NIRN, improvement cycles). Of cycles
 *   that share an id the first stands for all, since keys name cycles by id
 */
export function detectMissedPredictions({
  cycles,
  settings,
}: Pick<Snapshot, "cycles" | "settings">): GapFlag[] {
  return distinctByName(cycles, ({ id }) => id).flatMap((cycle): GapFlag[] => {
    const { predicted, result, asPlanned } = cycle;
    if (predicted === null || result === null || isDecided(cycle)) return [];
    if (reachesPrediction(cycle, settings) !== false) return [];
    return [
      {
        key: cycleFlagKey("G11", cycle.id),
        rule: "G11",
        severity: "info",
        tool: null,
        component: cycle.component,
        school: cycle.school,
        period: null,
        cycles: [cycle.id],
        evidence: { predicted, result, asPlanned },
      },
    ];
  });
}

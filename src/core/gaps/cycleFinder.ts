import type { PdsaCycle, Period } from "../model";
import { flagKey } from "./flagKey";
import { nameKey } from "../basics/nameKey";

/** A component that falls short somewhere, at some time. G1, G2, G3 and G9 are flags of one gap. */
export interface Gap {
  readonly tool: string;
  readonly component: string;
  /** null: all schools. */
  readonly school: string | null;
  readonly period: Period;
}

/**
 * Prepares a function that finds the cycles which answer a gap (G1, G2, G3, G9), by id in the order of the log.
 *
 * A cycle answers a gap when it names the key of one of its flags, or when
 * - its component is the gap's,
 * - its school is null (all schools) or the gap's. A gap of all schools is answered only by a cycle for all schools:
 *   trying a change in one school leaves the others as they are; and
 * - its plan date, or else its Do start, is on or after the first day of the gap's period. Without either date it does
 *   not count as started.
 *
 * An abandoned cycle answers nothing. Naming any one of the gap's flags is enough, since they are about the same thing.
 */
export function cycleFinder(cycles: readonly PdsaCycle[]): (gap: Gap) => string[] {
  const candidates = cycles
    .filter((cycle) => cycle.act !== "abandon")
    .map((cycle) => ({
      id: cycle.id,
      component: cycle.component === null ? null : nameKey(cycle.component),
      school: cycle.school === null ? null : nameKey(cycle.school),
      started: cycle.planDate ?? cycle.doStart,
      flagKeys: new Set(cycle.flagKeys.map(nameKey)),
    }));
  return ({ tool, component, school, period }) => {
    const componentKey = nameKey(component);
    const schoolKey = school === null ? null : nameKey(school);
    const keys = (["G1", "G2", "G3", "G9"] as const).map((rule) =>
      nameKey(flagKey(rule, tool, component, school, period.name))
    );
    return candidates
      .filter(
        (cycle) =>
          keys.some((key) => cycle.flagKeys.has(key)) ||
          (cycle.component === componentKey &&
            (cycle.school === null || cycle.school === schoolKey) &&
            cycle.started !== null &&
            cycle.started >= period.start)
      )
      .map((cycle) => cycle.id);
  };
}

import type { PdsaCycle, Period } from "../model";
import { flagKey } from "./flagKey";
import { nameKey } from "../basics/nameKey";

/** A component that falls short somewhere, at some time. G1 to G4 and G9 are flags of one gap. */
export interface Gap {
  readonly tool: string;
  readonly component: string;
  /** null: all schools. */
  readonly school: string | null;
  readonly period: Period;
}

/**
 * Prepares a function that finds the cycles which answer a gap (G1 to G6, G9), by id in the order of the log.
 *
 * A cycle answers a gap when it names the key of one of its flags, or when
 * - its component is the gap's,
 * - its school is null (all schools) or the gap's. A gap of all schools is answered only by a cycle for all schools:
 *   trying a change in one school leaves the others as they are; and
 * - its plan date, or else its Do start, is on or after the first day of the gap's period. Without either date it does
 *   not count as started.
 *
 * An abandoned cycle answers nothing. Naming any one of the gap's flags is enough, since they are about the same thing;
 * flags that name something within the component (G5, G6) are each of their own, and are asked for by their key.
 */
export function cycleFinder(cycles: readonly PdsaCycle[]): (gap: Gap, key?: string) => string[] {
  const candidates = cycles
    .filter((cycle) => cycle.act !== "abandon")
    .map((cycle) => ({
      id: cycle.id,
      component: cycle.component === null ? null : nameKey(cycle.component),
      school: cycle.school === null ? null : nameKey(cycle.school),
      started: cycle.planDate ?? cycle.doStart,
      flagKeys: new Set(cycle.flagKeys.map(nameKey)),
    }));
  return ({ tool, component, school, period }, key) => {
    const componentKey = nameKey(component);
    const schoolKey = school === null ? null : nameKey(school);
    const own = (["G1", "G2", "G3", "G4", "G9"] as const).map((rule) =>
      flagKey(rule, tool, component, school, period.name)
    );
    const keys = (key === undefined ? own : [key]).map(nameKey);
    return candidates
      .filter(
        (cycle) =>
          keys.some((each) => cycle.flagKeys.has(each)) ||
          (cycle.component === componentKey &&
            (cycle.school === null || cycle.school === schoolKey) &&
            cycle.started !== null &&
            cycle.started >= period.start)
      )
      .map((cycle) => cycle.id);
  };
}

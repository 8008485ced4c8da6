import type { ScoredObservation } from "./figures";
import { nameKey } from "./nameKey";
import type { UnweighedObservation } from "./scoreObservation";

/**
 * Gives each observation its unit share and its weight in means.
 *
 * @param observations of one tool version
 * @param unitsFirst true: a unit's complete observations in a period share a weight of 1, so that often-observed
 *   practitioners do not dominate (our proposal, a setting; no published standard was found). False: each weighs 1
 * @returns in the same order. `unitShare` is 1 / the number of complete observations of the same unit, school and
 *   period; both numbers are 0 for an incomplete observation, which is shown and never counted
 *
 * A unit is counted within its school: a practitioner who moves counts as one unit in each of the two.
 */
export function weighObservations(
  observations: readonly UnweighedObservation[],
  unitsFirst: boolean
): ScoredObservation[] {
  const groups = new Map<string, { count: number }>();
  const groupOf = observations.map((observation) => {
    if (observation.status === "incomplete") return null;
    const { unit, school, period } = observation;
    // A control character that no cell can hold keeps ("A B", "C") and ("A", "B C") apart.
    const key = nameKey(`${period}\u0000${school}\u0000${unit}`);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { count: 0 }));
    group.count += 1;
    return group;
  });
  return observations.map((observation, index) => {
    const group = groupOf[index] ?? null;
    const unitShare = group === null ? 0 : 1 / group.count;
    const weight = unitsFirst || group === null ? unitShare : 1;
    return { ...observation, unitShare, weight };
  });
}

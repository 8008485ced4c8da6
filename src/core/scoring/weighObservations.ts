import type { ScoredObservation } from "../figures";
import { NameNumbers, PairNumbers } from "../basics/groupNumbers";
import type { UnweighedObservation } from "./scoreObservation";
import { inStretches, type Steps } from "../basics/steps";

/**
 * Gives each observation its unit share and its weight in means.
 *
 * @param observations of one tool version; each is completed in place, since copies of all would double the memory
 * @param unitsFirst true: a unit's complete observations in a period share a weight of 1, so that often-observed
 *   practitioners do not dominate (our proposal, a setting; no published standard was found). False: each weighs 1
 * @returns the same, in the same order. `unitShare` is 1 / the number of complete observations of the same unit, school
 *   and period; both numbers are 0 for an incomplete observation, which is shown and never counted
 *
 * A unit is counted within its school: a practitioner who moves counts as one unit in each of the two.
 */
export function* weighObservations(
  observations: readonly UnweighedObservation[],
  unitsFirst: boolean
): Steps<readonly ScoredObservation[]> {
  const names = { period: new NameNumbers(), school: new NameNumbers(), unit: new NameNumbers() };
  const places = new PairNumbers();
  const groups = new PairNumbers();
  const counts: number[] = [];
  const groupOf = new Int32Array(observations.length).fill(-1);
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const { status, period, school, unit } = observations[index]!;
      if (status !== "complete") continue;
      const place = places.of(names.period.of(period), names.school.of(school));
      const group = groups.of(place, names.unit.of(unit));
      counts[group] = (counts[group] ?? 0) + 1;
      groupOf[index] = group;
    }
  });
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const group = groupOf[index]!;
      if (group < 0) continue;
      const observation = observations[index]!;
      observation.unitShare = 1 / counts[group]!;
      observation.weight = unitsFirst ? observation.unitShare : 1;
    }
  });
  return observations;
}

import type { ScoredObservation } from "../figures";
import { meetsCriterion } from "./meetsCriterion";
import type { Observation } from "../model";
import type { ScoringRules } from "./scoringRules";

/** A scored observation before it is weighed against the others of its unit. */
export type UnweighedObservation = Omit<ScoredObservation, "unitShare" | "weight"> & {
  /** 0 until it is weighed. */
  unitShare: number;
  weight: number;
};

/**
 * Scores one observation: its points, its components' points, its share, and whether it meets the criterion.
 *
 * @param rules the tool's, from `scoringRules`
 * @param observation one score for each item, in item order: whole points from 0 to the item's maximum; "NA" counts
 *   neither as earned nor as possible; null is missing and likewise adds nothing
 * @returns shares 0–1; `share` is null when nothing was scored, a component's share when none of its items was.
 *   `status` is incomplete when a required item is blank or nothing was scored: PBIS Assessment makes every item
 *   compulsory, zero included, while here each item says whether it is required, because walkthrough forms have
 *   optional ones. `meetsCriterion` is null unless complete, and where `meetsCriterion()` has nothing to compare with.
 * @throws RangeError when there is not one score for each item
 *
 * Items have their own maxima, as in the Benchmarks of Quality (1 to 3 points). With scoring "componentMean" the share
 * is the mean over the components that have points, the way in which the School-wide Evaluation Tool is understood to
 * average its seven features. Whether an item may be NA at all is checked where the workbook is read, not here.
 */
export function scoreObservation(
  rules: ScoringRules,
  observation: Observation
): UnweighedObservation {
  const { items, componentOfItem } = rules;
  const { scores } = observation;
  if (scores.length !== items.length) {
    throw new RangeError(`${scores.length} scores for ${items.length} items`);
  }
  const earnedIn = rules.components.map(() => 0);
  const possibleIn = rules.components.map(() => 0);
  let earned = 0;
  let possible = 0;
  let requiredMissing = false;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]!;
    const score = scores[index] ?? null;
    if (typeof score === "number") {
      const component = componentOfItem[index]!;
      earnedIn[component]! += score;
      possibleIn[component]! += item.maxPoints;
      earned += score;
      possible += item.maxPoints;
    } else if (score === null && item.required) {
      requiredMissing = true;
    }
  }
  const components = earnedIn.map((points, index) =>
    rules.pointsIn(index, points, possibleIn[index]!)
  );
  let shares = 0;
  let scoredComponents = 0;
  for (const { share } of components) {
    if (share === null) continue;
    shares += share;
    scoredComponents += 1;
  }
  const scored = possible > 0;
  const total = rules.tool.scoring === "points" ? earned / possible : shares / scoredComponents;
  const share = scored ? total : null;
  const whole = scored && !requiredMissing;
  const counted = observation.record === "individual" ? "individual" : "complete";
  const status = whole ? counted : "incomplete";
  return {
    place: observation.place,
    period: observation.period,
    school: observation.school,
    unit: observation.unit,
    date: observation.date,
    earned,
    possible,
    status,
    share,
    components,
    meetsCriterion:
      status === "complete"
        ? meetsCriterion(rules, scores, { earned, possible, share, components })
        : null,
    unitShare: 0,
    weight: 0,
    scores,
  };
}

import type { PointsOf, ScoredObservation } from "../figures";
import type { Score } from "../model";
import { percentToCompare, pointsReachPercent } from "../basics/reachesPercent";
import type { ScoringRules } from "./scoringRules";

type Points = Pick<ScoredObservation, "earned" | "possible" | "share" | "components">;

/**
 * Whether a complete observation meets its tool's criterion.
 *
 * @param rules the tool's, from `scoringRules`
 * @param scores in item order
 * @param points what those scores add up to; something must have been scored
 * @returns null when there is no criterion to compare with: a number or the key component that the form needs is null
 *
 * The five forms and who uses them:
 * - total: Tiered Fidelity Inventory 2.1 (70 %), Benchmarks of Quality (70 %);
 * - totalAndKeyComponent: School-wide Evaluation Tool 2.1, "80/80" (overall and Expectations Taught). A key component
 *   with nothing scored has not been shown, so the criterion is not met;
 * - everyComponent: District Capacity Assessment, 80 % on its subscales. Components with nothing scored are skipped. The
 *   total is not asked for again: when every component reaches one limit, so does the total;
 * - misses: Observation Checklist for High-Quality Professional Development 2013–2015, one item in each domain. NA and
 *   blank items are no misses;
 * - points: tools that publish a cut score in points.
 *
 * Under every form a critical item with points below its maximum rules the criterion out; NA or blank does not. Critical
 * items are common in tools that districts make themselves; no published instrument above has them.
 */
export function meetsCriterion(
  rules: ScoringRules,
  scores: readonly Score[],
  points: Points
): boolean | null {
  const meetsForm = meetsCriterionForm(rules, scores, points);
  return meetsForm === null ? null : meetsForm && !missesCriticalItem(rules, scores);
}

function meetsCriterionForm(
  rules: ScoringRules,
  scores: readonly Score[],
  points: Points
): boolean | null {
  const {
    form,
    totalPercent,
    componentPercent,
    keyComponent,
    mostMisses,
    points: least,
  } = rules.tool.criterion;
  switch (form) {
    case "total":
      return totalPercent === null ? null : totalReaches(rules, points, totalPercent);
    case "totalAndKeyComponent": {
      if (totalPercent === null || componentPercent === null || keyComponent === null) return null;
      const key = rules.keyComponent === null ? undefined : points.components[rules.keyComponent];
      const keyReaches =
        key !== undefined && isScored(key) && pointsReachPercent(key, componentPercent);
      return keyReaches && totalReaches(rules, points, totalPercent);
    }
    case "everyComponent": {
      const limit = componentPercent ?? totalPercent;
      if (limit === null) return null;
      return points.components.every(
        (component) => !isScored(component) || pointsReachPercent(component, limit)
      );
    }
    case "misses":
      return mostMisses === null
        ? null
        : missesByComponent(rules, scores).every((misses) => misses <= mostMisses);
    case "points":
      return least === null ? null : points.earned >= least;
  }
}

function totalReaches({ tool }: ScoringRules, points: Points, percent: number): boolean {
  if (tool.scoring === "points") return pointsReachPercent(points, percent);
  return points.share !== null && percentToCompare(points.share) >= percent;
}

function isScored(points: PointsOf): boolean {
  return points.possible > 0;
}

function missesByComponent(rules: ScoringRules, scores: readonly Score[]): number[] {
  const misses = rules.components.map(() => 0);
  rules.items.forEach((item, index) => {
    const score = scores[index];
    if (typeof score === "number" && score < item.maxPoints) {
      misses[rules.componentOfItem[index]!]! += 1;
    }
  });
  return misses;
}

function missesCriticalItem({ items }: ScoringRules, scores: readonly Score[]): boolean {
  return items.some((item, index) => {
    const score = scores[index];
    return item.critical && typeof score === "number" && score < item.maxPoints;
  });
}

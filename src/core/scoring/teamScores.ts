import type { Score, TeamScoring } from "../model";

/**
 * What several people's scores of the same event come to, item by item, before they talk it over.
 *
 * @param scorings each with one entry for each item
 * @param rule `majority`: the score given most often, of equals the higher, so that a half that saw it counts; NA only
 *   where more say so than give any one score. `lowest`: the lowest points, as where an item is used in several
 *   interventions and the weakest one decides. `mean`: the mean of the points to the nearest whole one, halves to the
 *   higher. Who left an item blank has no say in it
 * @returns one entry for each item; null where nobody said anything, NA where all who did say so
 *
 * Majority is how teams score the SWPBIS Tiered Fidelity Inventory and, with the most frequent response, the Benchmarks of
 * Quality; that ties go to the higher is ours. Lowest across interventions stands in local guidance to the former's second
 * tier. Points are whole here, so that a mean is rounded.
 */
export function teamScores(
  scorings: readonly (readonly Score[])[],
  rule: TeamScoring
): readonly Score[] {
  const [first] = scorings;
  return (first ?? []).map((_, item) =>
    together(
      scorings.map((scores) => scores[item] ?? null),
      rule
    )
  );
}

function together(given: readonly Score[], rule: TeamScoring): Score {
  const points = given.filter((score) => typeof score === "number");
  const notApplicable = given.filter((score) => score === "NA").length;
  if (points.length === 0) return notApplicable > 0 ? "NA" : null;
  if (rule === "lowest") return Math.min(...points);
  if (rule === "mean")
    return Math.floor(points.reduce((sum, score) => sum + score, 0) / points.length + 0.5);
  const counts = new Map<number, number>();
  for (const score of points) counts.set(score, (counts.get(score) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (notApplicable > most) return "NA";
  return Math.max(...[...counts].flatMap(([score, count]) => (count === most ? [score] : [])));
}

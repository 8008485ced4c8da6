import { nameKey } from "../basics/nameKey";
import { percentToCompare } from "../basics/reachesPercent";
import type { Direction } from "../model";
import type { OutcomeCorrelation, OutcomeReading } from "./model";

/** With fewer schools a rank correlation is mostly chance. The number is our own. */
export const fewestSites = 10;

interface Site {
  readonly fidelity: number;
  readonly value: number;
}

interface Group extends Pick<OutcomeCorrelation, "measure" | "grade" | "period" | "isShare"> {
  readonly tool: string;
  readonly directions: Set<Direction | null>;
  /** By school; null where it is not known what the school's value or fidelity is. */
  readonly sites: Map<string, Site | null>;
}

/**
 * Spearman's rank correlation between the fidelity and the outcome of schools, for each measure, grade, period and tool.
 *
 * @param readings from `readAgainstFidelity`; those of all schools together and those without a tool are left out
 * @returns in the order in which the groups first come; `n` always. Only schools with enough data and enough students
 *   count; one with several rows in a group is left out, since none of them can be preferred. Rows that give shares and
 *   rows that give means are groups of their own: their values cannot be ranked together.
 *
 * A reading aid: schools differ in many ways, and a correlation of 10 of them is most uncertain.
 */
export function correlateSites(readings: readonly OutcomeReading[]): OutcomeCorrelation[] {
  const groups = new Map<string, Group>();
  for (const { school, tool, fidelityMean, value, ...reading } of readings) {
    if (school === null || tool === null) continue;
    const { measure, grade, period, isShare, direction } = reading;
    const names = [measure, grade, period, tool].map((name) => name && nameKey(name));
    const key = JSON.stringify([...names, isShare]);
    const group: Group = groups.get(key) ?? {
      ...{ measure, grade, period, tool, isShare },
      directions: new Set(),
      sites: new Map(),
    };
    groups.set(key, group);
    group.directions.add(direction);
    const isKnown = fidelityMean !== null && value !== null && !group.sites.has(nameKey(school));
    group.sites.set(nameKey(school), isKnown ? { fidelity: fidelityMean, value } : null);
  }
  return [...groups.values()].map(({ directions, sites, ...group }) => {
    const known = [...sites.values()].filter((site) => site !== null);
    const [direction = null] = directions.size === 1 ? directions : [];
    return { ...group, direction, n: known.length, ...correlationOf(known) };
  });
}

function correlationOf(sites: readonly Site[]): Pick<OutcomeCorrelation, "value" | "reason"> {
  if (sites.length < fewestSites) return { value: null, reason: "fewSites" };
  const value = rankCorrelation(
    // Numbers that differ in binary alone share a rank.
    sites.map(({ fidelity }) => percentToCompare(fidelity)),
    sites.map((site) => Math.round(site.value * 1e9) / 1e9)
  );
  return { value, reason: value === null ? "constant" : null };
}

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, where equal numbers share the middle of theirs.
 *
 * @param xs, ys of the same length, pair by pair
 * @returns −1 to 1; null where all numbers of one side are equal, as with fewer than two pairs
 *
 * Kendall and Gibbons, Rank Correlation Methods, 1990. Worked out in whole numbers up to the last step, so that equal
 * orders give exactly 1.
 */
export function rankCorrelation(xs: readonly number[], ys: readonly number[]): number | null {
  const a = doubledRankDeviations(xs);
  const b = doubledRankDeviations(ys);
  const sumOfProducts = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, each, index) => sum + each * right[index]!, 0);
  const spread = sumOfProducts(a, a) * sumOfProducts(b, b);
  return spread === 0 ? null : sumOfProducts(a, b) / Math.sqrt(spread);
}

/** Twice the distance of each number's mid rank from the middle of all ranks: whole, and 0 in sum. */
function doubledRankDeviations(numbers: readonly number[]): number[] {
  const order = numbers.map((_, index) => index).sort((i, j) => numbers[i]! - numbers[j]!);
  const deviations = numbers.map(() => 0);
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    while (end < order.length && numbers[order[end]!] === numbers[order[first]!]) end += 1;
    // The equal numbers have the ranks first + 1 to end; all ranks lie around (count + 1) / 2.
    for (let at = first; at < end; at += 1) deviations[order[at]!] = first + end - numbers.length;
    first = end;
  }
  return deviations;
}

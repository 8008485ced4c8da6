import { countItemsInSteps } from "./countItems";
import { figureGrid } from "./figureGrid";
import type { ItemMissed, ScoredObservation } from "../figures";
import type { Item, Snapshot } from "../model";
import { nameKey } from "../basics/nameKey";
import { finished, type Steps } from "../basics/steps";

/**
 * Which items lose the most points: rule P1.
 *
 * @param items, observations of one tool version; incomplete and individual observations count nowhere
 * @param school null for all of them, listed or not
 * @param period null for all that the snapshot lists
 * @returns every item, most points missed first; equals keep the tool's order
 */
export function itemsMissed(...of: Parameters<typeof itemsMissedInSteps>): ItemMissed[] {
  return finished(itemsMissedInSteps(...of));
}

/** The same, step by step. */
export function* itemsMissedInSteps(
  items: readonly Item[],
  observations: readonly ScoredObservation[],
  { periods }: Pick<Snapshot, "periods">,
  school: string | null,
  period: string | null
): Steps<ItemMissed[]> {
  const grid = figureGrid(items, {
    schools: school === null ? [] : [school],
    periods: periods.filter(({ name }) => period === null || nameKey(name) === nameKey(period)),
  });
  const counts = yield* countItemsInSteps(items, observations, grid);
  const missed = items.map((item, index) => {
    const { scored, points } = counts.of(index, school === null ? 0 : 1, null);
    return { item, scored, missed: scored * item.maxPoints - points };
  });
  const all = missed.reduce((sum, each) => sum + each.missed, 0);
  const shareOf = (part: number) => (all === 0 ? null : part / all);
  let sum = 0;
  return missed
    .sort((one, other) => other.missed - one.missed)
    .map((each) => {
      sum += each.missed;
      return { ...each, share: shareOf(each.missed), cumulative: shareOf(sum) };
    });
}

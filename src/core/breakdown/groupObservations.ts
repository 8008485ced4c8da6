import { NameNumbers, PairNumbers } from "../basics/groupNumbers";
import { nameKey } from "../basics/nameKey";
import { inStretches, type Steps } from "../basics/steps";
import type { ScoredObservation } from "../figures";
import type { FigureGrid } from "../summary/figureGrid";
import type { Grouping } from "./groupings";
import { sortedBy } from "./sortedBy";

/** The observations of each group, found once and read as often as wanted. */
export interface GroupedObservations {
  /** In order; null, for those that belong to no group, last. */
  readonly names: readonly (string | null)[];
  /**
   * Where a group's observations stand, those of one unit side by side.
   *
   * @param group a position among the names
   * @param period a position in the grid's periods; null: all of them
   */
  positions(group: number, period: number | null): Int32Array;
  /** For each observation a number of its unit in its school; -1 where it counts nowhere. */
  readonly unitOf: Int32Array;
}

/**
 * Sorts observations into groups and periods.
 *
 * @param observations incomplete and individual ones count nowhere, nor do those of a period that is not listed
 * @returns the listed groups and all that were observed. `null` is among them where something was observed that belongs
 *   to no group, or is due of such units
 *
 * Linear in observations and groups × periods: everything is counted and then put in its place, by unit first and by
 * group and period after that, which leaves each unit's observations side by side.
 */
export function* groupObservationsInSteps(
  observations: readonly ScoredObservation[],
  grid: FigureGrid,
  grouping: Grouping
): Steps<GroupedObservations> {
  const { length } = observations;
  const names = { school: new NameNumbers(), unit: new NameNumbers(), group: new NameNumbers() };
  const found: string[] = [];
  const numberOf = (name: string): number => {
    const number = names.group.of(name);
    if (number === found.length) found.push(name);
    return number;
  };
  grouping.listed.forEach(numberOf);
  const units = new PairNumbers();
  const unitOf = new Int32Array(length).fill(-1);
  const periodOf = new Int32Array(length);
  /** -1: in none. */
  const groupOf = new Int32Array(length).fill(-1);
  yield* inStretches(length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const { status, period, school, unit } = observations[at]!;
      const position = status === "complete" ? grid.positionOfPeriod(period) : null;
      if (position === null) continue;
      unitOf[at] = units.of(names.school.of(school), names.unit.of(unit));
      periodOf[at] = position;
      const name = grouping.groupOf(at);
      if (name !== null) groupOf[at] = numberOf(name);
    }
  });
  const order = found.map((_, number) => number);
  if (!grouping.asListed) {
    const keys = found.map(nameKey);
    order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
  }
  const rankOf = new Int32Array(found.length);
  order.forEach((number, rank) => (rankOf[number] = rank));

  // Those that belong to no group come after all groups.
  const rank = (at: number): number => (groupOf[at]! < 0 ? found.length : rankOf[groupOf[at]!]!);
  const periods = grid.periods.length;
  const byUnit = sortedBy(unitOf, units.size, counted(unitOf));
  yield;
  const inGroups = sortedBy(
    Int32Array.from(unitOf, (_, at) => rank(at)),
    found.length + 1,
    byUnit.all
  );
  yield;
  const inPeriods = sortedBy(
    Int32Array.from(unitOf, (_, at) => rank(at) * periods + periodOf[at]!),
    (found.length + 1) * periods,
    byUnit.all
  );
  const none = found.length;
  const someBelongToNone =
    inGroups.of(none).length > 0 ||
    grid.periods.some((_, period) => (grouping.dueOf(null, period) ?? 0) > 0);
  return {
    names: [...order.map((number) => found[number]!), ...(someBelongToNone ? [null] : [])],
    positions: (group, period) =>
      period === null ? inGroups.of(group) : inPeriods.of(group * periods + period),
    unitOf,
  };
}

function counted(unitOf: Int32Array): Int32Array {
  return Int32Array.from(unitOf.keys()).filter((at) => unitOf[at]! >= 0);
}

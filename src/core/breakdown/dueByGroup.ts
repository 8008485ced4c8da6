import { nameKey } from "../basics/nameKey";
import type { Snapshot, StaffMember, ToolVersion } from "../model";
import type { FigureGrid } from "../summary/figureGrid";
import { observationsDue } from "../summary/observationsDue";

/**
 * The observations due of a group, by the rules of `observationsDue`.
 *
 * @param group a group's name; null for the units that belong to none
 * @param period a position in the grid's periods
 * @returns null where it cannot be said
 */
export type DueOf = (group: string | null, period: number) => number | null;

/** By periods: what is due of all schools in the period asked for; nothing is due outside of periods. */
export function dueInPeriod(tool: ToolVersion, snapshot: Snapshot, grid: FigureGrid): DueOf {
  const dueIn = observationsDue(tool, snapshot, grid);
  return (group, period) => (group === null ? null : dueIn(0, period));
}

/**
 * By groups of schools.
 *
 * @param groupOfSchool for each of the grid's schools its group; null: none
 * @returns for those without a group: what is due of all schools and not of any group, so that practitioners without a
 *   school are among them
 */
export function dueByPlace(
  tool: ToolVersion,
  snapshot: Snapshot,
  grid: FigureGrid,
  groupOfSchool: readonly (string | null)[]
): DueOf {
  const dueIn = observationsDue(tool, snapshot, grid);
  const ofAll = grid.periods.map((_, period) => dueIn(0, period));
  const ofNone = ofAll.map((due) => due ?? 0);
  const byGroup = new Map<string, number[]>();
  groupOfSchool.forEach((name, school) => {
    if (name === null) return;
    const key = nameKey(name);
    const ofGroup = byGroup.get(key) ?? ofAll.map(() => 0);
    byGroup.set(key, ofGroup);
    ofAll.forEach((_, period) => {
      const due = dueIn(school, period) ?? 0;
      ofGroup[period]! += due;
      ofNone[period]! -= due;
    });
  });
  return (group, period) => {
    if (ofAll[period] === null) return null;
    if (group === null) return ofNone[period]!;
    return byGroup.get(nameKey(group))?.[period] ?? 0;
  };
}

/**
 * By groups of practitioners.
 *
 * @param keyOf a person's group as names compare; null: none
 * @returns 0 for a group whose listed people are no practitioners, null for one that has none at all
 */
export function dueByPeople(
  tool: ToolVersion,
  snapshot: Snapshot,
  grid: FigureGrid,
  keyOf: (member: StaffMember) => string | null
): DueOf {
  const members = new Map<string | null, StaffMember[]>([[null, []]]);
  for (const member of snapshot.staff) {
    const key = keyOf(member);
    const ofGroup = members.get(key);
    if (ofGroup === undefined) members.set(key, [member]);
    else ofGroup.push(member);
  }
  // A group's people are counted as all schools are; to count them by school as well would only cost time.
  const allSchools: FigureGrid = { ...grid, schools: [null], positionOfSchool: () => null };
  const dueIn = new Map(
    [...members].map(([key, staff]) => [
      key,
      observationsDue(tool, { ...snapshot, staff }, allSchools),
    ])
  );
  return (group, period) => {
    const ofGroup = dueIn.get(group === null ? null : nameKey(group));
    return ofGroup === undefined ? null : ofGroup(0, period);
  };
}

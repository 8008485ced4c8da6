import type { FigureGrid } from "./figureGrid";
import type { Snapshot, ToolVersion } from "../model";

/**
 * How many observations are due in a school and period.
 *
 * @param tool its `duePerPeriod` is for each unit
 * @returns a function of positions in the grid's schools and periods. It gives null where the tool sets no number or
 *   its units are teams, which no table lists; 0 where the period starts after `asOf`. Practitioners count who are
 *   there by the period's end; for all schools also those without a school. Where the unit is the school, each listed
 *   school is one.
 */
export function observationsDue(
  tool: ToolVersion,
  snapshot: Snapshot,
  grid: FigureGrid
): (school: number, period: number) => number | null {
  const { duePerPeriod, unit } = tool;
  if (duePerPeriod === null || unit === "team") return () => null;
  const countUnits =
    unit === "practitioner"
      ? countPractitioners(snapshot, grid)
      : (school: number) => (school === 0 ? grid.schools.length - 1 : 1);
  return (school, period) =>
    grid.periods[period]!.start > snapshot.asOf ? 0 : duePerPeriod * countUnits(school, period);
}

function countPractitioners(
  snapshot: Snapshot,
  grid: FigureGrid
): (school: number, period: number) => number {
  const counts = grid.schools.map(() => grid.periods.map(() => 0));
  for (const { role, school, startDate } of snapshot.staff) {
    if (role !== "practitioner") continue;
    const position = school === null ? null : grid.positionOfSchool(school);
    grid.periods.forEach((period, index) => {
      if (startDate !== null && startDate > period.end) return;
      counts[0]![index]! += 1;
      if (position !== null) counts[position]![index]! += 1;
    });
  }
  return (school, period) => counts[school]![period]!;
}

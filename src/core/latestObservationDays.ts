import type { FigureGrid } from "./figureGrid";
import type { ScoredObservation } from "./figures";
import type { SerialDay } from "./model";

/**
 * The day of the latest complete observation behind each figure (G9).
 *
 * @returns one entry for each place of the grid; null where nothing was observed. A component's entry counts only
 *   observations that scored it.
 */
export function latestObservationDays(
  observations: readonly ScoredObservation[],
  grid: FigureGrid
): (SerialDay | null)[] {
  const latest = new Array<SerialDay | null>(grid.size).fill(null);
  const note = (at: number, date: SerialDay) => {
    const known = latest[at] ?? null;
    if (known === null || date > known) latest[at] = date;
  };
  for (const { status, date, components, ...where } of observations) {
    const period = status === "complete" ? grid.positionOfPeriod(where.period) : null;
    if (period === null) continue;
    const school = grid.positionOfSchool(where.school);
    for (const s of school === null ? [0] : [0, school]) {
      note(grid.at(s, 0, period), date);
      for (let index = 0; index < components.length; index += 1) {
        if (components[index]!.share !== null) note(grid.at(s, index + 1, period), date);
      }
    }
  }
  return latest;
}

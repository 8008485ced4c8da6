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
  for (const observation of observations) {
    if (observation.status === "incomplete") continue;
    const period = grid.positionOfPeriod(observation.period);
    if (period === null) continue;
    const { date, components } = observation;
    const noteIn = (school: number) => {
      note(grid.at(school, 0, period), date);
      for (let index = 0; index < components.length; index += 1) {
        if (components[index]!.share !== null) note(grid.at(school, index + 1, period), date);
      }
    };
    noteIn(0);
    const school = grid.positionOfSchool(observation.school);
    if (school !== null) noteIn(school);
  }
  return latest;
}

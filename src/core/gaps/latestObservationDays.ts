import type { FigureGrid } from "../summary/figureGrid";
import type { ScoredObservation } from "../figures";
import type { SerialDay } from "../model";
import { inStretches, type Steps } from "../basics/steps";

/**
 * The day of the latest complete observation behind each figure (G9).
 *
 * @returns one entry for each place of the grid; null where nothing was observed. A component's entry counts only
 *   observations that scored it.
 */
export function* latestObservationDays(
  observations: readonly ScoredObservation[],
  grid: FigureGrid
): Steps<(SerialDay | null)[]> {
  const latest = new Array<SerialDay | null>(grid.size).fill(null);
  const note = (at: number, date: SerialDay) => {
    const known = latest[at] ?? null;
    if (known === null || date > known) latest[at] = date;
  };
  const noteOne = (observation: ScoredObservation): void => {
    if (observation.status !== "complete") return;
    const period = grid.positionOfPeriod(observation.period);
    if (period === null) return;
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
  };
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1) noteOne(observations[index]!);
  });
  return latest;
}

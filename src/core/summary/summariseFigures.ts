import { CompensatedSums } from "../basics/compensatedSums";
import type { FigureGrid } from "./figureGrid";
import type { ScoredObservation, SummaryFigure } from "../figures";
import type { Snapshot, ToolVersion } from "../model";
import { observationsDue } from "./observationsDue";
import { pointsReachPercent } from "../basics/reachesPercent";
import { finished, inStretches, type Steps } from "../basics/steps";

/**
 * The lines of a tool's fidelity summary: overall and by component, for all schools and each school, by period.
 *
 * @param observations weighed; incomplete ones count nowhere
 * @returns one figure for each place of the grid, in its order; see `SummaryFigure` for what null means. Observations
 *   of a school that the workbook does not list count in the line for all schools only, those of an unlisted period
 *   nowhere.
 *
 * `mean` is Σ weight × share / Σ weight over the observations with a share; `atCriterion` the same over who meets.
 * `units` counts every unit with a complete observation, whichever components it scored.
 *
 * Deliberate: where a complete observation has no points in a component, its weight is left out of that component's
 * mean and not given to the unit's other observations. The workbook's own formulas can then say the same in one pass
 * over the rows. It equals "average within each unit, then over units" whenever each of a unit's observations scored
 * the component.
 */
export function summariseFigures(
  tool: ToolVersion,
  observations: readonly ScoredObservation[],
  snapshot: Snapshot,
  grid: FigureGrid
): SummaryFigure[] {
  return finished(summariseFiguresInSteps(tool, observations, snapshot, grid));
}

/** The same, step by step. */
export function* summariseFiguresInSteps(
  tool: ToolVersion,
  observations: readonly ScoredObservation[],
  snapshot: Snapshot,
  grid: FigureGrid
): Steps<SummaryFigure[]> {
  const { totalPercent, componentPercent } = tool.criterion;
  const limits = grid.components.map((component) =>
    component === null ? totalPercent : (componentPercent ?? totalPercent)
  );
  const counts = new Uint32Array(grid.size);
  const judged = new Uint8Array(grid.size);
  const units = new CompensatedSums(grid.schools.length * grid.periods.length);
  const weights = new CompensatedSums(grid.size);
  const weightedShares = new CompensatedSums(grid.size);
  const weightsMeeting = new CompensatedSums(grid.size);

  const count = (at: number, weight: number, share: number, meets: boolean | null) => {
    counts[at]! += 1;
    weights.add(at, weight);
    weightedShares.add(at, weight * share);
    if (meets !== null) judged[at] = 1;
    if (meets === true) weightsMeeting.add(at, weight);
  };

  const countInSchool = (observation: ScoredObservation, school: number, period: number) => {
    const { weight, share, components } = observation;
    units.add(school * grid.periods.length + period, observation.unitShare);
    if (share !== null) {
      count(grid.at(school, 0, period), weight, share, observation.meetsCriterion);
    }
    for (let index = 0; index < components.length; index += 1) {
      const component = components[index]!;
      if (component.share === null) continue;
      const limit = limits[index + 1] ?? null;
      const meets = limit === null ? null : pointsReachPercent(component, limit);
      count(grid.at(school, index + 1, period), weight, component.share, meets);
    }
  };

  const countOne = (observation: ScoredObservation): void => {
    if (observation.status !== "complete") return;
    const period = grid.positionOfPeriod(observation.period);
    if (period === null) return;
    countInSchool(observation, 0, period);
    const school = grid.positionOfSchool(observation.school);
    if (school !== null) countInSchool(observation, school, period);
  };
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1) countOne(observations[index]!);
  });

  const dueIn = observationsDue(tool, snapshot, grid);
  const figures: SummaryFigure[] = [];
  grid.schools.forEach((school, s) => {
    grid.components.forEach((component, c) => {
      grid.periods.forEach((period, p) => {
        const at = grid.at(s, c, p);
        const weight = weights.total(at);
        figures.push({
          school,
          component,
          period: period.name,
          observations: counts[at]!,
          due: dueIn(s, p),
          units: Math.round(units.total(s * grid.periods.length + p)),
          mean: counts[at] === 0 ? null : weightedShares.total(at) / weight,
          atCriterion: judged[at] === 0 ? null : weightsMeeting.total(at) / weight,
          criterionPercent: limits[c] ?? null,
        });
      });
    });
  });
  return figures;
}

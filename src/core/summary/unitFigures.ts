import { CompensatedSums } from "../basics/compensatedSums";
import { NameNumbers, PairNumbers } from "../basics/groupNumbers";
import { inStretches, type Steps } from "../basics/steps";
import type { ScoredObservation } from "../figures";
import type { FigureGrid } from "./figureGrid";

/** What the complete observations of one unit in one period come to; components as in the grid, overall left out. */
export interface UnitFigure {
  /** As first spelled. */
  readonly unit: string;
  /** A position in the grid's schools; 0 where the workbook's list lacks it. */
  readonly school: number;
  /** A position in the grid's periods. */
  readonly period: number;
}

export interface UnitFigures {
  /** In the order in which they first come. */
  readonly units: readonly UnitFigure[];
  /** Observations of a unit that scored a component. */
  observations(unit: number, component: number): number;
  /** Σ weight over them. */
  weight(unit: number, component: number): number;
  /** Σ weight × share over them. A unit's observations of a period weigh the same, so that this over the weight is its mean. */
  weightedShares(unit: number, component: number): number;
}

/**
 * Adds up the observations of each unit by period and component, in one pass.
 *
 * @param observations weighed; incomplete ones count nowhere, nor do those of a period that is not listed
 * @returns one figure for each unit of a school in a period; a practitioner of two schools is a unit in each, as in all
 *   figures
 */
export function* unitFiguresInSteps(
  observations: readonly ScoredObservation[],
  grid: FigureGrid
): Steps<UnitFigures> {
  const names = { school: new NameNumbers(), unit: new NameNumbers() };
  const places = new PairNumbers();
  const groups = new PairNumbers();
  const units: UnitFigure[] = [];
  const unitOf = new Int32Array(observations.length).fill(-1);
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const { status, period, school, unit } = observations[index]!;
      const position = status === "complete" ? grid.positionOfPeriod(period) : null;
      if (position === null) continue;
      const place = places.of(position, names.school.of(school));
      const group = groups.of(place, names.unit.of(unit));
      if (group === units.length)
        units.push({ unit, school: grid.positionOfSchool(school) ?? 0, period: position });
      unitOf[index] = group;
    }
  });
  const perUnit = grid.components.length;
  const counts = new Uint32Array(units.length * perUnit);
  const weights = new CompensatedSums(counts.length);
  const weightedShares = new CompensatedSums(counts.length);
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const unit = unitOf[index]!;
      if (unit < 0) continue;
      const { weight, components } = observations[index]!;
      for (let component = 0; component < components.length; component += 1) {
        const { share } = components[component]!;
        if (share === null) continue;
        const at = unit * perUnit + component + 1;
        counts[at]! += 1;
        weights.add(at, weight);
        weightedShares.add(at, weight * share);
      }
    }
  });
  const at = (unit: number, component: number) => unit * perUnit + component;
  return {
    units,
    observations: (unit, component) => counts[at(unit, component)]!,
    weight: (unit, component) => weights.total(at(unit, component)),
    weightedShares: (unit, component) => weightedShares.total(at(unit, component)),
  };
}

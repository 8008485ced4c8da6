import { quantile } from "../basics/quantile";
import { percentToCompare } from "../basics/reachesPercent";
import { inStretches, type Steps } from "../basics/steps";
import type { GapFlag } from "../figures";
import type { Snapshot, Tracker } from "../model";
import type { FigureGrid } from "../summary/figureGrid";
import type { UnitFigures } from "../summary/unitFigures";
import type { Gap } from "./cycleFinder";
import { componentFlag } from "./componentFlag";
import { isBelow, type MeasuredFigures } from "./measuredFigures";

/**
 * Flags the components whose mean reaches the criterion while many units do not (G4): the mean hides a spread.
 *
 * For all schools together, in the latest period with enough data; where it does not hold there, for each school: the widest
 * statement that is true is made, once. A unit counts with the mean of its
 * observations that scored the component. It is a spread when fewer than `spreadPercent` of the units are at the
 * criterion, or when the middle half of them (from the first quartile to the third) spans more than `spreadPoints`.
 * With fewer than `spreadUnits` units there is no flag: it would speak of single people.
 *
 * @param units of the same observations and grid
 * @param cyclesAnswering from `cycleFinder`
 * @returns medium flags by component; none where no criterion is set or the mean is below it (that is G1)
 *
 * The rule and its numbers are ours. What comes of it is about the support: it reaches some and not others.
 */
export function* detectSpreadInSteps(
  { tool }: Pick<Tracker, "tool">,
  figures: MeasuredFigures,
  units: UnitFigures,
  grid: FigureGrid,
  { settings }: Pick<Snapshot, "settings">,
  cyclesAnswering: (gap: Gap) => string[]
): Steps<GapFlag[]> {
  const inPlace = unitsByPlace(units, grid);
  const spreadIn = (s: number, c: number): GapFlag | null => {
    const current = figures.current(s, c);
    const component = grid.components[c] ?? null;
    if (component === null || current === null) return null;
    const { mean, criterionPercent, observations } = current.figure;
    if (criterionPercent === null || isBelow(mean, criterionPercent)) return null;
    const shares = inPlace(s, current.period)
      .filter((unit) => units.observations(unit, c) > 0)
      .map((unit) => units.weightedShares(unit, c) / units.weight(unit, c))
      .sort((a, b) => a - b);
    if (shares.length === 0 || shares.length < settings.spreadUnits) return null;
    const at = shares.filter((share) => !isBelow(share, criterionPercent)).length;
    const middleHalf = quantile(shares, 0.75) - quantile(shares, 0.25);
    const isSpread =
      at * 100 < settings.spreadPercent * shares.length ||
      percentToCompare(middleHalf) > settings.spreadPoints;
    if (!isSpread) return null;
    const school = grid.schools[s] ?? null;
    const period = grid.periods[current.period]!;
    const gap: Gap = { tool: tool.label, component, school, period };
    const evidence = {
      mean,
      criterionPercent,
      observations,
      units: shares.length,
      unit: tool.unit,
      unitsAtCriterion: at / shares.length,
      middleHalf,
    };
    return componentFlag(gap, { rule: "G4", severity: "medium", evidence }, () =>
      cyclesAnswering(gap)
    );
  };

  const flags: GapFlag[] = [];
  for (let c = 0; c < grid.components.length; c += 1) {
    const ofAll = spreadIn(0, c);
    yield;
    if (ofAll !== null) {
      flags.push(ofAll);
      continue;
    }
    yield* inStretches(grid.schools.length, (from, to) => {
      for (let s = Math.max(1, from); s < to; s += 1) {
        const ofSchool = spreadIn(s, c);
        if (ofSchool !== null) flags.push(ofSchool);
      }
    });
  }
  return flags;
}

/** Prepares to list the units of a school (0: of all) in a period; all are gone through once. */
function unitsByPlace(
  { units }: UnitFigures,
  grid: FigureGrid
): (school: number, period: number) => readonly number[] {
  const places = Array.from(
    { length: grid.schools.length * grid.periods.length },
    (): number[] => []
  );
  const at = (school: number, period: number) => school * grid.periods.length + period;
  units.forEach(({ school, period }, unit) => {
    places[at(0, period)]!.push(unit);
    if (school > 0) places[at(school, period)]!.push(unit);
  });
  return (school, period) => places[at(school, period)]!;
}

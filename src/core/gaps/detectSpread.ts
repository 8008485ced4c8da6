import { quantile } from "../basics/quantile";
import { percentToCompare } from "../basics/reachesPercent";
import type { GapFlag } from "../figures";
import type { Snapshot, Tracker } from "../model";
import type { FigureGrid } from "../summary/figureGrid";
import type { UnitFigures } from "../summary/unitFigures";
import type { Gap } from "./cycleFinder";
import { flagKey } from "./flagKey";
import { isBelow, type MeasuredFigures } from "./measuredFigures";

/**
 * Flags the components whose mean reaches the criterion while many units do not (G4): the mean hides a spread.
 *
 * For all schools together and for each school, in the latest period with enough data. A unit counts with the mean of its
 * observations that scored the component. It is a spread when fewer than `spreadPercent` of the units are at the
 * criterion, or when the middle half of them (from the first quartile to the third) spans more than `spreadPoints`.
 * With fewer than `spreadUnits` units there is no flag: it would speak of single people.
 *
 * @param units of the same observations and grid
 * @param cyclesAnswering from `cycleFinder`
 * @returns medium flags by school and component; none where no criterion is set or the mean is below it (that is G1)
 *
 * The rule and its numbers are ours. What comes of it is about the support: it reaches some and not others.
 */
export function detectSpread(
  { tool }: Pick<Tracker, "tool">,
  figures: MeasuredFigures,
  units: UnitFigures,
  grid: FigureGrid,
  { settings }: Pick<Snapshot, "settings">,
  cyclesAnswering: (gap: Gap) => string[]
): GapFlag[] {
  const inPlace = unitsByPlace(units, grid);
  const sharesIn = (school: number, component: number, period: number): number[] =>
    inPlace(school, period)
      .filter((unit) => units.observations(unit, component) > 0)
      .map((unit) => units.weightedShares(unit, component) / units.weight(unit, component))
      .sort((a, b) => a - b);
  return grid.schools.flatMap((school, s) =>
    grid.components.flatMap((component, c): GapFlag[] => {
      const current = component === null ? null : figures.current(s, c);
      if (component === null || current === null) return [];
      const { mean, criterionPercent, observations } = current.figure;
      if (criterionPercent === null || isBelow(mean, criterionPercent)) return [];
      const shares = sharesIn(s, c, current.period);
      if (shares.length === 0 || shares.length < settings.spreadUnits) return [];
      const at = shares.filter((share) => !isBelow(share, criterionPercent)).length;
      const middleHalf = quantile(shares, 0.75) - quantile(shares, 0.25);
      const isSpread =
        at * 100 < settings.spreadPercent * shares.length ||
        percentToCompare(middleHalf) > settings.spreadPoints;
      if (!isSpread) return [];
      const period = grid.periods[current.period]!;
      const gap: Gap = { tool: tool.label, component, school, period };
      return [
        {
          key: flagKey("G4", tool.label, component, school, period.name),
          rule: "G4",
          severity: "medium",
          tool: tool.label,
          component,
          school,
          period: period.name,
          cycles: cyclesAnswering(gap),
          evidence: {
            mean,
            criterionPercent,
            observations,
            units: shares.length,
            unit: tool.unit,
            unitsAtCriterion: at / shares.length,
            middleHalf,
          },
        },
      ];
    })
  );
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

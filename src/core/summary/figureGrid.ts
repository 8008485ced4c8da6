import type { Item, Period, Snapshot } from "../model";
import { ByName, distinctByName } from "../basics/nameKey";
import { componentsOfItems } from "../scoring/scoringRules";

/** Where each of a tool's figures stands: by school, component and period, in the order of `ToolSummary.figures`. */
export interface FigureGrid {
  /** null, for all schools, first. */
  readonly schools: readonly (string | null)[];
  /** null, for overall, first; then as in each scored observation's `components`. */
  readonly components: readonly (string | null)[];
  readonly periods: readonly Period[];
  readonly size: number;
  /** The figure's index; each argument is a position in the list of that name. */
  at(school: number, component: number, period: number): number;
  /** The position of a school by name; null where the workbook's list lacks it. */
  positionOfSchool(name: string): number | null;
  positionOfPeriod(name: string): number | null;
}

/**
 * Lays out the figures of a tool with these items.
 *
 * A name that a list repeats, whatever its case, keeps its first entry only: observations could not be told apart.
 */
export function figureGrid(
  items: readonly Item[],
  { schools, periods }: Pick<Snapshot, "schools" | "periods">
): FigureGrid {
  const listedSchools = [null, ...distinctByName(schools, (school) => school)];
  const listedComponents = [null, ...componentsOfItems(items)];
  const listedPeriods = distinctByName(periods, (period) => period.name);
  const schoolPositions = positionsByName(listedSchools);
  const periodPositions = positionsByName(listedPeriods.map((period) => period.name));
  const perSchool = listedComponents.length * listedPeriods.length;
  return {
    schools: listedSchools,
    components: listedComponents,
    periods: listedPeriods,
    size: listedSchools.length * perSchool,
    at: (school, component, period) =>
      school * perSchool + component * listedPeriods.length + period,
    positionOfSchool: (name) => schoolPositions.get(name),
    positionOfPeriod: (name) => periodPositions.get(name),
  };
}

function positionsByName(names: readonly (string | null)[]): ByName<number> {
  const positions = new ByName<number>();
  names.forEach((name, position) => {
    if (name !== null) positions.set(name, position);
  });
  return positions;
}

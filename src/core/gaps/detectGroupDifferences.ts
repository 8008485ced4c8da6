import { CompensatedSums } from "../basics/compensatedSums";
import { NameNumbers } from "../basics/groupNumbers";
import { ByName, nameKey } from "../basics/nameKey";
import { percentToCompare } from "../basics/reachesPercent";
import type { Steps } from "../basics/steps";
import type { GapFlag, Grouping } from "../figures";
import type { Snapshot, Tracker } from "../model";
import type { FigureGrid } from "../summary/figureGrid";
import { latestTraining } from "../summary/latestTraining";
import type { UnitFigure, UnitFigures } from "../summary/unitFigures";
import type { Gap } from "./cycleFinder";
import { minimaFor, type Minima } from "./enoughData";
import { componentFlag } from "./componentFlag";
import type { MeasuredFigures } from "./measuredFigures";

/** Who or what a unit belongs to; null: to nothing that is known. */
type GroupOf = (unit: UnitFigure) => string | null;

/**
 * Flags the components whose means differ between groups (G6): between schools, the grades that schools teach, schools
 * that start together, or the practitioners of different coaches or trainers; of trainers whoever held the session that a
 * practitioner attended last up to the period's end.
 *
 * Of all schools together, in the component's latest period with enough data. Only groups with enough data of their own
 * count, two of them at least; the highest and the lowest mean differ by `groupPoints` percentage points or more. Means
 * are weighted as everywhere. Where two groupings tell the same units apart, as where each school has a coach of its own,
 * only the first of them is told: the data cannot say which of the two it is.
 *
 * @param units of the same observations and grid
 * @param cyclesAnswering from `cycleFinder`; a cycle answers a difference when it names its key or is on its component
 *
 * @returns medium flags, at most one for each component and grouping. Coaches and trainers are told apart and never named:
 *   comparing them says how support reaches people and is not for ranking anybody (SISEP eNotes, March 2015)
 *
 * The rule and its numbers are ours; that one compares by who trains, coaches and assesses is NIRN's Module 7.
 */
export function* detectGroupDifferencesInSteps(
  { tool }: Pick<Tracker, "tool">,
  figures: MeasuredFigures,
  units: UnitFigures,
  grid: FigureGrid,
  snapshot: Snapshot,
  cyclesAnswering: (gap: Gap, key: string) => string[]
): Steps<GapFlag[]> {
  const { settings } = snapshot;
  const flags: GapFlag[] = [];
  const grouped = [];
  for (const { grouping, groupOf } of groupingsOf(tool.unit, grid, snapshot)) {
    const minima = minimaFor(tool.unit, grouping === "school", settings);
    grouped.push({ grouping, minima, groups: numberGroups(units, groupOf) });
    yield;
  }
  for (const [c, component] of grid.components.entries()) {
    const now = figures.current(0, c);
    if (component === null || now === null) continue;
    const period = grid.periods[now.period]!;
    const gap: Gap = { tool: tool.label, component, school: null, period };
    const observed = unitsIn(units, now.period);
    const told = new Set<string>();
    for (const { grouping, groups, minima } of grouped) {
      const means = groupMeans(units, observed, groups, c, minima);
      yield;
      const [lowest, highest] = ends(means);
      if (!lowest || !highest) continue;
      const points = percentToCompare(highest.mean - lowest.mean);
      if (points <= 0 || points < settings.groupPoints) continue;
      const partition = partitionOf(observed, groups);
      if (told.has(partition)) continue;
      told.add(partition);
      const named = ({ name, mean }: Mean) => ({ name: UNNAMED.has(grouping) ? null : name, mean });
      const evidence = {
        grouping,
        groups: means.length,
        lowest: named(lowest),
        highest: named(highest),
      };
      const finding = { rule: "G6", severity: "medium", evidence } as const;
      flags.push(componentFlag(gap, finding, (key) => cyclesAnswering(gap, key), grouping));
    }
  }
  return flags;
}

/** Groups that people stand for. */
const UNNAMED: ReadonlySet<Grouping> = new Set(["coach", "trainer"]);

function groupingsOf(
  unit: Tracker["tool"]["unit"],
  grid: FigureGrid,
  snapshot: Pick<Snapshot, "schoolTraits" | "staff" | "sessions" | "attendances">
): readonly { readonly grouping: Grouping; readonly groupOf: GroupOf }[] {
  const { schoolTraits, staff } = snapshot;
  const trainingOf = latestTraining(snapshot);
  const traitsOf = new ByName<Snapshot["schoolTraits"][number]>();
  schoolTraits.forEach((traits) => traitsOf.set(traits.school, traits));
  const coaches = new ByName<string | null>();
  staff.forEach(({ code, coach }) => coaches.set(code, coach));
  const schoolOf = ({ school }: UnitFigure) => grid.schools[school] ?? null;
  const bySchool = (trait: "level" | "cohort"): GroupOf => {
    const asFirstSpelled = new ByName<string>();
    for (const { [trait]: name } of [...schoolTraits].reverse())
      if (name !== null) asFirstSpelled.set(name, name);
    return (of) => {
      const school = schoolOf(of);
      const name = school === null ? null : (traitsOf.get(school)?.[trait] ?? null);
      return name === null ? null : asFirstSpelled.get(name);
    };
  };
  return [
    { grouping: "school", groupOf: schoolOf },
    { grouping: "level", groupOf: bySchool("level") },
    { grouping: "cohort", groupOf: bySchool("cohort") },
    ...(unit === "practitioner"
      ? [
          { grouping: "coach", groupOf: (of: UnitFigure) => coaches.get(of.unit) } as const,
          {
            grouping: "trainer",
            groupOf: ({ unit: person, period }: UnitFigure) =>
              trainingOf(person, grid.periods[period]!.end)?.trainer ?? null,
          } as const,
        ]
      : []),
  ];
}

interface Mean {
  readonly name: string;
  readonly mean: number;
}

interface Groups {
  readonly names: readonly string[];
  /** For each unit where its group stands among the names; -1: in none. */
  readonly of: Int32Array;
}

function numberGroups({ units }: UnitFigures, groupOf: GroupOf): Groups {
  const names: string[] = [];
  const numbers = new NameNumbers();
  const of = new Int32Array(units.length).fill(-1);
  for (let at = 0; at < of.length; at += 1) {
    const name = groupOf(units[at]!);
    if (name === null) continue;
    of[at] = numbers.of(name);
    if (of[at] === names.length) names.push(name);
  }
  return { names, of };
}

/** The units that were observed in a period. */
function unitsIn({ units }: UnitFigures, period: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < units.length; at += 1) if (units[at]!.period === period) found.push(at);
  return found;
}

/** The means of the groups with enough data, which is counted as in the summary: units in whichever components. */
function groupMeans(
  figures: UnitFigures,
  observed: readonly number[],
  { names, of }: Groups,
  component: number,
  { minObservations, minUnits }: Minima
): readonly Mean[] {
  const observations = new Uint32Array(names.length);
  const units = new Uint32Array(names.length);
  const weights = new CompensatedSums(names.length);
  const weightedShares = new CompensatedSums(names.length);
  for (const unit of observed) {
    const group = of[unit]!;
    if (group < 0) continue;
    observations[group]! += figures.observations(unit, component);
    units[group]! += 1;
    weights.add(group, figures.weight(unit, component));
    weightedShares.add(group, figures.weightedShares(unit, component));
  }
  return names.flatMap((name, group): Mean[] =>
    observations[group]! > 0 && observations[group]! >= minObservations && units[group]! >= minUnits
      ? [{ name, mean: weightedShares.total(group) / weights.total(group) }]
      : []
  );
}

/** The same for two groupings that tell the same units apart, whatever the groups are called. */
function partitionOf(observed: readonly number[], { of }: Groups): string {
  const numbers = new Map<number, number>([[-1, -1]]);
  return observed
    .map((unit) => {
      const group = of[unit]!;
      let number = numbers.get(group);
      if (number === undefined) numbers.set(group, (number = numbers.size));
      return number;
    })
    .join();
}

/** The lowest and the highest; none of less than two. Of equals those come first whose names do, in whatever order rows are. */
function ends(means: readonly Mean[]): readonly Mean[] {
  if (means.length < 2) return [];
  const byName = [...means].sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
  const sorted = byName.sort((a, b) => percentToCompare(a.mean) - percentToCompare(b.mean));
  return [sorted[0]!, sorted[sorted.length - 1]!];
}

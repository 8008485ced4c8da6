import { ByName, distinctByName, nameKey } from "../basics/nameKey";
import type { SchoolTraits, Snapshot, StaffMember, Tracker, TrainingSession } from "../model";
import type { FigureGrid } from "../summary/figureGrid";
import { latestTraining } from "../summary/latestTraining";
import { dueByPeople, dueByPlace, dueInPeriod, type DueOf } from "./dueByGroup";
import type { BreakdownBy } from "./figures";

/** How observations are told apart. */
export interface Grouping {
  /** Groups that are there whether or not anything was observed in them. */
  readonly listed: readonly string[];
  /** Whether groups stand as listed; else they stand by the alphabet. */
  readonly asListed: boolean;
  /** The group of the observation at a position of the tracker; null: it belongs to none. */
  readonly groupOf: (observation: number) => string | null;
  readonly dueOf: DueOf;
}

/**
 * Prepares to tell the observations of a tool version apart.
 *
 * @returns null where the grouping says nothing of the tool: by role, grade band, coach, trainer or session where its units are not
 *   practitioners. An observation of a school that is not listed has no school, level or cohort; a practitioner who is
 *   not listed has no role, grade band or coach
 *
 * A practitioner whom the staff list twice has what the later row says, as in the flags about groups (G6).
 */
export function groupingBy(
  by: BreakdownBy,
  tracker: Tracker,
  snapshot: Snapshot,
  grid: FigureGrid
): Grouping | null {
  switch (by) {
    case "school":
      return byPlace(tracker, snapshot, grid, (school) => school, true);
    case "level":
    case "cohort":
      return byPlace(tracker, snapshot, grid, traitOf(by, snapshot.schoolTraits), false);
    case "gradeBand":
      return byPeople(tracker, snapshot, grid, ({ gradeBand }) => gradeBand);
    case "role":
      return byPeople(tracker, snapshot, grid, ({ role }) => role);
    case "coach":
      return byPeople(tracker, snapshot, grid, ({ coach }) => coach);
    case "trainer":
      return byTraining(tracker, snapshot, (session) => session.trainer);
    case "session":
      return byTraining(tracker, snapshot, ({ session }) => session);
    case "observer":
      return {
        listed: [],
        asListed: false,
        groupOf: (at) => tracker.observations[at]!.observer,
        dueOf: () => null,
      };
    case "period":
      return {
        listed: grid.periods.map(({ name }) => name),
        asListed: true,
        groupOf: (at) => tracker.observations[at]!.period,
        dueOf: dueInPeriod(tracker.tool, snapshot, grid),
      };
  }
}

function traitOf(
  trait: "level" | "cohort",
  schoolTraits: readonly SchoolTraits[]
): (school: string) => string | null {
  const traits = new ByName<string | null>();
  for (const { school, [trait]: name } of schoolTraits) traits.set(school, name);
  return (school) => traits.get(school);
}

function byPlace(
  { tool, observations }: Tracker,
  snapshot: Snapshot,
  grid: FigureGrid,
  nameOf: (school: string) => string | null,
  asListed: boolean
): Grouping {
  const ofSchools = grid.schools.map((school) => (school === null ? null : nameOf(school)));
  return {
    listed: distinct(ofSchools),
    asListed,
    groupOf(at) {
      const school = grid.positionOfSchool(observations[at]!.school);
      return school === null ? null : ofSchools[school]!;
    },
    dueOf: dueByPlace(tool, snapshot, grid, ofSchools),
  };
}

function byPeople(
  { tool, observations }: Tracker,
  snapshot: Snapshot,
  grid: FigureGrid,
  nameOf: (member: StaffMember) => string | null
): Grouping | null {
  if (tool.unit !== "practitioner") return null;
  const names = new ByName<string | null>();
  for (const member of snapshot.staff) names.set(member.code, nameOf(member));
  const practitioners = snapshot.staff.filter(({ role }) => role === "practitioner");
  return {
    listed: distinct(practitioners.map(nameOf)),
    asListed: false,
    groupOf: (at) => names.get(observations[at]!.unit),
    dueOf: dueByPeople(tool, snapshot, grid, (member) => {
      const name = nameOf(member);
      return name === null ? null : nameKey(name);
    }),
  };
}

/** What is due of whom somebody trained is not said: it would change with every session. */
function byTraining(
  { tool, observations }: Tracker,
  snapshot: Snapshot,
  nameOf: (session: TrainingSession) => string | null
): Grouping | null {
  if (tool.unit !== "practitioner") return null;
  const trainingOf = latestTraining(snapshot);
  return {
    listed: [],
    asListed: false,
    groupOf(at) {
      const { unit, date } = observations[at]!;
      const session = trainingOf(unit, date);
      return session === null ? null : nameOf(session);
    },
    dueOf: () => null,
  };
}

function distinct(names: readonly (string | null)[]): string[] {
  return distinctByName(
    names.filter((name) => name !== null),
    (name) => name
  );
}

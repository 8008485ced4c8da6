import fc from "fast-check";
import { analyze } from "../../../../src/core/analyze";
import type { Observation, SchoolTraits, Settings, StaffMember } from "../../../../src/core/model";
import {
  FALL,
  makeObservation,
  makeSession,
  makeSnapshot,
  makeStaff,
  makeTracker,
  percentItems,
  SETTINGS,
} from "../makeSnapshot";
import { arbitrarySnapshot } from "../arbitrarySnapshot";

const ITEMS = percentItems("Phonics");
const SCHOOLS = ["North", "South", "West", "East"];

/** Four observations of two practitioners of a school, all with these percentages in turn. */
function at(school: string, percents: readonly number[], count = 4, units = 2): Observation[] {
  return Array.from({ length: count }, (_, index) =>
    makeObservation([percents[index % percents.length]!], {
      school,
      unit: `${school}${index % units}`,
    })
  );
}

function differences(
  observations: readonly Observation[],
  parts: {
    readonly settings?: Partial<Settings>;
    readonly schoolTraits?: readonly SchoolTraits[];
    readonly staff?: readonly StaffMember[];
    readonly unit?: "school" | "practitioner";
  } = {}
) {
  const { settings, unit = "practitioner", ...others } = parts;
  const snapshot = makeSnapshot([makeTracker(ITEMS, observations, { unit })], {
    schools: SCHOOLS,
    settings: { ...SETTINGS, ...settings },
    ...others,
  });
  return analyze(snapshot).flags.filter(({ rule }) => rule === "G6");
}

describe("G6 groups differ", () => {
  it.each([
    [14, 0],
    [15, 1],
    [16, 1],
  ])("schools %i points apart where 15 are a difference: %i flags", (points, expected) => {
    expect(differences([...at("North", [90]), ...at("South", [90 - points])])).toHaveLength(
      expected
    );
  });

  it("takes a difference of exactly the setting as one, whatever its binary rounding", () => {
    expect(differences([...at("North", [70]), ...at("South", [55])])).toHaveLength(1);
  });

  it("names both ends, and how many groups were compared", () => {
    const found = differences([
      ...at("North", [90]),
      ...at("South", [60, 70]),
      ...at("West", [80]),
    ]);
    expect(found).toEqual([
      {
        key: "G6|Walkthrough 1.0|Phonics|All|Fall|school",
        rule: "G6",
        severity: "medium",
        tool: "Walkthrough 1.0",
        component: "Phonics",
        school: null,
        period: "Fall",
        cycles: [],
        evidence: {
          grouping: "school",
          groups: 3,
          lowest: { name: "South", mean: expect.closeTo(0.65, 12) as number },
          highest: { name: "North", mean: 0.9 },
        },
      },
    ]);
  });

  it("leaves out groups without enough data", () => {
    const north = at("North", [90]);
    expect(differences([...north, ...at("South", [60], 3)])).toHaveLength(1);
    expect(differences([...north, ...at("South", [60], 2)])).toEqual([]);
    expect(differences([...north, ...at("South", [60], 4, 1)])).toEqual([]);
    expect(differences(north)).toEqual([]);
    expect(differences([], { settings: { minObservations: 0, minUnits: 0 } })).toEqual([]);
  });

  it("compares schools with one score each where the school is the unit", () => {
    const schools = [90, 75, 80].map((percent, index) =>
      makeObservation([percent], { school: SCHOOLS[index]!, unit: SCHOOLS[index]! })
    );
    expect(differences(schools, { unit: "school" })[0]!.evidence).toMatchObject({ groups: 3 });
  });

  it("weighs as the setting says", () => {
    // One practitioner of South is seen nine times.
    const often = Array.from({ length: 9 }, () =>
      makeObservation([50], { school: "South", unit: "S1" })
    );
    const south = [...often, makeObservation([90], { school: "South", unit: "S2" })];
    const lowest = (unitsFirst: boolean) =>
      differences([...at("North", [90]), ...south], { settings: { unitsFirst } })[0]!.evidence
        .lowest!.mean;
    expect(lowest(true)).toBeCloseTo(0.7, 12);
    expect(lowest(false)).toBeCloseTo(0.54, 12);
  });

  it("compares the grades that schools teach, and schools that start together", () => {
    const observations = [
      ...at("North", [90]),
      ...at("South", [88]),
      ...at("West", [72]),
      ...at("East", [74]),
    ];
    const traits = (school: string, level: string | null, cohort: string | null) => ({
      school,
      level,
      cohort,
    });
    const found = (...schoolTraits: readonly SchoolTraits[]) =>
      differences(observations, { schoolTraits, settings: { groupPoints: 16 } }).map(
        ({ evidence }) => [evidence.grouping, evidence.lowest!.name, evidence.highest!.name]
      );
    expect(found()).toEqual([["school", "West", "North"]]);
    expect(
      found(
        traits("north", "Elementary", "1"),
        traits("South", "Elementary", "2"),
        traits("West", "High", "1"),
        traits("East", "High", "2")
      )
    ).toEqual([
      ["school", "West", "North"],
      ["level", "High", "Elementary"],
    ]);
    expect(
      found(
        traits("North", null, "1"),
        traits("South", null, "1"),
        traits("West", null, "2"),
        traits("East", null, null)
      )
    ).toEqual([
      ["school", "West", "North"],
      ["cohort", "2", "1"],
    ]);
  });

  it("compares the practitioners of coaches without naming a coach", () => {
    const observations = [90, 70].flatMap((percent, coach) =>
      [0, 1, 2, 3].map((index) => makeObservation([percent], { unit: `P${coach}${index % 2}` }))
    );
    const staff = ["P00", "P01", "P10", "P11"].map((code) =>
      makeStaff(code, { coach: `C${code[1]!}` })
    );
    const [flag, ...others] = differences(observations, { staff });
    expect(others).toEqual([]);
    expect(flag!.evidence).toEqual({
      grouping: "coach",
      groups: 2,
      lowest: { name: null, mean: 0.7 },
      highest: { name: null, mean: 0.9 },
    });
    expect(JSON.stringify(flag)).not.toMatch(/C0|C1/);
  });

  it("compares those whom different people trained without naming these", () => {
    const observations = [90, 70].flatMap((percent, trainer) =>
      [0, 1, 2, 3].map((index) => makeObservation([percent], { unit: `P${trainer}${index % 2}` }))
    );
    const people = ["P00", "P01", "P10", "P11"];
    const sessions = [
      makeSession({ session: "Launch", date: FALL.start - 30, trainer: "Developer" }),
      makeSession({ session: "Catch-up", date: FALL.start - 10, trainer: "Lead coach" }),
    ];
    const attendances = people.map((person) => ({
      session: person[1] === "0" ? "Launch" : "Catch-up",
      person,
      attended: true,
    }));
    const snapshot = makeSnapshot([makeTracker(ITEMS, observations)], { sessions, attendances });
    const flags = (changed: Partial<typeof snapshot> = {}) =>
      analyze({ ...snapshot, ...changed }).flags.filter(({ rule }) => rule === "G6");
    expect(flags().map(({ evidence }) => evidence)).toMatchObject([
      { grouping: "trainer", groups: 2, lowest: { name: null }, highest: { name: null } },
    ]);
    expect(JSON.stringify(flags())).not.toMatch(/Developer|Lead coach/);
    const absent = attendances.map((each) => ({ ...each, attended: false }));
    expect(flags({ attendances: absent })).toEqual([]);
    const later = sessions.map((each) => ({ ...each, date: FALL.end + 1 }));
    expect(flags({ sessions: later })).toEqual([]);
  });

  it("is told once where schools and coaches tell the same practitioners apart", () => {
    const observations = [...at("North", [90]), ...at("South", [60])];
    const staff = (coaches: readonly [string, string, string, string]) =>
      ["North0", "North1", "South0", "South1"].map((code, index) =>
        makeStaff(code, { coach: coaches[index]! })
      );
    const groupings = (...coaches: readonly [string, string, string, string]) =>
      differences(observations, {
        staff: staff(coaches),
        settings: { minObservations: 1, minUnits: 1 },
      }).map(({ evidence }) => evidence.grouping);
    expect(groupings("C1", "c1", "C2", "C2")).toEqual(["school"]);
    expect(groupings("C1", "C1", "C2", "C3")).toEqual(["school", "coach"]);
  });

  it("says of schools what the summary's lines say", () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const { flags, summaries } = analyze(snapshot);
        for (const { tool, component, period, evidence } of flags) {
          if (evidence.grouping !== "school") continue;
          const ofSchool = snapshot.trackers.find((each) => each.tool.label === tool)!.tool.unit;
          const { minObservations, minUnits } =
            ofSchool === "school" ? { minObservations: 1, minUnits: 1 } : snapshot.settings;
          const means = summaries
            .find((summary) => summary.tool === tool)!
            .figures.filter(
              (figure) =>
                figure.school !== null &&
                figure.component === component &&
                figure.period === period &&
                figure.observations >= Math.max(1, minObservations) &&
                figure.units >= minUnits
            )
            .map(({ mean }) => mean!);
          expect(evidence.groups).toBe(means.length);
          expect(evidence.lowest!.mean).toBeCloseTo(Math.min(...means), 9);
          expect(evidence.highest!.mean).toBeCloseTo(Math.max(...means), 9);
          compared += 1;
        }
      }),
      { seed: 20261127, numRuns: 500 }
    );
    expect(compared).toBeGreaterThan(50);
  });
});

import { analyze } from "../../../../src/core/analyze";
import type { Observation, Settings, Snapshot, ToolVersion } from "../../../../src/core/model";
import {
  enoughObservations,
  FALL,
  makeObservation,
  makeSnapshot,
  makeTracker,
  percentItems,
  SETTINGS,
  WINTER,
} from "../makeSnapshot";

const ITEMS = percentItems("Phonics", "Fluency");
const DONE = { asOf: FALL.end + 1 };

function missing(
  observations: readonly Observation[],
  tool: Partial<ToolVersion> = { duePerPeriod: 1 },
  parts: Partial<Snapshot> = DONE
) {
  const { flags } = analyze(makeSnapshot([makeTracker(ITEMS, observations, tool)], parts));
  return flags.filter(({ rule }) => rule === "G7");
}

function places(...given: Parameters<typeof missing>) {
  return missing(...given).map(({ component, school, period }) =>
    [school ?? "All", component ?? "Overall", period].join(" ")
  );
}

const north = enoughObservations(FALL, [90, 90]);
const south = enoughObservations(FALL, [90, 90], { school: "South" });

describe("G7 no data", () => {
  it.each([
    ["on the period's last day", FALL.end, []],
    ["on the day after", FALL.end + 1, ["All Overall Fall"]],
    ["after two periods", WINTER.end + 1, ["All Overall Fall", "All Overall Winter"]],
  ])("%s", (_, asOf, expected) => {
    expect(places([], { duePerPeriod: 1 }, { asOf })).toEqual(expected);
  });

  it("is not said of a tool without observations due that was never used", () => {
    expect(places([], { duePerPeriod: null })).toEqual([]);
    const elsewhere = makeObservation([1, 1], { period: "Winter", date: WINTER.start });
    expect(places([elsewhere], { duePerPeriod: null })).toEqual(["All Overall Fall"]);
  });

  it("is not said of a school where nothing is due while something is elsewhere", () => {
    const practitioner = (code: string, school: string) =>
      ({
        code,
        school,
        role: "practitioner",
        gradeBand: null,
        coach: null,
        startDate: null,
      }) as const;
    const staffed = (...staff: Snapshot["staff"]) =>
      places(north, { duePerPeriod: 1 }, { ...DONE, staff });
    expect(staffed(practitioner("N1", "North"))).toEqual([]);
    expect(staffed(practitioner("N1", "North"), practitioner("S1", "South"))).toEqual([
      "South Overall Fall",
    ]);
    expect(staffed()).toEqual(["South Overall Fall"]);
  });

  it("says once that nothing was observed anywhere", () => {
    expect(missing([makeObservation([90, null])])).toEqual([
      {
        key: "G7|Walkthrough 1.0|Overall|All|Fall",
        rule: "G7",
        severity: "info",
        tool: "Walkthrough 1.0",
        component: null,
        school: null,
        period: "Fall",
        cycles: [],
        evidence: {
          observations: 0,
          units: 0,
          unit: "practitioner",
          minObservations: 3,
          minUnits: 2,
        },
      },
    ]);
  });

  it("says of each school when it has too little data", () => {
    expect(places(north)).toEqual(["South Overall Fall"]);
    expect(places([...north, ...south.slice(1)])).toEqual(["South Overall Fall"]);
    expect(places([...north, ...south])).toEqual([]);
    expect(places(north.slice(1))).toEqual(["North Overall Fall", "South Overall Fall"]);
  });

  it("says of one unit that it is too few, however often it was observed", () => {
    const oneUnit = [1, 2, 3, 4].map(() => makeObservation([90, 90], { school: "South" }));
    expect(places([...north, ...oneUnit])).toEqual(["South Overall Fall"]);
  });

  it("says which component has too little data where the whole has enough", () => {
    const withNa = [...south.slice(1), makeObservation([90, "NA"], { school: "South" })];
    expect(places([...north, ...withNa])).toEqual(["South Fluency Fall"]);
    expect(missing([...north, ...withNa])[0]!.evidence).toEqual({
      observations: 2,
      units: 2,
      unit: "practitioner",
      minObservations: 3,
      minUnits: 2,
    });
  });

  it("asks one observation of each school where the unit is the school", () => {
    const tool = { unit: "school", duePerPeriod: 1 } as const;
    const one = makeObservation([90, 90], { unit: "North" });
    expect(places([one], tool)).toEqual(["South Overall Fall"]);
    expect(missing([one], tool)[0]!.evidence).toMatchObject({ minObservations: 1, minUnits: 1 });
  });

  it("says it of all schools where each school has enough and all together have not", () => {
    const tool = { unit: "school", duePerPeriod: 1 } as const;
    const each = ["North", "South"].map((school) =>
      makeObservation([90, "NA"], { unit: school, school })
    );
    const lowered = (settings: Partial<Settings>) => ({
      ...DONE,
      settings: { ...SETTINGS, ...settings },
    });
    const scored = each.map((observation) => ({ ...observation, scores: [90, 90] }));
    expect(places(scored, tool)).toEqual(["All Overall Fall"]);
    expect(places(scored, tool, lowered({ minObservations: 2 }))).toEqual([]);
    expect(places(each, tool, lowered({ minObservations: 2 }))).toEqual([
      "North Fluency Fall",
      "South Fluency Fall",
    ]);
  });

  it("is said of all schools only where none are listed", () => {
    expect(places(north.slice(1), { duePerPeriod: 1 }, { ...DONE, schools: [] })).toEqual([
      "All Overall Fall",
    ]);
  });

  it("stands last, by school, component and period", () => {
    const observations = [
      ...north,
      ...enoughObservations(WINTER, [90, 90], { school: "South" }),
      makeObservation([90, 90], { period: "Winter", date: WINTER.start, school: "Elsewhere" }),
    ];
    expect(places(observations, { duePerPeriod: 1 }, { asOf: WINTER.end + 1 })).toEqual([
      "North Overall Winter",
      "South Overall Fall",
    ]);
  });
});

import { analyze } from "../../../../src/core/analyze";
import type { GapFlag, GapRule } from "../../../../src/core/figures";
import type { Criterion, Observation, Settings, ToolVersion } from "../../../../src/core/model";
import {
  enoughObservations,
  FALL,
  makeCriterion,
  makeObservation,
  makeSnapshot,
  makeTracker,
  percentItems,
  SETTINGS,
  SPRING,
  WINTER,
} from "../makeSnapshot";

const ITEMS = percentItems("Phonics");

function gaps(
  observations: readonly Observation[],
  tool: Partial<ToolVersion> = {},
  settings: Partial<Settings> = {}
): GapFlag[] {
  const snapshot = makeSnapshot([makeTracker(ITEMS, observations, tool)], {
    settings: { ...SETTINGS, unaddressedDays: 100_000, ...settings },
  });
  return analyze(snapshot).flags.filter(({ rule }) => rule !== "G7");
}

/** The flags of one school's (null: all schools') line, which is enough where only one school has data. */
function rulesFor(flags: readonly GapFlag[], school: string | null = "North") {
  return flags
    .filter((flag) => flag.school === school)
    .map(({ rule, severity, period }) => `${rule} ${severity} ${period}`);
}

function fall(percent: number, count = 3, units = 2): Observation[] {
  return Array.from({ length: count }, (_, index) =>
    makeObservation([percent], { unit: `P${index % units}` })
  );
}

describe("G1 below criterion", () => {
  it.each([
    [81, []],
    [80, []],
    [79, ["G1 medium Fall"]],
    [60, ["G1 medium Fall"]],
    [59, ["G1 high Fall"]],
    [0, ["G1 high Fall"]],
  ])("at a mean of %i % where 80 is the criterion gives %p", (percent, expected) => {
    expect(rulesFor(gaps(fall(percent)))).toEqual(expected);
    expect(rulesFor(gaps(fall(percent)), null)).toEqual(expected);
  });

  it("takes a mean of exactly the criterion as reaching it, whatever its binary rounding", () => {
    const percents = [60, 80, 100];
    const observations = percents.map((p, index) => makeObservation([p], { unit: `P${index}` }));
    const snapshot = makeSnapshot([makeTracker(ITEMS, observations)]);
    const mean = analyze(snapshot).summaries[0]!.figures.find((f) => f.component !== null)!.mean!;
    expect((0.6 + 0.8 + 1) / 3).toBeLessThan(0.8);
    expect(mean).toBeCloseTo(0.8, 12);
    expect(rulesFor(gaps(observations))).toEqual([]);
  });

  it("takes a mean of exactly 20 points below as medium, whatever its binary rounding", () => {
    const percents = [29, 58, 87];
    const observations = percents.map((p, index) => makeObservation([p], { unit: `P${index}` }));
    const at78 = { criterion: makeCriterion({ totalPercent: 78 }) };
    expect(rulesFor(gaps(observations, at78))).toEqual(["G1 medium Fall"]);
    const at79 = { criterion: makeCriterion({ totalPercent: 79 }) };
    expect(rulesFor(gaps(observations, at79))).toEqual(["G1 high Fall"]);
  });

  it.each([
    ["two observations of two units", 2, 2, false],
    ["three observations of one unit", 3, 1, false],
    ["three observations of two units", 3, 2, true],
    ["four observations of three units", 4, 3, true],
  ])("with %s", (_, count, units, found) => {
    expect(rulesFor(gaps(fall(70, count, units))).length > 0).toBe(found);
    expect(rulesFor(gaps(fall(70, count, units)), null).length > 0).toBe(found);
    expect(rulesFor(gaps(fall(70, count, units), { unit: "team" })).length > 0).toBe(found);
  });

  it("needs one observation where the unit is the school, but the minima for all schools", () => {
    const north = makeObservation([70], { unit: "North" });
    const schools = [north, makeObservation([70], { school: "South", unit: "South" })];
    const tool = { unit: "school" } as const;
    expect(rulesFor(gaps([north], tool))).toEqual(["G1 medium Fall"]);
    expect(rulesFor(gaps([north], tool), null)).toEqual([]);
    expect(rulesFor(gaps(schools, tool), null)).toEqual([]);
    expect(rulesFor(gaps(schools, tool, { minObservations: 2 }), null)).toEqual(["G1 medium Fall"]);
  });

  it("finds nothing without any observation, even at minima of 0", () => {
    expect(gaps([], {}, { minObservations: 0, minUnits: 0 })).toEqual([]);
  });

  it("looks at the latest period with enough data only", () => {
    const healed = [...fall(50), ...enoughObservations(WINTER, [90])];
    expect(rulesFor(gaps(healed))).toEqual([]);
    const tooFew = [...fall(70), makeObservation([100], { period: "Winter", date: WINTER.start })];
    expect(rulesFor(gaps(tooFew))).toEqual(["G1 medium Fall"]);
  });

  it("finds the current period of each school by itself", () => {
    const flags = gaps([
      ...fall(70),
      ...enoughObservations(WINTER, [70], { school: "South" }),
      ...enoughObservations(WINTER, [75], { unit: "P9", school: "North" }).slice(0, 1),
    ]);
    expect(rulesFor(flags, "North")).toEqual(["G1 medium Fall"]);
    expect(rulesFor(flags, "South")).toEqual(["G1 medium Winter"]);
  });

  it("compares each component with its own percentage where there is one", () => {
    const at = (parts: Partial<Criterion>) =>
      rulesFor(gaps(fall(70), { criterion: makeCriterion(parts) }));
    expect(at({ componentPercent: 70 })).toEqual([]);
    expect(at({ componentPercent: 71 })).toEqual(["G1 medium Fall"]);
    expect(at({ totalPercent: null })).toEqual([]);
  });

  it("is not found for the tool overall", () => {
    expect(gaps(fall(50)).every(({ component }) => component === "Phonics")).toBe(true);
  });

  it("keeps silent on a component that was NA in too many observations", () => {
    const items = percentItems("Phonics", "Fluency");
    const observations = [
      makeObservation([50, 50]),
      makeObservation([50, 50], { unit: "P2" }),
      makeObservation([50, "NA"], { unit: "P2" }),
    ];
    const { flags } = analyze(makeSnapshot([makeTracker(items, observations)]));
    const found = flags.filter(({ rule, school }) => rule === "G1" && school === "North");
    expect(found.map(({ component }) => component)).toEqual(["Phonics"]);
  });

  it("brings the figures it used", () => {
    const [flag] = gaps(fall(50));
    expect(flag).toEqual({
      key: "G1|Walkthrough 1.0|Phonics|All|Fall",
      rule: "G1",
      severity: "high",
      tool: "Walkthrough 1.0",
      component: "Phonics",
      school: null,
      period: "Fall",
      cycles: [],
      evidence: {
        mean: 0.5,
        criterionPercent: 80,
        observations: 3,
        units: 2,
        unit: "practitioner",
      },
    });
  });
});

describe("G2 persistent", () => {
  const winter = (percent: number) => enoughObservations(WINTER, [percent]);
  const spring = (percent: number) => enoughObservations(SPRING, [percent]);

  it("stands beside G1 when the period before was below the criterion too", () => {
    expect(rulesFor(gaps([...fall(79), ...winter(79)]))).toEqual([
      "G2 high Winter",
      "G1 medium Winter",
    ]);
  });

  it.each([
    ["only the current period is below", [...fall(80), ...winter(79)], ["G1 medium Winter"]],
    ["only the period before is below", [...fall(79), ...winter(80)], []],
    ["the period before has no data", [...fall(79), ...spring(79)], ["G1 medium Spring"]],
    [
      "the period before has too little data",
      [...fall(79), ...winter(79).slice(0, 2), ...spring(79)],
      ["G1 medium Spring"],
    ],
    [
      "three periods are below",
      [...fall(79), ...winter(79), ...spring(79)],
      ["G2 high Spring", "G1 medium Spring"],
    ],
    ["two earlier periods are below", [...fall(79), ...winter(79), ...spring(80)], []],
  ] as const)("when %s", (_, observations, expected) => {
    expect(rulesFor(gaps(observations, {}, { declinePoints: 100 }))).toEqual(expected);
  });

  it("names the period before in its evidence", () => {
    const flag = gaps([...fall(75), ...winter(70)]).find(({ rule }) => rule === "G2")!;
    expect(flag.key).toBe("G2|Walkthrough 1.0|Phonics|All|Winter");
    expect(flag.evidence).toEqual({
      mean: 0.7,
      previousMean: 0.75,
      previousPeriod: "Fall",
      criterionPercent: 80,
      observations: 3,
      units: 2,
      unit: "practitioner",
    });
  });
});

describe("G3 decline", () => {
  const after = (before: number, now: number, settings: Partial<Settings> = {}) =>
    rulesFor(gaps([...fall(before), ...enoughObservations(WINTER, [now])], {}, settings));

  it.each([
    [95, 86, []],
    [95, 85, ["G3 medium Winter"]],
    [95, 84, ["G3 medium Winter"]],
    [90, 80, ["G3 medium Winter"]],
    [85, 95, []],
    [85, 85, []],
  ])("from %i % to %i %, with 10 points as a decline, gives %p", (before, now, expected) => {
    expect(after(before, now)).toEqual(expected);
  });

  it("takes an unchanged or risen mean for no decline, even when 0 points are asked for", () => {
    expect(after(90, 90, { declinePoints: 0 })).toEqual([]);
    expect(after(90, 91, { declinePoints: 0 })).toEqual([]);
    expect(after(90, 89, { declinePoints: 0 })).toEqual(["G3 medium Winter"]);
  });

  it("stands beside G1 when the mean also falls below the criterion", () => {
    expect(after(90, 70)).toEqual(["G1 medium Winter", "G3 medium Winter"]);
  });

  it("needs enough data in the period directly before, and now", () => {
    const spring = enoughObservations(SPRING, [81]);
    expect(rulesFor(gaps([...fall(100), ...spring]))).toEqual([]);
    const fewBefore = enoughObservations(WINTER, [100]).slice(0, 2);
    expect(rulesFor(gaps([...fewBefore, ...spring]))).toEqual([]);
    expect(rulesFor(gaps([...fall(100), ...enoughObservations(WINTER, [81]).slice(1)]))).toEqual(
      []
    );
  });

  it("needs no criterion", () => {
    const observations = [...fall(50), ...enoughObservations(WINTER, [40])];
    const criterion = makeCriterion({ totalPercent: null });
    expect(rulesFor(gaps(observations, { criterion }))).toEqual(["G3 medium Winter"]);
  });

  it("brings both means", () => {
    const flags = gaps([...fall(100), ...enoughObservations(WINTER, [85])]);
    expect(flags[0]).toMatchObject({
      key: "G3|Walkthrough 1.0|Phonics|All|Winter",
      evidence: {
        mean: 0.85,
        previousMean: 1,
        previousPeriod: "Fall",
        observations: 3,
        units: 2,
        unit: "practitioner",
      },
    });
  });
});

describe("the gap rules", () => {
  it("G1 and G3 find a fall from 90 % to 70 %, and nothing in the mirrored rise", () => {
    const down = gaps([...fall(90), ...enoughObservations(WINTER, [70])]);
    const up = gaps([...fall(70), ...enoughObservations(WINTER, [90])]);
    const rules = (flags: readonly GapFlag[]): GapRule[] => flags.map(({ rule }) => rule);
    expect(rules(down)).toEqual(["G1", "G3", "G1", "G3"]);
    expect(rules(up)).toEqual([]);
  });

  it("keep tool versions apart", () => {
    const low = makeTracker(ITEMS, fall(50), { label: "Walkthrough 1.0" });
    const high = makeTracker(ITEMS, fall(90), { label: "Walkthrough 2.0" });
    const { flags } = analyze(makeSnapshot([low, high], { asOf: FALL.end }));
    expect(new Set(flags.map(({ tool }) => tool))).toEqual(new Set(["Walkthrough 1.0"]));
  });
});

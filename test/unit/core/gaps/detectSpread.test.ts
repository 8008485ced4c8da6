import { analyze } from "../../../../src/core/analyze";
import { quantile } from "../../../../src/core/basics/quantile";
import type { Settings, ToolVersion } from "../../../../src/core/model";
import {
  makeCycle,
  makeObservation,
  makeSnapshot,
  makeTracker,
  percentItems,
  SETTINGS,
  WINTER,
} from "../makeSnapshot";

const ITEMS = percentItems("Phonics");

/** G4 flags of units with these percentages, one observation each, in Fall at North. */
function spread(
  percents: readonly number[],
  settings: Partial<Settings> = {},
  tool: Partial<ToolVersion> = {}
) {
  const observations = percents.map((percent, index) =>
    makeObservation([percent], { unit: `P${index}` })
  );
  const snapshot = makeSnapshot([makeTracker(ITEMS, observations, tool)], {
    settings: { ...SETTINGS, ...settings },
  });
  return analyze(snapshot).flags.filter(({ rule }) => rule === "G4");
}

const repeated = (percent: number, count: number) => Array.from({ length: count }, () => percent);

describe("G4 spread behind the mean", () => {
  it("holds with fewer units at criterion than asked for: 7 of 10, not 8 of 10", () => {
    const units = (at: number) => [...repeated(100, at), ...repeated(76, 10 - at)];
    expect(spread(units(7)).map(({ school }) => school)).toEqual([null]);
    expect(spread(units(8))).toEqual([]);
    expect(spread(units(9))).toEqual([]);
  });

  it("says what it counted", () => {
    const [flag] = spread([...repeated(100, 7), ...repeated(76, 3)]);
    expect(flag).toMatchObject({
      key: "G4|Walkthrough 1.0|Phonics|All|Fall",
      severity: "medium",
      component: "Phonics",
      period: "Fall",
      evidence: {
        criterionPercent: 80,
        observations: 10,
        units: 10,
        unit: "practitioner",
        unitsAtCriterion: 0.7,
      },
    });
    expect(flag!.evidence.mean).toBeCloseTo(0.928, 12);
    expect(flag!.evidence.middleHalf).toBeCloseTo(
      quantile([0.76, 0.76, 0.76, 1, 1, 1, 1, 1, 1, 1], 0.75) - 0.82,
      12
    );
  });

  it("is not said of one unit far below the others", () => {
    expect(spread([10, ...repeated(100, 9)])).toEqual([]);
  });

  it("holds when the middle half spans more than 25 points, not at 25", () => {
    // With five units the quartiles are the second and the fourth.
    const spanning = (points: number) => [70, 100 - points, 99, 100, 100];
    const settings = { spreadPercent: 0 };
    expect(spread(spanning(24), settings)).toEqual([]);
    expect(spread(spanning(25), settings)).toEqual([]);
    expect(spread(spanning(26), settings).map(({ school }) => school)).toEqual([null]);
  });

  it("is told of a school where it does not hold for all schools together", () => {
    const at = (school: string, percents: readonly number[]) =>
      percents.map((percent, index) =>
        makeObservation([percent], { school, unit: `${school}${index}` })
      );
    const schools = (north: readonly number[], south: readonly number[]) =>
      analyze(makeSnapshot([makeTracker(ITEMS, [...at("North", north), ...at("South", south)])]))
        .flags.filter(({ rule }) => rule === "G4")
        .map(({ school }) => school);
    const wide = [...repeated(100, 4), ...repeated(70, 2)];
    expect(schools(wide, repeated(90, 6))).toEqual(["North"]);
    expect(schools(wide, wide)).toEqual([null]);
    expect(schools(repeated(90, 6), repeated(90, 6))).toEqual([]);
  });

  it("is not told of fewer units than five, where it would speak of single people", () => {
    expect(spread([100, 100, 100, 40])).toEqual([]);
    expect(spread([100, 100, 100, 100, 40, 60])).not.toEqual([]);
    expect(spread([100, 100, 100, 40], { spreadUnits: 4 })).not.toEqual([]);
    expect(spread([], { spreadUnits: 0, minObservations: 0, minUnits: 0 })).toEqual([]);
  });

  it("is not said of a component below its criterion, or without one", () => {
    expect(spread([...repeated(100, 5), ...repeated(50, 5)])).toEqual([]);
    const none = { totalPercent: null, componentPercent: null, keyComponent: null };
    const criterion = { form: "total" as const, ...none, mostMisses: null, points: null };
    expect(spread([...repeated(100, 7), ...repeated(60, 3)], {}, { criterion })).toEqual([]);
  });

  it("takes the mean of a unit's observations, however many they are", () => {
    const often = repeated(70, 9).map((percent) => makeObservation([percent], { unit: "P0" }));
    const others = repeated(100, 5).map((percent, index) =>
      makeObservation([percent], { unit: `P${index + 1}` })
    );
    const observations = [...often, ...others];
    const flagsOf = (spreadPercent: number) =>
      analyze(
        makeSnapshot([makeTracker(ITEMS, observations)], {
          settings: { ...SETTINGS, spreadPercent },
        })
      ).flags.filter(({ rule, school }) => rule === "G4" && school === null);
    expect(flagsOf(83)).toEqual([]);
    expect(flagsOf(84)).toHaveLength(1);
    expect(flagsOf(84)[0]!.evidence).toMatchObject({ units: 6, observations: 14 });
  });

  it("is answered by a cycle that names it, or is on its component", () => {
    const observations = [...repeated(100, 7), ...repeated(76, 3)].map((percent, index) =>
      makeObservation([percent], { unit: `P${index}`, period: "Winter", date: WINTER.start })
    );
    const cyclesOf = (parts: Parameters<typeof makeCycle>[1]) =>
      analyze(
        makeSnapshot([makeTracker(ITEMS, observations)], { cycles: [makeCycle("C1", parts)] })
      ).flags.find(({ rule, school }) => rule === "G4" && school === null)!.cycles;
    expect(cyclesOf({})).toEqual([]);
    expect(cyclesOf({ flagKeys: ["G4|Walkthrough 1.0|Phonics|All|Winter"] })).toEqual(["C1"]);
    expect(cyclesOf({ component: "phonics", planDate: WINTER.start })).toEqual(["C1"]);
    expect(cyclesOf({ component: "phonics", planDate: WINTER.start - 1 })).toEqual([]);
  });
});

describe("quartiles", () => {
  // Values of R 4.2's quantile(x, type = 7), which Excel's QUARTILE.INC gives, too.
  it.each([
    [[1], 1, 1],
    [[1, 2], 1.25, 1.75],
    [[1, 2, 3, 4], 1.75, 3.25],
    [[1, 2, 3, 4, 5], 2, 4],
    [[6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 25.5, 42.5],
  ])("of %p are %d and %d", (sorted, first, third) => {
    expect(quantile(sorted, 0.25)).toBe(first);
    expect(quantile(sorted, 0.75)).toBe(third);
  });
});

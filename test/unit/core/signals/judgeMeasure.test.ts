import fc from "fast-check";
import { judgeMeasure } from "../../../../src/core/signals/judgeMeasure";
import type { RuleSet } from "../../../../src/core/signals/ruleSets";
import { alternating, makeMeasure, repeat } from "./makeMeasure";

const RULE_SETS: readonly RuleSet[] = ["anhoej", "ihi", "nhs"];
const rulesOf = (values: readonly number[], rules: RuleSet) =>
  judgeMeasure(makeMeasure(values), rules).signals.map(({ rule }) => rule);
/** Fidelity of a routine, before and after a change: reference, Anhøj's test vectors. */
const SHIFTED = [58, 61, 60, 57, 62, 59, 63, 60, 66, 71, 74, 73, 77, 79, 78, 82];

describe("S1: what a run chart counts", () => {
  it("16 points of runs of 7, 7, 1 and 1 (Balestracci, Quality Digest, October 2008)", () => {
    const figure = judgeMeasure(makeMeasure([...repeat(7, 1), ...repeat(7, 9), 1, 9]), "anhoej");
    expect(figure).toMatchObject({ useful: 16, longestRun: 7, crossings: 3 });
    expect(figure.signals).toMatchObject([{ rule: "fewCrossings", found: 3, limit: 4 }]);
  });

  it("points on the median neither make nor break a run", () => {
    expect(
      judgeMeasure(makeMeasure([10, 8, 6, 14, 16, 14, 18, 20, 8, 10, 10, 10]), "anhoej")
    ).toMatchObject({
      centre: 10,
      useful: 8,
      crossings: 2,
      longestRun: 5,
      verdict: "notEnoughPoints",
    });
  });

  it("a repeated value is counted once in a trend", () => {
    const figure = judgeMeasure(
      makeMeasure([60, 62, 62, 65, 67, 70, 64, 66, 63, 61, 68, 59]),
      "ihi"
    );
    expect(figure).toMatchObject({ centre: 63.5, longestRun: 5, crossings: 4, longestTrend: 5 });
    expect(figure.signals).toMatchObject([{ rule: "trend", way: "up", found: 5 }]);
    expect(rulesOf([60, 62, 62, 65, 67, 70, 64, 66, 63, 61, 68, 59], "anhoej")).toEqual([]);
  });

  it("too many equal values leave too few points", () => {
    expect(
      judgeMeasure(makeMeasure([70, 70, 70, 75, 65, 72, 68, 70, 74, 66, 71, 69]), "anhoej")
    ).toMatchObject({ centre: 70, useful: 8, verdict: "notEnoughPoints", signals: [] });
  });
});

describe("S2: Anhøj's rules", () => {
  it("both hold where a series has shifted", () => {
    const figure = judgeMeasure(makeMeasure(SHIFTED), "anhoej");
    expect(figure).toMatchObject({ centre: 64.5, useful: 16, longestRun: 8, crossings: 1 });
    expect(figure.signals).toEqual([
      { rule: "longRun", way: "up", found: 8, limit: 7 },
      { rule: "fewCrossings", way: "up", found: 1, limit: 4 },
    ]);
    expect(figure.verdict).toBe("improved");
  });

  it.each([
    [6, []],
    [7, ["longRun"]],
  ])("a run of %i among 10 points off the line", (length, expected) => {
    // A frozen centre line keeps the run from drawing it along.
    const values = [0, 10, ...repeat(length, 10), ...alternating(8 - length)];
    const measure = makeMeasure(values, { baselineEnd: 2 });
    const { useful, longestRun, signals } = judgeMeasure(measure, "anhoej");
    expect([useful, longestRun >= length]).toEqual([10, true]);
    const found = signals.map(({ rule }) => rule).filter((rule) => rule === "longRun");
    expect(longestRun > 6 ? ["longRun"] : []).toEqual(found);
    expect(length >= 7 ? found : []).toEqual(expected);
  });

  it.each([
    [9, "notEnoughPoints"],
    [10, "noSignal"],
    [11, "noSignal"],
  ])("%i points off the line: %s", (count, verdict) => {
    const measure = makeMeasure(alternating(count), { baselineEnd: 2 });
    expect(judgeMeasure(measure, "anhoej")).toMatchObject({ useful: count, verdict });
  });
});

describe("S3: IHI's rules", () => {
  it.each([
    [5, []],
    [6, ["shift"]],
  ])("%i points on one side", (length, expected) => {
    const values = [...repeat(length, 10), ...alternating(14 - length, 0, 10)];
    const measure = makeMeasure([0, 10, 0, ...values], { baselineEnd: 2 });
    const found = judgeMeasure(measure, "ihi").signals.filter(({ rule }) => rule === "shift");
    expect(found.map(({ rule }) => rule)).toEqual(expected);
  });

  it.each([
    [4, []],
    [5, ["trend"]],
  ])("%i points rising", (length, expected) => {
    const rise = Array.from({ length }, (_, index) => index);
    const measure = makeMeasure([...rise, ...alternating(12, -1, 9)], {});
    const found = judgeMeasure(measure, "ihi").signals.filter(({ rule }) => rule === "trend");
    // The first of what follows lies below the rise.
    expect(found.map(({ rule }) => rule)).toEqual(expected);
  });

  it("too many runs point in no direction", () => {
    const figure = judgeMeasure(makeMeasure(alternating(20)), "ihi");
    expect(figure.signals).toEqual([{ rule: "manyRuns", way: null, found: 20, limit: 16 }]);
    expect(figure.verdict).toBe("changed");
  });

  it("the table of runs ends at 40 points", () => {
    expect(rulesOf(alternating(40), "ihi")).toEqual(["manyRuns"]);
    expect(rulesOf(alternating(42), "ihi")).toEqual([]);
  });
});

describe("S4: the NHS rules", () => {
  const STEADY = [62, 65, 61, 67, 64, 66, 60, 63, 68, 65, 64, 62];

  it("limits of an XmR chart", () => {
    const figure = judgeMeasure(makeMeasure(STEADY), "nhs");
    expect(figure.centre).toBeCloseTo(63.9167, 4);
    expect(figure.lower).toBeCloseTo(54.7276, 4);
    expect(figure.upper).toBeCloseTo(73.1058, 4);
    expect(figure).toMatchObject({ chart: "xmr", verdict: "noSignal", signals: [] });
  });

  it.each([
    [11, "notEnoughPoints"],
    [12, "noSignal"],
  ])("%i points: %s", (count, verdict) => {
    expect(judgeMeasure(makeMeasure(STEADY.slice(0, count)), "nhs").verdict).toBe(verdict);
  });

  it("a large moving range is left out of the mean once", () => {
    const withJump = judgeMeasure(makeMeasure([...STEADY, 95, 64, 62, 65]), "nhs");
    // By hand: of the 15 ranges 31 and 33 lie beyond 3.267 times their mean; 43 / 13 remains.
    const ranges = [3, 4, 6, 3, 2, 6, 3, 5, 3, 1, 2, 2, 3];
    const mean = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
    expect(withJump.upper! - withJump.centre!).toBeCloseTo(2.66 * mean, 9);
  });

  const after = (...latest: readonly number[]) =>
    judgeMeasure(makeMeasure([...STEADY, ...latest], { baselineEnd: 12 }), "nhs");

  it.each([
    [73.1, []],
    [73.11, ["outsideLimits"]],
    [54.73, []],
    [54.72, ["outsideLimits"]],
  ])("the latest point at %f", (value, expected) => {
    expect(after(value).signals.map(({ rule }) => rule)).toEqual(expected);
  });

  it.each([
    [6, []],
    [7, ["shift"]],
  ])("%i points on one side of the mean", (count, expected) => {
    const values = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 65 : 66));
    expect(after(60, ...values).signals.map(({ rule }) => rule)).toEqual(expected);
  });

  it("a point on the mean breaks a shift", () => {
    // A mean of exactly 64.
    const values = [...alternating(12, 60, 68), 65, 66, 65, 64, 66, 65, 66, 65];
    expect(judgeMeasure(makeMeasure(values, { baselineEnd: 12 }), "nhs").signals).toEqual([]);
  });

  it.each([
    [6, []],
    [7, ["trend"]],
  ])("%i points falling", (count, expected) => {
    const values = Array.from({ length: count }, (_, index) => 66 - 0.7 * index);
    const figure = after(60, ...values);
    const found = figure.signals.filter(({ rule }) => rule === "trend");
    expect(found.map(({ rule }) => rule)).toEqual(expected);
    expect(found.every(({ way }) => way === "down")).toBe(true);
  });

  it("a repeated value breaks a trend", () => {
    const values = [60, 61, 62, 63, 63, 64, 65, 66];
    expect(after(...values).signals.filter(({ rule }) => rule === "trend")).toEqual([]);
  });

  it.each([
    [[71, 65, 71], ["twoOfThree"]],
    [[71, 71, 65], []],
    [[71, 63, 71], []],
    [[65, 65, 71], []],
    [[57, 57, 57], ["twoOfThree"]],
  ])("near a limit: %j", (latest, expected) => {
    expect(after(...latest).signals.map(({ rule }) => rule)).toEqual(expected);
  });

  it("limits of a P chart follow each n and stay within 0 and 100", () => {
    const sizes = [20, 10, 40, 5];
    const measure = makeMeasure([50, 60, 55, 80], { kind: "share" }, (index) => ({
      n: sizes[index]!,
    }));
    const figure = judgeMeasure(measure, "nhs");
    // (10 + 6 + 22 + 4) of 75
    const share = 42 / 75;
    expect(figure.centre).toBeCloseTo(100 * share, 9);
    expect(figure.lower).toBe(0);
    expect(figure.upper).toBe(100);
    const large = judgeMeasure(
      makeMeasure([50, 60, 55, 80], { kind: "share" }, () => ({ n: 400 })),
      "nhs"
    );
    expect(large.upper! - large.centre!).toBeCloseTo(300 * Math.sqrt((0.6125 * 0.3875) / 400), 9);
    expect(large.chart).toBe("p");
  });

  it("limits of a U chart are never below 0", () => {
    const measure = makeMeasure([1, 2, 1.5], { kind: "rate" }, () => ({ n: 4 }));
    const figure = judgeMeasure(measure, "nhs");
    expect(figure.centre).toBeCloseTo(1.5, 12);
    expect(figure.upper).toBeCloseTo(1.5 + 3 * Math.sqrt(1.5 / 4), 12);
    expect([figure.lower, figure.chart]).toEqual([0, "u"]);
  });
});

describe("S5: baseline and new start", () => {
  it("a frozen baseline keeps its centre line", () => {
    const figure = judgeMeasure(
      makeMeasure([...alternating(10, 50, 60), ...repeat(10, 90)], { baselineEnd: 10 }),
      "anhoej"
    );
    expect(figure).toMatchObject({ centre: 55, useful: 20, longestRun: 11 });
  });

  it("a day before all points freezes nothing", () => {
    expect(judgeMeasure(makeMeasure(SHIFTED, { baselineEnd: 0 }), "anhoej").centre).toBe(64.5);
  });

  it("only points since the last new start are judged", () => {
    const measure = makeMeasure(SHIFTED, {}, (index) => ({ newStart: index === 8 }));
    expect(judgeMeasure(measure, "anhoej")).toMatchObject({
      points: 16,
      judged: 8,
      parts: 2,
      centre: 75.5,
      verdict: "notEnoughPoints",
    });
  });

  it("a new start at the first point starts nothing anew", () => {
    const measure = makeMeasure(SHIFTED, {}, (index) => ({ newStart: index === 0 }));
    expect(judgeMeasure(measure, "anhoej")).toMatchObject({ parts: 1, judged: 16 });
  });
});

describe("S6: verdict and goal", () => {
  it.each([
    ["up", "improved"],
    ["down", "worsened"],
    [null, "changed"],
  ] as const)("a shift upwards where better is %s: %s", (direction, verdict) => {
    expect(judgeMeasure(makeMeasure(SHIFTED, { direction }), "anhoej").verdict).toBe(verdict);
  });

  it.each([
    [54.7, "up", "always"],
    [54.8, "up", "nowAndThen"],
    [73.2, "up", "never"],
    [73.2, "down", "always"],
    [54.7, "down", "never"],
  ] as const)("a goal of %f on a control chart, better %s: %s", (goal, direction, expected) => {
    const values = [62, 65, 61, 67, 64, 66, 60, 63, 68, 65, 64, 62];
    expect(judgeMeasure(makeMeasure(values, { goal, direction }), "nhs").goal).toBe(expected);
  });

  it.each([
    [64.5, "middleReaches"],
    [64.6, "middleFallsShort"],
  ])("a goal of %f on a run chart: %s", (goal, expected) => {
    expect(judgeMeasure(makeMeasure(SHIFTED, { goal }), "anhoej").goal).toBe(expected);
  });

  it("says nothing of a goal without a direction or with too few points", () => {
    expect(
      judgeMeasure(makeMeasure(SHIFTED, { goal: 70, direction: null }), "anhoej").goal
    ).toBeNull();
    expect(judgeMeasure(makeMeasure([1, 2, 3], { goal: 2 }), "anhoej").goal).toBeNull();
  });
});

describe.each(RULE_SETS)("S7: poor data under %s", (rules) => {
  it.each([
    ["no points", []],
    ["one point", [7]],
    ["two points", [7, 9]],
    ["three termly points", [62, 70, 78]],
  ])("%s: not enough", (_, values) => {
    const figure = judgeMeasure(makeMeasure(values), rules);
    expect(figure).toMatchObject({ verdict: "notEnoughPoints", signals: [], goal: null });
    expect(JSON.stringify(figure)).not.toContain("NaN");
  });

  it("a constant series has no signal, and no number that is none", () => {
    const figure = judgeMeasure(makeMeasure(repeat(20, 33.3)), rules);
    expect(figure.signals).toEqual([]);
    expect([figure.useful, figure.longestRun, figure.longestTrend]).toEqual([0, 0, 1]);
    expect(figure.centre).toBeCloseTo(33.3, 12);
  });

  it("a constant share with varying n has no signal", () => {
    const measure = makeMeasure(repeat(20, 33.3), { kind: "share" }, (index) => ({ n: 7 + index }));
    expect(judgeMeasure(measure, rules).signals).toEqual([]);
  });

  it("is blind to the order of rows, where no day is doubled", () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        const measure = makeMeasure(given);
        const backwards = { ...measure, points: [...measure.points].reverse() };
        expect(judgeMeasure(backwards, rules)).toEqual(judgeMeasure(measure, rules));
      })
    );
  });

  it("an upside-down series has the same signals the other way round", () => {
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 40 });
    const turned = { up: "down", down: "up" } as const;
    fc.assert(
      fc.property(values, (given) => {
        const { signals } = judgeMeasure(makeMeasure(given), rules);
        const mirrored = judgeMeasure(makeMeasure(given.map((value) => -value)), rules);
        expect(mirrored.signals).toEqual(
          signals.map((signal) => ({ ...signal, way: signal.way && turned[signal.way] }))
        );
      })
    );
  });
});

describe("a measure's latest value", () => {
  it("is that of the last day, and the last row of that day", () => {
    const days = [5, 9, 9, 7];
    const measure = makeMeasure([1, 2, 3, 4], {}, (index) => ({ day: days[index]! }));
    expect(judgeMeasure(measure, "anhoej").latest).toEqual({ day: 9, value: 3 });
  });
});

it("false signals of Anhøj's rules stay near 5 % for random series (seed 42)", () => {
  let state = 42;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const SERIES = 2000;
  let signals = 0;
  for (let count = 0; count < SERIES; count += 1) {
    const values = Array.from({ length: 24 }, random);
    if (judgeMeasure(makeMeasure(values), "anhoej").signals.length > 0) signals += 1;
  }
  // Both rules together aim at some 5 %; bounds of our own, wide enough for 2,000 series.
  expect(signals / SERIES).toBeGreaterThan(0.015);
  expect(signals / SERIES).toBeLessThan(0.075);
});

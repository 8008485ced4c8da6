import { detectCycleLapses } from "../../../../src/core/cycles/detectCycleLapses";
import type { Measure, PdsaCycle, Settings } from "../../../../src/core/model";
import { AS_OF, makeCycle, SETTINGS } from "../makeSnapshot";

type Parts = Partial<PdsaCycle> & { readonly id: string };

/** A measure of a series with values on some days, counted back from the as-of day. */
function measureOf(series: string, daysAgo: readonly number[]): Measure {
  return {
    name: `Of ${series}`,
    series,
    unit: null,
    kind: "value",
    direction: "up",
    goal: null,
    baselineEnd: null,
    points: daysAgo.map((days, row) => ({
      place: { table: "tblPDSAMeasure", row, column: null },
      day: AS_OF - days,
      value: 1,
      n: null,
      newStart: false,
    })),
  };
}

function lapses(
  cycles: readonly Parts[],
  measures: readonly Measure[] = [],
  settings: Partial<Settings> = {}
) {
  return detectCycleLapses({
    asOf: AS_OF,
    cycles: cycles.map(({ id, ...parts }) => makeCycle(id, parts)),
    measures,
    settings: { ...SETTINGS, ...settings },
  });
}

const rulesOf = (...given: Parameters<typeof lapses>) =>
  lapses(...given).map(({ rule, cycles }) => `${rule} ${cycles[0]}`);

/** Under way for thirty days, with a prediction and a measure that has a value each week. */
const SOUND: Parts = {
  id: "A #1",
  series: "A",
  cycleNumber: 1,
  participants: 5,
  doStart: AS_OF - 30,
};
const WEEKLY = measureOf("A", [28, 21, 14, 7, 0]);

test("a cycle with all that it needs has no lapse", () => {
  expect(lapses([SOUND], [WEEKLY])).toEqual([]);
});

describe("G12 no prediction", () => {
  const silent = { ...SOUND, hasPrediction: false };

  test.each([
    ["tomorrow", { doStart: AS_OF + 1 }, []],
    ["today", { doStart: AS_OF }, ["G12 A #1"]],
    ["on no day", { doStart: null }, []],
  ])("when Do begins %s", (_, parts, expected) => {
    expect(rulesOf([{ ...silent, ...parts }], [WEEKLY])).toEqual(expected);
  });

  test.each([
    ["nothing is", null, ["G12 A #1"]],
    ["it waits", "pending", ["G12 A #1"]],
    ["it is", "adopt", []],
  ] as const)("as long as %s decided", (_, act, expected) => {
    expect(rulesOf([{ ...silent, act }], [WEEKLY])).toEqual(expected);
  });

  test("something studied was tried, whatever is missing under Do", () => {
    expect(rulesOf([{ ...silent, doStart: null, studied: true, result: 1 }], [WEEKLY])).toEqual([
      "G12 A #1",
    ]);
  });
});

describe("G13 no measure", () => {
  test("of its series there is none, or only of another one", () => {
    expect(rulesOf([SOUND])).toEqual(["G13 A #1"]);
    expect(rulesOf([SOUND], [measureOf("B", [7])])).toEqual(["G13 A #1"]);
    expect(rulesOf([{ ...SOUND, series: null }], [WEEKLY])).toEqual(["G13 A #1"]);
  });

  test("series compare whatever their case; without values it is another lapse", () => {
    expect(rulesOf([SOUND], [measureOf("a", [])])).toEqual([]);
    expect(rulesOf([{ ...SOUND, doStart: AS_OF - 32 }], [measureOf("a", [])])).toEqual([
      "G14 A #1",
    ]);
  });

  test("not before it is tried", () => {
    expect(rulesOf([{ ...SOUND, doStart: AS_OF + 1 }])).toEqual([]);
  });
});

describe("G14 long without data", () => {
  const long = { ...SOUND, doStart: AS_OF - 100 };
  const days = (daysAgo: readonly number[], parts: Partial<PdsaCycle> = {}) =>
    lapses([{ ...long, ...parts }], [measureOf("A", daysAgo)])[0]?.evidence.days ?? null;

  test.each([
    [30, null],
    [31, null],
    [32, 32],
  ])("%i days between two values, with 31 allowed: %p", (apart, expected) => {
    expect(days([100, 69, 69 - apart, 8])).toBe(expected);
  });

  test.each([
    [31, null],
    [32, 32],
  ])("%i days before the first value and after the last: %p", (apart, expected) => {
    expect(days([100 - apart, 40, 20])).toBe(expected);
    expect(days([100, 70, 50, apart])).toBe(expected);
  });

  test("after the end of Do nothing is asked for, and values before it do not count", () => {
    expect(days([100, 75], { doEnd: AS_OF - 60 })).toBeNull();
    expect(days([130, 120], { doEnd: AS_OF - 60 })).toBe(40);
  });

  test("the values of several measures go together, in whatever order they stand", () => {
    const both = [measureOf("A", [40, 100]), measureOf("A", [10, 70])];
    expect(lapses([long], both)).toEqual([]);
  });

  test("two values on one day are one", () => {
    expect(days([100, 100, 80, 80])).toBe(80);
  });
});

describe("G15 studied without a number", () => {
  test.each([
    [{ studied: true }, ["G15 A #1"]],
    [{ studied: true, result: 0 }, []],
    [{ studied: false }, []],
    [{ studied: true, act: "abandon" as const }, []],
    [{ studied: true, act: "adopt" as const }, ["G15 A #1"]],
  ])("%p", (parts, expected) => {
    expect(rulesOf([{ ...SOUND, ...parts }], [WEEKLY])).toEqual(expected);
  });
});

describe("G16 no next cycle", () => {
  const decided = (parts: Partial<PdsaCycle>): Parts => ({
    ...SOUND,
    studied: true,
    result: 1,
    act: "adapt",
    actDate: AS_OF - 31,
    ...parts,
  });

  test.each([
    [29, []],
    [30, []],
    [31, ["G16 A #1"]],
  ])("%i days after the decision, with 30 allowed: %p", (days, expected) => {
    expect(rulesOf([decided({ actDate: AS_OF - days })])).toEqual(expected);
    expect(rulesOf([decided({ actDate: null, studyDate: AS_OF - days })])).toEqual(expected);
    expect(rulesOf([decided({ actDate: null, doEnd: AS_OF - days })])).toEqual(expected);
  });

  test("without any day nothing is said", () => {
    expect(rulesOf([decided({ actDate: null })])).toEqual([]);
  });

  test.each([
    ["adapt", ["G16 A #1"]],
    ["scale", ["G16 A #1"]],
    ["adopt", []],
    ["abandon", []],
  ] as const)("after %s", (act, expected) => {
    expect(rulesOf([decided({ act })])).toEqual(expected);
  });

  test("a later cycle of the series will do, wherever it stands in the log", () => {
    const later: Parts = { id: "A #2", series: "a", cycleNumber: 2 };
    expect(rulesOf([decided({}), later])).toEqual([]);
    expect(rulesOf([later, decided({})])).toEqual([]);
    expect(rulesOf([{ ...later, cycleNumber: 0 }, decided({})])).toEqual(["G16 A #1"]);
  });

  test("so will the cycle that it names, in whatever case; not itself, and none that is not there", () => {
    const other: Parts = { id: "B #1", series: "B", cycleNumber: 1 };
    expect(rulesOf([decided({ next: "b #1" }), other])).toEqual([]);
    expect(rulesOf([decided({ next: "A #1" }), other])).toEqual(["G16 A #1"]);
    expect(rulesOf([decided({ next: "C #1" }), other])).toEqual(["G16 A #1"]);
  });

  test("cycles that name one another in a circle are followed no further", () => {
    const other = decided({ id: "B #1", series: "B", next: "A #1" } as Partial<PdsaCycle>);
    expect(rulesOf([decided({ next: "B #1" }), { ...other, id: "B #1" }])).toEqual([]);
  });
});

describe("G17 does not begin small", () => {
  test.each([
    [4, []],
    [5, []],
    [6, ["G17 A #1"]],
    [null, []],
  ])("%p people, with 5 allowed: %p", (participants, expected) => {
    expect(rulesOf([{ ...SOUND, participants }], [WEEKLY])).toEqual(expected);
  });

  test("only the first cycle of a series, and as long as nothing is decided", () => {
    const large = { ...SOUND, participants: 40 };
    const second: Parts = { ...large, id: "A #2", cycleNumber: 2, doStart: null };
    expect(rulesOf([SOUND, second], [WEEKLY])).toEqual([]);
    expect(rulesOf([{ ...large, act: "adopt" }], [WEEKLY])).toEqual([]);
    expect(rulesOf([{ ...large, doStart: null }], [WEEKLY])).toEqual(["G17 A #1"]);
  });
});

describe("G18 runs on", () => {
  const seriesOf = (count: number, last: Partial<PdsaCycle> = {}): Parts[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `A #${at + 1}`,
      series: "A",
      cycleNumber: at + 1,
      act: "adapt" as const,
      studied: true,
      result: 1,
      ...(at === count - 1 ? last : {}),
    }));

  test.each([
    [4, []],
    [5, []],
    [6, ["G18 A #6"]],
  ])("%i cycles, with 5 allowed: %p", (count, expected) => {
    expect(rulesOf(seriesOf(count, { act: null }), [WEEKLY])).toEqual(expected);
  });

  test.each([
    ["adapt", ["G18 A #6"]],
    ["pending", ["G18 A #6"]],
    ["adopt", []],
    ["abandon", []],
    ["scale", []],
  ] as const)("when the last one is to %s", (act, expected) => {
    expect(rulesOf(seriesOf(6, { act }), [WEEKLY])).toEqual(expected);
  });

  test("says how many there are", () => {
    expect(lapses(seriesOf(7, { act: null }), [WEEKLY])[0]!.evidence).toEqual({
      series: "A",
      count: 7,
      mostCycles: 5,
    });
  });
});

test("flags name the cycle and where it belongs, and one id is flagged once", () => {
  const parts = { ...SOUND, component: "Phonics", school: "North", hasPrediction: false };
  expect(lapses([parts, parts], [WEEKLY])).toEqual([
    {
      key: "G12|A #1",
      rule: "G12",
      severity: "medium",
      tool: null,
      component: "Phonics",
      school: "North",
      period: null,
      cycles: ["A #1"],
      evidence: {},
    },
  ]);
});

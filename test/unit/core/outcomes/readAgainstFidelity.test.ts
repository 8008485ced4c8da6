import type { Settings, Snapshot, ToolVersion } from "../../../../src/core/model";
import type { Outcome } from "../../../../src/core/model";
import { readAgainstFidelity } from "../../../../src/core/outcomes/readAgainstFidelity";
import { summariseTool } from "../../../../src/core/summary/summariseTool";
import {
  enoughObservations,
  FALL,
  makeCriterion,
  makeObservation,
  makeSnapshot,
  makeTracker,
  percentItems,
  SETTINGS,
  WINTER,
} from "../makeSnapshot";
import { makeOutcome, mean, read, share } from "./makeOutcome";

const ITEMS = percentItems("Phonics");
const NO_CRITERION = makeCriterion({ totalPercent: null });

/** A tracker whose observations at North in Winter all have this percentage; null: there are none. */
function northInWinter(percent: number | null, tool: Partial<ToolVersion> = {}) {
  const observations = percent === null ? [] : enoughObservations(WINTER, [percent]);
  return makeTracker(ITEMS, observations, tool);
}

const OUTCOMES: Readonly<Record<string, Partial<Outcome>>> = {
  onTarget: { target: 60 },
  improving: { target: 61 },
  notImproving: { target: 61, ...share(50, 100) },
  unknown: { direction: null },
};
/** So that the one in Winter has something to improve on. */
const BEFORE = makeOutcome({ period: "Fall", ...share(50, 100) });

describe("O1, O2, O3, O4, O5, O6: reading an outcome beside fidelity", () => {
  it.each([
    ["O1", 80, "atCriterion", "onTarget", "sustain"],
    ["O1", 80, "atCriterion", "improving", "sustain"],
    ["O2", 80, "atCriterion", "notImproving", "questionProgram"],
    ["O8", 80, "atCriterion", "unknown", "noOutcome"],
    ["O3", 79, "belowCriterion", "onTarget", "doNotCreditYet"],
    ["O3", 79, "belowCriterion", "improving", "doNotCreditYet"],
    ["O4", 79, "belowCriterion", "notImproving", "implementationFirst"],
    ["O8", 79, "belowCriterion", "unknown", "noOutcome"],
    ["O5", null, "unknown", "onTarget", "cannotAttribute"],
    ["O5", null, "unknown", "improving", "cannotAttribute"],
    ["O6", null, "unknown", "notImproving", "cannotTell"],
    ["O8", null, "unknown", "unknown", "noOutcome"],
  ] as const)(
    "%s: fidelity of %p (%s) and an outcome %s: %s",
    (_, percent, fidelity, outcome, reading) => {
      const snapshot = makeSnapshot([northInWinter(percent)]);
      const [, now] = read([BEFORE, makeOutcome(OUTCOMES[outcome])], snapshot);
      expect(now).toMatchObject({ fidelity, outcome, reading });
    }
  );

  it("carries all that it rests on", () => {
    const tracker = northInWinter(84, { duePerPeriod: 2, unit: "school" });
    const rows = [BEFORE, makeOutcome({ ...share(55, 92), target: 70 })];
    const [, now] = read(rows, makeSnapshot([tracker]));
    expect(now).toEqual({
      school: "North",
      grade: "1",
      measure: "Screening",
      period: "Winter",
      tool: "Walkthrough 1.0",
      students: 92,
      isShare: true,
      value: (100 * 55) / 92,
      target: 70,
      direction: "up",
      previous: 50,
      outcome: "improving",
      reason: null,
      fidelity: "atCriterion",
      fidelityMean: 0.84,
      criterionPercent: 80,
      observations: 3,
      due: 2,
      reading: "sustain",
    });
  });

  it("hides the values of a group that is too small", () => {
    const [, now] = read(
      [BEFORE, makeOutcome({ ...share(6, 9), target: 60 })],
      makeSnapshot([northInWinter(80)])
    );
    expect(now).toMatchObject({
      students: 9,
      value: null,
      previous: null,
      outcome: "unknown",
      reason: "tooFewStudents",
      fidelity: "atCriterion",
      reading: "noOutcome",
    });
  });

  it("is made outcome by outcome, in each tool by tool", () => {
    const trackers = [
      northInWinter(90, { label: "A" }),
      northInWinter(70, { label: "B" }),
      northInWinter(null, { label: "C" }),
    ];
    const rows = [makeOutcome({ target: 60 }), makeOutcome({ measure: "Reading", target: 90 })];
    const readings = read(rows, makeSnapshot(trackers));
    expect(readings.map(({ measure, tool, reading }) => [measure, tool, reading])).toEqual([
      ["Screening", "A", "sustain"],
      ["Screening", "B", "doNotCreditYet"],
      ["Screening", "C", "cannotAttribute"],
      ["Reading", "A", "questionProgram"],
      ["Reading", "B", "implementationFirst"],
      ["Reading", "C", "cannotTell"],
    ]);
  });

  it("is empty without outcomes", () => {
    expect(read([], makeSnapshot([northInWinter(80)]))).toEqual([]);
    expect(read([])).toEqual([]);
  });

  it("says without any tracker that nothing can be told of the program", () => {
    const rows = [makeOutcome({ target: 60 }), makeOutcome({ target: 90 })];
    const unmeasured = { tool: null, fidelity: "unknown", fidelityMean: null, observations: 0 };
    expect(read(rows)).toMatchObject([
      { ...unmeasured, criterionPercent: null, due: null, reading: "cannotAttribute" },
      { ...unmeasured, criterionPercent: null, due: null, reading: "cannotTell" },
    ]);
  });

  it("refuses summaries that are not those of the trackers", () => {
    const snapshot = makeSnapshot([northInWinter(80)]);
    expect(() => readAgainstFidelity([], [], snapshot, 10)).toThrow(RangeError);
    const other = summariseTool(northInWinter(80, { label: "Other" }), snapshot);
    expect(() => readAgainstFidelity([], [other], snapshot, 10)).toThrow(RangeError);
  });
});

describe("O1 to O6: the fidelity beside an outcome", () => {
  const fidelityOf = (snapshot: Snapshot, parts: Partial<Outcome> = {}) =>
    read([makeOutcome(parts)], snapshot)[0]!;

  it("is at criterion from the criterion on, whatever the binary of the mean", () => {
    const states = [79, 80, 81].map(
      (percent) => fidelityOf(makeSnapshot([northInWinter(percent)])).fidelity
    );
    expect(states).toEqual(["belowCriterion", "atCriterion", "atCriterion"]);
    const observations = [60, 90, 90].map((percent, index) =>
      makeObservation([percent], { unit: `P${index}`, period: "Winter", date: WINTER.start })
    );
    const beside = fidelityOf(makeSnapshot([makeTracker(ITEMS, observations)]));
    expect(beside.fidelityMean).toBeLessThan(0.8);
    expect(beside.fidelity).toBe("atCriterion");
  });

  it("rests on enough observations and units", () => {
    const withUnits = (units: readonly string[], settings: Partial<Settings> = {}) => {
      const observations = units.map((unit) =>
        makeObservation([90], { unit, period: "Winter", date: WINTER.start })
      );
      const snapshot = makeSnapshot([makeTracker(ITEMS, observations)], {
        settings: { ...SETTINGS, ...settings },
      });
      const { fidelity, fidelityMean, observations: count } = fidelityOf(snapshot);
      return [fidelity, fidelityMean === null, count];
    };
    expect(withUnits(["P1", "P2"])).toEqual(["unknown", true, 2]);
    expect(withUnits(["P1", "P1", "P2"])).toEqual(["atCriterion", false, 3]);
    expect(withUnits(["P1", "P1", "P2", "P2"])).toEqual(["atCriterion", false, 4]);
    expect(withUnits(["P1", "P1", "P1"])).toEqual(["unknown", true, 3]);
    expect(withUnits(["P1", "P2"], { minObservations: 2 })).toEqual(["atCriterion", false, 2]);
    expect(withUnits([], { minObservations: 0, minUnits: 0 })).toEqual(["unknown", true, 0]);
  });

  it("needs one observation where the school itself is the unit, and the minima for all schools", () => {
    const seen = makeObservation([90], { unit: "North", period: "Winter", date: WINTER.start });
    const snapshot = makeSnapshot([makeTracker(ITEMS, [seen], { unit: "school" })]);
    expect(fidelityOf(snapshot).fidelity).toBe("atCriterion");
    expect(fidelityOf(snapshot, { school: null }).fidelity).toBe("unknown");
  });

  it("is unknown without a criterion, and its mean is still told", () => {
    const snapshot = makeSnapshot([northInWinter(80, { criterion: NO_CRITERION })]);
    expect(fidelityOf(snapshot)).toMatchObject({
      fidelity: "unknown",
      fidelityMean: 0.8,
      criterionPercent: null,
    });
  });

  it("is that of the same school, or of all schools, in the same period", () => {
    const observations = [
      ...enoughObservations(WINTER, [90]),
      ...enoughObservations(WINTER, [50], { school: "South" }),
      ...enoughObservations(FALL, [70]),
    ];
    const snapshot = makeSnapshot([makeTracker(ITEMS, observations)]);
    const meanOf = (school: string | null, period: string) =>
      fidelityOf(snapshot, { school, period }).fidelityMean;
    expect(meanOf("North", "Winter")).toBeCloseTo(0.9, 12);
    expect(meanOf("NORTH", "winter")).toBeCloseTo(0.9, 12);
    expect(meanOf("South", "Winter")).toBeCloseTo(0.5, 12);
    expect(meanOf(null, "Winter")).toBeCloseTo(0.7, 12);
    expect(meanOf("North", "Fall")).toBeCloseTo(0.7, 12);
    expect(meanOf("South", "Fall")).toBeNull();
    expect(meanOf("North", "Spring")).toBeNull();
  });

  it("is unknown for a school or period that is not listed", () => {
    const away = enoughObservations(WINTER, [90], { school: "West" });
    const snapshot = makeSnapshot([makeTracker(ITEMS, away, { duePerPeriod: 2 })]);
    const unknown = { fidelity: "unknown", fidelityMean: null, observations: 0, due: null };
    expect(fidelityOf(snapshot, { school: "West" })).toMatchObject(unknown);
    expect(fidelityOf(snapshot, { period: "Summer" })).toMatchObject(unknown);
    expect(fidelityOf(snapshot, { school: null }).fidelity).toBe("atCriterion");
  });
});

it("never makes a number that is none", () => {
  const snapshot = makeSnapshot([northInWinter(80), northInWinter(null, { label: "B" })]);
  const rows = [0, 1, 9, 10].flatMap((students) =>
    [null, "North", "West"].flatMap((school) =>
      [null, 0, 70].flatMap((target) =>
        ["Fall", "Winter", "Summer"].flatMap((period) => [
          makeOutcome({ ...share(0, students), school, target, period }),
          makeOutcome({ ...mean(3, students), school, target, period, measure: "Mean" }),
        ])
      )
    )
  );
  for (const least of [0, 1, 10])
    for (const reading of read(rows, snapshot, least))
      expect(Object.values(reading)).not.toContain(NaN);
});

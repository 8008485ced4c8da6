import { analyze } from "../../../../src/core/analyze";
import type { GapFlag } from "../../../../src/core/figures";
import type { Observation, PdsaCycle, Snapshot } from "../../../../src/core/model";
import {
  enoughObservations,
  FALL,
  makeCycle,
  makeObservation,
  makeSnapshot,
  makeTracker,
  percentItems,
  WINTER,
} from "../makeSnapshot";

const ITEMS = percentItems("Phonics", "Fluency");
const PERIODS = [FALL, WINTER];
const G1_ALL = "G1|Walkthrough 1.0|Phonics|All|Winter";
const G1_NORTH = "G1|Walkthrough 1.0|Phonics|North|Winter";

/** Phonics falls short in North in winter, last observed on the period's first day; Fluency does not. */
function flagsWith(
  cycles: readonly PdsaCycle[],
  parts: Partial<Snapshot> = {},
  observations: readonly Observation[] = enoughObservations(WINTER, [70, 90])
): GapFlag[] {
  const tracker = makeTracker(ITEMS, observations);
  const snapshot = { asOf: WINTER.start + 30, periods: PERIODS, cycles, ...parts };
  return analyze(makeSnapshot([tracker], snapshot)).flags.filter(({ rule }) => rule !== "G7");
}

function of(flags: readonly GapFlag[], rule: string, school: string | null) {
  return flags.find((flag) => flag.rule === rule && flag.school === school);
}

const answering = makeCycle("C1", { component: "Phonics", planDate: WINTER.start });

describe("G9 unaddressed", () => {
  it.each([
    [29, false],
    [30, true],
    [31, true],
  ])("after %i days, with 30 allowed, is found: %p", (days, found) => {
    const flags = flagsWith([], { asOf: WINTER.start + days });
    expect(of(flags, "G9", "North") !== undefined).toBe(found);
    expect(of(flags, "G9", null) !== undefined).toBe(found);
  });

  it("names the gaps and counts the days", () => {
    expect(of(flagsWith([]), "G9", null)).toEqual({
      key: "G9|Walkthrough 1.0|Phonics|All|Winter",
      rule: "G9",
      severity: "high",
      tool: "Walkthrough 1.0",
      component: "Phonics",
      school: null,
      period: "Winter",
      cycles: [],
      evidence: { days: 30, gaps: [G1_ALL] },
    });
  });

  it("names G1 and G2 of a lasting gap in one flag", () => {
    const lasting = [
      ...enoughObservations(FALL, [70, 90]),
      ...enoughObservations(WINTER, [70, 90]),
    ];
    const flags = flagsWith([], {}, lasting).filter(({ rule }) => rule === "G9");
    expect(flags.map(({ school }) => school)).toEqual([null, "North"]);
    expect(flags[0]!.evidence.gaps).toEqual([G1_ALL, G1_ALL.replace("G1", "G2")]);
  });

  it("is not found for a decline above the criterion", () => {
    const declined = [
      ...enoughObservations(FALL, [100, 90]),
      ...enoughObservations(WINTER, [80, 90]),
    ];
    const flags = flagsWith([], { asOf: WINTER.end }, declined);
    expect(flags.map(({ rule }) => rule)).toEqual(["G3", "G3"]);
  });

  it("counts from the latest complete observation that scored the component", () => {
    const later = WINTER.start + 20;
    const parts = { period: "Winter", date: later, unit: "P3" };
    const asOf = WINTER.start + 40;
    const days = (extra: Observation) => {
      const flags = flagsWith([], { asOf }, [...enoughObservations(WINTER, [70, 90]), extra]);
      return of(flags, "G9", "North")?.evidence.days;
    };
    expect(days(makeObservation([70, 90], parts))).toBeUndefined();
    expect(days(makeObservation([70, null], parts))).toBe(40);
    expect(days(makeObservation(["NA", 90], parts))).toBe(40);
    expect(days(makeObservation([70, 90], { ...parts, school: "South" }))).toBe(40);
    expect(days(makeObservation([70, 90], { ...parts, school: "north" }))).toBeUndefined();
  });

  it("falls silent with an answering cycle, which the gap then shows", () => {
    const flags = flagsWith([answering]);
    expect(flags.map(({ rule }) => rule)).toEqual(["G1", "G1"]);
    expect(flags.map(({ cycles }) => cycles)).toEqual([["C1"], ["C1"]]);
  });
});

describe("a cycle answers a gap (G1, G2, G3, G9)", () => {
  const answers = (parts: Partial<PdsaCycle>, school: string | null = "North") =>
    of(flagsWith([{ ...answering, ...parts }]), "G1", school)!.cycles.length > 0;

  it.each([
    ["a day before the period starts", WINTER.start - 1, false],
    ["on the period's first day", WINTER.start, true],
    ["a day later", WINTER.start + 1, true],
  ])("when planned %s: %p", (_, planDate, expected) => {
    expect(answers({ planDate })).toBe(expected);
    expect(answers({ planDate: null, doStart: planDate })).toBe(expected);
  });

  it("by its plan date rather than by its Do start, and never without either", () => {
    expect(answers({ planDate: WINTER.start - 1, doStart: WINTER.start })).toBe(false);
    expect(answers({ planDate: null, doStart: null })).toBe(false);
  });

  it("only on the same component, whatever its case", () => {
    expect(answers({ component: "PHONICS" })).toBe(true);
    expect(answers({ component: "Fluency" })).toBe(false);
    expect(answers({ component: null })).toBe(false);
  });

  it("in its school or in all schools; a gap of all schools only from all schools", () => {
    expect(answers({ school: null }, "North")).toBe(true);
    expect(answers({ school: "NORTH" }, "North")).toBe(true);
    expect(answers({ school: "South" }, "North")).toBe(false);
    expect(answers({ school: null }, null)).toBe(true);
    expect(answers({ school: "North" }, null)).toBe(false);
  });

  it("unless it was abandoned", () => {
    expect(answers({ act: "abandon" })).toBe(false);
    expect(answers({ act: "abandon", flagKeys: [G1_NORTH] })).toBe(false);
    expect(answers({ act: "adopt" })).toBe(true);
  });

  it("when it names the key, whatever its dates, component and case", () => {
    const named = makeCycle("C2", { flagKeys: ["other", G1_NORTH.toLowerCase()] });
    const flags = flagsWith([named]);
    expect(of(flags, "G1", "North")!.cycles).toEqual(["C2"]);
    expect(of(flags, "G9", "North")).toBeUndefined();
    expect(of(flags, "G1", null)!.cycles).toEqual([]);
    expect(of(flags, "G9", null)).toBeDefined();
  });

  it.each(["G1", "G2", "G3", "G9"])(
    "with all its flags, when it names the key of any one: %s",
    (rule) => {
      const observations = [
        ...enoughObservations(FALL, [79, 90]),
        ...enoughObservations(WINTER, [60, 90]),
      ];
      const named = makeCycle("C2", { flagKeys: [G1_NORTH.replace("G1", rule)] });
      const flags = flagsWith([named], {}, observations).filter(({ school }) => school !== null);
      expect(flags.map((flag) => flag.rule).sort()).toEqual(["G1", "G2", "G3"]);
      expect(flags.every(({ cycles }) => cycles[0] === "C2")).toBe(true);
    }
  );

  it("not when it names the same component in another period", () => {
    const named = makeCycle("C2", { flagKeys: [G1_NORTH.replace("Winter", "Fall")] });
    expect(of(flagsWith([named]), "G1", "North")!.cycles).toEqual([]);
  });

  it("together with others, in the order of the log", () => {
    const flags = flagsWith([{ ...answering, id: "Z" }, answering]);
    expect(of(flags, "G1", "North")!.cycles).toEqual(["Z", "C1"]);
  });
});

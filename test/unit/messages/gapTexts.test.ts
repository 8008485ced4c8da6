import { isCycleRule } from "../../../src/core";
import type { GapEvidence, GapFlag, GapRule } from "../../../src/core/figures";
import { gapEvidence, gapStateName, gapTitle, severityName } from "../../../src/messages/messages";
import { gapNextStep } from "../../../src/messages/gapHints";
import { expectSentence, TRACES } from "./sentences";

const RULES: Record<GapRule, GapEvidence> = {
  G1: { mean: 0.62, criterionPercent: 80, observations: 12, units: 5 },
  G2: {
    mean: 0.62,
    criterionPercent: 80,
    observations: 12,
    units: 5,
    previousMean: 0.58,
    previousPeriod: "Fall",
  },
  G3: { mean: 0.65, previousMean: 0.78, previousPeriod: "Fall", observations: 12, units: 5 },
  G4: {
    mean: 0.83,
    criterionPercent: 80,
    observations: 24,
    units: 8,
    unit: "practitioner",
    unitsAtCriterion: 0.625,
    middleHalf: 0.312,
  },
  G5: { mean: 0.83, criterionPercent: 80, item: "R3", zeros: 9, scored: 24 },
  G6: {
    grouping: "school",
    groups: 3,
    lowest: { name: "Oak", mean: 0.584 },
    highest: { name: "Elm", mean: 0.812 },
  },
  G7: { observations: 2, units: 1, minObservations: 3, minUnits: 2 },
  G8: {
    measure: "Phonics feedback",
    rules: "anhoej",
    signal: "longRun",
    found: 9,
    limit: 7,
    latest: 61.256,
    latestDay: 44650,
  },
  G9: { days: 45, gaps: ["G1|Tool|Phonics|All|Winter"] },
  G10: { days: 31, missing: "study" },
  G11: { predicted: 60, result: 52.5, asPlanned: true },
  G12: {},
  G13: {},
  G14: { days: 45, mostDays: 31 },
  G15: {},
  G16: { days: 31, decision: "adapt" },
  G17: { people: 40, mostPeople: 5 },
  G18: { series: "Phonics", count: 6, mostCycles: 5 },
};
const rules = Object.keys(RULES) as GapRule[];

const flag = (rule: GapRule, evidence: GapEvidence = RULES[rule], over: Partial<GapFlag> = {}) => ({
  key: `${rule}|x`,
  rule,
  severity: "high" as const,
  tool: "Tool 1.0",
  component: "Phonics",
  school: "Oak",
  period: "Winter",
  cycles: isCycleRule(rule) ? ["Phonics #1"] : [],
  evidence,
  ...over,
});

describe.each(rules)("%s in words", (rule) => {
  test("its evidence is a sentence", () => expectSentence(gapEvidence(flag(rule))));

  test("its evidence is a sentence even where the flag carries no figures", () =>
    expectSentence(gapEvidence(flag(rule, {}))));

  test("it has a title and a next step", () => {
    expect(gapTitle(flag(rule))).toMatch(/Phonics/);
    expectSentence(gapNextStep(rule));
  });

  test("its title needs no component", () => {
    const title = gapTitle(flag(rule, RULES[rule], { component: null, cycles: [] }));
    expect(title).not.toMatch(TRACES);
    expect(title).not.toMatch(/ {2}/);
    expect(title.length).toBeGreaterThan(8);
  });

  test("it speaks about support, not about people who fail", () => {
    const text = `${gapTitle(flag(rule))} ${gapEvidence(flag(rule))} ${gapNextStep(rule)}`;
    expect(text).not.toMatch(/fail|teacher|poor|bad|worst|rank|weak/i);
  });
});

describe("the figures in the evidence", () => {
  test("G1 names mean, distance and criterion, and what they rest on", () => {
    expect(gapEvidence(flag("G1"))).toBe(
      "The mean is 62%, 18 points below the criterion of 80% (12 observations of 5 units)."
    );
  });

  test("G1 just below the criterion never reads as if it had reached it", () => {
    const text = gapEvidence(flag("G1", { ...RULES.G1, mean: 0.796 }));
    expect(text).toContain("79.6%, less than 1 point below the criterion of 80%");
  });

  test("G2 adds the period before", () => {
    expect(gapEvidence(flag("G2"))).toContain("; it was 58% in Fall");
  });

  test("G3 shows a difference that agrees with the two figures beside it", () => {
    const text = gapEvidence(flag("G3", { ...RULES.G3, mean: 0.6049, previousMean: 0.785 }));
    expect(text).toContain("fell by 19 points, from 79% in Fall to 60% in Winter");
  });

  test("G7 counts one as one", () => {
    const evidence = { observations: 1, units: 1, minObservations: 1, minUnits: 1 };
    expect(gapEvidence(flag("G7", evidence))).toBe(
      "1 complete observation of 1 unit in Winter; at least 1 observation of 1 unit is needed to judge by."
    );
  });

  test("G7 without any observation says so in title and evidence", () => {
    const none = flag("G7", { ...RULES.G7, observations: 0, units: 0 });
    expect(gapTitle(none)).toBe("Phonics was not observed");
    expect(gapEvidence(none)).toMatch(/^No complete observations in Winter;/);
  });

  test("G4 counts who is at criterion, and says how far they lie apart", () => {
    expect(gapEvidence(flag("G4"))).toBe(
      "The mean is 83%; 5 of 8 practitioners are at the criterion of 80%, and the middle half of them spans 31 points."
    );
    const one = { ...RULES.G4, units: 5, unitsAtCriterion: 0.2 };
    expect(gapEvidence(flag("G4", one))).toContain("; 1 of 5 practitioners is at the criterion");
  });

  test("G5 names the item and counts", () => {
    expect(gapTitle(flag("G5"))).toBe("Item R3 of Phonics is often not seen");
    expect(gapEvidence(flag("G5"))).toBe(
      "Item R3 has no points in 9 of 24 observations (38%). The component's mean is 83%."
    );
  });

  test("G6 names schools, and never a coach", () => {
    expect(gapTitle(flag("G6"))).toBe("Phonics differs between schools");
    expect(gapEvidence(flag("G6"))).toBe(
      "Between schools, means run from 58% (Oak) to 81% (Elm), 23 points apart; 3 schools with enough data."
    );
    const ofCoaches: GapEvidence = {
      grouping: "coach",
      groups: 2,
      lowest: { name: null, mean: 0.584 },
      highest: { name: null, mean: 0.812 },
    };
    expect(gapTitle(flag("G6", ofCoaches))).toBe(
      "Phonics differs between the practitioners of different coaches"
    );
    expect(gapEvidence(flag("G6", ofCoaches))).toBe(
      "Between the practitioners of different coaches, means run from 58% to 81%, 23 points apart; 2 coaches with enough data."
    );
  });

  test.each([
    [true, "it was done as planned"],
    [false, "it was not done as planned"],
    [null, "whether it was done as planned is not filled in"],
  ])("G11, done as planned: %p", (asPlanned, words) => {
    expect(gapEvidence(flag("G11", { predicted: 60, result: 52.5, asPlanned }))).toBe(
      `Predicted 60, found 52.5; ${words}, and no decision is made.`
    );
  });

  test("G10 tells a missing study from a missing decision", () => {
    expect(gapTitle(flag("G10"))).toBe("PDSA cycle Phonics #1 waits for its study");
    expect(gapTitle(flag("G10", { days: 31, missing: "act" }))).toMatch(/waits for its decision$/);
    expect(gapEvidence(flag("G10", { days: 31, missing: "act" }))).toContain("31 days ago");
  });
});

test("severities and states have names", () => {
  expect((["high", "medium", "info"] as const).map(severityName)).toEqual([
    "High",
    "Medium",
    "Info",
  ]);
  expect(new Set((["new", "open", "answered"] as const).map(gapStateName)).size).toBe(3);
});

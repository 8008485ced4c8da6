import type { GapEvidence, GapFlag, GapRule } from "../../../src/core/figures";
import {
  gapEvidence,
  gapNextStep,
  gapStateName,
  gapTitle,
  ruleName,
  severityName,
} from "../../../src/messages/messages";
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
  cycles: rule === "G10" ? ["Phonics #1"] : [],
  evidence,
  ...over,
});

describe.each(rules)("%s in words", (rule) => {
  test("its evidence is a sentence", () => expectSentence(gapEvidence(flag(rule))));

  test("its evidence is a sentence even where the flag carries no figures", () =>
    expectSentence(gapEvidence(flag(rule, {}))));

  test("it has a title, a name and a next step", () => {
    expect(gapTitle(flag(rule))).toMatch(/Phonics/);
    expect(ruleName(rule)).not.toBe("");
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

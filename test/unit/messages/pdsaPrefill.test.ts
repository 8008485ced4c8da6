import type { GapEvidence, GapRule } from "../../../src/core/figures";
import { pdsaPrefill } from "../../../src/messages/pdsaPrefill";

const prefill = (rule: GapRule, evidence: GapEvidence, school: string | null = null) =>
  pdsaPrefill({
    key: "x",
    rule,
    severity: "medium",
    tool: "Walkthrough 1.0",
    component: "Phonics",
    school,
    period: "Fall",
    cycles: [],
    evidence,
  });

test("a cycle on a component below criterion measures its mean", () => {
  expect(prefill("G1", { mean: 0.6214, criterionPercent: 80 }, "Oak")).toEqual({
    series: "Phonics at Oak",
    aim: "Raise the mean for Phonics in Oak from 62% to at least 80%.",
    measure: "Mean of Phonics in percent, Walkthrough 1.0, Oak",
    direction: "up",
    baseline: 62.1,
  });
  expect(prefill("G9", { days: 40 }).baseline).toBeNull();
});

test("a cycle on a spread measures the share at criterion", () => {
  expect(prefill("G4", { mean: 0.83, criterionPercent: 80, unitsAtCriterion: 0.625 })).toEqual({
    series: "Phonics",
    aim: "Bring more of those observed in all schools to the criterion of 80% for Phonics.",
    measure: "Share at criterion for Phonics in percent, Walkthrough 1.0, all schools",
    direction: "up",
    baseline: 62.5,
  });
});

test("a cycle on an item counts the observations without it, and fewer are better", () => {
  expect(prefill("G5", { item: "R3", zeros: 3, scored: 8 })).toMatchObject({
    aim: "See item R3 of Phonics more often in all schools.",
    direction: "down",
    baseline: 37.5,
  });
});

test("a cycle on groups measures how far they lie apart", () => {
  const ends = { lowest: { name: null, mean: 0.584 }, highest: { name: null, mean: 0.812 } };
  expect(prefill("G6", { grouping: "coach", groups: 2, ...ends })).toMatchObject({
    aim: "Raise the lower means for Phonics, so that groups differ less.",
    direction: "down",
    baseline: 22.8,
  });
});

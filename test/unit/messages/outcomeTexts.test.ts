import type { OutcomeCorrelation, OutcomeReading } from "../../../src/core";
import { outcomeWords } from "../../../src/messages/outcomeTexts";
import { expectSentence } from "./sentences";

const reading = (parts: Partial<OutcomeReading> = {}): OutcomeReading => ({
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
  fidelity: "belowCriterion",
  fidelityMean: 0.7,
  criterionPercent: 80,
  observations: 5,
  due: 6,
  reading: "doNotCreditYet",
  ...parts,
});
const outcome = (parts: Partial<OutcomeReading> = {}) =>
  outcomeWords.outcomeText(reading(parts), 10);
const fidelity = (parts: Partial<OutcomeReading> = {}) => outcomeWords.fidelityText(reading(parts));

describe("an outcome in words", () => {
  test.each<[Partial<OutcomeReading>, string]>([
    [{}, "Outcome: 60% of 92 students, target 70%, before 50%; improving."],
    [
      { outcome: "notImproving" },
      "Outcome: 60% of 92 students, target 70%, before 50%; not improving.",
    ],
    [
      { outcome: "notImproving", previous: null },
      "Outcome: 60% of 92 students, target 70%; short of the target, with nothing before it to compare.",
    ],
    [
      { outcome: "onTarget", isShare: false, value: 41.5, target: 40, previous: null, students: 1 },
      "Outcome: mean 41.5, 1 student, target 40; on target.",
    ],
    [
      { outcome: "unknown", reason: "noDirection", target: null, previous: null },
      "Outcome: 60% of 92 students; the sheet does not say which way is better.",
    ],
    [
      { outcome: "unknown", reason: "nothingToCompare", target: null, previous: null },
      "Outcome: 60% of 92 students; no target, and nothing before it to compare.",
    ],
  ])("%j", (parts, expected) => {
    expect(outcome(parts)).toBe(expected);
  });

  test("a group that is too small shows neither its value nor how many it is", () => {
    const text = outcome({
      value: null,
      students: 7,
      outcome: "unknown",
      reason: "tooFewStudents",
    });
    expect(text).toBe("Outcome: not shown; fewer than 10 students.");
  });

  test("values that differ never read the same", () => {
    expect(outcome({ value: 69.6, previous: null })).toContain("69.6% of");
    expect(outcome({ value: 69.9996, previous: null })).toContain("69.9996% of");
    expect(outcome({ value: 10.4, target: 10, direction: "down" })).toContain("10.4% of");
    expect(outcome({ value: 59.8, previous: 60.2 })).toMatch(/^Outcome: 59.8% .* before 60.2%/);
    expect(outcome({ value: 70, target: 70 })).toContain("70% of 92 students, target 70%");
  });
});

describe("fidelity in words", () => {
  test.each<[Partial<OutcomeReading>, string]>([
    [{}, "Fidelity: 70%, 5 of 6 observations; below the criterion of 80%."],
    [
      { fidelity: "atCriterion", fidelityMean: 0.8, due: null },
      "Fidelity: 80%, 5 observations; reaches the criterion of 80%.",
    ],
    [{ fidelityMean: 0.798 }, "Fidelity: 79.8%, 5 of 6 observations; below the criterion of 80%."],
    [
      { fidelity: "unknown", fidelityMean: null, observations: 1 },
      "Fidelity: not known; 1 of 6 observations, too few or of too few units.",
    ],
    [
      { fidelity: "unknown", fidelityMean: null, observations: 0 },
      "Fidelity: not known; no observations in this period.",
    ],
    [
      { fidelity: "unknown", criterionPercent: null },
      "Fidelity: 70%, 5 of 6 observations; the tool has no criterion for the total.",
    ],
    [
      { fidelity: "unknown", fidelityMean: null, tool: null },
      "Fidelity: not known; there is no tracker.",
    ],
  ])("%j", (parts, expected) => {
    expect(fidelity(parts)).toBe(expected);
  });
});

describe("what the two say together", () => {
  test.each(Object.values(outcomeWords.readings))("%s", (text) => {
    expectSentence(text);
    expect(text).not.toMatch(/because|cause|due to|led to|teacher|staff/i);
  });

  test("what goes along says how many schools, and a figure only from ten on", () => {
    const correlation = (parts: Partial<OutcomeCorrelation>) =>
      outcomeWords.correlationText({
        ...{ measure: "Screening", grade: null, period: "Winter", tool: "A", isShare: true },
        ...{ direction: "up", n: 12, value: 0.456, reason: null, ...parts },
      });
    expect(correlation({})).toContain(
      "n 12 with fidelity and outcome known; rank correlation 0.46 "
    );
    expect(correlation({ value: -0.001 })).toContain(" 0.00 ");
    expect(correlation({ direction: "down" })).toContain("Lower values are better here.");
    expect(correlation({ n: 3, value: null, reason: "fewSites" })).toMatch(
      /^Across schools: n 3 .*shown from 10 schools on/
    );
    expect(correlation({ value: null, reason: "constant" })).toMatch(/n 12 .*no correlation/);
    for (const parts of [{}, { value: null, reason: "fewSites" as const }])
      expectSentence(correlation(parts));
  });

  test("a grade is named once", () => {
    const name = (grade: string | null) => outcomeWords.group({ measure: "Screening", grade });
    expect([name(null), name("1"), name("Grade 1")]).toEqual([
      "Screening",
      "Grade 1: Screening",
      "Grade 1: Screening",
    ]);
  });
});

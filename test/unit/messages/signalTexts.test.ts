import { judgeMeasure } from "../../../src/core/signals/judgeMeasure";
import type { GoalVerdict, Signal, SignalVerdict } from "../../../src/core/figures";
import type { RuleSet } from "../../../src/core/signals/ruleSets";
import {
  goalText,
  measureSummary,
  measureVerdict,
  verdictName,
} from "../../../src/messages/measureTexts";
import { ruleSetName, signalText, valueText } from "../../../src/messages/signalTexts";
import { makeMeasure, repeat } from "../core/signals/makeMeasure";
import { expectSentence, TRACES } from "./sentences";

const RULES: readonly Signal["rule"][] = [
  "longRun",
  "fewCrossings",
  "shift",
  "trend",
  "fewRuns",
  "manyRuns",
  "outsideLimits",
  "twoOfThree",
];
const VERDICTS: readonly SignalVerdict[] = [
  "notEnoughPoints",
  "noSignal",
  "improved",
  "worsened",
  "changed",
];
const GOALS: readonly GoalVerdict[] = [
  "always",
  "never",
  "nowAndThen",
  "middleReaches",
  "middleFallsShort",
];
const SETS: readonly RuleSet[] = ["anhoej", "ihi", "nhs"];
const SHIFTED = [...repeat(9, 10), ...repeat(9, 20)].map((value, index) => value + (index % 2));

test.each(RULES)("%s says what was counted, and nothing of causes", (rule) => {
  const text = signalText({ rule, found: 8, limit: 7 });
  expect(text).not.toMatch(TRACES);
  expect(text).not.toMatch(/because|due to|caused/i);
});

test("one of anything is one", () => {
  expect(signalText({ rule: "fewCrossings", found: 1, limit: 4 })).toContain("1 time,");
});

test("every verdict, goal and set of rules has its words", () => {
  const names = VERDICTS.map(verdictName);
  expect(new Set(names).size).toBe(names.length);
  GOALS.map(goalText).forEach(expectSentence);
  expect(SETS.map(ruleSetName).join()).not.toMatch(TRACES);
});

describe.each(SETS)("a measure under %s", (rules) => {
  test.each([
    ["no values", []],
    ["one value", [3]],
    ["too few", [1, 2, 3, 4]],
    ["a shift", SHIFTED],
    ["a constant series", repeat(14, 5)],
  ])("of %s is said in sentences", (_, values) => {
    const figure = judgeMeasure(makeMeasure(values, { unit: "%" }), rules);
    expectSentence(measureSummary(figure));
    expectSentence(measureVerdict(figure));
  });

  test("names its chart, its centre line and its latest value", () => {
    const figure = judgeMeasure(makeMeasure(SHIFTED, { unit: "minutes" }), rules);
    expect(measureSummary(figure)).toMatch(
      /chart.*18 points, (median|mean) .* minutes.*latest 21 minutes on /
    );
  });
});

test("values have at most two decimals, and their unit where there is one", () => {
  expect([valueText(63.916666, null), valueText(60, "%"), valueText(-0.5, null)]).toEqual([
    "63.92",
    "60 %",
    "-0.5",
  ]);
});

import type { Criterion, CriterionForm } from "../../../src/core/model";
import { criterionText } from "../../../src/messages/messages";
import { expectSentence } from "./sentences";

const whole: Criterion = {
  form: "total",
  totalPercent: 80,
  componentPercent: 70,
  keyComponent: "Phonics",
  mostMisses: 1,
  points: 12,
};
const empty: Criterion = {
  form: "total",
  totalPercent: null,
  componentPercent: null,
  keyComponent: null,
  mostMisses: null,
  points: null,
};
const needs: Record<CriterionForm, readonly string[]> = {
  total: ["80% overall"],
  totalAndKeyComponent: ["80% overall", "70% in Phonics"],
  everyComponent: ["70% in every component"],
  misses: ["at most 1 item below full points"],
  points: ["at least 12 points"],
};
const forms = Object.keys(needs) as CriterionForm[];

test.each(forms)("%s says what has to be met", (form) => {
  const text = criterionText({ ...whole, form }, false);
  expectSentence(text);
  for (const part of needs[form]) expect(text).toContain(part);
  expect(text).not.toContain("critical");
  expect(criterionText({ ...whole, form }, true)).toContain("critical");
});

test.each(forms)("%s without its numbers says that there is no criterion", (form) => {
  const text = criterionText({ ...empty, form }, true);
  expectSentence(text);
  expect(text).toContain("no criterion");
});

test("every component falls back on the percentage of the total", () => {
  const text = criterionText({ ...whole, form: "everyComponent", componentPercent: null }, false);
  expect(text).toContain("80% in every component");
});

import type { ChainedCycle, CyclePhase, CycleReading } from "../../../src/core";
import { cycleWords } from "../../../src/messages/cycleTexts";
import { makeCycle } from "../core/makeSnapshot";
import { expectSentence } from "./sentences";

const chained = (
  parts: Parameters<typeof makeCycle>[1],
  phase: CyclePhase,
  reading: CycleReading | null = null
): ChainedCycle => ({ cycle: makeCycle("Feedback #1", parts), phase, reading });

test.each<[string, Parameters<typeof makeCycle>[1], CyclePhase]>([
  ["1 Plan", { cycleNumber: 1 }, "plan"],
  ["2 Do", { cycleNumber: 2 }, "do"],
  ["3 Study due", { cycleNumber: 3 }, "study"],
  ["Act due", { cycleNumber: null, act: "pending" }, "act"],
  ["1 Adopt", { cycleNumber: 1, act: "adopt" }, "closed"],
  ["1 Adapt", { cycleNumber: 1, act: "adapt" }, "closed"],
  ["1 Abandon", { cycleNumber: 1, act: "abandon" }, "closed"],
  ["1 Scale up", { cycleNumber: 1, act: "scale" }, "closed"],
])("a cycle in its chain reads %s", (text, parts, phase) => {
  expect(cycleWords.step(chained(parts, phase))).toBe(text);
});

test.each<CycleReading>(["keep", "changeIdea", "prepareBetter", "findOutWhy", "cannotTell"])(
  "the reading %s is a sentence that names the cycle",
  (reading) => {
    const text = cycleWords.reading(chained({}, "closed", reading))!;
    expect(text.startsWith("Feedback #1: ")).toBe(true);
    expectSentence(text);
  }
);

test("nothing is read of a cycle that is not studied", () => {
  expect(cycleWords.reading(chained({}, "do"))).toBeNull();
});

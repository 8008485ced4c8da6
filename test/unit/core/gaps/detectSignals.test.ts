import { detectSignals } from "../../../../src/core/gaps/detectSignals";
import { judgeMeasure } from "../../../../src/core/signals/judgeMeasure";
import { makeCycle } from "../makeSnapshot";
import { makeMeasure } from "../signals/makeMeasure";

const SHIFTED = [58, 61, 60, 57, 62, 59, 63, 60, 66, 71, 74, 73, 77, 79, 78, 82];
const flagsOf = (
  parts: Parameters<typeof makeMeasure>[1],
  cycles: Parameters<typeof makeCycle>[] = []
) =>
  detectSignals([judgeMeasure(makeMeasure(SHIFTED, parts), "anhoej")], {
    cycles: cycles.map((given) => makeCycle(...given)),
  });

describe("G8: a measure that has worsened", () => {
  it("is flagged by its strongest signal", () => {
    expect(flagsOf({ direction: "down" })).toEqual([
      {
        key: "G8|Minutes",
        rule: "G8",
        severity: "medium",
        tool: null,
        component: null,
        school: null,
        period: null,
        cycles: [],
        evidence: {
          measure: "Minutes",
          rules: "anhoej",
          signal: "longRun",
          found: 8,
          limit: 7,
          latest: 82,
          latestDay: 16,
        },
      },
    ]);
  });

  it.each(["up", null] as const)("is not one that is better %s", (direction) => {
    expect(flagsOf({ direction })).toEqual([]);
  });

  it("is about what the latest cycle of its series is about", () => {
    const [flag] = flagsOf({ direction: "down", series: "feedback" }, [
      ["Feedback #1", { series: "Feedback", component: "Phonics" }],
      ["Feedback #2", { series: "Feedback", component: "Fluency", school: "North" }],
      ["Other #1", { series: "Other", component: "Talk" }],
    ]);
    expect(flag).toMatchObject({
      component: "Fluency",
      school: "North",
      cycles: ["Feedback #1", "Feedback #2"],
    });
  });

  it("needs enough points", () => {
    const measure = makeMeasure(SHIFTED.slice(4, 13), { direction: "down" });
    expect(detectSignals([judgeMeasure(measure, "anhoej")], { cycles: [] })).toEqual([]);
  });

  it("counts measures of one name once", () => {
    const figure = judgeMeasure(makeMeasure(SHIFTED, { direction: "down" }), "anhoej");
    expect(detectSignals([figure, { ...figure, measure: "MINUTES" }], { cycles: [] })).toHaveLength(
      1
    );
  });
});

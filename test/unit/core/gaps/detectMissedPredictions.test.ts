import { detectMissedPredictions } from "../../../../src/core/gaps/detectMissedPredictions";
import type { PdsaCycle } from "../../../../src/core/model";
import { makeCycle, SETTINGS } from "../makeSnapshot";

const flags = (parts: Partial<PdsaCycle>, tolerancePercent = 0) =>
  detectMissedPredictions({
    settings: { ...SETTINGS, tolerancePercent },
    cycles: [makeCycle("C1", { direction: "up", predicted: 60, result: 50, ...parts })],
  });

describe("G11 short of the prediction", () => {
  it.each([
    ["up", 59, 1],
    ["up", 60, 0],
    ["up", 61, 0],
    ["down", 59, 0],
    ["down", 60, 0],
    ["down", 61, 1],
  ] as const)("better when %s, predicted 60, found %d: %i flags", (direction, result, expected) => {
    expect(flags({ direction, result })).toHaveLength(expected);
  });

  it.each([
    [54.01, 0],
    [54, 0],
    [53.99, 1],
  ])("with a tolerance of 10 %% of 60, %d gives %i flags", (result, expected) => {
    expect(flags({ result }, 10)).toHaveLength(expected);
  });

  it("takes no offence at binary rounding", () => {
    expect(flags({ predicted: 0.3, result: 0.1 + 0.2 - 1e-16 })).toEqual([]);
    expect(flags({ direction: "down", predicted: 0.3, result: 0.1 + 0.2 })).toEqual([]);
  });

  it("takes the tolerance of a negative prediction from its size", () => {
    expect(flags({ predicted: -10, result: -10.5 }, 10)).toEqual([]);
    expect(flags({ predicted: -10, result: -11.5 }, 10)).toHaveLength(1);
  });

  it.each([{ predicted: null }, { result: null }, { direction: null }])(
    "says nothing with %p",
    (parts) => expect(flags(parts)).toEqual([])
  );

  it("waits for the decision, and no longer", () => {
    expect(flags({ act: "pending" })).toHaveLength(1);
    for (const act of ["adopt", "adapt", "abandon", "scale"] as const)
      expect(flags({ act })).toEqual([]);
  });

  it("carries what tells its two readings apart", () => {
    expect(flags({ asPlanned: false, component: "Phonics", school: "North" })).toEqual([
      {
        key: "G11|C1",
        rule: "G11",
        severity: "info",
        tool: null,
        component: "Phonics",
        school: "North",
        period: null,
        cycles: ["C1"],
        evidence: { predicted: 60, result: 50, asPlanned: false },
      },
    ]);
  });
});

import { detectStalledCycles } from "../../../../src/core/gaps/detectStalledCycles";
import type { PdsaCycle } from "../../../../src/core/model";
import { AS_OF, makeCycle, SETTINGS } from "../makeSnapshot";

function stalled(...cycles: readonly Partial<PdsaCycle>[]) {
  return detectStalledCycles({
    asOf: AS_OF,
    settings: SETTINGS,
    cycles: cycles.map((parts) => makeCycle(parts.id ?? "C1", parts)),
  });
}

const missing = (parts: Partial<PdsaCycle>) => stalled(parts)[0]?.evidence.missing ?? null;

describe("G10 cycle stalled", () => {
  it.each([
    [29, null],
    [30, null],
    [31, "study"],
  ])("%i days after Do without Study, with 30 allowed, misses %p", (days, expected) => {
    expect(missing({ doEnd: AS_OF - days })).toBe(expected);
  });

  it.each([
    [29, null],
    [30, null],
    [31, "act"],
  ])("%i days after Study without Act, with 30 allowed, misses %p", (days, expected) => {
    const studied = { doEnd: AS_OF - 200, studied: true, studyDate: AS_OF - days };
    expect(missing({ ...studied, act: null })).toBe(expected);
    expect(missing({ ...studied, act: "pending" })).toBe(expected);
    expect(missing({ studied: true, studyDate: null, doEnd: AS_OF - days })).toBe(expected);
  });

  it.each(["adopt", "adapt", "abandon", "scale"] as const)(
    "is not found once studied and decided: %s",
    (act) => expect(missing({ doEnd: AS_OF - 200, studied: true, act })).toBeNull()
  );

  it("is found when a decision was made without Study", () => {
    expect(missing({ doEnd: AS_OF - 31, act: "adopt" })).toBe("study");
  });

  it("is not found without the date to count from", () => {
    expect(stalled({ doEnd: null })).toEqual([]);
    expect(stalled({ doEnd: null, studied: true, studyDate: null })).toEqual([]);
  });

  it("is not found before Do has ended", () => {
    expect(stalled({ doEnd: AS_OF + 100 })).toEqual([]);
  });

  it("names the cycle, where it belongs and the days", () => {
    expect(stalled({ id: "C7", component: "Phonics", school: "North", doEnd: AS_OF - 45 })).toEqual(
      [
        {
          key: "G10|C7",
          rule: "G10",
          severity: "medium",
          tool: null,
          component: "Phonics",
          school: "North",
          period: null,
          cycles: ["C7"],
          evidence: { days: 45, missing: "study" },
        },
      ]
    );
  });

  it("is found once for an id that two rows share", () => {
    const flags = stalled({ id: "c1", doEnd: AS_OF - 45 }, { id: "C1", doEnd: AS_OF - 50 });
    expect(flags.map(({ evidence }) => evidence.days)).toEqual([45]);
  });
});

import fc from "fast-check";
import type { Score, TeamScoring } from "../../../../src/core/model";
import { teamScores } from "../../../../src/core/scoring/teamScores";

/** What people's scores of one item come to. */
const together = (rule: TeamScoring, ...given: readonly Score[]): Score =>
  teamScores(
    given.map((score) => [score]),
    rule
  )[0]!;

describe("A9: scores of a team", () => {
  it("by majority: the one given most often, of equals the higher", () => {
    expect(together("majority", 0, 1, 1)).toBe(1);
    expect(together("majority", 2, 0, 0, 1)).toBe(0);
    expect(together("majority", 0, 2)).toBe(2);
    expect(together("majority", 0, 0, 1, 1, 2)).toBe(1);
    expect(together("majority", 0, 1, 2)).toBe(2);
  });

  it("by majority NA only where more say so than give any one score", () => {
    expect(together("majority", "NA", "NA", 1)).toBe("NA");
    expect(together("majority", "NA", 1)).toBe(1);
    expect(together("majority", "NA", "NA", 1, 1, 0)).toBe(1);
  });

  it("lowest: the weakest intervention decides", () => {
    expect(together("lowest", 2, 1, 2)).toBe(1);
    expect(together("lowest", 2, "NA", null)).toBe(2);
  });

  it("mean: to the nearest whole point, halves to the higher", () => {
    expect(together("mean", 1, 2)).toBe(2);
    expect(together("mean", 1, 1, 2)).toBe(1);
    expect(together("mean", 0, 0, 1)).toBe(0);
    expect(together("mean", 3, 4, "NA")).toBe(4);
  });

  it("says nothing where nobody did, and NA where all who did say so", () => {
    for (const rule of ["majority", "lowest", "mean"] as const) {
      expect(together(rule, null, null)).toBeNull();
      expect(together(rule, null, "NA")).toBe("NA");
      expect(together(rule, 1)).toBe(1);
      expect(teamScores([], rule)).toEqual([]);
    }
  });

  it("does not depend on who comes first, and is never outside of what was given (seed 20261127)", () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant("NA" as const));
    fc.assert(
      fc.property(
        fc.array(score, { minLength: 1, maxLength: 7 }),
        fc.constantFrom<TeamScoring>("majority", "lowest", "mean"),
        (given, rule) => {
          const found = together(rule, ...given);
          expect(together(rule, ...[...given].reverse())).toBe(found);
          const points = given.filter((each) => typeof each === "number");
          if (typeof found === "number") {
            expect(found).toBeGreaterThanOrEqual(Math.min(...points));
            expect(found).toBeLessThanOrEqual(Math.max(...points));
            if (rule !== "mean") expect(points).toContain(found);
          } else expect(given).toContain(found);
        }
      ),
      { seed: 20261127, numRuns: 500 }
    );
  });
});

import fc from "fast-check";
import { judgeOutcome } from "../../../../src/core/outcomes/judgeOutcome";
import type { Outcome } from "../../../../src/core/model";
import { makeOutcome, mean, share } from "./makeOutcome";

function judged(parts: Partial<Outcome>, previous: Partial<Outcome> | null = null, least = 10) {
  const before = previous && makeOutcome({ period: "Fall", ...previous });
  const { outcome, reason } = judgeOutcome(makeOutcome(parts), before, least);
  return reason ?? outcome;
}

describe("O7: an outcome on target", () => {
  it.each([
    ["up", 69, "notImproving"],
    ["up", 70, "onTarget"],
    ["up", 71, "onTarget"],
    ["down", 69, "onTarget"],
    ["down", 70, "onTarget"],
    ["down", 71, "notImproving"],
  ] as const)("better %s: %d of 100 with a target of 70 is %s", (direction, meeting, expected) => {
    expect(judged({ ...share(meeting, 100), target: 70, direction })).toBe(expected);
    expect(judged({ ...mean(meeting), target: 70, direction })).toBe(expected);
  });

  it("compares counts, so that no rounding decides", () => {
    // 74 of 107 is 69.16 %, 75 is 70.09 %.
    expect(judged({ ...share(74, 107), target: 70 })).toBe("notImproving");
    expect(judged({ ...share(75, 107), target: 70 })).toBe("onTarget");
    // Two thirds are more than 66.6 % and less than 66.7 %; 667 of 1000 are exactly 66.7 %.
    expect(judged({ ...share(20, 30), target: 66.6 })).toBe("onTarget");
    expect(judged({ ...share(20, 30), target: 66.7 })).toBe("notImproving");
    expect(judged({ ...share(667, 1000), target: 66.7 })).toBe("onTarget");
    expect(judged({ ...share(667, 1000), target: 66.7, direction: "down" })).toBe("onTarget");
    // In binary a million times 4.03 is a little more than 4,030,000.
    expect(judged({ ...share(403, 10000), target: 4.03 })).toBe("onTarget");
    expect(judged({ ...share(402, 10000), target: 4.03 })).toBe("notImproving");
    expect(judged({ ...share(666, 1000), target: 66.7 })).toBe("notImproving");
  });

  it("is exact for every count, and for targets with a decimal", () => {
    const counts = fc
      .integer({ min: 1, max: 1000000 })
      .chain((students) => fc.tuple(fc.integer({ min: 0, max: students }), fc.constant(students)));
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 1000 }), ([meeting, students], tenths) => {
        const reached = 1000n * BigInt(meeting) >= BigInt(tenths) * BigInt(students);
        const row = { ...share(meeting, students), target: tenths / 10 };
        expect(judged(row, null, 1)).toBe(reached ? "onTarget" : "notImproving");
      })
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (n, k) => {
        // Exactly on a target of a tenth: k thousandths of n thousand students.
        expect(judged({ ...share(k * n, 1000 * n), target: k / 10 }, null, 1)).toBe("onTarget");
        expect(judged({ ...share(k * n - 1, 1000 * n), target: k / 10 }, null, 1)).toBe(
          "notImproving"
        );
      })
    );
  });

  it("takes means that differ in binary alone for equal", () => {
    expect(judged({ ...mean(0.1 + 0.2), target: 0.3, direction: "down" })).toBe("onTarget");
    expect(judged({ ...mean(0.3), target: 0.1 + 0.2, direction: "up" })).toBe("onTarget");
    expect(judged({ ...mean(0.3000001), target: 0.3, direction: "down" })).toBe("notImproving");
    expect(judged({ ...mean(-3), target: -2 })).toBe("notImproving");
    expect(judged({ ...mean(-3), target: -3 })).toBe("onTarget");
  });

  it("says so before it looks at the period before", () => {
    expect(judged({ ...share(70, 100), target: 70 }, share(90, 100))).toBe("onTarget");
  });

  it("may have a target of 0", () => {
    expect(judged({ ...share(0, 50), target: 0, direction: "down" })).toBe("onTarget");
    expect(judged({ ...share(1, 50), target: 0, direction: "down" })).toBe("notImproving");
  });
});

describe("O7: an outcome compared with the one before", () => {
  it.each([
    ["up", 59, "notImproving"],
    ["up", 60, "notImproving"],
    ["up", 61, "improving"],
    ["down", 59, "improving"],
    ["down", 60, "notImproving"],
    ["down", 61, "notImproving"],
  ] as const)("better %s: %d after 60 is %s", (direction, now, expected) => {
    for (const target of [null, direction === "up" ? 90 : 10]) {
      expect(judged({ ...share(now, 100), direction, target }, share(60, 100))).toBe(expected);
      expect(judged({ ...mean(now), direction, target }, mean(60))).toBe(expected);
    }
  });

  it("compares shares of groups that differ in size", () => {
    expect(judged(share(20, 30), share(40, 60))).toBe("notImproving");
    expect(judged({ ...share(20, 30), direction: "down" }, share(40, 60))).toBe("notImproving");
    expect(judged(share(20, 30), share(39, 60))).toBe("improving");
    expect(judged(share(33, 100), share(333333, 1000000))).toBe("notImproving");
    expect(judged(share(333333, 999999), share(333332, 999998))).toBe("improving");
  });

  it("takes means that differ in binary alone for equal", () => {
    expect(judged(mean(0.1 + 0.2), mean(0.3))).toBe("notImproving");
    expect(judged({ ...mean(0.3), direction: "down" }, mean(0.1 + 0.2))).toBe("notImproving");
  });

  it("is not improving with a target missed and nothing before", () => {
    expect(judged({ ...share(60, 100), target: 61 })).toBe("notImproving");
  });
});

describe("O8, O9: an unknown outcome", () => {
  it.each([
    [9, "tooFewStudents"],
    [10, "onTarget"],
    [11, "onTarget"],
  ] as const)("with %d students and a minimum of 10: %s", (students, expected) => {
    expect(judged({ ...share(students, students), target: 70 })).toBe(expected);
    expect(judged({ ...mean(80, students), target: 70 })).toBe(expected);
  });

  it("has at least one student, whatever the minimum", () => {
    const none = { students: 0, value: NaN, target: 70 };
    expect(judged(none, null, 0)).toBe("tooFewStudents");
    expect(judged({ ...share(1, 1), target: 70 }, null, 0)).toBe("onTarget");
    expect(judged({ ...share(1, 1), target: 70 }, null, 1)).toBe("onTarget");
    expect(judged({ ...share(1, 1), target: 70 }, null, 2)).toBe("tooFewStudents");
  });

  it("has no direction, or nothing to be compared with", () => {
    expect(judged({ direction: null, target: 70 }, share(50, 100))).toBe("noDirection");
    expect(judged({ direction: null })).toBe("noDirection");
    expect(judged({})).toBe("nothingToCompare");
    expect(judged({ ...share(5, 9), direction: null })).toBe("tooFewStudents");
  });
});

import { analyze } from "../../../../src/core/analyze";
import type { Score, Settings } from "../../../../src/core/model";
import {
  makeCycle,
  makeItem,
  makeObservation,
  makeSnapshot,
  makeTracker,
  SETTINGS,
} from "../makeSnapshot";

const ITEMS = [
  makeItem("Phonics", { code: "A1", maxPoints: 8 }),
  makeItem("Phonics", { code: "A2", maxPoints: 1 }),
  makeItem("Fluency", { code: "B1", maxPoints: 1 }),
];

/** G5 flags of observations that see the whole of the others, and these scores for item A2. */
function unseen(
  scores: readonly Score[],
  settings: Partial<Settings> = {},
  cycles: Parameters<typeof makeCycle>[] = [],
  first: Score = 8
) {
  const observations = scores.map((score, index) =>
    makeObservation([first, score, 1], { unit: `P${index % 4}` })
  );
  const snapshot = makeSnapshot([makeTracker(ITEMS, observations)], {
    settings: { ...SETTINGS, ...settings },
    cycles: cycles.map((given) => makeCycle(...given)),
  });
  return analyze(snapshot).flags.filter(({ rule }) => rule === "G5");
}

const zeros = (count: number, of: number): Score[] =>
  Array.from({ length: of }, (_, index) => (index < count ? 0 : 1));

describe("G5 item often not seen", () => {
  it.each([
    [2, 0],
    [3, 1],
    [4, 1],
    [10, 1],
  ])(
    "%i of 10 observations without points, with 30 % allowed to be fewer: %i flags",
    (count, expected) => {
      expect(unseen(zeros(count, 10))).toHaveLength(expected);
    }
  );

  it("says which item and how often", () => {
    expect(unseen(zeros(3, 10))).toEqual([
      expect.objectContaining({
        key: "G5|Walkthrough 1.0|Phonics|All|Fall|A2",
        severity: "medium",
        component: "Phonics",
        school: null,
        period: "Fall",
        cycles: [],
        evidence: expect.objectContaining({
          item: "A2",
          zeros: 3,
          scored: 10,
          criterionPercent: 80,
        }),
      }),
    ]);
  });

  it("does not count observations in which the item was not applicable", () => {
    expect(unseen([...zeros(3, 10), "NA", "NA"])[0]!.evidence.scored).toBe(10);
    expect(unseen([...zeros(2, 10), "NA", "NA"])).toEqual([]);
  });

  it("needs enough observations of the item", () => {
    expect(unseen([0, 0, "NA", "NA"])).toEqual([]);
    expect(unseen([0, 0, 0, "NA"])).toHaveLength(1);
  });

  it("is not said where nobody has no points, whatever the setting", () => {
    expect(unseen(zeros(0, 10), { zeroPercent: 0 })).toEqual([]);
    expect(unseen([], { zeroPercent: 0, minObservations: 0 })).toEqual([]);
  });

  it("is not said of a component below its criterion: that is a gap already", () => {
    expect(unseen(zeros(3, 10), {}, [], 4)).toEqual([]);
  });

  it("is answered by a cycle that names it or is on its component, not by one on another item", () => {
    const answeredBy = (parts: Parameters<typeof makeCycle>[1]) =>
      unseen(zeros(3, 10), {}, [["C1", parts]])[0]!.cycles;
    expect(answeredBy({ flagKeys: ["G5|Walkthrough 1.0|Phonics|All|Fall|A2"] })).toEqual(["C1"]);
    expect(answeredBy({ flagKeys: ["G5|Walkthrough 1.0|Phonics|All|Fall|A1"] })).toEqual([]);
    expect(answeredBy({ flagKeys: ["G1|Walkthrough 1.0|Phonics|All|Fall"] })).toEqual([]);
    expect(answeredBy({ component: "Phonics", planDate: 45000 })).toEqual(["C1"]);
  });
});

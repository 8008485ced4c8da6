import fc from "fast-check";
import type { Item, Score, ToolVersion } from "../../../../src/core/model";
import { scoreObservation } from "../../../../src/core/scoring/scoreObservation";
import { scoringRules } from "../../../../src/core/scoring/scoringRules";
import { makeItem, makeObservation, makeTool } from "../makeSnapshot";

function score(items: readonly Item[], scores: readonly Score[], tool: Partial<ToolVersion> = {}) {
  return scoreObservation(scoringRules(makeTool(tool), items), makeObservation(scores));
}

const FOUR = [
  makeItem("Phonics", { maxPoints: 3 }),
  makeItem("Fluency", { maxPoints: 1 }),
  makeItem("Phonics", { maxPoints: 2 }),
  makeItem("Fluency", { maxPoints: 4 }),
];

describe("scoring an observation", () => {
  it("adds points up over items with different maxima", () => {
    expect(score(FOUR, [2, 1, 1, 0])).toMatchObject({
      earned: 4,
      possible: 10,
      share: 0.4,
      status: "complete",
      components: [
        { component: "Phonics", earned: 3, possible: 5, share: 0.6 },
        { component: "Fluency", earned: 1, possible: 5, share: 0.2 },
      ],
    });
  });

  it("leaves NA out of the points earned and of the points possible", () => {
    expect(score(FOUR, [3, "NA", "NA", 1])).toMatchObject({
      earned: 4,
      possible: 7,
      status: "complete",
      components: [
        { earned: 3, possible: 3, share: 1 },
        { earned: 1, possible: 4, share: 0.25 },
      ],
    });
  });

  it("keeps a score of 0, which is neither NA nor missing", () => {
    expect(score(FOUR, [0, 0, 0, 0])).toMatchObject({
      earned: 0,
      possible: 10,
      share: 0,
      status: "complete",
    });
  });

  it("has no share for a component whose items are all NA", () => {
    const { components, share } = score(FOUR, [3, "NA", 2, "NA"]);
    expect(components[1]).toEqual({ component: "Fluency", earned: 0, possible: 0, share: null });
    expect(share).toBe(1);
  });

  it("is incomplete while a required item is blank, yet shows what was scored", () => {
    expect(score(FOUR, [3, null, 2, 4])).toMatchObject({
      status: "incomplete",
      earned: 9,
      possible: 9,
      share: 1,
      meetsCriterion: null,
    });
  });

  it("is complete with an optional item blank, which adds nothing", () => {
    const items = [makeItem("Phonics"), makeItem("Phonics", { required: false })];
    expect(score(items, [2, null])).toMatchObject({
      status: "complete",
      earned: 2,
      possible: 2,
      meetsCriterion: true,
    });
  });

  it("is complete with a required item NA, because NA is an answer", () => {
    expect(score([makeItem("Phonics"), makeItem("Phonics")], [2, "NA"]).status).toBe("complete");
  });

  it.each([
    ["every item is NA", ["NA", "NA"] as const],
    ["every optional item is blank", [null, null] as const],
  ])("is incomplete and without a share when %s", (_, scores) => {
    const items = [1, 2].map(() => makeItem("Phonics", { required: false }));
    expect(score(items, scores)).toMatchObject({
      status: "incomplete",
      share: null,
      possible: 0,
      meetsCriterion: null,
    });
  });

  it("is incomplete for a tool without items", () => {
    expect(score([], [])).toMatchObject({ status: "incomplete", share: null, components: [] });
  });

  it("takes the mean of the components' shares where the tool says so", () => {
    expect(score(FOUR, [2, 1, 1, 0], { scoring: "componentMean" }).share).toBeCloseTo(0.4, 12);
    const uneven = [makeItem("Phonics"), makeItem("Phonics"), makeItem("Fluency")];
    expect(score(uneven, [2, 2, 0]).share).toBeCloseTo(4 / 6, 12);
    expect(score(uneven, [2, 2, 0], { scoring: "componentMean" }).share).toBe(0.5);
  });

  it("skips a component with nothing scored in the mean of components", () => {
    expect(score(FOUR, [3, "NA", 2, "NA"], { scoring: "componentMean" }).share).toBe(1);
  });

  it("counts a component's items together however its name is cased, in the first spelling", () => {
    const items = [makeItem("Phonics"), makeItem("PHONICS"), makeItem("Phonics ")];
    expect(score(items, [2, 1, 0]).components).toEqual([
      { component: "Phonics", earned: 3, possible: 4, share: 0.75 },
      { component: "Phonics ", earned: 0, possible: 2, share: 0 },
    ]);
  });

  it.each(["points", "componentMean"] as const)(
    "is not changed by an item that is NA, with scoring by %s",
    (scoring) => {
      const points = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 8 });
      const components = fc.constantFrom("Phonics", "Fluency", "Writing");
      fc.assert(
        fc.property(points, fc.infiniteStream(components), components, (scores, names, extra) => {
          const items = scores.map(() => makeItem(names.next().value));
          const before = score(items, scores, { scoring });
          const after = score([...items, makeItem(extra)], [...scores, "NA"], { scoring });
          const { earned, possible, share, status, meetsCriterion } = before;
          expect(after).toMatchObject({ earned, possible, share, status, meetsCriterion });
          expect(after.components.slice(0, before.components.length)).toEqual(before.components);
        })
      );
    }
  );

  it("refuses an observation that has not one score for each item", () => {
    expect(() => score(FOUR, [1, 1, 1])).toThrow("3 scores for 4 items");
  });
});

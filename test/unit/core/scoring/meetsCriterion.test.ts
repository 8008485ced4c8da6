import type { Criterion, Item, Score, ScoringMethod } from "../../../../src/core/model";
import { scoreObservation } from "../../../../src/core/scoring/scoreObservation";
import { scoringRules } from "../../../../src/core/scoring/scoringRules";
import { makeCriterion, makeItem, makeObservation, makeTool } from "../makeSnapshot";

function meets(
  criterion: Partial<Criterion>,
  items: readonly Item[],
  scores: readonly Score[],
  scoring: ScoringMethod = "points"
) {
  const tool = makeTool({ criterion: makeCriterion(criterion), scoring });
  return scoreObservation(scoringRules(tool, items), makeObservation(scores)).meetsCriterion;
}

/** Items of 1 point, as many as points are possible; the first `earned` of them are met. */
function ones(earned: number, possible: number, component = "Phonics") {
  return {
    items: Array.from({ length: possible }, () => makeItem(component, { maxPoints: 1 })),
    scores: Array.from({ length: possible }, (_, index) => (index < earned ? 1 : 0)),
  };
}

/** Components of 1-point items side by side: { Rules: [earned, possible], … }. */
function components(points: Record<string, readonly [number, number]>) {
  const parts = Object.entries(points).map(([name, [earned, possible]]) =>
    ones(earned, possible, name)
  );
  return {
    items: parts.flatMap(({ items }) => items),
    scores: parts.flatMap(({ scores }) => scores),
  };
}

describe("a criterion on the total", () => {
  it.each([
    [21, 30, 70, true],
    [20, 30, 70, false],
    [22, 30, 70, true],
    [75, 107, 70, true],
    [74, 107, 70, false],
    [0, 5, 0, true],
    [5, 5, 100, true],
    [4, 5, 100, false],
  ])("is decided for %i of %i points at %i %%: %p", (earned, possible, totalPercent, expected) => {
    const { items, scores } = ones(earned, possible);
    expect(meets({ totalPercent }, items, scores)).toBe(expected);
  });

  it("is met by a mean of components of exactly 58 %, whose binary sum falls short", () => {
    const { items, scores } = components({ A: [29, 100], B: [58, 100], C: [87, 100] });
    expect(((0.29 + 0.58 + 0.87) / 3) * 100).toBeLessThan(58);
    expect(meets({ totalPercent: 58 }, items, scores, "componentMean")).toBe(true);
  });

  it("is not met by a mean of components one point short, though the points would reach it", () => {
    const { items, scores } = components({ A: [90, 100], B: [69, 100], C: [8, 10] });
    expect(meets({}, items, scores, "componentMean")).toBe(false);
    const uneven = components({ A: [90, 100], B: [0, 1] });
    expect(meets({}, uneven.items, uneven.scores)).toBe(true);
    expect(meets({}, uneven.items, uneven.scores, "componentMean")).toBe(false);
  });
});

describe("a criterion on the total and a key component (80/80)", () => {
  const criterion: Partial<Criterion> = {
    form: "totalAndKeyComponent",
    totalPercent: 80,
    componentPercent: 80,
    keyComponent: "expectations TAUGHT",
  };

  it.each([
    ["both reach it exactly", [8, 10], [8, 10], true],
    ["the key component is one short", [7, 10], [9, 10], false],
    ["the total is one short", [10, 10], [5, 10], false],
    ["both fall short", [7, 10], [7, 10], false],
  ] as const)("when %s", (_, key, other, expected) => {
    const { items, scores } = components({ "Expectations Taught": key, Defined: other });
    expect(meets(criterion, items, scores, "componentMean")).toBe(expected);
    expect(meets(criterion, items, scores, "points")).toBe(expected);
  });

  it("is not met when the key component is all NA", () => {
    const items = [makeItem("Expectations Taught"), makeItem("Defined")];
    expect(meets(criterion, items, ["NA", 2])).toBe(false);
    expect(meets(criterion, items, [2, "NA"])).toBe(true);
  });

  it("is not met when no item belongs to the key component", () => {
    expect(meets(criterion, [makeItem("Defined")], [2])).toBe(false);
  });

  it.each(["totalPercent", "componentPercent", "keyComponent"] as const)(
    "does not exist without its %s",
    (part) => {
      const items = [makeItem("Expectations Taught")];
      expect(meets({ ...criterion, [part]: null }, items, [2])).toBeNull();
    }
  );
});

describe("a criterion on every component", () => {
  const criterion: Partial<Criterion> = { form: "everyComponent", componentPercent: 70 };

  it.each([
    ["each is exactly there", [7, 10], [14, 20], true],
    ["one is one short, though the total is beyond", [6, 10], [20, 20], false],
    ["the other is one short", [10, 10], [13, 20], false],
  ] as const)("when %s", (_, a, b, expected) => {
    const { items, scores } = components({ A: a, B: b });
    expect(meets(criterion, items, scores)).toBe(expected);
  });

  it("skips a component with nothing scored", () => {
    expect(meets(criterion, [makeItem("A"), makeItem("B")], [2, "NA"])).toBe(true);
    expect(meets(criterion, [makeItem("A"), makeItem("B")], [1, "NA"])).toBe(false);
  });

  it("takes the total's percentage where components have none of their own", () => {
    const { items, scores } = components({ A: [7, 10], B: [10, 10] });
    expect(meets({ ...criterion, componentPercent: null }, items, scores)).toBe(false);
    expect(meets({ ...criterion, totalPercent: null }, items, scores)).toBe(true);
  });
});

describe("a criterion on misses in each component (HQPD)", () => {
  const criterion: Partial<Criterion> = { form: "misses", mostMisses: 1, totalPercent: null };

  it.each([
    ["none is missed", [4, 4], [5, 5], true],
    ["one is missed in each", [3, 4], [4, 5], true],
    ["two are missed in one", [4, 4], [3, 5], false],
  ] as const)("when %s", (_, a, b, expected) => {
    const { items, scores } = components({ A: a, B: b });
    expect(meets(criterion, items, scores)).toBe(expected);
  });

  it("counts points below the maximum as a miss, NA and blank as none", () => {
    const items = [1, 2, 3, 4].map(() => makeItem("A", { required: false }));
    expect(meets(criterion, items, [1, "NA", null, 2])).toBe(true);
    expect(meets(criterion, items, [1, "NA", 1, 2])).toBe(false);
  });

  it("allows no miss at 0", () => {
    const items = [makeItem("A"), makeItem("A")];
    expect(meets({ ...criterion, mostMisses: 0 }, items, [2, 1])).toBe(false);
    expect(meets({ ...criterion, mostMisses: 0 }, items, [2, 2])).toBe(true);
  });
});

describe("a criterion in points", () => {
  it.each([
    [14, false],
    [15, true],
    [16, true],
  ])("of 15 is decided for %i points: %p", (earned, expected) => {
    const { items, scores } = ones(earned, 20);
    expect(meets({ form: "points", points: 15 }, items, scores)).toBe(expected);
  });
});

describe("a critical item", () => {
  const items = [
    makeItem("A", { critical: true, required: false }),
    makeItem("A", { maxPoints: 20 }),
  ];

  it.each([
    { form: "total", totalPercent: 50 },
    {
      form: "totalAndKeyComponent",
      totalPercent: 50,
      componentPercent: 50,
      keyComponent: "A",
    },
    { form: "everyComponent", componentPercent: 50 },
    { form: "misses", mostMisses: 5 },
    { form: "points", points: 10 },
  ] as const)("below full points rules the criterion out, form $form", (criterion) => {
    expect(meets(criterion, items, [2, 20])).toBe(true);
    expect(meets(criterion, items, [1, 20])).toBe(false);
    expect(meets(criterion, items, [0, 20])).toBe(false);
  });

  it("does not block when it is NA or an optional blank", () => {
    expect(meets({}, items, ["NA", 20])).toBe(true);
    expect(meets({}, items, [null, 20])).toBe(true);
  });

  it("does not turn a missing criterion into one that is not met", () => {
    expect(meets({ totalPercent: null }, items, [0, 20])).toBeNull();
  });
});

describe("without the number that its form needs a criterion", () => {
  it.each([
    { form: "total", totalPercent: null },
    { form: "everyComponent", totalPercent: null, componentPercent: null },
    { form: "misses", mostMisses: null },
    { form: "points", points: null },
  ] as const)("cannot be compared with, form $form", (criterion) => {
    expect(meets(criterion, [makeItem("A")], [2])).toBeNull();
  });
});

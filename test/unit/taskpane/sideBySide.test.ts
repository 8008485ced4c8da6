import type { ItemFigure } from "../../../src/core";
import { sideBySide } from "../../../src/taskpane/figures/sideBySide";
import { sideBySideWords } from "../../../src/messages/sideBySideTexts";
import { makeFigure, makeSummary } from "./makeView";

const itemsOf = (count: number, maxPoints: number): ItemFigure[] =>
  ["Fall", "Winter"].flatMap((period) =>
    Array.from({ length: count }, (_, at) => ({
      item: {
        code: `I${at}`,
        text: "",
        component: "Teams",
        maxPoints,
        naAllowed: false,
        required: true,
        critical: false,
      },
      period,
      scored: 1,
      mean: 0.5,
      atFull: 0,
      atZero: 0,
    }))
  );

const overall = (period: string, mean: number | null, observations = 3) =>
  makeFigure({ school: null, component: null, period, mean, observations });

const tfi = (tool: string, count: number, maxPoints: number, mean: number) => ({
  ...makeSummary([overall("Fall", 0.2), overall("Winter", mean), overall("Spring", null, 0)]),
  tool,
  items: itemsOf(count, maxPoints),
});

describe("I1: tool versions side by side", () => {
  const lines = sideBySide([tfi("TFI Tier 1 2.1", 15, 2, 0.7), tfi("TFI Tier 1 3.0", 20, 4, 0.5)]);

  test("each has its own figures, of the latest period with observations", () => {
    expect(lines.map(({ tool, latest }) => [tool, latest?.period, latest?.mean])).toEqual([
      ["TFI Tier 1 2.1", "Winter", 0.7],
      ["TFI Tier 1 3.0", "Winter", 0.5],
    ]);
    expect(lines.map(({ mostPoints }) => sideBySideWords.scale(mostPoints))).toEqual([
      "Items of 0 to 2",
      "Items of 0 to 4",
    ]);
  });

  test("there is no line of several, and it is said why", () => {
    expect(lines).toHaveLength(2);
    expect(sideBySideWords.note).toContain("never put into one number");
  });
});

describe("I2: what is carried over by the publisher's conversion", () => {
  test("an earlier version has it, a later one not", () => {
    const [earlier, later] = sideBySide([
      tfi("tfi tier 1 2.1", 15, 2, 0.7),
      tfi("TFI Tier 1 3.0", 20, 4, 0.5),
    ]);
    expect(earlier!.carried).toMatchObject({ tool: "TFI Tier 1 3.0", pointsInAll: 80 });
    // PBISApps, support article 151000209971: 70% of Tier 1 in 2.1 are 44% and 35 points in 3.0.
    expect(Math.round(earlier!.carried!.percent)).toBe(44);
    expect(Math.round(earlier!.carried!.points!)).toBe(35);
    expect(later!.carried).toBeNull();
  });

  test.each([
    ["other items", tfi("TFI Tier 1 2.1", 14, 2, 0.7)],
    ["other points", tfi("TFI Tier 1 2.1", 15, 3, 0.7)],
    ["another name", tfi("Our TFI 2.1", 15, 2, 0.7)],
  ])("a tool with %s has none", (_, summary) => {
    expect(sideBySide([summary])[0]!.carried).toBeNull();
  });

  test("without observations nothing is carried over", () => {
    const blank = { ...tfi("TFI Tier 1 2.1", 15, 2, 0.7), figures: [overall("Fall", null, 0)] };
    expect(sideBySide([blank])[0]).toMatchObject({ latest: null, carried: null });
  });
});

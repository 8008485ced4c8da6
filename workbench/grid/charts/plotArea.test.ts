import type { Chart } from "../../model/charts/chart";
import { pictureOf, SIZE, WEEKS } from "./testing/pictureOf";
import { cutOff, overlaps, textsOf } from "./testing/texts";

describe("room", () => {
  const dressed = (chart: Chart): Partial<Chart> => ({
    title: { ...chart.title, text: "Fidelity by component for all schools of the district" },
    categoryAxis: {
      ...chart.categoryAxis,
      title: { visible: true, text: "Component", font: {} },
    },
    valueAxis: {
      ...chart.valueAxis,
      title: { visible: true, text: "Mean share of the points", font: {} },
    },
  });

  test.each(["Top", "Bottom", "Left", "Right", "Corner"] as const)(
    "is kept for title, axis titles and a legend at %s: nothing overlaps, nothing is cut off",
    (position) => {
      const picture = pictureOf(WEEKS, {
        change: (chart) => ({ ...dressed(chart), legend: { ...chart.legend, position } }),
      });
      expect(cutOff(picture)).toEqual([]);
      expect(overlaps(textsOf(picture))).toEqual([]);
      const { plot } = picture;
      expect(plot.width).toBeGreaterThan(SIZE.width / 2);
      expect(plot.height).toBeGreaterThan(SIZE.height / 3);
    }
  );

  test("what is not visible takes none", () => {
    const all = pictureOf(WEEKS, { change: dressed });
    const bare = pictureOf(WEEKS, {
      change: (chart) => ({
        title: { ...chart.title, visible: false },
        legend: { ...chart.legend, visible: false },
        categoryAxis: { ...chart.categoryAxis, visible: false },
        valueAxis: { ...chart.valueAxis, visible: false },
      }),
    });
    expect(textsOf(bare)).toEqual([]);
    expect(bare.axes).toEqual([]);
    expect(bare.plot.width).toBeGreaterThan(all.plot.width);
    expect(bare.plot.height).toBeGreaterThan(all.plot.height);
  });

  test("a chart without series is its area alone, and one without numbers has its axes", () => {
    const none = pictureOf([[null, null]]);
    expect([none.background, textsOf(none), none.bars]).toEqual(["#FFFFFF", [], []]);
    const blank = pictureOf([
      ["Week", "Value"],
      ["W1", null],
    ]);
    expect(blank.bars).toEqual([]);
    expect([blank.scale.minimum, blank.scale.maximum]).toEqual([0, 1]);
  });
});

import type { Input } from "../../model/input";
import type { Chart } from "../../model/charts/chart";
import { eachSeries, pictureOf, WEEKS } from "./testing/pictureOf";

describe("clustered columns", () => {
  test("are as high as their values on the scale", () => {
    const { bars, plot, scale } = pictureOf(WEEKS);
    expect([scale.minimum, scale.maximum]).toEqual([0, 120]);
    const heights = bars.filter(({ series }) => series === 0).map(({ box }) => box.height);
    expect(heights.map((height) => (height / plot.height) * 120)).toEqual(
      [40, 60, 100].map((value): unknown => expect.closeTo(value, 6))
    );
    for (const { box } of bars) expect(box.top + box.height).toBeCloseTo(plot.top + plot.height);
  });

  test("share a category by gap and overlap", () => {
    const change = eachSeries(() => ({ gapWidth: 100, overlap: 0 }));
    const { bars, plot } = pictureOf(WEEKS, { change });
    const band = plot.width / 3;
    expect(bars.map(({ box }) => box.width)).toEqual(
      bars.map((): unknown => expect.closeTo(band / 3, 6))
    );
    const first = bars.filter(({ category }) => category === 0);
    expect(first.map(({ box }) => (box.left - plot.left) / band)).toEqual([
      expect.closeTo(1 / 6, 6),
      expect.closeTo(1 / 2, 6),
    ]);
    const over = pictureOf(WEEKS, { change: eachSeries(() => ({ overlap: 100 })) });
    const [one, two] = over.bars.filter(({ category }) => category === 0);
    expect(one?.box.left).toBeCloseTo(two?.box.left ?? 0);
  });

  test("of negative values hang from the axis", () => {
    const { bars, axes, scale } = pictureOf([
      ["Week", "Change"],
      ["W1", -10],
      ["W2", 20],
    ]);
    expect(scale.minimum).toBeLessThan(0);
    const zero = axes[0]?.from.y ?? 0;
    expect(bars[0]?.box.top).toBeCloseTo(zero);
    expect((bars[1]?.box.top ?? 0) + (bars[1]?.box.height ?? 0)).toBeCloseTo(zero);
  });

  test("beyond a given scale end at its edge", () => {
    const { bars, plot, scale } = pictureOf(WEEKS, {
      change: ({ valueAxis }) => ({ valueAxis: { ...valueAxis, minimum: 50, maximum: 75 } }),
    });
    expect([scale.minimum, scale.maximum]).toEqual([50, 75]);
    const heights = bars.filter(({ series }) => series === 0).map(({ box }) => box.height);
    expect(heights.map((height) => height / plot.height)).toEqual([
      expect.closeTo(0, 6),
      expect.closeTo(0.4, 6),
      expect.closeTo(1, 6),
    ]);
  });
});

test("clustered bars lie, from the bottom up", () => {
  const { bars, plot, scale, categoryLabels } = pictureOf(WEEKS, { type: "BarClustered" });
  const own = bars.filter(({ series }) => series === 0);
  expect(own.map(({ box }) => (box.width / plot.width) * scale.maximum)).toEqual(
    [40, 60, 100].map((value): unknown => expect.closeTo(value, 6))
  );
  expect(own.map(({ box }) => box.left)).toEqual(own.map(() => plot.left));
  const tops = own.map(({ box }) => box.top);
  expect(tops).toEqual([...tops].sort((a, b) => b - a));
  expect(categoryLabels.map(({ text }) => text)).toEqual(["W1", "W2", "W3"]);
});

describe("columns with a line over them", () => {
  const dashed = eachSeries((_, index) =>
    index === 0 ? {} : { type: "Line", line: { color: "#C00000", style: "Dash", weight: 1.5 } }
  );

  test("run through the middle of the categories, dashed in widths of the line", () => {
    const { bars, paths, points, plot } = pictureOf(WEEKS, { change: dashed });
    expect(bars.map(({ series }) => series)).toEqual([0, 0, 0]);
    expect(paths).toHaveLength(1);
    expect(paths[0]?.stroke).toEqual({ color: "#C00000", width: 2, dashes: [8, 6] });
    expect(paths[0]?.pieces[0]?.map(({ x, y }) => [x, y])).toEqual(
      [1, 3, 5].map((sixth) => [
        expect.closeTo(plot.left + (plot.width * sixth) / 6, 6),
        expect.closeTo(plot.top + plot.height * (1 - 80 / 120), 6),
      ])
    );
    expect(points).toEqual([]);
  });

  test("have columns first in the legend, each with its key", () => {
    const { legend } = pictureOf(WEEKS, { change: dashed });
    expect(legend.map(({ key, lines }) => [key.kind, lines[0]?.text])).toEqual([
      ["bar", "Fidelity"],
      ["line", "Goal"],
    ]);
  });
});

describe("gaps", () => {
  const rows: Input[][] = [
    ["Week", "Value"],
    ["W1", 1],
    ["W2", null],
    ["W3", 3],
    ["W4", "=NA()"],
    ["W5", 5],
    ["W6", 6],
  ];
  const lengths = (displayBlanksAs: Chart["displayBlanksAs"]): number[] | undefined =>
    pictureOf(rows, {
      type: "LineMarkers",
      change: () => ({ displayBlanksAs }),
    }).paths[0]?.pieces.map(({ length }) => length);

  test("part the line, are bridged, or go down to 0", () => {
    expect(lengths("NotPlotted")).toEqual([2]);
    expect(lengths("Interplotted")).toEqual([4]);
    expect(lengths("Zero")).toEqual([6]);
  });

  test("have no marker unless they count as 0", () => {
    const points = (displayBlanksAs: Chart["displayBlanksAs"]) =>
      pictureOf(rows, { type: "LineMarkers", change: () => ({ displayBlanksAs }) }).points.map(
        ({ category }) => category
      );
    expect(points("Interplotted")).toEqual([0, 2, 4, 5]);
    expect(points("Zero")).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

import type { Input } from "../../model/input";
import { pictureOf } from "./testing/pictureOf";
import { overlaps } from "./testing/texts";

describe("an axis of dates", () => {
  const rows: Input[][] = [
    ["Date", "Value"],
    [46014, 3],
    [46000, 1],
    [46007, 2],
    [46070, 4],
  ];
  const formats = { "A2:A5": "yyyy-mm-dd" };

  test("places points by their dates and joins them in that order", () => {
    const { paths, plot } = pictureOf(rows, { type: "LineMarkers", formats });
    const days = paths[0]?.pieces[0]?.map(({ x }) => ((x - plot.left) / plot.width) * 71 - 0.5);
    expect(days).toEqual([0, 7, 14, 70].map((day): unknown => expect.closeTo(day, 6)));
    const heights = paths[0]?.pieces[0]?.map(({ y }) => y) ?? [];
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  test("labels dates at even distances, in their format, without overlaps", () => {
    const { categoryLabels } = pictureOf(rows, { type: "Line", formats });
    expect(categoryLabels.length).toBeGreaterThan(3);
    expect(categoryLabels[0]?.text).toBe("2025-12-09");
    expect(overlaps(categoryLabels)).toEqual([]);
    const steps = categoryLabels
      .slice(1)
      .map(({ x }, index) => Math.round((x - (categoryLabels[index]?.x ?? 0)) * 100));
    expect(new Set(steps).size).toBe(1);
  });

  test("is one of texts when told so, with points side by side in the order of the cells", () => {
    const { paths, categoryLabels } = pictureOf(rows, {
      type: "Line",
      formats,
      change: ({ categoryAxis }) => ({
        categoryAxis: { ...categoryAxis, categoryType: "TextAxis" },
      }),
    });
    expect(categoryLabels.map(({ text }) => text)).toEqual([
      "2025-12-23",
      "2025-12-09",
      "2025-12-16",
      "2026-02-17",
    ]);
    const xs = paths[0]?.pieces[0]?.map(({ x }) => x) ?? [];
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  test("counts in months when no two dates lie closer", () => {
    const months: Input[][] = [
      ["Month", "Value"],
      [45658, 1],
      [45689, 2],
      [45717, 3],
    ];
    const { points, plot } = pictureOf(months, {
      type: "LineMarkers",
      formats: { "A2:A4": "mmm yy" },
    });
    expect(points.map(({ x }) => ((x - plot.left) / plot.width) * 3)).toEqual(
      [0.5, 1.5, 2.5].map((month): unknown => expect.closeTo(month, 6))
    );
  });
});

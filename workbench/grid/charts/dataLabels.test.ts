import type { Input } from "../../model/input";
import type { ChartSeries } from "../../model/charts/chart";
import { eachSeries, pictureOf, WEEKS } from "./testing/pictureOf";

describe("number formats", () => {
  test("come from the cells, or from what axis and labels are told", () => {
    const rows: Input[][] = [
      ["Week", "Share"],
      ["W1", 0.25],
      ["W2", 0.5],
    ];
    const formats = { "B2:B3": "0%" };
    const linked = pictureOf(rows, {
      formats,
      change: eachSeries(({ labels }) => ({ labels: { ...labels, visible: true } })),
    });
    expect(linked.valueLabels.map(({ text }) => text)).toContain("50%");
    expect(linked.labels.map(({ text }) => text)).toEqual(["25%", "50%"]);
    const told = pictureOf(rows, {
      formats,
      change: (chart) => ({
        ...eachSeries(({ labels }) => ({
          labels: { ...labels, visible: true, numberFormat: "0.00" },
        }))(chart),
        valueAxis: { ...chart.valueAxis, numberFormat: "0.0" },
      }),
    });
    expect(told.valueLabels.map(({ text }) => text)).toContain("0.5");
    expect(told.labels.map(({ text }) => text)).toEqual(["0.25", "0.50"]);
  });
});

describe("labels of the data", () => {
  const withLabels = (position?: ChartSeries["labels"]["position"]) =>
    eachSeries(({ labels }) => ({
      labels: { ...labels, visible: true, ...(position ? { position } : {}) },
    }));
  const rows = WEEKS.map((row) => row.slice(0, 2));

  test("stand above bars, inside them or in their middle", () => {
    const at = (position?: ChartSeries["labels"]["position"]) => {
      const { bars, labels } = pictureOf(rows, { change: withLabels(position) });
      const { top = 0, height = 0 } = bars[1]?.box ?? {};
      return [(labels[1]?.y ?? 0) < top, (labels[1]?.y ?? 0) - (top + height / 2)];
    };
    expect(at()[0]).toBe(true);
    expect(at("InsideEnd")[0]).toBe(false);
    expect(at("Center")[1]).toBeCloseTo(0);
    expect(at("InsideBase")[1]).toBeGreaterThan(0);
  });

  test("stand beside the points of lines", () => {
    const at = (position: NonNullable<ChartSeries["labels"]["position"]>) => {
      const { points, labels } = pictureOf(rows, {
        type: "LineMarkers",
        change: withLabels(position),
      });
      return [
        Math.sign(Math.round((labels[1]?.x ?? 0) - (points[1]?.x ?? 0))),
        Math.sign(Math.round((labels[1]?.y ?? 0) - (points[1]?.y ?? 0))),
        labels[1]?.align,
      ];
    };
    expect(at("Right")).toEqual([1, 0, "start"]);
    expect(at("Left")).toEqual([-1, 0, "end"]);
    expect(at("Top")).toEqual([0, -1, "middle"]);
    expect(at("Bottom")).toEqual([0, 1, "middle"]);
  });

  test("name series and category when told so", () => {
    const { labels } = pictureOf(rows, {
      change: eachSeries((series) => ({
        labels: { ...series.labels, visible: true, showSeriesName: true, showCategoryName: true },
      })),
    });
    expect(labels[0]?.text).toBe("Fidelity; W1; 40");
  });
});

import type { Input } from "../../model/input";
import type { Chart, ChartSeries, ChartType } from "../../model/charts/chart";
import { chartData } from "../../model/charts/chartData";
import { area, place, put, testWorkbook } from "../../model/testWorkbook";
import { drawChart, type ChartPicture } from "./chartPicture";
import { widthIn } from "./chartText";
import type { Box, TextMark } from "./marks";

const SIZE = { width: 600, height: 360 };
/** Every character is half as wide as it is high. */
const textWidth = (text: string, font: string): number =>
  text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1]);

interface Told {
  readonly type?: ChartType;
  readonly size?: { readonly width: number; readonly height: number };
  readonly formats?: Readonly<Record<string, string>>;
  readonly change?: (chart: Chart) => Partial<Chart>;
}

/** The picture of a chart of all rows, the first of which has the names. */
function pictureOf(rows: readonly (readonly Input[])[], told: Told = {}): ChartPicture {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "A1", rows);
  for (const [address, format] of Object.entries(told.formats ?? {})) {
    sheet.setNumberFormat(area(address), format);
  }
  const right = (rows[0]?.length ?? 1) - 1;
  const source = { ...place("A1"), top: 0, left: 0, bottom: rows.length - 1, right };
  const { id } = sheet.charts.add(told.type ?? "ColumnClustered", sheet, source, "Columns");
  const chart = sheet.charts.require(id);
  const changed = { ...chart, ...told.change?.(chart) };
  return drawChart(changed, chartData(book, changed), told.size ?? SIZE, textWidth);
}

const eachSeries =
  (change: (series: ChartSeries, index: number) => Partial<ChartSeries>) =>
  (chart: Chart): Partial<Chart> => ({
    series: chart.series.map((series, index) => ({ ...series, ...change(series, index) })),
  });

const WEEKS: Input[][] = [
  ["Week", "Fidelity", "Goal"],
  ["W1", 40, 80],
  ["W2", 60, 80],
  ["W3", 100, 80],
];

/** The box around a text, turned or not. */
function boxOf({ text, x, y, align, style, rotation }: TextMark): Box {
  const width = widthIn(style, textWidth)(text);
  const before = align === "start" ? 0 : align === "end" ? width : width / 2;
  const corners = [
    [-before, -style.size / 2],
    [width - before, -style.size / 2],
    [-before, style.size / 2],
    [width - before, style.size / 2],
  ].map(([dx = 0, dy = 0]) => {
    const turn = (rotation * Math.PI) / 180;
    return {
      x: x + dx * Math.cos(turn) - dy * Math.sin(turn),
      y: y + dx * Math.sin(turn) + dy * Math.cos(turn),
    };
  });
  const left = Math.min(...corners.map((corner) => corner.x));
  const top = Math.min(...corners.map((corner) => corner.y));
  return {
    left,
    top,
    width: Math.max(...corners.map((corner) => corner.x)) - left,
    height: Math.max(...corners.map((corner) => corner.y)) - top,
  };
}

function textsOf(picture: ChartPicture): TextMark[] {
  return [
    ...picture.title,
    ...picture.axisTitles,
    ...picture.valueLabels,
    ...picture.categoryLabels,
    ...picture.labels,
    ...picture.legend.flatMap(({ lines }) => lines),
  ];
}

function cutOff(picture: ChartPicture): string[] {
  return textsOf(picture)
    .filter((mark) => {
      const { left, top, width, height } = boxOf(mark);
      const isInside =
        left >= -0.5 &&
        top >= -0.5 &&
        left + width <= picture.width + 0.5 &&
        top + height <= picture.height + 0.5;
      return !isInside;
    })
    .map(({ text }) => text);
}

/** Texts that stand level and share some of their room. */
function overlaps(marks: readonly TextMark[]): string[] {
  const boxes = marks.map(boxOf);
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b, more) => {
      const apart =
        a.left + a.width <= b.left + 0.5 ||
        b.left + b.width <= a.left + 0.5 ||
        a.top + a.height <= b.top + 0.5 ||
        b.top + b.height <= a.top + 0.5;
      return apart ? [] : [`${marks[index]?.text} / ${marks[index + 1 + more]?.text}`];
    })
  );
}

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

describe("the labels of many categories", () => {
  const schools = (count: number, name: (index: number) => string): Input[][] => [
    ["School", "Mean"],
    ...Array.from({ length: count }, (_, index): Input[] => [name(index), (index * 7) % 10]),
  ];
  const angleOf = (picture: ChartPicture): number | undefined =>
    picture.categoryLabels[0]?.rotation;

  test("stand level while there is room, then in lines, then lean, then stand upright", () => {
    expect(angleOf(pictureOf(schools(4, (index) => `S${index}`)))).toBe(0);
    const wrapped = pictureOf(schools(8, () => "North East School"));
    expect(angleOf(wrapped)).toBe(0);
    expect(wrapped.categoryLabels.map(({ text }) => text).slice(0, 2)).toEqual([
      "North East",
      "School",
    ]);
    expect(angleOf(pictureOf(schools(20, () => "Elementary")))).toBe(-45);
    expect(angleOf(pictureOf(schools(35, () => "Elementary")))).toBe(-90);
  });

  test("are thinned when not even upright ones have room", () => {
    const { categoryLabels } = pictureOf(schools(200, (index) => `School ${index}`));
    expect(categoryLabels.length).toBeLessThan(70);
    const numbers = categoryLabels.map(({ text }) => Number(text.split(" ")[1]));
    const step = numbers[1] ?? 0;
    expect(numbers).toEqual(numbers.map((_, index) => index * step));
    expect(overlaps(categoryLabels)).toEqual([]);
  });

  test.each([1, 2, 5, 9, 14, 28, 60, 300])(
    "of %i schools neither overlap nor are cut off",
    (count) => {
      for (const size of [SIZE, { width: 320, height: 240 }, { width: 900, height: 300 }]) {
        const rows = schools(
          count,
          (index) => `Riverside ${"Elementary ".repeat(index % 3)}${index}`
        );
        for (const type of ["ColumnClustered", "BarClustered", "LineMarkers"] as const) {
          const picture = pictureOf(rows, { type, size });
          expect(cutOff(picture)).toEqual([]);
          const level = picture.categoryLabels.every(({ rotation }) => rotation !== -45);
          if (level) expect(overlaps(picture.categoryLabels)).toEqual([]);
          expect(overlaps(picture.valueLabels)).toEqual([]);
        }
      }
    }
  );
});

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

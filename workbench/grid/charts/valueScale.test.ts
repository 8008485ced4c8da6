import { valueScale } from "./valueScale";

const ROOM = 7;

describe("an automatic scale", () => {
  test.each<[string, number[], number, number, number]>([
    ["shares up to 91 %", [0.55, 0.91], 0, 1, 0.2],
    ["shares up to 100 %: room above", [0.55, 1], 0, 1.2, 0.2],
    ["values up to 100", [40, 100], 0, 120, 20],
    ["values that lie within a sixth of the greatest", [95, 100], 92, 101, 2],
    ["one value alone", [80], 0, 90, 20],
    ["values of both signs", [-12, 8], -15, 10, 5],
    ["negative values", [-12, -3], -14, 0, 2],
    ["nothing but 0", [0], 0, 1, 0.2],
    ["no values", [], 0, 1, 0.2],
    ["great numbers", [1_234_567, 2_345_678], 0, 2_500_000, 500_000],
    ["small numbers", [0.0012, 0.0034], 0, 0.004, 0.001],
  ])("for %s", (_, values, minimum, maximum, unit) => {
    const scale = valueScale(values, {}, ROOM);
    expect(scale.minimum).toBeLessThanOrEqual(Math.min(...values, minimum));
    expect(scale.maximum).toBeGreaterThanOrEqual(Math.max(...values, 0));
    expect([scale.minimum, scale.unit]).toEqual([minimum, unit]);
    expect(scale.maximum).toBeGreaterThanOrEqual(maximum);
    expect(scale.maximum).toBeLessThan(maximum + unit);
  });

  test("has as many units as there is room for, at most", () => {
    for (let room = 1; room < 40; room += 1) {
      const { ticks } = valueScale([3, 97], {}, room);
      expect(ticks.length - 1).toBeLessThanOrEqual(room + 1);
    }
  });

  test("has ticks without the dust of floating point", () => {
    expect(valueScale([0.55, 0.91], {}, ROOM).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
});

describe("a given scale", () => {
  test("begins, ends and steps as told", () => {
    expect(valueScale([40, 100], { minimum: 20, maximum: 80, majorUnit: 15 }, ROOM)).toEqual({
      minimum: 20,
      maximum: 80,
      unit: 15,
      ticks: [20, 35, 50, 65, 80],
    });
  });

  test("has labels from its least value on, up to the greatest", () => {
    expect(valueScale([1, 2], { minimum: 1, maximum: 10, majorUnit: 4 }, ROOM).ticks).toEqual([
      1, 5, 9,
    ]);
  });

  test("finds what is not told, and is never upside down", () => {
    const { minimum, maximum } = valueScale([40, 100], { minimum: 200 }, ROOM);
    expect([minimum, maximum > 200]).toEqual([200, true]);
    const low = valueScale([40, 100], { maximum: 10 }, ROOM);
    expect([low.maximum, low.minimum < 10]).toEqual([10, true]);
  });

  test("does not draw more labels than anybody reads", () => {
    expect(valueScale([0, 1], { majorUnit: 1e-9 }, ROOM).ticks.length).toBeLessThan(1000);
  });
});

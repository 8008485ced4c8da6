import fc from "fast-check";
import { summariseMeasure } from "../../../src/core/summariseMeasure";

const measure = (...values: readonly (readonly [day: number, value: number])[]) =>
  summariseMeasure({
    name: "Minutes",
    points: values.map(([day, value], row) => ({
      place: { table: "tblMeasureValue", row, column: null },
      day,
      value,
    })),
  });
const daily = (...values: readonly number[]) =>
  measure(...values.map((value, index) => [index + 1, value] as const));

describe("a measure's figures", () => {
  it("are nothing without points", () => {
    expect(measure()).toEqual({
      measure: "Minutes",
      points: 0,
      useful: 0,
      median: null,
      latest: null,
    });
  });

  it("of one point have it as the median, and nothing useful", () => {
    expect(daily(7)).toMatchObject({ points: 1, useful: 0, median: 7, latest: { value: 7 } });
  });

  it("of equal points have nothing useful", () => {
    expect(daily(3, 3, 3, 3)).toMatchObject({ points: 4, useful: 0, median: 3 });
  });

  it("leave out of the useful ones those on the median", () => {
    expect(daily(70, 70, 70, 75, 65, 72, 68, 70, 74, 66, 71, 69)).toMatchObject({
      median: 70,
      useful: 8,
    });
  });

  it("have a median between the middle two of an even number, which none need lie on", () => {
    expect(daily(58, 61, 60, 57, 62, 59, 63, 60, 66, 71, 74, 73, 77, 79, 78, 82)).toMatchObject({
      points: 16,
      median: 64.5,
      useful: 16,
    });
  });

  it("take the latest by day, wherever the row stands, and the last row of that day", () => {
    expect(measure([5, 1], [9, 2], [9, 3], [7, 4]).latest).toEqual({ day: 9, value: 3 });
  });

  it("do not depend on the order of the rows, but for the latest of one day", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer()), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(points, (given) => {
        const days = new Set(given.map(([day]) => day));
        const forwards = measure(...given);
        const backwards = measure(...[...given].reverse());
        if (days.size === given.length) expect(backwards).toEqual(forwards);
        expect({ ...backwards, latest: null }).toEqual({ ...forwards, latest: null });
      })
    );
  });

  it("have at most half of the points on either side of the median", () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(values, (given) => {
        const { median, useful } = daily(...given);
        const below = given.filter((value) => value < median!).length;
        const above = given.filter((value) => value > median!).length;
        expect(below * 2).toBeLessThanOrEqual(given.length);
        expect(above * 2).toBeLessThanOrEqual(given.length);
        expect(below + above).toBe(useful);
      })
    );
  });
});

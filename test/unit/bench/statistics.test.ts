import { ratios, spreadOf } from "../../bench/timed/statistics";

describe("the spread of measurements", () => {
  test.each([
    ["an odd number of them", [9, 1, 5], { min: 1, median: 5, max: 9 }],
    ["an even number", [4, 1, 2, 10], { min: 1, median: 3, max: 10 }],
    ["a single one", [7], { min: 7, median: 7, max: 7 }],
  ])("of %s", (_, measurements, expected) => {
    expect(spreadOf(measurements)).toEqual(expected);
  });

  test("of none does not exist", () => {
    expect(() => spreadOf([])).toThrow("Nothing was measured");
  });

  test("leaves the measurements in their order", () => {
    const measurements = [3, 1, 2];
    spreadOf(measurements);
    expect(measurements).toEqual([3, 1, 2]);
  });
});

describe("ratios", () => {
  test("are formed within a round, so that a slow round does not count", () => {
    expect(ratios([1, 100, 2], [10, 1000, 10])).toEqual({ min: 0.1, median: 0.1, max: 0.2 });
  });

  test("need the same rounds", () => {
    expect(() => ratios([1, 2], [1])).toThrow("The rounds do not match");
  });
});

import fc from "fast-check";
import { CompensatedSums } from "../../../../src/core/basics/compensatedSums";
import { percentToCompare, pointsReachPercent } from "../../../../src/core/basics/reachesPercent";

describe("points compared with a percentage", () => {
  it.each([
    [21, 30, 70, true],
    [20, 30, 70, false],
    [75, 107, 70, true],
    [74, 107, 70, false],
    [29, 100, 29, true],
    [0, 2, 0, true],
    [2, 2, 100, true],
  ])("%i of %i reaches %i %%: %p", (earned, possible, percent, reaches) => {
    expect(pointsReachPercent({ earned, possible }, percent)).toBe(reaches);
  });
});

describe("a share as a percentage to compare with", () => {
  it("is whole for every whole percentage", () => {
    for (let percent = 0; percent <= 100; percent += 1) {
      expect(percentToCompare(percent / 100)).toBe(percent);
    }
  });

  it("is whole for means whose binary sum is a little off", () => {
    expect((0.7 + 0.8 + 0.9) / 3).not.toBe(0.8);
    expect(percentToCompare((0.7 + 0.8 + 0.9) / 3)).toBe(80);
    expect(percentToCompare(0.9 - 0.8)).toBe(10);
  });

  it("still tells one point in ten million apart", () => {
    expect(percentToCompare(7_999_999 / 10_000_000)).toBeLessThan(80);
  });
});

describe("running sums", () => {
  it("keep the mean of a million shares of 4/5 at 80 %, where a plain sum does not", () => {
    const sums = new CompensatedSums(1);
    let plain = 0;
    for (let count = 0; count < 1_000_000; count += 1) {
      sums.add(0, 0.8);
      plain += 0.8;
    }
    expect(percentToCompare(plain / 1_000_000)).not.toBe(80);
    expect(percentToCompare(sums.total(0) / 1_000_000)).toBe(80);
  });

  it("keep what a large number would swallow, whichever comes first", () => {
    const sums = new CompensatedSums(2);
    for (const value of [1, 1e100, 1, -1e100]) sums.add(0, value);
    for (const value of [1e100, 1, -1e100, 1]) sums.add(1, value);
    expect([sums.total(0), sums.total(1)]).toEqual([2, 2]);
  });

  it("are the same in any order", () => {
    const share = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (shares) => {
        const sums = new CompensatedSums(2);
        shares.forEach(([a, b]) => sums.add(0, a / b));
        [...shares].reverse().forEach(([a, b]) => sums.add(1, a / b));
        expect(percentToCompare(sums.total(0))).toBe(percentToCompare(sums.total(1)));
        expect(sums.total(0)).toBeCloseTo(sums.total(1), 13);
      })
    );
  });
});

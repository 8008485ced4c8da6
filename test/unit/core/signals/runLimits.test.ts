import {
  fewestCrossings,
  ihiRunLimits,
  ihiRunLimitsFor,
  longestRunLimit,
} from "../../../../src/core/signals/runLimits";

/**
 * S2. Limits for 10 to 40 useful points: Anhøj J, Olesen AV. Run charts revisited. PLoS ONE 2014;9(11):e113825, as the
 * vignette of qicharts2 and unaettie.com print them; the fewest crossings by the binomial distribution itself.
 */
const PUBLISHED: readonly (readonly [useful: number, longest: number, fewest: number])[] = [
  ...([
    [10, 6, 2],
    [11, 6, 2],
    [12, 7, 3],
    [13, 7, 3],
    [14, 7, 4],
    [15, 7, 4],
    [16, 7, 4],
    [17, 7, 5],
    [18, 7, 5],
    [19, 7, 6],
    [20, 7, 6],
    [21, 7, 6],
    [22, 7, 7],
    [23, 8, 7],
    [24, 8, 8],
    [25, 8, 8],
    [26, 8, 8],
    [27, 8, 9],
    [28, 8, 9],
    [29, 8, 10],
    [30, 8, 10],
    [31, 8, 11],
    [32, 8, 11],
    [33, 8, 11],
    [34, 8, 12],
    [35, 8, 12],
    [36, 8, 13],
    [37, 8, 13],
    [38, 8, 14],
    [39, 8, 14],
    [40, 8, 14],
  ] as const),
];

describe("S2: limits of Anhøj's rules", () => {
  it.each(PUBLISHED)(
    "%i useful points: longest run %i, fewest crossings %i",
    (n, longest, fewest) => {
      expect([longestRunLimit(n), fewestCrossings(n)]).toEqual([longest, fewest]);
    }
  );

  it.each([
    [45, 8],
    [46, 9],
    [90, 9],
    [91, 10],
    [100, 10],
  ])("the longest run of %i useful points is %i, as published", (n, longest) => {
    expect(longestRunLimit(n)).toBe(longest);
  });

  it("are what exact arithmetic gives for every n from 10 to 100", () => {
    for (let n = 10; n <= 100; n += 1) {
      const throws = n - 1;
      let choices = 1n;
      let sum = 1n;
      let heads = 0;
      // P(X <= heads) < 5 %
      while (sum * 20n < 1n << BigInt(throws)) {
        heads += 1;
        choices = (choices * BigInt(throws - heads + 1)) / BigInt(heads);
        sum += choices;
      }
      expect(fewestCrossings(n)).toBe(heads);
    }
  });

  it("hold beyond what 0.5 to the n can be written as", () => {
    expect(fewestCrossings(5000)).toBeGreaterThan(2400);
    expect(fewestCrossings(5000)).toBeLessThan(2500);
  });

  it("are stated for a single point, too", () => {
    expect([longestRunLimit(1), fewestCrossings(1)]).toEqual([3, 0]);
  });
});

describe("S3: the table of runs", () => {
  it.each([
    [10, 3, 9],
    [11, 3, 10],
    [16, 5, 13],
    [20, 6, 16],
    [26, 9, 19],
    [27, 10, 19],
    [30, 11, 21],
    [33, 12, 23],
    [40, 15, 27],
  ])("%i useful points: %i to %i runs", (n, fewest, most) => {
    expect(ihiRunLimitsFor(n)).toEqual({ fewest, most });
  });

  it.each([0, 9, 41])("says nothing of %i useful points", (n) => {
    expect(ihiRunLimitsFor(n)).toBeNull();
  });

  it("has as many entries as it covers points", () => {
    expect([ihiRunLimits.lower.length, ihiRunLimits.upper.length]).toEqual([31, 31]);
  });
});

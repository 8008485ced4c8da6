import fc from "fast-check";
import {
  categoryCounts,
  cohenKappa,
  contingencyOf,
  fleissKappa,
  krippendorffAlpha,
  type AlphaMetric,
  type KappaWeights,
} from "../../../../src/core/agreement/kappa";

const WEIGHTS: readonly KappaWeights[] = ["none", "linear", "quadratic"];
const METRICS: readonly AlphaMetric[] = ["nominal", "ordinal", "interval"];

/** Two observers who said yes (1) or no (0). */
const yesNo = (both: number, onlyA: number, onlyB: number, neither: number) => ({
  points: [0, 1],
  counts: [
    [neither, onlyB],
    [onlyA, both],
  ],
});

const undefinedFor = (reason: string) => ({ value: null, reason });
const one = { value: 1, reason: null };

describe("A4: Cohen's kappa", () => {
  // Values that textbooks give of 2 × 2 tables, worked out anew: (po − pe) / (1 − pe).
  type Table = Parameters<typeof yesNo>;
  it.each<[Table, number, number]>([
    [[20, 5, 10, 15], (0.7 - 0.5) / 0.5, 0.4],
    [[45, 15, 25, 15], (0.6 - 0.54) / 0.46, 0.1304],
    [[25, 35, 5, 35], (0.6 - 0.46) / 0.54, 0.2593],
  ])("of both yes, A only, B only and both no %j", (table, exact, printed) => {
    const { value } = cohenKappa(yesNo(...table), "none");
    expect(value).toBeCloseTo(exact, 12);
    expect(value).toBeCloseTo(printed, 4);
  });

  it("counts differences by their weight", () => {
    // By hand, 20 ratings; rows 7, 6, 7 and columns 7, 7, 6. Differences of one: 2 + 1 + 1 + 2 = 6, of two: 0 + 1 = 1.
    // Expected (× 20): of one 7·7 + 6·7 + 6·6 + 7·7 = 176, of two 7·6 + 7·7 = 91.
    const table = {
      points: [0, 1, 2],
      counts: [
        [5, 2, 0],
        [1, 4, 1],
        [1, 1, 5],
      ],
    };
    expect(WEIGHTS.map((weights) => cohenKappa(table, weights).value)).toEqual([
      expect.closeTo(1 - (20 * 6) / 267, 12),
      expect.closeTo(1 - (20 * (5 + 2)) / (176 + 2 * 91), 12),
      expect.closeTo(1 - (20 * (5 + 4)) / (176 + 4 * 91), 12),
    ]);
  });

  it("takes the distance of points, not of their places in the table", () => {
    const table = contingencyOf([
      [0, 0],
      [0, 4],
      [4, 4],
      [4, 3],
    ]);
    expect(table).toEqual({
      points: [0, 3, 4],
      counts: [
        [1, 0, 1],
        [0, 0, 0],
        [0, 1, 1],
      ],
    });
    // Observed 4 + 1; expected 2 · (3 + 2 · 4) for the first's zeros and 2 · (4 + 1) for the fours, over 4.
    expect(cohenKappa(table, "linear").value).toBeCloseTo(1 - (4 * 5) / (22 + 10), 12);
  });

  it("is 0 or below where observers never agree", () => {
    expect(cohenKappa(contingencyOf([[0, 1]]), "none").value).toBe(0);
    const opposed = contingencyOf([
      [0, 1],
      [1, 0],
    ]);
    expect(cohenKappa(opposed, "none").value).toBe(-1);
  });

  it("A7: is undefined without pairs, and where both gave one and the same points only", () => {
    for (const weights of WEIGHTS) {
      expect(cohenKappa(contingencyOf([]), weights)).toEqual(undefinedFor("noPairs"));
      for (const n of [1, 2, 50]) {
        const same = contingencyOf(Array.from({ length: n }, () => [2, 2] as const));
        expect(cohenKappa(same, weights)).toEqual(undefinedFor("oneCategory"));
      }
    }
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    maxLength: 30,
  });

  it("does not change when observers are swapped, or pairs come in another order", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...WEIGHTS), (rated, weights) => {
        const kappa = cohenKappa(contingencyOf(rated), weights);
        const swapped = rated.map(([a, b]) => [b, a] as const);
        expect(cohenKappa(contingencyOf(swapped), weights)).toEqual(kappa);
        expect(cohenKappa(contingencyOf([...rated].reverse()), weights)).toEqual(kappa);
      }),
      { seed: 1960 }
    );
  });

  it("is 1 of anybody with themselves, where it is defined, and never more nor NaN", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...WEIGHTS), (rated, weights) => {
        const self = cohenKappa(contingencyOf(rated.map(([a]) => [a, a] as const)), weights);
        if (new Set(rated.map(([a]) => a)).size > 1) expect(self).toEqual(one);
        else expect(self.value).toBeNull();
        const { value, reason } = cohenKappa(contingencyOf(rated), weights);
        if (value === null) expect(reason).not.toBeNull();
        else expect(value >= -1 && value <= 1).toBe(true);
      }),
      { seed: 1968 }
    );
  });

  it("is the same with any weights where there are two categories", () => {
    const ofTwo = fc.array(fc.tuple(fc.constantFrom(1, 3), fc.constantFrom(1, 3)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(ofTwo, (rated) => {
        const [plain, ...weighted] = WEIGHTS.map((w) => cohenKappa(contingencyOf(rated), w));
        for (const each of weighted) {
          expect(each.reason).toBe(plain!.reason);
          expect(each.value ?? 0).toBeCloseTo(plain!.value ?? 0, 12);
        }
      }),
      { seed: 2 }
    );
  });
});

describe("A5: Fleiss' kappa", () => {
  /**
   * Ten subjects, fourteen raters, five categories: the example that comes with Cardillo G. Fleiss'es kappa (2007),
   * MATLAB Central File Exchange 15426, where the answer is 0.2099. Much reprinted.
   */
  const CARDILLO = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];

  it("is as published", () => {
    expect(fleissKappa(CARDILLO).value).toBeCloseTo(0.2099, 4);
    expect(fleissKappa([...CARDILLO].reverse())).toEqual(fleissKappa(CARDILLO));
  });

  it("counts points by category", () => {
    const units = [[2, 0], [0, 0, 5], []];
    expect([...categoryCounts(units)].length).toBe(3);
    const copies: number[][] = [];
    for (const counts of categoryCounts(units)) copies.push([...counts]);
    expect(copies).toEqual([
      [1, 1, 0],
      [2, 0, 1],
      [0, 0, 0],
    ]);
  });

  it("A7: is undefined without units, with unlike numbers of raters, and of one category only", () => {
    expect(fleissKappa([])).toEqual(undefinedFor("noPairs"));
    expect(fleissKappa([[0], [1], [0]])).toEqual(undefinedFor("noPairs"));
    expect(
      fleissKappa([
        [1, 1],
        [2, 1],
      ])
    ).toEqual(undefinedFor("unequalRaters"));
    expect(
      fleissKappa([
        [0, 3],
        [0, 3],
      ])
    ).toEqual(undefinedFor("oneCategory"));
  });

  it("leaves out units that fewer than two rated", () => {
    expect(fleissKappa([...CARDILLO, [0, 1, 0, 0, 0], [0, 0, 0, 0, 0]])).toEqual(
      fleissKappa(CARDILLO)
    );
  });

  it("is 1 where all agree on more than one category", () => {
    expect(
      fleissKappa([
        [2, 0],
        [0, 2],
      ])
    ).toEqual(one);
  });
});

describe("A6: Krippendorff's alpha", () => {
  /** Observers by units; null: not observed. */
  const unitsOf = (observers: readonly (readonly (number | null)[])[]) =>
    observers[0]!.map((_, unit) =>
      observers.map((scores) => scores[unit]!).filter((score) => score !== null)
    );

  /** Krippendorff K. Computing Krippendorff's alpha-reliability. 2011: binary data, two observers, ten units. */
  const BINARY = unitsOf([
    [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
    [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
  ]);

  /** The same paper: four observers, twelve units, data missing. */
  const MISSING = unitsOf([
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ]);

  it("is as published of binary data", () => {
    expect(krippendorffAlpha(BINARY, "nominal").value).toBeCloseTo(0.095, 3);
  });

  it.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
  ] as const)("is as published of data with some missing, %s", (metric, published) => {
    expect(krippendorffAlpha(MISSING, metric).value).toBeCloseTo(published, 3);
  });

  it("A7: is undefined without units of two, and of one category only", () => {
    for (const metric of METRICS) {
      expect(krippendorffAlpha([], metric)).toEqual(undefinedFor("noPairs"));
      expect(krippendorffAlpha([[1], [], [2]], metric)).toEqual(undefinedFor("noPairs"));
      expect(krippendorffAlpha([[1, 1], [2]], metric)).toEqual(undefinedFor("oneCategory"));
      expect(krippendorffAlpha([[1, 2]], metric).value).toBe(0);
    }
  });

  const units = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), {
    maxLength: 15,
  });

  /** The definition once more: every pair of values by the paper's formula of difference, written to be read. */
  function bruteForce(all: readonly (readonly number[])[], metric: AlphaMetric): number | null {
    const paired = all.filter((unit) => unit.length > 1);
    const values = paired.flat();
    const given = (value: number) => values.filter((each) => each === value).length;
    const difference = (a: number, b: number): number => {
      if (metric === "nominal") return a === b ? 0 : 1;
      if (metric === "interval") return (a - b) ** 2;
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const between = values.filter((value) => value >= low && value <= high).length;
      return (between - (given(low) + given(high)) / 2) ** 2;
    };
    const sum = (unit: readonly number[]) =>
      unit.reduce((s, a) => s + unit.reduce((t, b) => t + difference(a, b), 0), 0);
    const observed = paired.reduce((s, unit) => s + sum(unit) / (unit.length - 1), 0);
    const expected = sum(values) / (values.length - 1);
    return values.length === 0 || expected === 0 ? null : 1 - observed / expected;
  }

  it("is what the definition gives, never above 1 and never NaN", () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...METRICS), (all, metric) => {
        const { value, reason } = krippendorffAlpha(all, metric);
        const expected = bruteForce(all, metric);
        expect(value === null).toBe(expected === null);
        expect(value === null).toBe(reason !== null);
        if (value === null) return;
        expect(value).toBeCloseTo(expected!, 10);
        expect(value).toBeLessThanOrEqual(1);
      }),
      { seed: 2011 }
    );
  });

  it("does not depend on who gave what, nor on the order of units", () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...METRICS), (all, metric) => {
        const turned = all.map((unit) => [...unit].reverse()).reverse();
        const alpha = krippendorffAlpha(all, metric);
        expect(krippendorffAlpha(turned, metric).reason).toBe(alpha.reason);
        expect(krippendorffAlpha(turned, metric).value ?? 0).toBeCloseTo(alpha.value ?? 0, 12);
      }),
      { seed: 2012 }
    );
  });

  it("is 1 where all agree on more than one category", () => {
    for (const metric of METRICS)
      expect(krippendorffAlpha([[0, 0], [3, 3, 3], [1]], metric)).toEqual(one);
  });
});

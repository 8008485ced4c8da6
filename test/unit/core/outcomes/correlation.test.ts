import fc from "fast-check";
import { correlateSites, rankCorrelation } from "../../../../src/core/outcomes/correlation";
import type { Outcome } from "../../../../src/core/model";
import {
  enoughObservations,
  makeObservation,
  makeSnapshot,
  makeTracker,
  percentItems,
  WINTER,
} from "../makeSnapshot";
import { makeOutcome, mean, read, share } from "./makeOutcome";

const ITEMS = percentItems("Phonics");
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const nameOf = (index: number) => `School ${index}`;

/** Schools with these percentages of fidelity, in Winter. */
function observed(percents: readonly number[], tools: readonly string[] = ["Walkthrough 1.0"]) {
  const observations = percents.flatMap((percent, index) =>
    enoughObservations(WINTER, [percent], { school: nameOf(index) })
  );
  return makeSnapshot(
    tools.map((label) => makeTracker(ITEMS, observations, { label })),
    { schools: [...percents.keys()].map(nameOf) }
  );
}

/** A row for each school, with these percentages of 100 students. */
const rowsOf = (values: readonly number[], parts: Partial<Outcome> = {}) =>
  values.map((value, index) =>
    makeOutcome({ school: nameOf(index), ...share(value, 100), ...parts })
  );

const correlate = (percents: readonly number[], rows: readonly Outcome[]) =>
  correlateSites(read(rows, observed(percents)));

describe("O10: the correlation of schools", () => {
  it.each([
    [9, { n: 9, value: null, reason: "fewSites" }],
    [10, { n: 10, value: 1, reason: null }],
    [11, { n: 11, value: 1, reason: null }],
  ])("of %d schools", (count, expected) => {
    expect(correlate(upTo(count), rowsOf(upTo(count)))).toEqual([
      {
        measure: "Screening",
        grade: "1",
        period: "Winter",
        tool: "Walkthrough 1.0",
        isShare: true,
        direction: "up",
        ...expected,
      },
    ]);
  });

  it("leaves the value as it is where lower is better, and says which way it is", () => {
    const rows = rowsOf([...upTo(10)].reverse(), { direction: "down" });
    expect(correlate(upTo(10), rows)).toMatchObject([{ direction: "down", value: -1, n: 10 }]);
  });

  it("says no direction where schools say different things", () => {
    const [first, ...others] = rowsOf(upTo(10));
    expect(correlate(upTo(10), [{ ...first!, direction: null }, ...others])).toMatchObject([
      { direction: null, value: 1 },
    ]);
    expect(correlate(upTo(10), [{ ...first!, direction: "down" }, ...others])).toMatchObject([
      { direction: null, value: 1 },
    ]);
  });

  it("is none where one side is the same everywhere; few schools are said first", () => {
    const same = upTo(10).map(() => 50);
    expect(correlate(same, rowsOf(upTo(10)))).toMatchObject([{ value: null, reason: "constant" }]);
    expect(correlate(upTo(10), rowsOf(same))).toMatchObject([{ value: null, reason: "constant" }]);
    expect(correlate(same, rowsOf(upTo(9)))).toMatchObject([{ value: null, reason: "fewSites" }]);
  });

  it("gives one rank to what differs in binary alone", () => {
    const percents = upTo(10).map((at) => (at <= 5 ? 10 : 30));
    const noisy = percents.map((value, at) =>
      value === 10 ? 0.1 : at % 2 === 0 ? 0.3 : 0.1 + 0.2
    );
    expect(new Set(noisy).size).toBe(3);
    const rows = percents.map((_, at) => makeOutcome({ school: nameOf(at), ...mean(noisy[at]!) }));
    expect(correlate(percents, rows)).toMatchObject([{ value: 1 }]);
    const readings = read(rows, observed(percents)).map((reading, at) => ({
      ...reading,
      fidelityMean: noisy[at]!,
    }));
    expect(correlateSites(readings)).toMatchObject([{ value: 1 }]);
    const apart = readings.map((reading, at) => ({ ...reading, value: percents[at]! }));
    expect(correlateSites(apart)).toMatchObject([{ value: 1 }]);
  });

  it("counts only schools with enough students and enough observations", () => {
    const rows = rowsOf(upTo(11));
    rows[0] = makeOutcome({ school: nameOf(0), ...share(9, 9) });
    expect(correlate(upTo(11), rows)).toMatchObject([{ n: 10, value: 1 }]);
    expect(correlate(upTo(10), rows)).toMatchObject([{ n: 9, reason: "fewSites" }]);
    const snapshot = observed(upTo(10));
    const [tracker] = snapshot.trackers;
    const twice = makeObservation([99], { school: "Last", period: "Winter", date: WINTER.start });
    const withLast = makeSnapshot(
      [{ ...tracker!, observations: [...tracker!.observations, twice, twice] }],
      { schools: [...snapshot.schools, "Last"] }
    );
    const last = makeOutcome({ school: "Last", ...share(1, 100) });
    expect(correlateSites(read([...rowsOf(upTo(10)), last], withLast))).toMatchObject([
      { n: 10, value: 1 },
    ]);
  });

  it("does not ask whether there is a criterion or an outcome to speak of", () => {
    const rows = rowsOf(upTo(10), { direction: null });
    const snapshot = observed(upTo(10));
    const trackers = snapshot.trackers.map(({ tool, ...others }) => ({
      ...others,
      tool: { ...tool, criterion: { ...tool.criterion, totalPercent: null } },
    }));
    expect(correlateSites(read(rows, { ...snapshot, trackers }))).toMatchObject([
      { n: 10, value: 1 },
    ]);
  });

  it("leaves out a school with several rows, all schools together, and what has no tool", () => {
    const rows = rowsOf(upTo(11));
    const doubled = makeOutcome({ school: nameOf(3).toUpperCase(), ...share(4, 100) });
    expect(correlate(upTo(11), [...rows, doubled])).toMatchObject([{ n: 10, value: 1 }]);
    expect(correlate(upTo(11), [...rows, doubled, doubled])).toMatchObject([{ n: 10, value: 1 }]);
    const all = makeOutcome({ school: null });
    expect(correlate(upTo(11), [...rows, all])).toMatchObject([{ n: 11 }]);
    expect(correlate(upTo(11), [all])).toEqual([]);
    expect(correlateSites(read(rows))).toEqual([]);
    expect(correlateSites([])).toEqual([]);
  });

  it("is made for each measure, grade, period and tool, whatever the case of names", () => {
    const rows = [
      ...rowsOf(upTo(10)),
      ...rowsOf(upTo(10), { grade: "2" }),
      ...rowsOf(upTo(10), { grade: null }),
      ...rowsOf(upTo(10), { measure: "Reading" }),
      ...rowsOf(upTo(10), { period: "Fall" }),
      ...rowsOf(upTo(10), mean(3)),
    ];
    rows[0] = { ...rows[0]!, measure: "SCREENING", period: "WINTER", school: "SCHOOL 0" };
    const found = correlateSites(read(rows, observed(upTo(10), ["A", "B"])));
    expect(
      found.map(({ measure, grade, period, tool, isShare, n, value, reason }) =>
        [measure, grade, period, tool, isShare ? "share" : "mean", n, value ?? reason].join("|")
      )
    ).toEqual([
      "SCREENING|1|WINTER|A|share|10|1",
      "SCREENING|1|WINTER|B|share|10|1",
      "Screening|2|Winter|A|share|10|1",
      "Screening|2|Winter|B|share|10|1",
      "Screening||Winter|A|share|10|1",
      "Screening||Winter|B|share|10|1",
      "Reading|1|Winter|A|share|10|1",
      "Reading|1|Winter|B|share|10|1",
      "Screening|1|Fall|A|share|0|fewSites",
      "Screening|1|Fall|B|share|0|fewSites",
      "Screening|1|Winter|A|mean|10|constant",
      "Screening|1|Winter|B|mean|10|constant",
    ]);
  });
});

describe("O10: Spearman's rank correlation", () => {
  it("of a textbook's ten pairs is -29/165", () => {
    // Σ d² is 194 without ties, so 1 − 6 × 194 / (10 × 99); the example of many introductions (hours of television).
    const x = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const y = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(x, y)).toBeCloseTo(-29 / 165, 14);
  });

  it("gives equal numbers the middle of their ranks", () => {
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: products of deviations 4.5, squares 4.5 and 5.
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 14);
  });

  it("is null where one side is constant, and with fewer than two pairs", () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(rankCorrelation([1, 2, 3], [0, 0, 0])).toBeNull();
    expect(rankCorrelation([1], [1])).toBeNull();
    expect(rankCorrelation([], [])).toBeNull();
  });

  it("is what its definition says, stays within 1 and follows order alone", () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 0, max: 30 })),
      { maxLength: 40 }
    );
    fc.assert(
      fc.property(pairs, (drawn) => {
        const xs = drawn.map(([x]) => x);
        const ys = drawn.map(([, y]) => y);
        const found = rankCorrelation(xs, ys);
        const expected = byDefinition(xs, ys);
        if (expected === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 10);
        expect(Math.abs(found ?? 0)).toBeLessThanOrEqual(1);
        expect(rankCorrelation(ys, xs)).toBe(found);
        expect(
          rankCorrelation(
            xs.map((x) => x ** 3),
            ys
          )
        ).toBe(found);
        const isConstant = new Set(xs).size < 2;
        expect(rankCorrelation(xs, xs)).toBe(isConstant ? null : 1);
        expect(
          rankCorrelation(
            xs,
            xs.map((x) => -x)
          )
        ).toBe(isConstant ? null : -1);
      })
    );
  });
});

/** Pearson's correlation of mid ranks that are counted one by one; shares no code with the analysis. */
function byDefinition(xs: readonly number[], ys: readonly number[]): number | null {
  const ranks = (all: readonly number[]) =>
    all.map(
      (one) =>
        all.filter((other) => other < one).length +
        (all.filter((other) => other === one).length + 1) / 2
    );
  const average = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length;
  const a = ranks(xs);
  const b = ranks(ys);
  const product = (left: readonly number[], right: readonly number[]) =>
    average(left.map((each, at) => (each - average(left)) * (right[at]! - average(right))));
  if (new Set(xs).size < 2 || new Set(ys).size < 2) return null;
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

import fc from "fast-check";
import type { SummaryFigure } from "../../../../src/core/figures";
import type { Snapshot } from "../../../../src/core/model";
import { summariseTool } from "../../../../src/core/summary/summariseTool";
import { arbitrarySnapshot } from "../arbitrarySnapshot";
import { bruteForceFigures } from "../bruteForceFigures";
import { makeCriterion, makeObservation, percentItems, SETTINGS } from "../makeSnapshot";
import { summariseRows } from "../summariseRows";

const TWO = percentItems("Phonics", "Fluency");

function eachObservation(): Partial<Snapshot> {
  return { settings: { ...SETTINGS, unitsFirst: false } };
}

describe("the summary's means", () => {
  const often = [20, 20, 20].map((percent) => makeObservation([percent, 0], { unit: "P1" }));
  const once = makeObservation([80, 0], { unit: "P2" });

  it("give each unit the same weight where units come first", () => {
    const { figure, observations } = summariseRows(TWO, [...often, once]);
    expect(figure("North", "Phonics", "Fall").mean).toBeCloseTo(0.5, 12);
    expect(observations.map(({ weight }) => weight)).toEqual([1 / 3, 1 / 3, 1 / 3, 1]);
  });

  it("give each observation the same weight where units do not come first", () => {
    const { figure, observations } = summariseRows(TWO, [...often, once], {}, eachObservation());
    expect(figure("North", "Phonics", "Fall").mean).toBeCloseTo(0.35, 12);
    expect(observations.map(({ weight }) => weight)).toEqual([1, 1, 1, 1]);
    expect(observations.map(({ unitShare }) => unitShare)).toEqual([1 / 3, 1 / 3, 1 / 3, 1]);
  });

  it("weigh a unit anew in each school and period", () => {
    const { observations } = summariseRows(TWO, [
      makeObservation([1, 1]),
      makeObservation([1, 1], { school: "South" }),
      makeObservation([1, 1], { period: "Winter" }),
      makeObservation([1, 1], { unit: "P1 ", school: "North" }),
    ]);
    expect(observations.map(({ unitShare }) => unitShare)).toEqual([1, 1, 1, 1]);
  });

  it("leave out the weight of an observation in which the component is NA", () => {
    const { figure } = summariseRows(TWO, [
      makeObservation([100, 50], { unit: "P1" }),
      makeObservation(["NA", 50], { unit: "P1" }),
      makeObservation([40, 50], { unit: "P2" }),
    ]);
    expect(figure("North", "Phonics", "Fall")).toMatchObject({ observations: 2, units: 2 });
    expect(figure("North", "Phonics", "Fall").mean).toBeCloseTo((0.5 * 1 + 0.4) / 1.5, 12);
  });

  it("never count an incomplete observation, nor let it take weight from others", () => {
    const complete = makeObservation([60, 60]);
    const incomplete = makeObservation([0, null]);
    const { figure, observations } = summariseRows(TWO, [complete, incomplete]);
    for (const component of [null, "Phonics", "Fluency"]) {
      expect(figure(null, component, "Fall")).toMatchObject({ observations: 1, mean: 0.6 });
    }
    expect(observations[0]).toMatchObject({ unitShare: 1, weight: 1 });
    expect(observations[1]).toMatchObject({ status: "incomplete", unitShare: 0, weight: 0 });
  });

  it("weigh an incomplete observation 0 where units do not come first, too", () => {
    const { observations } = summariseRows(
      TWO,
      [makeObservation([0, null])],
      {},
      eachObservation()
    );
    expect(observations[0]).toMatchObject({ unitShare: 0, weight: 0 });
  });

  it("equal the average within units first, where all scored the component", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const units = fc.array(fc.array(percent, { minLength: 1, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(units, (perUnit) => {
        const observations = perUnit.flatMap((percents, index) =>
          percents.map((value) => makeObservation([value, 0], { unit: `P${index}` }))
        );
        const mean = (values: readonly number[]) =>
          values.reduce((a, b) => a + b, 0) / values.length;
        const { figure } = summariseRows(TWO, observations);
        expect(figure(null, "Phonics", "Fall").mean).toBeCloseTo(mean(perUnit.map(mean)) / 100, 9);
      })
    );
  });

  it("agree, with every other figure, with the definitions applied by brute force", () => {
    const rounded = (figures: readonly Partial<SummaryFigure>[]) =>
      figures.map(({ mean, atCriterion, component, criterionPercent: _, ...rest }) => ({
        ...rest,
        component: component?.toLowerCase() ?? null,
        mean: mean?.toFixed(9) ?? null,
        atCriterion: atCriterion?.toFixed(9) ?? null,
      }));
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        for (const tracker of snapshot.trackers) {
          const { figures } = summariseTool(tracker, snapshot);
          expect(rounded(figures)).toEqual(rounded(bruteForceFigures(tracker, snapshot)));
        }
      }),
      { numRuns: 300 }
    );
  });
});

describe("the summary's counts", () => {
  it("count a unit once in a school, and once in each of two schools", () => {
    const { figure } = summariseRows(TWO, [
      makeObservation([1, 1]),
      makeObservation([1, 1], { unit: "p1" }),
      makeObservation([1, 1], { school: "South" }),
    ]);
    expect(figure("North", null, "Fall").units).toBe(1);
    expect(figure("South", null, "Fall").units).toBe(1);
    expect(figure(null, null, "Fall").units).toBe(2);
  });

  it("keep units whole where 49 shares of 1/49 add up to a little less than 1", () => {
    expect((1 / 49) * 49).toBeLessThan(1);
    const often = Array.from({ length: 49 }, () => makeObservation([1, 1]));
    expect(summariseRows(TWO, often).figure(null, null, "Fall").units).toBe(1);
  });

  it("compare schools, periods and units without regard to case, but with their spaces", () => {
    const { figure } = summariseRows(TWO, [
      makeObservation([50, 50], { school: "NORTH", period: "fall", unit: "p1" }),
      makeObservation([50, 50], { unit: "P1" }),
      makeObservation([50, 50], { school: "North " }),
    ]);
    expect(figure("North", null, "Fall")).toMatchObject({ observations: 2, units: 1 });
    expect(figure(null, null, "Fall").observations).toBe(3);
  });

  it("count an unlisted school for all schools only, and an unlisted period nowhere", () => {
    const { figures } = summariseRows(TWO, [
      makeObservation([1, 1], { school: "Elsewhere" }),
      makeObservation([1, 1], { period: "Summer" }),
    ]);
    const counted = figures.filter(({ observations }) => observations > 0);
    expect(counted.map(({ school, component }) => [school, component])).toEqual([
      [null, null],
      [null, "Phonics"],
      [null, "Fluency"],
    ]);
  });

  it("stand in order: all schools and overall first, then the lists' and the items' order", () => {
    const items = percentItems("Fluency", "Phonics");
    const { figures } = summariseRows(items, [], {}, { schools: ["South", "North", "SOUTH"] });
    expect(figures.map(({ school, component, period }) => [school, component, period])).toEqual(
      [null, "South", "North"].flatMap((school) =>
        [null, "Fluency", "Phonics"].flatMap((component) =>
          ["Fall", "Winter", "Spring"].map((period) => [school, component, period])
        )
      )
    );
  });

  it("are 0, and means null, where nothing was observed", () => {
    for (const figure of summariseRows(TWO, []).figures) {
      expect(figure).toMatchObject({ observations: 0, units: 0, mean: null, atCriterion: null });
    }
  });

  it("scale with copies of all rows, while means and shares at criterion stay", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, fc.integer({ min: 2, max: 4 }), (snapshot, times) => {
        const tracker = snapshot.trackers[0]!;
        const copies = Array.from({ length: times }, () => tracker.observations).flat();
        const once = summariseTool(tracker, snapshot).figures;
        const often = summariseTool({ ...tracker, observations: copies }, snapshot).figures;
        often.forEach((figure, index) => {
          const before = once[index]!;
          expect(figure.observations).toBe(before.observations * times);
          expect(figure.units).toBe(before.units);
          expect(figure.mean?.toFixed(9)).toBe(before.mean?.toFixed(9));
          expect(figure.atCriterion?.toFixed(9)).toBe(before.atCriterion?.toFixed(9));
        });
      })
    );
  });
});

describe("the share of observations at criterion", () => {
  it("weighs each unit the same where units come first", () => {
    const { figure } = summariseRows(TWO, [
      makeObservation([80, 80], { unit: "P1" }),
      makeObservation([79, 80], { unit: "P1" }),
      makeObservation([79, 80], { unit: "P2" }),
    ]);
    expect(figure("North", null, "Fall").atCriterion).toBeCloseTo(0.25, 12);
    expect(figure("North", "Phonics", "Fall").atCriterion).toBeCloseTo(0.25, 12);
    expect(figure("North", "Fluency", "Fall").atCriterion).toBe(1);
  });

  it("compares a component with its own percentage, or else with the total's", () => {
    const observations = [makeObservation([70, 70])];
    const withOwn = makeCriterion({ totalPercent: 80, componentPercent: 70 });
    const own = summariseRows(TWO, observations, { criterion: withOwn }).figure;
    expect(own(null, "Phonics", "Fall")).toMatchObject({ atCriterion: 1, criterionPercent: 70 });
    expect(own(null, null, "Fall")).toMatchObject({ atCriterion: 0, criterionPercent: 80 });
    const totals = summariseRows(TWO, observations).figure;
    expect(totals(null, "Phonics", "Fall")).toMatchObject({
      atCriterion: 0,
      criterionPercent: 80,
    });
  });

  it("is null without a criterion to compare with", () => {
    const criterion = makeCriterion({ totalPercent: null });
    const { figure } = summariseRows(TWO, [makeObservation([70, 70])], { criterion });
    const none = { atCriterion: null, criterionPercent: null, mean: 0.7 };
    expect(figure(null, null, "Fall")).toMatchObject(none);
    expect(figure(null, "Phonics", "Fall")).toMatchObject(none);
  });

  it("exists overall for a form without percentages, and not for components", () => {
    const criterion = makeCriterion({ form: "misses", totalPercent: null, mostMisses: 1 });
    const { figure } = summariseRows(TWO, [makeObservation([100, 0])], { criterion });
    expect(figure(null, null, "Fall").atCriterion).toBe(1);
    expect(figure(null, "Fluency", "Fall").atCriterion).toBeNull();
  });
});

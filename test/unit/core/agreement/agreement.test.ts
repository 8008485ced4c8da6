import fc from "fast-check";
import { agreementInSteps, agreementOf } from "../../../../src/core/agreement/agreement";
import type { AgreementFigure } from "../../../../src/core/agreement/figures";
import type { Observation, Tracker } from "../../../../src/core/model";
import { makeItem, makeObservation, makeTracker } from "../makeSnapshot";
import { arbitraryScoredTracker, makeEvent, makeItems } from "./scoredEvents";

const TWO = makeItems([2, 2]);

const report = (rows: readonly Observation[], items = TWO) => agreementOf(makeTracker(items, rows));
const all = (rows: readonly Observation[], items = TWO) => report(rows, items).figures[0]!;

const COEFFICIENTS = ["kappa", "linear", "quadratic", "fleiss", "alpha"] as const;
const reasons = (figure: AgreementFigure) => COEFFICIENTS.map((name) => figure[name].reason);
const five = (reason: string | null) => COEFFICIENTS.map(() => reason);

describe("A1: what is compared", () => {
  it("are the scorings of one date, school and unit, names in any case", () => {
    const rows = [
      makeObservation([2, 1], { observer: "Ann", school: "North", unit: "P1" }),
      makeObservation([2, 0], {
        observer: "Bo",
        school: "NORTH",
        unit: "p1",
        record: "individual",
      }),
    ];
    expect(report(rows)).toMatchObject({
      events: 1,
      alone: 0,
      counted: 1,
      doubleCoded: 1,
      share: 1,
    });
    expect(all(rows)).toMatchObject({ events: 1, raters: 2, pairs: 1, ratings: 2, exact: 0.5 });
    for (const other of [{ date: 45001 }, { school: "South" }, { unit: "P2" }]) {
      const apart = [rows[0]!, { ...rows[1]!, ...other }];
      expect(report(apart)).toMatchObject({ events: 0, alone: 1, doubleCoded: 0, share: 0 });
    }
  });

  it("are not two observations of one day without an individual score: those are two visits", () => {
    const rows = makeEvent({ Ann: [2, 1], Bo: [2, 0] }, { record: "observation" });
    expect(report(rows)).toMatchObject({ events: 0, alone: 0, counted: 2, doubleCoded: 0 });
  });

  it("is not the consensus, which counts and is double-coded all the same", () => {
    const rows = [
      ...makeEvent({ Ann: [2, 1], Bo: [2, 0] }, { record: "individual" }),
      makeObservation([0, 0], { observer: "Cy", record: "consensus" }),
      makeObservation([2, 2], { observer: "Ann", unit: "P2" }),
    ];
    expect(report(rows)).toMatchObject({ events: 1, counted: 2, doubleCoded: 1, share: 0.5 });
    expect(all(rows)).toMatchObject({ raters: 2, ratings: 2, exact: 0.5 });
  });

  it("is nothing where one scoring is left: of one observer, incomplete, or without a name", () => {
    const [ann, bo] = makeEvent({ Ann: [2, 1], Bo: [2, 0] });
    for (const rows of [
      [bo!],
      [ann!, { ...bo!, scores: [2, null] }],
      [{ ...ann!, scores: ["NA" as const, "NA" as const] }, bo!],
      [ann!, { ...bo!, observer: null }],
      [ann!, { ...bo!, observer: "ANN" }],
    ])
      expect(report(rows)).toMatchObject({ events: 0, alone: 1, doubleCoded: 0 });
  });

  it("leaves out who scored an event twice, and keeps the others", () => {
    const event = makeEvent({ Ann: [2, 1], Bo: [2, 0], Cy: [2, 1] });
    const twice = makeObservation([1, 1], { observer: "BO", record: "individual" });
    expect(report([...event, twice])).toMatchObject({ events: 1, alone: 0, leftOut: 2 });
    expect(all([...event, twice])).toMatchObject({ raters: 2, ratings: 2, exact: 1 });
    // An incomplete second row is no scoring; the first one is meant.
    expect(report([...event, { ...twice, scores: [1, null] }]).leftOut).toBe(0);
    expect(report([event[0]!, event[1]!, twice])).toMatchObject({ alone: 1, leftOut: 2 });
  });

  it("says nothing of a tracker without rows", () => {
    const { figures, ...rest } = report([]);
    expect(rest).toEqual({
      tool: "Walkthrough 1.0",
      counted: 0,
      doubleCoded: 0,
      share: null,
      events: 0,
      alone: 0,
      leftOut: 0,
    });
    expect(figures.map(({ level }) => level)).toEqual(["all", "component", "item", "item"]);
    for (const figure of figures) {
      expect(figure).toMatchObject({ events: 0, raters: 0, pairs: 0, ratings: 0, unlike: 0 });
      expect([figure.exact, figure.adjacent, figure.total]).toEqual([null, null, null]);
      expect(reasons(figure)).toEqual(five("noPairs"));
      expect(figure.paradox).toBe(false);
    }
  });
});

describe("figures of agreement", () => {
  it("come for all, components and items in order, and pairs by name", () => {
    const items = [
      makeItem("Fluency", { code: "F1" }),
      makeItem("Phonics", { code: "P1" }),
      makeItem("FLUENCY", { code: "F2" }),
    ];
    const rows = [
      ...makeEvent({ cy: [0, 1, 2], Ann: [0, 1, 2] }),
      ...makeEvent({ bo: [0, 1, 2], Cy: [0, 1, 2] }, { unit: "P2" }),
    ];
    const figures = report(rows, items).figures;
    expect(
      figures.map(({ level, component, item, observers }) => [level, component, item, observers])
    ).toEqual([
      ["all", null, null, null],
      ["component", "Fluency", null, null],
      ["component", "Phonics", null, null],
      ["item", "Fluency", "F1", null],
      ["item", "Phonics", "P1", null],
      ["item", "Fluency", "F2", null],
      ["observers", null, null, ["Ann", "Cy"]],
      ["observers", null, null, ["bo", "Cy"]],
    ]);
    expect(figures.map(({ ratings }) => ratings)).toEqual([6, 4, 2, 2, 2, 2, 3, 3]);
  });

  it("A2: leave out NA and blank, and count them where one of both gave points", () => {
    const items = makeItems([2, 2, 2, 2], { required: false });
    const rows = makeEvent({ Ann: [2, "NA", null, "NA"], Bo: [2, 1, 0, null] });
    expect(all(rows, items)).toMatchObject({ ratings: 1, unlike: 2, exact: 1, total: 1 });
    const ofItems = report(rows, items).figures.filter(({ level }) => level === "item");
    expect(ofItems.map(({ ratings, unlike, events }) => [ratings, unlike, events])).toEqual([
      [1, 0, 1],
      [0, 1, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    expect(reasons(ofItems[1]!)).toEqual(five("noPairs"));
  });

  it("A2: take one point apart for adjacent, save on items on which that is all", () => {
    const items = makeItems([1, 2, 3]);
    const rows = makeEvent({ Ann: [0, 0, 0], Bo: [1, 1, 2] });
    expect(all(rows, items)).toMatchObject({ exact: 0, adjacent: 0.5 });
    expect(report(rows, items).figures.map(({ adjacent }) => adjacent)).toEqual([
      ...[0.5, 0.5],
      ...[null, 1, 0],
      0.5,
    ]);
  });

  it("A3: compare sums of points over the items that both scored, by pair and event", () => {
    const rows = [
      ...makeEvent({ Ann: [2, 1], Bo: [1, 1] }),
      ...makeEvent({ Ann: [2, "NA"], Bo: [1, 2] }, { unit: "P2" }),
      ...makeEvent({ Ann: [0, 0], Bo: [0, 0] }, { unit: "P3" }),
      ...makeEvent({ Ann: [0, 0], Bo: [0, 2] }, { unit: "P4" }),
    ];
    expect(all(rows).total).toBeCloseTo((2 / 3 + 1 / 2 + 1 + 0) / 4, 12);
  });

  it("A4: have Cohen's kappas of one single pair only", () => {
    // Ann's against Bo's points: 0–0, 1–0, 2–2, 1–1. Observed 1 / 4; expected disagreement (16 − 2 − 2 − 1) / 16.
    const ofTwo = [
      ...makeEvent({ Ann: [0, 1], Bo: [0, 0] }),
      ...makeEvent({ Ann: [2, 1], Bo: [2, 1] }, { unit: "P2" }),
    ];
    expect(all(ofTwo).kappa.value).toBeCloseTo(1 - 4 / 11, 12);
    expect(report(ofTwo).figures.at(-1)).toMatchObject({
      level: "observers",
      kappa: all(ofTwo).kappa,
      alpha: all(ofTwo).alpha,
    });
    const ofThree = [...ofTwo, ...makeEvent({ Ann: [0, 1], Cy: [0, 1] }, { unit: "P3" })];
    const { kappa, linear, quadratic, fleiss, alpha } = all(ofThree);
    for (const cohen of [kappa, linear, quadratic])
      expect(cohen).toEqual({ value: null, reason: "severalPairs" });
    expect([fleiss.reason, alpha.reason]).toEqual([null, null]);
  });

  it("A5: have no Fleiss' kappa where now two and now three observers scored", () => {
    const rows = [
      ...makeEvent({ Ann: [0, 1], Bo: [0, 1], Cy: [1, 1] }),
      ...makeEvent({ Ann: [2, 1], Bo: [2, 1] }, { unit: "P2" }),
    ];
    const { fleiss, alpha, raters, pairs, ratings } = all(rows);
    expect({ raters, pairs, ratings }).toEqual({ raters: 3, pairs: 3, ratings: 8 });
    expect(fleiss).toEqual({ value: null, reason: "unequalRaters" });
    expect(alpha.reason).toBeNull();
    expect(all(rows.slice(0, 3)).fleiss.reason).toBeNull();
  });

  it("A7: have no coefficients over items of unlike maxima, but shares", () => {
    const rows = makeEvent({ Ann: [0, 3], Bo: [0, 2] });
    const { figures } = report(rows, makeItems([2, 3]));
    for (const figure of [figures[0]!, figures[1]!, figures.at(-1)!]) {
      expect(reasons(figure)).toEqual(five("unlikeScales"));
      expect(figure).toMatchObject({ exact: 0.5, adjacent: 1, total: 2 / 3, paradox: false });
    }
    expect(figures[2]!.kappa.reason).toBe("oneCategory");
    expect(figures[3]!.kappa.value).toBe(0);
  });

  it("A7: are undefined where all points are the same, however many", () => {
    const same = Array.from({ length: 5 }, (_, index) =>
      makeEvent({ Ann: [2, 2], Bo: [2, 2] }, { unit: `P${index}` })
    ).flat();
    expect(all(same)).toMatchObject({ exact: 1, adjacent: 1, total: 1, paradox: false });
    expect(reasons(all(same))).toEqual(five("oneCategory"));
  });

  it("A8: tell that skewed scores agree without agreeing beyond chance", () => {
    const skewed = (unlike: number) =>
      Array.from({ length: 10 }, (_, index) =>
        makeEvent({ Ann: [2], Bo: [index < unlike ? 1 : 2] }, { unit: `P${index}` })
      ).flat();
    const ofOne = (unlike: number) => all(skewed(unlike), makeItems([2]));
    expect(ofOne(1)).toMatchObject({ exact: 0.9, paradox: true });
    expect(ofOne(1).alpha.value).toBeLessThan(0.4);
    expect(ofOne(2)).toMatchObject({ exact: 0.8, paradox: true });
    expect(ofOne(3)).toMatchObject({ exact: 0.7, paradox: false });
  });

  it("A8: take no agreement for skewed where alpha is 0.4 or more", () => {
    const rows = Array.from({ length: 10 }, (_, index) =>
      makeEvent({ Ann: [index === 2 ? 1 : 2], Bo: [index < 3 ? 1 : 2] }, { unit: `P${index}` })
    ).flat();
    const figure = all(rows, makeItems([2]));
    // Of 20 scores 4 are 1 and 16 are 2; 2 of 10 pairs differ: 1 − 2 · 19 / (4 · 16).
    expect(figure.alpha.value).toBeCloseTo(1 - 38 / 64, 12);
    expect(figure).toMatchObject({ exact: 0.8, paradox: false });
  });

  it("name an observer once, whatever the case", () => {
    const rows = [
      ...makeEvent({ ann: [0, 1], BO: [0, 1] }),
      ...makeEvent({ bo: [0, 1], Ann: [0, 1] }, { unit: "P2" }),
    ];
    const pairs = report(rows).figures.filter(({ level }) => level === "observers");
    expect(pairs.map(({ observers, events }) => [observers, events])).toEqual([[["Ann", "BO"], 2]]);
    expect(report([...rows].reverse())).toEqual(report(rows));
  });
});

const lower = (text: string) => text.toLowerCase();

/** Every rating once more, each found by going through all pairs of rows. */
function bruteForceExact({ items, observations }: Tracker, of: AgreementFigure): number | null {
  const same = (a: Observation, b: Observation) =>
    a.date === b.date && lower(a.school) === lower(b.school) && lower(a.unit) === lower(b.unit);
  const isScoring = ({ record, observer, scores }: Observation) =>
    record !== "consensus" &&
    observer !== null &&
    scores.some((score) => typeof score === "number") &&
    items.every(({ required }, index) => !required || scores[index] !== null);
  const usable = observations.filter(
    (row) =>
      isScoring(row) &&
      observations.some((other) => same(row, other) && other.record === "individual") &&
      !observations.some(
        (other) =>
          other !== row &&
          isScoring(other) &&
          same(row, other) &&
          lower(other.observer!) === lower(row.observer!)
      )
  );
  const belongs = (index: number) =>
    (of.item === null || of.item === items[index]!.code) &&
    (of.component === null || lower(of.component) === lower(items[index]!.component));
  const isOfPair = (a: Observation, b: Observation) =>
    of.observers === null ||
    [a, b].every(({ observer }) => of.observers!.map(lower).includes(lower(observer!)));
  let ratings = 0;
  let equal = 0;
  usable.forEach((a, index) =>
    usable.slice(index + 1).forEach((b) => {
      if (!same(a, b) || !isOfPair(a, b)) return;
      items.forEach((_, item) => {
        const [first, second] = [a.scores[item], b.scores[item]];
        if (!belongs(item) || typeof first !== "number" || typeof second !== "number") return;
        ratings += 1;
        if (first === second) equal += 1;
      });
    })
  );
  expect(of.ratings).toBe(ratings);
  return ratings === 0 ? null : equal / ratings;
}

describe("any tracker's agreement", () => {
  it("A2: is what going through all pairs of rows gives", () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryScoredTracker, (tracker) => {
        for (const figure of agreementOf(tracker).figures) {
          expect(figure.exact).toBe(bruteForceExact(tracker, figure));
          compared += figure.ratings;
        }
      }),
      { seed: 58 }
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it("does not depend on the order of rows", () => {
    const shuffled = arbitraryScoredTracker.chain((tracker) =>
      fc
        .shuffledSubarray([...tracker.observations], { minLength: tracker.observations.length })
        .map((observations) => [tracker, { ...tracker, observations }] as const)
    );
    fc.assert(
      fc.property(shuffled, ([tracker, other]) => {
        expect(agreementOf(other)).toEqual(agreementOf(tracker));
      }),
      { seed: 59 }
    );
  });

  it("A7: has shares from 0 to 1, coefficients of at most 1, and a reason wherever there is none", () => {
    fc.assert(
      fc.property(arbitraryScoredTracker, (tracker) => {
        const { figures, counted, doubleCoded } = agreementOf(tracker);
        expect(doubleCoded).toBeLessThanOrEqual(counted);
        for (const figure of figures) {
          for (const share of [figure.exact, figure.adjacent, figure.total])
            expect(share === null || (share >= 0 && share <= 1)).toBe(true);
          for (const name of COEFFICIENTS) {
            const { value, reason } = figure[name];
            expect(value === null ? reason !== null : value <= 1 && reason === null).toBe(true);
          }
        }
      }),
      { seed: 60 }
    );
  });

  it("is the same when observers change names", () => {
    const swapped = (tracker: Tracker): Tracker => ({
      ...tracker,
      observations: tracker.observations.map((row) => {
        const other = { ann: "Bo", bo: "Ann" }[lower(row.observer ?? "")];
        return other === undefined ? row : { ...row, observer: other };
      }),
    });
    fc.assert(
      fc.property(arbitraryScoredTracker, (tracker) => {
        const [before, after] = [tracker, swapped(tracker)].map((each) => agreementOf(each));
        before!.figures.forEach((figure, index) => {
          if (figure.observers !== null) return;
          const same = after!.figures[index]!;
          expect(same).toMatchObject({ ratings: figure.ratings, exact: figure.exact });
          for (const name of COEFFICIENTS) {
            expect(same[name].reason).toBe(figure[name].reason);
            expect(same[name].value ?? 0).toBeCloseTo(figure[name].value ?? 0, 12);
          }
        });
      }),
      { seed: 61 }
    );
  });

  it("takes steps, none of them of all the rows", () => {
    const rows = Array.from({ length: 1000 }, (_, index) =>
      makeEvent({ Ann: [0, 1], Bo: [0, 2] }, { unit: `P${index}` })
    ).flat();
    const steps = agreementInSteps(makeTracker(TWO, rows));
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(step.value.events).toBe(1000);
    expect(count).toBeGreaterThan(15);
  });
});

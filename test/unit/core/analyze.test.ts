import fc from "fast-check";
import { analyze } from "../../../src/core/analyze";
import { detectGaps } from "../../../src/core/gaps/detectGaps";
import type { Observation, Snapshot } from "../../../src/core/model";
import { arbitrarySnapshot } from "./arbitrarySnapshot";
import {
  makeItem,
  makeObservation,
  makeSnapshot,
  makeTracker,
  percentItems,
  WINTER,
} from "./makeSnapshot";

/** Snapshots together with the same ones whose rows stand in another order. */
const twoOrders = arbitrarySnapshot.chain((snapshot) =>
  fc
    .tuple(
      ...snapshot.trackers.map(({ observations }) =>
        fc.shuffledSubarray([...observations], { minLength: observations.length })
      )
    )
    .map((orders) => ({
      snapshot,
      shuffled: withObservations(snapshot, (_, index) => orders[index]!),
    }))
);

function withObservations(
  snapshot: Snapshot,
  change: (observations: readonly Observation[], tracker: number) => readonly Observation[]
): Snapshot {
  const trackers = snapshot.trackers.map((tracker, index) => ({
    ...tracker,
    observations: change(tracker.observations, index),
  }));
  return { ...snapshot, trackers };
}

/** Rounds every number, so that the last binary digit of a sum does not count as a difference. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === "number" ? Number(part.toFixed(9)) : part
  );
}

describe("the analysis", () => {
  it("of an empty workbook is empty", () => {
    const snapshot = makeSnapshot([], { schools: [], periods: [], components: [] });
    expect(analyze(snapshot)).toEqual({ summaries: [], flags: [], measures: [] });
  });

  it("of trackers without items, observations, schools or periods has no flags", () => {
    const empty = makeTracker([], [], { duePerPeriod: 1 });
    const { summaries, flags } = analyze(makeSnapshot([empty], { periods: [], schools: [] }));
    expect(flags).toEqual([]);
    expect(summaries).toEqual([
      { tool: "Walkthrough 1.0", observations: [], figures: [], items: [] },
    ]);
  });

  it("keeps the order of the trackers and of their observations", () => {
    const items = percentItems("Phonics");
    const rows = [5, 3, 4].map((row) =>
      makeObservation([row], { place: { table: "Fidelity", row, column: null } })
    );
    const trackers = ["B 1", "A 1"].map((label) => makeTracker(items, rows, { label }));
    const { summaries } = analyze(makeSnapshot(trackers));
    expect(summaries.map(({ tool }) => tool)).toEqual(["B 1", "A 1"]);
    expect(summaries[0]!.observations.map(({ place }) => place.row)).toEqual([5, 3, 4]);
  });

  it("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(twoOrders, ({ snapshot, shuffled }) => {
        const before = analyze(snapshot);
        const after = analyze(shuffled);
        expect(rounded(after.flags)).toEqual(rounded(before.flags));
        after.summaries.forEach(({ figures, items }, index) => {
          const { figures: figuresBefore, items: itemsBefore } = before.summaries[index]!;
          expect(rounded({ figures, items })).toEqual(
            rounded({ figures: figuresBefore, items: itemsBefore })
          );
        });
      })
    );
  });

  it("does not depend on the case in which rows spell names", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const shouted = withObservations(snapshot, (observations) =>
          observations.map((observation) => ({
            ...observation,
            school: observation.school.toUpperCase(),
            unit: observation.unit.toUpperCase(),
            period: observation.period.toUpperCase(),
          }))
        );
        expect(analyze(shouted).flags).toEqual(analyze(snapshot).flags);
      })
    );
  });

  it("gives every flag a key of its own", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const keys = analyze(snapshot).flags.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 }
    );
  });

  it("names no practitioner and no coach in what it says of groups and spread", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const flags = analyze(snapshot).flags.filter(({ rule }) => rule === "G4" || rule === "G6");
        for (const { evidence } of flags)
          expect(JSON.stringify(evidence)).not.toMatch(/"[pPcC]\d"/);
      }),
      { numRuns: 300 }
    );
  });

  it("keeps the keys of component gaps when the day moves on", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, fc.integer({ min: 1, max: 300 }), (snapshot, days) => {
        const keysOn = (asOf: number) =>
          analyze({ ...snapshot, asOf })
            .flags.filter(({ rule }) => rule === "G1" || rule === "G2" || rule === "G3")
            .map(({ key }) => key);
        expect(keysOn(snapshot.asOf + days)).toEqual(keysOn(snapshot.asOf));
      })
    );
  });

  it("changes nothing that it was given", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const before = JSON.stringify(snapshot);
        analyze(snapshot);
        expect(JSON.stringify(snapshot)).toBe(before);
      })
    );
  });

  it("refuses summaries that are not those of the trackers", () => {
    const snapshot = makeSnapshot([makeTracker(percentItems("Phonics"), [])]);
    expect(() => detectGaps(snapshot, [], [])).toThrow(
      "No summary in its place for Walkthrough 1.0"
    );
  });

  it("reads 100,000 observations of 20 items", () => {
    const items = Array.from({ length: 20 }, (_, index) => makeItem(`Component ${index % 5}`));
    const schools = Array.from({ length: 60 }, (_, index) => `School ${index}`);
    const observations = Array.from({ length: 100_000 }, (_, row) =>
      makeObservation(
        items.map((_item, index) => ((row + index) % 7 === 0 ? "NA" : (row * 7 + index) % 3)),
        {
          school: schools[row % 60]!,
          unit: `P${row % 2000}`,
          period: row % 2 === 0 ? "Fall" : "Winter",
          date: WINTER.start - 1,
        }
      )
    );
    const snapshot = makeSnapshot([makeTracker(items, observations)], { schools });
    const { flags } = analyze(snapshot);
    expect(flags.length).toBeGreaterThan(100);
  });
});

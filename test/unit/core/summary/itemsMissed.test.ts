import fc from "fast-check";
import { itemsMissed } from "../../../../src/core/summary/itemsMissed";
import { summariseTool } from "../../../../src/core/summary/summariseTool";
import type { Item, Observation } from "../../../../src/core/model";
import { arbitrarySnapshot } from "../arbitrarySnapshot";
import { makeItem, makeObservation, makeSnapshot, makeTracker } from "../makeSnapshot";

const A = makeItem("Phonics", { code: "A" });
const B = makeItem("Phonics", { code: "B", maxPoints: 4 });
const C = makeItem("Fluency", { code: "C" });

/** Code, points missed and observations that scored it, in their order; the shares as fractions of all points missed. */
function ranked(
  items: readonly Item[],
  observations: readonly Observation[],
  school: string | null = null,
  period: string | null = "Fall"
) {
  const tracker = makeTracker(items, observations);
  const snapshot = makeSnapshot([tracker]);
  const { observations: scored } = summariseTool(tracker, snapshot);
  return itemsMissed(items, scored, snapshot, school, period).map(
    ({ item, missed, scored: times, share, cumulative }) => [
      item.code,
      missed,
      times,
      share,
      cumulative,
    ]
  );
}

describe("P1, items missed", () => {
  it("come in the tool's order without shares where nothing was scored", () => {
    expect(ranked([A, B], [])).toEqual([
      ["A", 0, 0, null, null],
      ["B", 0, 0, null, null],
    ]);
  });

  it("have no shares where all points were given", () => {
    expect(ranked([A, B], [makeObservation([2, 4])])).toEqual([
      ["A", 0, 1, null, null],
      ["B", 0, 1, null, null],
    ]);
  });

  it("are all there is where there is one", () => {
    expect(ranked([A], [makeObservation([1]), makeObservation([0])])).toEqual([["A", 3, 2, 1, 1]]);
  });

  it("weigh by their points, largest first, and add up", () => {
    expect(ranked([A, B], [makeObservation([1, 1])])).toEqual([
      ["B", 3, 1, 3 / 4, 3 / 4],
      ["A", 1, 1, 1 / 4, 1],
    ]);
  });

  it("keep the tool's order among equals", () => {
    expect(ranked([A, B, C], [makeObservation([1, 3, 0])]).map(([code]) => code)).toEqual([
      "C",
      "A",
      "B",
    ]);
  });

  it("miss nothing by NA, nor in observations that do not count", () => {
    const one: Observation = makeObservation([0, 4], { record: "individual" });
    const optional = { ...A, required: false };
    expect(
      ranked(
        [optional, B],
        [
          makeObservation(["NA", 3]),
          makeObservation([null, 3]),
          makeObservation([0, null]),
          one,
          makeObservation([0, 4], { period: "Summer" }),
        ]
      )
    ).toEqual([
      ["B", 2, 2, 1, 1],
      ["A", 0, 0, 0, 1],
    ]);
  });

  it("are of one school, whatever its case, or of all, listed or not", () => {
    const observations = [
      makeObservation([0, 4]),
      makeObservation([2, 1], { school: "south" }),
      makeObservation([2, 0], { school: "Elsewhere" }),
    ];
    expect(ranked([A, B], observations, "North")[0]).toEqual(["A", 2, 1, 1, 1]);
    expect(ranked([A, B], observations, "South")[0]).toEqual(["B", 3, 1, 1, 1]);
    expect(ranked([A, B], observations)).toEqual([
      ["B", 7, 3, 7 / 9, 7 / 9],
      ["A", 2, 3, 2 / 9, 1],
    ]);
  });

  it("are of one period, or of all that are listed", () => {
    const observations = [
      makeObservation([0, 4]),
      makeObservation([0, 1], { period: "Winter" }),
      makeObservation([0, 0], { period: "Summer" }),
    ];
    expect(ranked([A, B], observations, null, "winter")).toEqual([
      ["B", 3, 1, 3 / 5, 3 / 5],
      ["A", 2, 1, 2 / 5, 1],
    ]);
    expect(ranked([A, B], observations, null, null)[0]).toEqual(["A", 4, 2, 4 / 7, 4 / 7]);
    expect(ranked([A, B], observations, null, "")[0]).toEqual(["A", 0, 0, null, null]);
  });

  it("sum to the points possible less those earned, fall, and end at 1", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        for (const tracker of snapshot.trackers) {
          const { observations } = summariseTool(tracker, snapshot);
          for (const { name } of snapshot.periods) {
            const figures = itemsMissed(tracker.items, observations, snapshot, null, name);
            const lost = observations
              .filter(
                ({ status, period }) =>
                  status === "complete" && period.toLowerCase() === name.toLowerCase()
              )
              .reduce((sum, { possible, earned }) => sum + possible - earned, 0);
            const missed = figures.map((figure) => figure.missed);
            expect(missed.reduce((sum, each) => sum + each, 0)).toBe(lost);
            expect(missed).toEqual([...missed].sort((one, other) => other - one));
            expect(figures.at(-1)?.cumulative ?? 1).toBe(1);
          }
        }
      })
    );
  });
});

import fc from "fast-check";
import type { Snapshot, Tracker } from "../../../../src/core/model";
import { summariseItemsBySchool } from "../../../../src/core/summary/summariseItemsBySchool";
import { summariseTool } from "../../../../src/core/summary/summariseTool";
import { arbitrarySnapshot } from "../arbitrarySnapshot";
import { makeItem, makeObservation, makeSnapshot, makeTracker } from "../makeSnapshot";

const bySchool = (tracker: Tracker, snapshot: Snapshot) =>
  summariseItemsBySchool(tracker.items, summariseTool(tracker, snapshot).observations, snapshot);

const lower = (text: string) => text.toLowerCase();

/** Every cell once more, each by filtering all observations anew. */
function bruteForce({ items, observations }: Tracker, { schools, periods }: Snapshot) {
  const complete = observations.filter(
    ({ scores, period }) =>
      scores.some((score) => typeof score === "number") &&
      items.every(({ required }, index) => !required || scores[index] !== null) &&
      periods.some(({ name }) => lower(name) === lower(period))
  );
  return items.flatMap((item, index) =>
    [null, ...schools].flatMap((school) =>
      [null, ...periods.map(({ name }) => name)].map((period) => {
        const scores = complete
          .filter(
            (each) =>
              (school === null || lower(each.school) === lower(school)) &&
              (period === null || lower(each.period) === lower(period))
          )
          .map(({ scores: all }) => all[index])
          .filter((score) => typeof score === "number");
        const points = scores.reduce((sum, score) => sum + score, 0);
        const mean = scores.length === 0 ? null : points / (scores.length * item.maxPoints);
        return { item, school, period, scored: scores.length, mean };
      })
    )
  );
}

describe("the heat map's figures", () => {
  it("pool points by school and period, and over all of both", () => {
    const items = [makeItem("Phonics"), makeItem("Fluency", { maxPoints: 4 })];
    const tracker = makeTracker(items, [
      makeObservation([2, 4]),
      makeObservation([1, 0], { period: "Winter" }),
      makeObservation([0, "NA"], { school: "South" }),
      makeObservation([2, 2], { school: "Elsewhere" }),
    ]);
    const figures = bySchool(tracker, makeSnapshot([tracker]));
    const mean = (at: number, school: string | null, period: string | null) =>
      figures.find((f) => f.item === items[at] && f.school === school && f.period === period)!.mean;
    expect(mean(0, null, null)).toBe(5 / 8);
    expect(mean(0, "North", null)).toBe(3 / 4);
    expect(mean(0, "North", "Winter")).toBe(1 / 2);
    expect(mean(1, "South", null)).toBeNull();
    expect(mean(1, null, "Fall")).toBe(6 / 8);
  });

  it("are what filtering all observations anew gives", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        for (const tracker of snapshot.trackers)
          expect(bySchool(tracker, snapshot)).toEqual(bruteForce(tracker, snapshot));
      })
    );
  });
});

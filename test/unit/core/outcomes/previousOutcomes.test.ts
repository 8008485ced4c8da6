import type { Outcome } from "../../../../src/core/model";
import { FALL, makeSnapshot, SPRING, WINTER } from "../makeSnapshot";
import { makeOutcome, mean, read, share } from "./makeOutcome";

const of = (period: string, meeting: number, parts: Partial<Outcome> = {}) =>
  makeOutcome({ period, ...share(meeting, 100), ...parts });

/** What the last of the rows is compared with. */
const previousOfLast = (...rows: readonly Outcome[]) => {
  const readings = read(rows);
  return readings[readings.length - 1]!.previous;
};

describe("O7: the previous value", () => {
  it("is that of the period before, in whatever order the rows are", () => {
    const rows = [of("Spring", 70), of("Fall", 50), of("Winter", 60)];
    expect(read(rows).map(({ period, previous }) => [period, previous])).toEqual([
      ["Spring", 60],
      ["Fall", null],
      ["Winter", 50],
    ]);
  });

  it("goes back to the latest period that has one", () => {
    expect(previousOfLast(of("Fall", 50), of("Spring", 70))).toBe(50);
  });

  it("follows the order of the periods in Setup, not of their names", () => {
    const periods = [SPRING, FALL, WINTER];
    const readings = read(
      [of("Spring", 70), of("Fall", 50), of("Winter", 60)],
      makeSnapshot([], { periods })
    );
    expect(readings.map(({ previous }) => previous)).toEqual([null, 70, 50]);
  });

  it("is of the same school, grade and measure, whatever the case of their names", () => {
    const now = of("Winter", 60);
    const before = (parts: Partial<Outcome>) => previousOfLast(of("Fall", 50, parts), now);
    expect(before({})).toBe(50);
    expect(before({ school: "NORTH", grade: "1", measure: "screening", period: "FALL" })).toBe(50);
    expect(before({ school: "South" })).toBeNull();
    expect(before({ school: null })).toBeNull();
    expect(before({ grade: "2" })).toBeNull();
    expect(before({ grade: null })).toBeNull();
    expect(before({ measure: "Reading" })).toBeNull();
    // A blank is part of a name, as it is for Excel's own functions.
    expect(before({ measure: "Screening " })).toBeNull();
  });

  it("is told apart where names run into one another", () => {
    const now = of("Winter", 60, { school: "A", grade: "B C" });
    expect(previousOfLast(of("Fall", 50, { school: "A B", grade: "C" }), now)).toBeNull();
  });

  it("is none where the period before has the group twice; both rows are read", () => {
    const readings = read([of("Fall", 40), of("Fall", 50), of("Winter", 60), of("Spring", 70)]);
    expect(readings.map(({ value, previous }) => [value, previous])).toEqual([
      [40, null],
      [50, null],
      [60, null],
      [70, 60],
    ]);
    // An older value does not stand in for it.
    expect(
      previousOfLast(of("Fall", 40), of("Winter", 50), of("Winter", 60), of("Spring", 70))
    ).toBe(null);
  });

  it("is that of the period before for each of two rows of the same period", () => {
    const readings = read([of("Fall", 50), of("Winter", 60), of("WINTER", 40)]);
    expect(readings.map(({ previous, outcome }) => [previous, outcome])).toEqual([
      [null, "unknown"],
      [50, "improving"],
      [50, "notImproving"],
    ]);
  });

  it.each([
    [9, 40],
    [10, 50],
    [11, 50],
  ])("passes over a group of %d students with a minimum of 10", (students, expected) => {
    const small = of("Winter", 0, mean(50, students));
    expect(previousOfLast(of("Fall", 0, mean(40)), small, of("Spring", 0, mean(70)))).toBe(
      expected
    );
  });

  it("is given in the same way: no mean beside a share", () => {
    expect(previousOfLast(of("Fall", 0, mean(50)), of("Winter", 60))).toBeNull();
    expect(previousOfLast(of("Fall", 50), of("Winter", 0, mean(60)))).toBeNull();
  });

  it("is none for and of a period that is not listed", () => {
    expect(previousOfLast(of("Fall", 50), of("Summer", 60))).toBeNull();
    expect(previousOfLast(of("Summer", 50), of("Winter", 60))).toBeNull();
  });
});

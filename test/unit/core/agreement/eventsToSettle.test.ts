import { eventsToSettle } from "../../../../src/core/agreement/eventsToSettle";
import type { Observation } from "../../../../src/core/model";
import { FALL, makeObservation } from "../makeSnapshot";

const score = (observer: string, parts: Partial<Observation> = {}) =>
  makeObservation([1], { record: "individual", observer, ...parts });
const events = (...observations: readonly Observation[]) =>
  eventsToSettle({ observations }).map((event) => event.map(({ observer }) => observer));

describe("A9: events to settle", () => {
  it("are those that two or more have scored: one short, at, beyond", () => {
    expect(events(score("A"))).toEqual([]);
    expect(events(score("A"), score("B"))).toEqual([["A", "B"]]);
    expect(events(score("A"), score("B"), score("C"))).toEqual([["A", "B", "C"]]);
  });

  it("are settled by a consensus, and do not wait where an observation counts", () => {
    const settled = makeObservation([1], { record: "consensus" });
    expect(events(score("A"), score("B"), settled)).toEqual([]);
    expect(events(makeObservation([1], { observer: "C" }), score("A"), score("B"))).toEqual([]);
    const elsewhere = makeObservation([1], { record: "consensus", school: "South" });
    expect(events(score("A"), score("B"), elsewhere)).toEqual([["A", "B"]]);
  });

  it("are of one day, school and unit, whatever the case of names, the earliest first", () => {
    const later = { date: FALL.start + 1 };
    expect(
      events(
        score("A", later),
        score("B", { ...later, school: "NORTH", unit: "p1" }),
        score("C"),
        score("D", { unit: "P2" }),
        score("E")
      )
    ).toEqual([
      ["C", "E"],
      ["A", "B"],
    ]);
    expect(events()).toEqual([]);
  });
});

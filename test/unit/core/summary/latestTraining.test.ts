import { makeSession } from "../makeSnapshot";
import { latestTraining } from "../../../../src/core/summary/latestTraining";

const sessions = [
  makeSession({ session: "Launch", date: 100, trainer: "Dee" }),
  makeSession({ session: "Booster", date: 200, trainer: "Eli" }),
  makeSession({ session: "Same day", date: 200, trainer: "Fay" }),
];
const went = (session: string, person = "P1", attended = true) => ({ session, person, attended });

describe("B1, G6: the session that a person attended last", () => {
  it("is the latest up to the day: one short, at, beyond", () => {
    const of = latestTraining({ sessions, attendances: [went("Booster"), went("Launch")] });
    expect([99, 100, 199, 200, 900].map((day) => of("P1", day)?.session)).toEqual([
      undefined,
      "Launch",
      "Launch",
      "Booster",
      "Booster",
    ]);
  });

  it("is none of those that somebody was not at, or that the plan does not have", () => {
    const attendances = [went("Launch", "P1", false), went("Unknown"), went("Launch", "P2")];
    expect(latestTraining({ sessions, attendances })("P1", 500)).toBeNull();
    expect(latestTraining({ sessions: [], attendances })("P2", 500)).toBeNull();
    expect(latestTraining({ sessions, attendances: [] })("P1", 500)).toBeNull();
  });

  it("takes the one further down of two on a day, and names in any case", () => {
    const attendances = [went("SAME DAY", "p1"), went("booster", "P1")];
    expect(latestTraining({ sessions, attendances })("P1", 300)?.session).toBe("Booster");
    const other = [...attendances].reverse();
    expect(latestTraining({ sessions, attendances: other })("p1", 300)?.session).toBe("Same day");
  });
});

import { dueItemsInSteps, finished } from "../../../../src/core";
import type { CoachingPlan, Observation, Snapshot } from "../../../../src/core/model";
import { summariseTool } from "../../../../src/core/summary/summariseTool";
import {
  AS_OF,
  makeCycle,
  makeObservation,
  makeSession,
  makeSnapshot,
  makeStaff,
  makeTracker,
  percentItems,
  SPRING,
} from "../makeSnapshot";

const ITEMS = percentItems("Phonics");
const TOOL = makeTracker(ITEMS, []).tool.label;

function due(
  parts: Partial<Snapshot> = {},
  observations: readonly Observation[] = [],
  duePerPeriod: number | null = null
) {
  const snapshot = makeSnapshot([makeTracker(ITEMS, observations, { duePerPeriod })], parts);
  const summaries = snapshot.trackers.map((tracker) => summariseTool(tracker, snapshot));
  return finished(dueItemsInSteps(snapshot, summaries));
}

const inShort = (...given: Parameters<typeof due>) =>
  due(...given).map(({ kind, subject, who, since }) => [kind, subject, who, since]);

test("an empty workbook has nothing that waits", () => {
  expect(due()).toEqual([]);
});

describe("PDSA cycles", () => {
  const cycle = (parts: Parameters<typeof makeCycle>[1]) => ({
    cycles: [makeCycle("A #1", { owner: "SE-C1", ...parts })],
  });

  test.each([
    [AS_OF + 1, []],
    [AS_OF, []],
    [AS_OF - 1, [["study", "A #1", "SE-C1", AS_OF - 1]]],
  ])("Study waits once Do has ended: on day %i", (doEnd, expected) => {
    expect(inShort(cycle({ doEnd }))).toEqual(expected);
  });

  test("Act waits from Study on, or else from the end of Do; without either it waits undated", () => {
    const studied = { studied: true, studyDate: AS_OF - 3, doEnd: AS_OF - 9 };
    expect(inShort(cycle(studied))).toEqual([["act", "A #1", "SE-C1", AS_OF - 3]]);
    expect(inShort(cycle({ ...studied, act: "pending" }))).toHaveLength(1);
    expect(inShort(cycle({ ...studied, studyDate: null }))[0]![3]).toBe(AS_OF - 9);
    expect(inShort(cycle({ studied: true }))[0]![3]).toBeNull();
  });

  test("a decided one waits for nothing", () => {
    expect(due(cycle({ doEnd: AS_OF - 99, act: "abandon" }))).toEqual([]);
  });
});

describe("coaching plans", () => {
  const plan = (review: number | null, reviewed: number | null): Partial<Snapshot> => {
    const place = { table: "tblCoachPlan", row: 2, column: null };
    const given: CoachingPlan = { place, coach: "SE-C1", audience: "Grade 1", review, reviewed };
    return { coachingPlans: [given] };
  };

  test.each([
    [AS_OF + 1, null, 0],
    [AS_OF, null, 0],
    [AS_OF - 1, null, 1],
    [AS_OF - 1, AS_OF - 2, 1],
    [AS_OF - 1, AS_OF - 1, 0],
    [AS_OF - 9, AS_OF - 1, 0],
    [null, null, 0],
  ])("review on %p, last reviewed on %p: %i", (review, reviewed, count) => {
    expect(due(plan(review, reviewed))).toHaveLength(count);
  });

  test("wait for their coach, at their row", () => {
    expect(due(plan(AS_OF - 1, null))[0]).toMatchObject({
      kind: "review",
      subject: "Grade 1",
      who: "SE-C1",
      place: { table: "tblCoachPlan", row: 2 },
    });
  });
});

describe("training sessions", () => {
  const session = (parts: Parameters<typeof makeSession>[0]) => ({
    sessions: [makeSession({ isPlanned: true, date: AS_OF - 1, ...parts })],
  });

  test.each([
    [AS_OF, 0],
    [AS_OF - 1, 1],
  ])("planned for day %i: %i", (date, count) => {
    expect(due(session({ date }))).toHaveLength(count);
  });

  test("done ones do not wait; others do for who is accountable, or else for the trainer", () => {
    expect(due(session({ isPlanned: false }))).toEqual([]);
    expect(inShort(session({ trainer: "Developer" }))[0]![2]).toBe("Developer");
    expect(inShort(session({ trainer: "Developer", accountable: "Lead" }))[0]![2]).toBe("Lead");
  });
});

describe("observations", () => {
  test("incomplete ones wait for their observer", () => {
    const observations = [
      makeObservation([1], { unit: "P1" }),
      makeObservation([null], { unit: "P2", observer: "OH-P1", date: 45007 }),
    ];
    expect(inShort({}, observations)).toEqual([["incomplete", "P2", "OH-P1", 45007]]);
  });

  test("an event that several people scored waits for its consensus", () => {
    const individual = (observer: string) =>
      makeObservation([1], { record: "individual", observer });
    const consensus = makeObservation([1], { record: "consensus" });
    expect(inShort({}, [individual("A"), individual("B")])).toEqual([
      ["consensus", "P1", "A", 45000],
    ]);
    expect(inShort({}, [individual("A"), individual("B"), consensus])).toEqual([]);
    expect(inShort({}, [individual("A")])).toEqual([]);
  });

  test("a school without any in the period that runs, where some are due, waits undated", () => {
    const staff = [makeStaff("P1", { school: "North" }), makeStaff("P2", { school: "South" })];
    const seen = makeObservation([1], { date: SPRING.start, period: "Spring" });
    expect(inShort({ staff }, [seen], 1)).toEqual([["unobserved", "South", null, null]]);
    expect(inShort({ staff }, [seen], null)).toEqual([]);
    expect(inShort({ staff, asOf: SPRING.end + 1 }, [seen], 1)).toEqual([]);
    expect(due({ staff }, [seen], 1)[0]).toMatchObject({
      tool: TOOL,
      period: "Spring",
      place: null,
    });
  });
});

test("the longest waiting comes first, what is not late last", () => {
  const parts = {
    staff: [makeStaff("P2", { school: "South" })],
    cycles: [
      makeCycle("New", { doEnd: AS_OF - 2 }),
      makeCycle("Undated", { studied: true }),
      makeCycle("Old", { doEnd: AS_OF - 20 }),
    ],
    sessions: [makeSession({ isPlanned: true, session: "Launch", date: AS_OF - 2 })],
  };
  expect(inShort(parts, [], 1).map(([kind, subject]) => `${kind} ${subject}`)).toEqual([
    "study Old",
    "study New",
    "session Launch",
    "act Undated",
    "unobserved South",
  ]);
});

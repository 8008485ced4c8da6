import type { OutcomeReading } from "../../../../src/core/outcomes/model";
import { readAgainstFidelity } from "../../../../src/core/outcomes/readAgainstFidelity";
import type { Outcome, Snapshot } from "../../../../src/core/model";
import { summariseTool } from "../../../../src/core/summary/summariseTool";
import { makeSnapshot } from "../makeSnapshot";

/** A share of 60 of 100 students at North in Winter, better when higher, without a target. */
export function makeOutcome(parts: Partial<Outcome> = {}): Outcome {
  return {
    place: { table: "Outcomes", row: 0, column: null },
    school: "North",
    grade: "1",
    measure: "Screening",
    period: "Winter",
    students: 100,
    value: 60,
    isShare: true,
    target: null,
    direction: "up",
    ...parts,
  };
}

/** So many of so many students reach the benchmark. */
export function share(meeting: number, students: number): Partial<Outcome> {
  return { students, value: (100 * meeting) / students, isShare: true };
}

export function mean(value: number, students = 100): Partial<Outcome> {
  return { students, value, isShare: false };
}

export function read(
  outcomes: readonly Outcome[],
  snapshot: Snapshot = makeSnapshot([]),
  minStudents = 10
): OutcomeReading[] {
  const summaries = snapshot.trackers.map((tracker) => summariseTool(tracker, snapshot));
  return readAgainstFidelity(outcomes, summaries, snapshot, minStudents);
}

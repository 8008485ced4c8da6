import type { Outcome } from "../model";
import { hasEnoughStudents } from "./enoughStudents";
import type { OutcomeReason, OutcomeState } from "./model";

export interface JudgedOutcome {
  readonly outcome: OutcomeState;
  /** null unless the outcome is unknown. */
  readonly reason: OutcomeReason | null;
}

/** Targets are compared to the millionth: finer than anybody types, and whole when multiplied by it. */
const PARTS = 1e6;

/**
 * Whether an outcome is on target or better than before.
 *
 * @param previous what it is compared with, given in the same way (both shares or both means); null: nothing
 * @param minStudents a smaller group is unknown, whatever its value
 * @returns on target where the target is reached in the outcome's direction, exactly reached included; else improving
 *   where the value is better than the previous one, and not improving where it is not: an equal value is no improvement,
 *   and a target missed with nothing before it shows none. Unknown, with the first reason that holds, for too few
 *   students, without a direction, and with neither a target nor a previous value.
 *
 * The rule is our own. It compares two values and is no test of chance, so it says nothing of why they differ.
 */
export function judgeOutcome(
  outcome: Outcome,
  previous: Outcome | null,
  minStudents: number
): JudgedOutcome {
  const { target, direction } = outcome;
  if (!hasEnoughStudents(outcome, minStudents)) return unknown("tooFewStudents");
  if (direction === null) return unknown("noDirection");
  if (target === null && previous === null) return unknown("nothingToCompare");
  const sign = direction === "up" ? 1 : -1;
  if (target !== null && sign * aboveTarget(outcome, target) >= 0) return known("onTarget");
  const isBetter = previous !== null && sign * abovePrevious(outcome, previous) > 0;
  return known(isBetter ? "improving" : "notImproving");
}

const known = (outcome: OutcomeState): JudgedOutcome => ({ outcome, reason: null });
const unknown = (reason: OutcomeReason): JudgedOutcome => ({ outcome: "unknown", reason });

/** Above 0 where the value lies above the target, 0 where it is the target. */
function aboveTarget(outcome: Outcome, target: number): number {
  if (!outcome.isShare) return difference(outcome.value, target);
  return studentsMeeting(outcome) * 100 * PARTS - Math.round(target * PARTS) * outcome.students;
}

function abovePrevious(outcome: Outcome, previous: Outcome): number {
  if (!outcome.isShare) return difference(outcome.value, previous.value);
  return (
    studentsMeeting(outcome) * previous.students - studentsMeeting(previous) * outcome.students
  );
}

/** The count that a share was made of. Up to a million students every product of counts above is exact. */
function studentsMeeting({ value, students }: Outcome): number {
  return Math.round((value * students) / 100);
}

/** Of two means; 0 where they differ in binary alone. */
function difference(a: number, b: number): number {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)) ? 0 : a - b;
}

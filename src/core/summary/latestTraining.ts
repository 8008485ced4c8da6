import { ByName, nameKey } from "../basics/nameKey";
import type { SerialDay, Snapshot, TrainingSession } from "../model";

/** The session that a person attended last up to a day; null: none that is known. */
export type LatestTraining = (person: string, day: SerialDay) => TrainingSession | null;

/**
 * Prepares to find who trained a person last.
 *
 * Only sessions with a date count, and only people who were there. Of several on one day the one further down in the
 * roster holds. Names compare without regard to case.
 */
export function latestTraining({
  sessions,
  attendances,
}: Pick<Snapshot, "sessions" | "attendances">): LatestTraining {
  const named = new ByName<TrainingSession>();
  for (const session of [...sessions].reverse()) named.set(session.session, session);
  const attendedBy = new Map<string, TrainingSession[]>();
  for (const { session, person, attended } of attendances) {
    const found = attended ? named.get(session) : null;
    if (found === null) continue;
    const key = nameKey(person);
    const ofPerson = attendedBy.get(key);
    if (ofPerson) ofPerson.push(found);
    else attendedBy.set(key, [found]);
  }
  for (const ofPerson of attendedBy.values()) ofPerson.sort((a, b) => a.date - b.date);
  const byPerson = new ByName<readonly TrainingSession[]>();
  for (const [key, ofPerson] of attendedBy) byPerson.set(key, ofPerson);
  return (person, day) => {
    const ofPerson = byPerson.get(person) ?? [];
    for (let at = ofPerson.length - 1; at >= 0; at -= 1)
      if (ofPerson[at]!.date <= day) return ofPerson[at]!;
    return null;
  };
}

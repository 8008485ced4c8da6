import { NameNumbers, PairNumbers } from "../basics/groupNumbers";
import type { Observation } from "../model";

/** Numbers events from 0 in the order in which they first come: rows of one day, school and unit, whatever the case of names. */
export function eventNumbers(): (
  observation: Pick<Observation, "date" | "school" | "unit">
) => number {
  const names = { school: new NameNumbers(), unit: new NameNumbers() };
  const places = new PairNumbers();
  const events = new PairNumbers();
  return ({ date, school, unit }) =>
    events.of(places.of(date, names.school.of(school)), names.unit.of(unit));
}

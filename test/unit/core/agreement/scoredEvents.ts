import fc from "fast-check";
import type { Item, Observation, Score, Tracker } from "../../../../src/core/model";
import { makeItem, makeObservation, makeTracker } from "../makeSnapshot";

/** Items with codes I1, I2, … of one component. */
export function makeItems(maxima: readonly number[], parts: Partial<Item> = {}): Item[] {
  return maxima.map((maxPoints, index) =>
    makeItem("Phonics", { code: `I${index + 1}`, maxPoints, ...parts })
  );
}

/** What several observers gave in one event: the first one's row counts, the others' are individual. */
export function makeEvent(
  scores: Readonly<Record<string, readonly Score[]>>,
  parts: Partial<Observation> = {}
): Observation[] {
  return Object.entries(scores).map(([observer, each], index) =>
    makeObservation(each, {
      observer,
      record: index === 0 ? "observation" : "individual",
      ...parts,
    })
  );
}

/** Trackers with few names in odd case, so that events, doubled rows, consensus, NA and blanks all come often. */
export const arbitraryScoredTracker: fc.Arbitrary<Tracker> = fc
  .array(
    fc.record({
      component: fc.constantFrom("Phonics", "phonics", "Fluency"),
      maxPoints: fc.constantFrom(1, 2, 2, 2, 3),
      required: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 }
  )
  .map((all) =>
    all.map(({ component, ...parts }, index) =>
      makeItem(component, { ...parts, code: `I${index + 1}` })
    )
  )
  .chain((items) =>
    fc
      .array(arbitraryRow(items), { maxLength: 25, size: "max" })
      .map((rows) => makeTracker(items, rows))
  );

function arbitraryRow(items: readonly Item[]): fc.Arbitrary<Observation> {
  const scores = items.map(({ maxPoints }) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: maxPoints }) },
      { weight: 1, arbitrary: fc.constantFrom("NA" as const, null) }
    )
  );
  return fc
    .record({
      scores: fc.tuple(...scores),
      record: fc.constantFrom("observation", "individual", "individual", "consensus"),
      date: fc.constantFrom(45000, 45001),
      school: fc.constantFrom("North", "north"),
      unit: fc.constantFrom("P1", "p1", "P2"),
      observer: fc.constantFrom("Ann", "ann", "Bo", "Cy", "Di", "Ed", "Flo", null),
    })
    .map(({ scores: each, ...parts }) => makeObservation(each, parts as Partial<Observation>));
}

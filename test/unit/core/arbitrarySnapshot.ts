import fc from "fast-check";
import type { Item, Observation, PdsaCycle, Snapshot, Tracker } from "../../../src/core/model";
import {
  AS_OF,
  FALL,
  makeCriterion,
  makeCycle,
  makeItem,
  makeObservation,
  makeSnapshot,
  makeStaff,
  makeTool,
  SETTINGS,
  SPRING,
  WINTER,
} from "./makeSnapshot";

const COMPONENTS = ["Phonics", "Fluency", "Writing"];
const PERIODS = [FALL, WINTER, SPRING];

const arbitraryItems: fc.Arbitrary<Item[]> = fc
  .array(
    fc
      .record({
        component: fc.constantFrom("Phonics", "phonics", "Fluency", "Writing"),
        maxPoints: fc.integer({ min: 1, max: 4 }),
        required: fc.boolean(),
      })
      .map(({ component, ...parts }) => makeItem(component, parts)),
    { minLength: 1, maxLength: 5 }
  )
  .map((items) => items.map((item, index) => ({ ...item, code: `I${index + 1}` })));

function arbitraryObservation(items: readonly Item[]): fc.Arbitrary<Observation> {
  return fc
    .record({
      scores: fc.tuple(
        ...items.map((item) =>
          fc.oneof(
            { weight: 8, arbitrary: fc.integer({ min: 0, max: item.maxPoints }) },
            { weight: 2, arbitrary: fc.constant("NA" as const) },
            { weight: 1, arbitrary: fc.constant(null) }
          )
        )
      ),
      period: fc.constantFrom("Fall", "FALL", "Winter", "Spring", "Summer"),
      school: fc.constantFrom("North", "north", "South", "Elsewhere"),
      unit: fc.constantFrom("P1", "p1", "P2", "P3"),
      day: fc.integer({ min: 0, max: 99 }),
    })
    .map(({ scores, day, ...parts }) => {
      const period = PERIODS.find(({ name }) => name === parts.period) ?? FALL;
      return makeObservation(scores, { ...parts, date: period.start + day });
    });
}

function arbitraryTracker(label: string): fc.Arbitrary<Tracker> {
  const tool = fc
    .record({
      unit: fc.constantFrom("practitioner" as const, "team" as const, "school" as const),
      scoring: fc.constantFrom("points" as const, "componentMean" as const),
      duePerPeriod: fc.option(fc.integer({ min: 1, max: 3 })),
      totalPercent: fc.option(fc.constantFrom(50, 70, 80, 100)),
      componentPercent: fc.option(fc.constantFrom(60, 80)),
    })
    .map(({ totalPercent, componentPercent, ...parts }) =>
      makeTool({
        ...parts,
        label,
        criterion: makeCriterion({ totalPercent, componentPercent }),
      })
    );
  return fc
    .tuple(tool, arbitraryItems)
    .chain(([tool, items]) =>
      fc
        .array(arbitraryObservation(items), { maxLength: 25 })
        .map((observations) => ({ tool, items, observations }))
    );
}

const arbitraryCycles: fc.Arbitrary<PdsaCycle[]> = fc
  .array(
    fc.record({
      component: fc.option(fc.constantFrom(...COMPONENTS)),
      school: fc.option(fc.constantFrom("North", "South")),
      planDate: fc.option(fc.integer({ min: FALL.start, max: SPRING.end })),
      doEnd: fc.option(fc.integer({ min: FALL.start, max: SPRING.end })),
      studied: fc.boolean(),
      act: fc.option(fc.constantFrom("adopt" as const, "pending" as const, "abandon" as const)),
      direction: fc.option(fc.constantFrom("up" as const, "down" as const)),
      predicted: fc.option(fc.integer({ min: 0, max: 9 })),
      result: fc.option(fc.integer({ min: 0, max: 9 })),
    }),
    { maxLength: 4 }
  )
  .map((cycles) => cycles.map((parts, index) => makeCycle(`C${index + 1}`, parts)));

const arbitraryStaff = fc
  .array(
    fc.record({
      role: fc.constantFrom("practitioner" as const, "coach" as const, null),
      school: fc.option(fc.constantFrom("North", "SOUTH", "Elsewhere")),
      coach: fc.option(fc.constantFrom("C1", "c1", "C2")),
      startDate: fc.option(fc.integer({ min: FALL.start - 50, max: SPRING.end + 50 })),
    }),
    { maxLength: 6 }
  )
  .map((staff) => staff.map((parts, index) => makeStaff(`P${index + 1}`, parts)));

const arbitraryTraits = fc
  .tuple(
    ...["North", "south", "Elsewhere"].map((school) =>
      fc.record({
        school: fc.constant(school),
        level: fc.option(fc.constantFrom("Elementary", "High")),
        cohort: fc.option(fc.constantFrom("a", "A", "b")),
      })
    )
  )
  .map((traits) => [...traits]);

/** Small workbooks with odd casing, unlisted names, NA, blanks, one or two tools and a few cycles. */
export const arbitrarySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    trackers: fc.oneof(
      fc.tuple(arbitraryTracker("Walkthrough 1.0")),
      fc.tuple(arbitraryTracker("Walkthrough 1.0"), arbitraryTracker("Walkthrough 2.0"))
    ),
    cycles: arbitraryCycles,
    staff: arbitraryStaff,
    schoolTraits: arbitraryTraits,
    spreadUnits: fc.integer({ min: 0, max: 3 }),
    groupPoints: fc.integer({ min: 1, max: 20 }),
    unitsFirst: fc.boolean(),
    minObservations: fc.integer({ min: 0, max: 3 }),
    minUnits: fc.integer({ min: 0, max: 2 }),
    asOf: fc.integer({ min: FALL.start - 1, max: AS_OF + 100 }),
  })
  .map(({ trackers, unitsFirst, minObservations, minUnits, spreadUnits, groupPoints, ...parts }) =>
    makeSnapshot(trackers, {
      ...parts,
      components: COMPONENTS,
      settings: {
        ...SETTINGS,
        unitsFirst,
        minObservations,
        minUnits,
        spreadUnits,
        groupPoints,
      },
    })
  );

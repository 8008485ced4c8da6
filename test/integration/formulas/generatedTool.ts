import fc from "fast-check";
import type { SampleRow, SampleSet } from "../../../src/templates/definition";
import { sunshine } from "../../unit/workbook/plannedWorkbook";

const score = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constant<string | number | null>(null) },
  { weight: 1, arbitrary: fc.constant<string | number | null>("NA") },
  { weight: 1, arbitrary: fc.constantFrom<string | number | null>(1.5, -1, "x", 7) }
);

const periodDays: Readonly<Record<string, string>> = {
  Fall: "2021-09-10",
  Winter: "2022-01-12",
  Spring: "2022-03-01",
  outside: "2023-01-01",
};

const forms = [
  "Total percent",
  "Total and key component",
  "Every component",
  "Most misses in a component",
  "Points",
];

const yes = fc.constantFrom("Yes", "No");

const optional = (min: number, max: number) =>
  fc.option(fc.integer({ min, max }), { nil: null, freq: 5 });

/** Any tool with its items, observations and measurements, bad ones included. */
export const toolCase = fc.record({
  unit: fc.constantFrom("Practitioner", "Team", "School"),
  scoring: fc.constantFrom("All points", "Mean of components"),
  form: fc.constantFrom(...forms),
  totalPercent: optional(0, 100),
  componentPercent: optional(0, 100),
  keyComponent: fc.constantFrom("Reading", "Writing", "Elsewhere", null),
  mostMisses: optional(0, 3),
  points: optional(0, 10),
  due: optional(0, 3),
  averaging: fc.constantFrom("Each unit counts once", "Each observation counts once", null),
  items: fc.array(
    fc.record({
      component: fc.constantFrom("Reading", "Writing"),
      maxPoints: fc.integer({ min: 1, max: 3 }),
      naAllowed: yes,
      required: yes,
      critical: yes,
    }),
    { minLength: 1, maxLength: 5 }
  ),
  rows: fc.array(
    fc.record({
      day: fc.constantFrom(...Object.keys(periodDays)),
      school: fc.constantFrom("North", "South", "Nowhere", null),
      unit: fc.constantFrom("T1", "T2", "t1", "T9"),
      scores: fc.array(score, { minLength: 5, maxLength: 5 }),
    }),
    { maxLength: 14 }
  ),
  picks: fc.record({
    School: fc.constantFrom("", "North", "south", "Nowhere", "All schools"),
    Period: fc.constantFrom("", "Fall", "winter", "Spring", "All periods"),
    Measure: fc.constantFrom("", "Minutes", "minutes", "Share", "Elsewhere"),
  }),
  values: fc.array(
    fc.record({
      measure: fc.constantFrom<string | null>("Minutes", "MINUTES", "Share", "Elsewhere", null),
      date: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 44470, max: 44480 }) },
        { weight: 1, arbitrary: fc.constantFrom(0, 44471.5, 2958466, null) }
      ),
      value: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
        { weight: 2, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom<string | number | null>("many", 2000000, null) }
      ),
    }),
    { maxLength: 12 }
  ),
});

/** The rows of such a tool. */
export function sampleOf({
  items,
  rows,
  averaging,
  values,
  picks: _picks,
  ...tool
}: typeof toolCase extends fc.Arbitrary<infer T> ? T : never): SampleSet {
  const label = "Generated 1";
  return {
    name: "Generated",
    tables: {
      settings: [{ asOf: "2022-02-15", averaging }],
      periods: sunshine.tables["periods"]!,
      components: [{ component: "Reading" }, { component: "Writing" }],
      schools: [{ school: "North" }, { school: "South" }],
      staff: [
        { code: "T1", role: "Practitioner", school: "North" },
        { code: "T2", role: "Practitioner", school: "South", startDate: "2022-01-10" },
      ],
      measures: [{ measure: "Minutes" }, { measure: "Share" }],
      measureValues: values,
      tools: [{ tool: "Generated", version: "1", ...tool }],
      items: items.map((item, at) => ({
        tool: label,
        item: `I${at + 1}`,
        text: `Item ${at + 1}`,
        ...item,
      })),
      [`tracker:${label}`]: rows.map((row): SampleRow => ({
        date: periodDays[row.day]!,
        school: row.school,
        unit: row.unit,
        observer: "T1",
        ...Object.fromEntries(items.map((_, at) => [`item:I${at + 1}`, row.scores[at]!])),
      })),
    },
  };
}

import fc from "fast-check";
import type { SampleRow, SampleSet, SampleValue } from "../../../src/templates/definition";
import { sunshine } from "../../unit/workbook/plannedWorkbook";

/** How a series goes on: each makes other rules hold. */
const SHAPES = {
  random: (_index: number, noise: number) => noise,
  shifted: (index: number, noise: number) => noise / 4 + (index > 11 ? 60 : 30),
  rising: (index: number, noise: number) => 2 * index + noise / 50,
  alternating: (index: number) => (index % 2 === 0 ? 20 : 70),
  constant: () => 33.3,
  fewValues: (_index: number, noise: number) => 10 * Math.round(noise / 40),
  outlier: (index: number, noise: number, count: number) => (index === count - 1 ? 95 : noise / 4),
  edge: (index: number, noise: number, count: number) => (index > count - 4 ? 31 : noise / 4),
} as const;

const point = fc.record({
  gap: fc.nat(3),
  noise: fc.integer({ min: 0, max: 100 }),
  n: fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom<SampleValue>(null, 0, 2.5, "many") }
  ),
  newStart: fc.oneof(
    { weight: 80, arbitrary: fc.constant<SampleValue>(null) },
    { weight: 1, arbitrary: fc.constantFrom<SampleValue>("Yes", "yes", "No") }
  ),
});

export const measureCase = fc.record({
  ruleSet: fc.constantFrom(
    "Run chart (Anhøj)",
    "Run chart (IHI)",
    "Control chart (NHS)",
    "control chart (nhs)",
    null,
    "something else"
  ),
  measures: fc.array(
    fc.record({
      kind: fc.constantFrom(null, "Number", "Percent of n", "Rate per n", "no kind"),
      direction: fc.constantFrom("Higher", "Lower", null),
      baselineEnd: fc.oneof(
        fc.constant(null),
        fc.integer({ min: 44460, max: 44520 }),
        fc.constantFrom(-5, 3000000)
      ),
      shape: fc.constantFrom(...(Object.keys(SHAPES) as (keyof typeof SHAPES)[])),
      points: fc.oneof(
        { weight: 6, arbitrary: fc.array(point, { minLength: 14, maxLength: 42, size: "max" }) },
        { weight: 1, arbitrary: fc.array(point, { maxLength: 4 }) }
      ),
    }),
    { minLength: 1, maxLength: 2 }
  ),
  /** Rows come in any order. */
  seed: fc.nat(1000),
});

export type MeasureCase = typeof measureCase extends fc.Arbitrary<infer T> ? T : never;

export function sampleOfMeasures({ ruleSet, measures, seed }: MeasureCase): SampleSet {
  const rows = measures.flatMap(({ shape, points }, at) => {
    let day = 44470;
    return points.map(({ gap, noise, n, newStart }, index): SampleRow => {
      day += gap;
      return {
        measure: `Measure ${at + 1}`,
        date: day as unknown as string,
        value: SHAPES[shape](index, noise, points.length),
        n,
        newStart,
      };
    });
  });
  const mixed = rows
    .map((row, index) => ({ row, key: (index * 7919 + seed * 104729) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  return {
    ...sunshine,
    tables: {
      ...sunshine.tables,
      settings: [{ ...sunshine.tables["settings"]![0], ruleSet }],
      measures: measures.map(({ kind, direction, baselineEnd }, at) => ({
        measure: `Measure ${at + 1}`,
        kind,
        direction,
        baselineEnd: baselineEnd as unknown as string,
      })),
      measureValues: seed % 3 === 0 ? rows : mixed,
    },
  };
}

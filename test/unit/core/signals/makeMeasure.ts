import type { Measure, MeasurePoint } from "../../../../src/core/model";

/** A point a day, from day 1 on, in the order given. */
export function makeMeasure(
  values: readonly number[],
  parts: Partial<Omit<Measure, "points">> = {},
  pointParts: (index: number) => Partial<MeasurePoint> = () => ({})
): Measure {
  return {
    name: "Minutes",
    series: null,
    unit: null,
    kind: "value",
    direction: "up",
    goal: null,
    baselineEnd: null,
    points: values.map((value, row) => ({
      place: { table: "tblMeasureValue", row, column: null },
      day: row + 1,
      value,
      n: null,
      newStart: false,
      ...pointParts(row),
    })),
    ...parts,
  };
}

export const repeat = (times: number, value: number): number[] =>
  Array.from({ length: times }, () => value);

/** One above and one below, again and again: as many crossings as can be. */
export const alternating = (times: number, low = 0, high = 10): number[] =>
  Array.from({ length: times }, (_, index) => (index % 2 === 0 ? low : high));

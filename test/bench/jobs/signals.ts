import { measures, measureValues } from "../../../src/templates/measures/measures";
import { judgeMeasure } from "../../../src/core/signals/judgeMeasure";
import type { MeasureFigure } from "../../../src/core/figures";
import type { TableDefinition } from "../../../src/templates/definition";
import { readMeasures } from "../../../src/workbook/reading/readMeasures";
import type { CellValue, TableContents } from "../../../src/workbook/port";
import { seededRandom } from "../district/random";

/** A year of values every other week, with some more. */
const VALUES_OF_A_MEASURE = 30;
const FIRST_DAY = 44_440;
const SEED = 18_000;

export interface MeasureCells {
  readonly measures: TableContents;
  readonly values: TableContents;
}

function tableOf(
  { name, columns }: TableDefinition,
  rows: readonly Readonly<Record<string, CellValue>>[]
): TableContents {
  return {
    name,
    sheet: "PDSA Measures",
    row: 3,
    column: 0,
    headers: columns.map(({ header }) => header),
    values: rows.map((row) => columns.map(({ key }) => row[key] ?? "")),
    filtered: false,
    showsTotals: false,
    above: [],
    freeRowsBelow: 0,
  };
}

/** The cells of measures with as many values all in all, unsorted as people enter them; the same in every run. */
export function measureCells(count: number): MeasureCells {
  const random = seededRandom(SEED);
  const measureCount = Math.ceil(count / VALUES_OF_A_MEASURE);
  const nameOf = (at: number) => `Measure ${at + 1}`;
  return {
    measures: tableOf(
      measures,
      Array.from({ length: measureCount }, (_, at) => ({
        measure: nameOf(at),
        direction: at % 2 === 0 ? "Higher" : "Lower",
        goal: 60,
      }))
    ),
    values: tableOf(
      measureValues,
      Array.from({ length: count }, (_, at) => ({
        measure: nameOf(at % measureCount),
        date: FIRST_DAY + random.below(365),
        value: 40 + random.below(41),
      }))
    ),
  };
}

/** Reading measures from raw cells, and judging each by Anhøj's rules. */
export function signalsJob({ measures: listed, values }: MeasureCells): readonly MeasureFigure[] {
  return readMeasures(listed, values, null, (definition) => definition).measures.map((measure) =>
    judgeMeasure(measure, "anhoej")
  );
}

import type { Measure, MeasurePoint } from "../../core/model";
import { nameKey } from "../../core/nameKey";
import { measures, measureValues } from "../../templates/measures";
import type { Issue } from "./issue";
import type { TableContents } from "../port";
import type { KnownNames } from "./readCell";
import { readTable, type ReadRow } from "./readTable";
import type { SeverityOf } from "./visitRows";

export interface ReadMeasures {
  readonly measures: readonly Measure[];
  readonly issues: readonly Issue[];
}

/** A value counts without its n and its note, but not without the rest. */
const decisive = new Set(["measure", "date", "value"]);
const severityOfValue: SeverityOf = ({ key }) => (decisive.has(key) ? "error" : "note");

/** A series that the PDSA Log does not list yet says nothing against the measure. */
const severityOfMeasure: SeverityOf = ({ key }, code) =>
  key === "measure" && code !== "unknownName" ? "error" : "note";

function pointOf(row: ReadRow, table: string): (MeasurePoint & { measure: string }) | null {
  const { measure, date, value } = row.cells;
  if ([...decisive].some((key) => row.unusable.has(key))) return null;
  if (typeof measure !== "string" || typeof date !== "number" || typeof value !== "number")
    return null;
  return { measure, place: { table, row: row.index, column: null }, day: date, value };
}

/**
 * Reads the measures and their values. A row of values is left out exactly when its "Measure number" formula says Check.
 *
 * @param series the PDSA series that there are; null where the PDSA Log is not there, so that none can be missed
 */
export function readMeasures(
  measureContents: TableContents | undefined,
  valueContents: TableContents | undefined,
  series: readonly string[] | null
): ReadMeasures {
  if (!measureContents) return { measures: [], issues: [] };
  const named = readTable(
    measures,
    measureContents,
    series === null ? {} : { lstPdsaSeries: new Set(series.map(nameKey)) },
    severityOfMeasure
  );
  const names = new Map<string, string>();
  for (const { cells } of named.rows) {
    const name = cells["measure"];
    if (typeof name === "string" && !names.has(nameKey(name))) names.set(nameKey(name), name);
  }
  const known: KnownNames = { lstMeasure: new Set(names.keys()) };
  const values = valueContents
    ? readTable(measureValues, valueContents, known, severityOfValue)
    : { rows: [], issues: [] };
  const points = values.rows.flatMap((row) => pointOf(row, measureValues.name) ?? []);
  return {
    measures: [...names].map(([key, name]) => ({
      name,
      points: points
        .filter(({ measure }) => nameKey(measure) === key)
        .map(({ place, day, value }) => ({ place, day, value })),
    })),
    issues: [...named.issues, ...values.issues],
  };
}

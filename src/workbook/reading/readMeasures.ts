import {
  nameKey,
  type Direction,
  type Measure,
  type MeasureKind,
  type MeasurePoint,
} from "../../core";
import { measures, measureValues } from "../../templates/measures/measures";
import type { MadeAs } from "./asMade";
import type { Issue } from "./issue";
import { issueAt } from "./issueAt";
import type { TableContents } from "../port";
import type { KnownNames } from "./readCell";
import { readTable, type ReadRow, type ReadTable } from "./readTable";
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

const textIn = ({ cells }: ReadRow, key: string): string | null => {
  const cell = cells[key];
  return typeof cell === "string" && cell !== "" ? cell : null;
};
const numberIn = ({ cells }: ReadRow, key: string): number | null => {
  const cell = cells[key];
  return typeof cell === "number" ? cell : null;
};

type Described = Omit<Measure, "points">;

function describedBy(row: ReadRow): Described | null {
  const name = textIn(row, "measure");
  return name === null
    ? null
    : {
        name,
        series: textIn(row, "series"),
        unit: textIn(row, "unit"),
        kind: (textIn(row, "kind") ?? "value") as MeasureKind,
        direction: textIn(row, "direction") as Direction | null,
        goal: numberIn(row, "goal"),
        baselineEnd: numberIn(row, "baselineEnd"),
      };
}

/** What a percentage or a rate lacks or exceeds; null where the value can be used. */
function faultOf(kind: MeasureKind, row: ReadRow): "n" | "value" | null {
  const value = numberIn(row, "value")!;
  if (kind === "value") return null;
  if (value < 0 || (kind === "share" && value > 100)) return "value";
  return (numberIn(row, "n") ?? 0) < 1 ? "n" : null;
}

function issueOf(fault: "n" | "value", kind: MeasureKind, row: ReadRow, table: ReadTable): Issue {
  const column = table.columns[fault] ?? null;
  const found = row.cells[fault];
  return issueAt(
    table.contents,
    fault === "n" && found === null ? "missingValue" : "outOfRange",
    "error",
    { row: row.index, column },
    {
      found: found === null || found === undefined ? null : String(found),
      expected:
        fault === "n"
          ? { min: 1, max: 1000000 }
          : { min: 0, max: kind === "share" ? 100 : 1000000 },
    }
  );
}

/**
 * Reads the measures and their values. A row of values is left out exactly when its "Measure number" formula says Check.
 *
 * @param asMade the declarations as the version had them that made the sheet
 * @param series the PDSA series that there are; null where the PDSA Log is not there, so that none can be missed
 */
export function readMeasures(
  measureContents: TableContents | undefined,
  valueContents: TableContents | undefined,
  series: readonly string[] | null,
  asMade: MadeAs = (definition) => definition
): ReadMeasures {
  if (!measureContents) return { measures: [], issues: [] };
  const named = readTable(
    asMade(measures, measureContents),
    measureContents,
    series === null ? {} : { lstPdsaSeries: new Set(series.map(nameKey)) },
    severityOfMeasure
  );
  const described = new Map<string, Described & { readonly points: MeasurePoint[] }>();
  for (const row of named.rows) {
    const measure = describedBy(row);
    if (measure && !described.has(nameKey(measure.name)))
      described.set(nameKey(measure.name), { ...measure, points: [] });
  }
  const known: KnownNames = { lstMeasure: new Set(described.keys()) };
  const issues = [...named.issues];
  if (valueContents) {
    const values = readTable(
      asMade(measureValues, valueContents),
      valueContents,
      known,
      severityOfValue
    );
    const leftOut = new Set<string>();
    for (const row of values.rows) {
      const measure = described.get(nameKey(textIn(row, "measure") ?? ""));
      const day = numberIn(row, "date");
      const value = numberIn(row, "value");
      if (!measure || [...decisive].some((key) => row.unusable.has(key))) continue;
      if (day === null || value === null) continue;
      const fault = faultOf(measure.kind, row);
      const column =
        fault === null ? null : measureValues.columns.find(({ key }) => key === fault)!;
      if (column === null) {
        measure.points.push({
          place: { table: valueContents.name, row: row.index, column: null },
          day,
          value,
          n: numberIn(row, "n"),
          newStart: textIn(row, "newStart") === "yes",
        });
      } else if (row.unusable.has(fault!)) {
        leftOut.add(`${row.index} ${column.header}`);
      } else {
        issues.push(issueOf(fault!, measure.kind, row, values));
      }
    }
    // Where its n decides, a row is left out for an n that only another one could do without.
    issues.push(
      ...values.issues.map((issue) =>
        leftOut.has(`${issue.row} ${issue.column}`)
          ? { ...issue, severity: "error" as const }
          : issue
      )
    );
  }
  return { measures: [...described.values()], issues };
}

import { inStretches, nameKey, type Direction, type Outcome, type Steps } from "../../core";
import { outcomeRows } from "../../templates/outcomes";
import type { MadeAs } from "./asMade";
import type { Issue } from "./issue";
import { issueAt } from "./issueAt";
import type { TableContents } from "../port";
import { asText, type KnownNames } from "./readCell";
import { readTableInSteps, type ReadRow, type ReadTable } from "./readTable";
import type { SeverityOf } from "./visitRows";

export interface ReadOutcomes {
  readonly outcomes: readonly Outcome[];
  readonly issues: readonly Issue[];
}

/** What the "Status" formula looks at. An error for a school or a grade would be read as all of them. */
const decisive: ReadonlySet<string> = new Set([
  "school",
  "grade",
  "measure",
  "period",
  "students",
  "meeting",
  "mean",
]);

/** A name that Setup does not list counts all the same: there is just no fidelity beside it. */
const severityOf: SeverityOf = ({ key }, code) =>
  decisive.has(key) && code !== "unknownName" ? "error" : "note";

const textIn = ({ cells }: ReadRow, key: string): string | null => {
  const cell = cells[key];
  return typeof cell === "string" && cell !== "" ? cell : null;
};
const numberIn = ({ cells }: ReadRow, key: string): number | null => {
  const cell = cells[key];
  return typeof cell === "number" ? cell : null;
};
/** Whether anything stands in the cell, of use or not. */
const isGiven = ({ cells, unusable }: ReadRow, key: string): boolean =>
  (cells[key] ?? null) !== null || unusable.has(key);
/** Whether what stands there is of no use; an unlisted name is still a name. */
const isLost = ({ cells, unusable }: ReadRow, key: string): boolean =>
  unusable.has(key) && (cells[key] ?? null) === null;

/** What a row comes to, or null where it is left out; adds what is to be said of it beyond its single cells. */
function outcomeOf(row: ReadRow, table: ReadTable, issues: Issue[]): Outcome | null {
  const { contents } = table;
  const at = (key: string) => ({ row: row.index, column: table.columns[key]! });
  const measure = textIn(row, "measure");
  const period = textIn(row, "period");
  const students = numberIn(row, "students");
  const meeting = numberIn(row, "meeting");
  const isShare = isGiven(row, "meeting");
  if (isShare === isGiven(row, "mean")) {
    const found = asText(contents.values[row.index]![at("meeting").column]);
    const value = contents.headers[at("mean").column]!;
    issues.push(
      issueAt(contents, "oneOfTwo", "error", at("meeting"), { found, expected: { value } })
    );
    return null;
  }
  const outOfRange = (key: string, found: number, severity: Issue["severity"], max: number) =>
    issueAt(contents, "outOfRange", severity, at(key), {
      found: String(found),
      expected: { min: 0, max },
    });
  if (meeting !== null && students !== null && meeting > students) {
    issues.push(outOfRange("meeting", meeting, "error", students));
    return null;
  }
  const typed = isShare ? meeting : numberIn(row, "mean");
  if (measure === null || period === null || students === null || typed === null) return null;
  if (isLost(row, "school") || isLost(row, "grade")) return null;
  let target = numberIn(row, "target");
  if (isShare && target !== null && (target < 0 || target > 100)) {
    issues.push(outOfRange("target", target, "note", 100));
    target = null;
  }
  // Excel takes what is typed as 70% for 0.7; somebody may mean that, and so it stays.
  if (isShare && target !== null && target > 0 && target < 1) {
    const value = String(Math.round(target * 10_000) / 100);
    const found = { found: String(target), expected: { value } };
    issues.push(issueAt(contents, "partOfPercent", "note", at("target"), found));
  }
  // There is no share of no students, and nobody reads one.
  const share = students === 0 ? 0 : (100 * typed) / students;
  return {
    place: { table: contents.name, row: row.index, column: null },
    school: textIn(row, "school"),
    grade: textIn(row, "grade"),
    measure,
    period,
    students,
    value: isShare ? share : typed,
    isShare,
    target,
    direction: textIn(row, "direction") as Direction | null,
  };
}

/** The columns without which nothing is read, where they are gone: as all schools, a single one would pass. */
function headersGone({ columns }: ReadTable): ReadonlySet<string> {
  return new Set(
    outcomeRows.columns
      .filter(({ key }) => decisive.has(key) && columns[key] === null)
      .map(({ header }) => header)
  );
}

/**
 * Reads what groups of students came to, step by step. A row is left out exactly when its "Status" formula says Check.
 * Rows of the same group and period are all read: none can be preferred.
 *
 * @param known the names that Setup lists
 * @param asMade the declaration as the version had it that made the sheet
 */
export function* readOutcomes(
  contents: TableContents | undefined,
  known: KnownNames,
  asMade: MadeAs = (definition) => definition
): Steps<ReadOutcomes> {
  if (!contents) return { outcomes: [], issues: [] };
  const definition = asMade(outcomeRows, contents);
  const table = yield* readTableInSteps(definition, contents, known, severityOf);
  const gone = headersGone(table);
  if (gone.size > 0) {
    const issues = table.issues.map((issue): Issue =>
      issue.code === "missingHeader" && gone.has(issue.column ?? "")
        ? { ...issue, severity: "error" }
        : issue
    );
    return { outcomes: [], issues };
  }
  const issues = [...table.issues];
  const outcomes: Outcome[] = [];
  const seen = new Set<string>();
  yield* inStretches(table.rows.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const row = table.rows[index]!;
      const outcome = outcomeOf(row, table, issues);
      if (outcome === null) continue;
      outcomes.push(outcome);
      const { school, grade, measure, period } = outcome;
      const names = [school, grade, measure, period].map((name) => name && nameKey(name));
      const key = JSON.stringify(names);
      if (seen.has(key)) {
        const at = { row: row.index, column: table.columns["measure"]! };
        const evidence = { found: measure, expected: { noun: "school, grade and period" } };
        issues.push(issueAt(contents, "possibleDouble", "note", at, evidence));
      }
      seen.add(key);
    }
  });
  return { outcomes, issues };
}

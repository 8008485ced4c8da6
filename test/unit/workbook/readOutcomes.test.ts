import { finished } from "../../../src/core";
import { outcomeRows } from "../../../src/templates/outcomes";
import type { CellValue, TableContents } from "../../../src/workbook/port";
import { readOutcomes } from "../../../src/workbook/reading/readOutcomes";

type Typed = Readonly<Record<string, CellValue>>;

const ROW: Typed = {
  School: "North",
  Grade: 1,
  Measure: "Screening",
  Period: "Winter",
  Students: 92,
  Meeting: 55,
  Target: 70,
  "Better when": "Higher",
};
const known = { lstSchool: new Set(["north"]), lstPeriod: new Set(["winter"]) };
const every = outcomeRows.columns.map(({ header }) => header);

function contentsOf(rows: readonly Typed[], headers = every): TableContents {
  const values = rows.map((row) => headers.map((header) => row[header] ?? ""));
  const place = { name: "tblOutcome", sheet: "Outcomes", row: 3, column: 0 };
  return { ...place, headers, values, filtered: false, showsTotals: false, above: [] } as never;
}
const read = (...rows: readonly Typed[]) => finished(readOutcomes(contentsOf(rows), known));

test("without the sheet there is nothing, and nothing wrong", () => {
  expect(finished(readOutcomes(undefined, known))).toEqual({ outcomes: [], issues: [] });
});

test("a count is read as a share, a mean as it is", () => {
  const { outcomes, issues } = read(ROW, { ...ROW, Measure: "Words", Meeting: "", Mean: -3.5 });
  expect(issues).toEqual([]);
  expect(outcomes).toEqual([
    {
      place: { table: "tblOutcome", row: 0, column: null },
      school: "North",
      grade: "1",
      measure: "Screening",
      period: "Winter",
      students: 92,
      value: (100 * 55) / 92,
      isShare: true,
      target: 70,
      direction: "up",
    },
    expect.objectContaining({ measure: "Words", value: -3.5, isShare: false }),
  ]);
});

test("no students are no share, and never a figure that is none", () => {
  expect(read({ ...ROW, Students: 0, Meeting: 0 }).outcomes).toMatchObject([{ value: 0 }]);
});

test.each([
  ["School", "#N/A", "cellError", "School"],
  ["Grade", "#REF!", "cellError", "Grade"],
  ["Measure", "", "missingValue", "Measure"],
  ["Period", "", "missingValue", "Period"],
  ["Students", "many", "notWhole", "Students"],
  ["Students", 50, "outOfRange", "Meeting"],
  ["Meeting", 5.5, "notWhole", "Meeting"],
  ["Meeting", "", "oneOfTwo", "Meeting"],
  ["Mean", 3, "oneOfTwo", "Meeting"],
] as const)("a row whose %s is %j is left out and listed", (header, value, code, column) => {
  const { outcomes, issues } = read({ ...ROW, [header]: value });
  expect(outcomes).toEqual([]);
  expect(issues).toMatchObject([{ code, severity: "error", row: 0, column }]);
  expect(issues[0]!.address).toBe(`${"ABCDEFG"[every.indexOf(column)]}5`);
});

test.each([
  ["School", "Elm", "unknownName", { school: "Elm" }],
  ["Period", "Summer", "unknownName", { period: "Summer" }],
  ["Target", "high", "notNumber", { target: null }],
  ["Target", 120, "outOfRange", { target: null }],
  ["Better when", "Both", "notInList", { direction: null }],
] as const)("a row whose %s is %j counts, with a note", (header, value, code, expected) => {
  const { outcomes, issues } = read({ ...ROW, [header]: value });
  expect(outcomes).toMatchObject([expected]);
  expect(issues).toMatchObject([{ code, severity: "note", column: header }]);
});

test("a mean may have any target", () => {
  const { outcomes, issues } = read({ ...ROW, Meeting: "", Mean: 410, Target: 450 });
  expect([outcomes, issues]).toMatchObject([[{ target: 450 }], []]);
});

test("a row that is doubled is noted, and both are read", () => {
  const { outcomes, issues } = read(ROW, { ...ROW, School: "NORTH", Meeting: 60 });
  expect(outcomes).toHaveLength(2);
  expect(issues).toMatchObject([{ code: "possibleDouble", severity: "note", row: 1 }]);
});

test("without one of the columns that say what a row is of, nothing is read", () => {
  const headers = every.filter((header) => header !== "School");
  const { outcomes, issues } = finished(readOutcomes(contentsOf([ROW], headers), known));
  expect(outcomes).toEqual([]);
  expect(issues).toMatchObject([{ code: "missingHeader", severity: "error", column: "School" }]);
});

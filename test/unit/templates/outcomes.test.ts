import { firstVersion } from "../../../src/templates/versions";
import { outcomeRows, outcomesSheet } from "../../../src/templates/outcomes";
import { columnLetters } from "../../../src/templates/structuredReference";
import { area, put, show, testWorkbook } from "../../../workbench/model/testWorkbook";

const { columns } = outcomeRows;
const placeOf = (key: string) => columns.findIndex((column) => column.key === key);

type Typed = Readonly<Record<string, string | number | boolean>>;

/** Share and Status of rows, by the sheet's own formulas. */
function worksOut(rows: readonly Typed[]) {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  const last = columnLetters(columns.length - 1);
  put(sheet, "A1", [columns.map(({ header }) => header)]);
  book.tables.add(sheet, area(`A1:${last}${rows.length + 1}`), {
    hasHeaders: true,
    name: "tblOutcome",
  });
  put(
    sheet,
    "A2",
    rows.map((row) =>
      columns.map(({ key, type }) => (type.kind === "formula" ? type.formula : (row[key] ?? "")))
    )
  );
  return show(book, `A2:${last}${rows.length + 1}`).map((row) => [
    row[placeOf("share")],
    row[placeOf("status")],
  ]);
}

const ROW: Typed = { measure: "Screening", period: "Winter", students: 92, meeting: 55 };
const worksOutOne = (parts: Typed) => worksOut([{ ...ROW, ...parts }])[0];

describe("Outcomes", () => {
  it("says nothing of an empty row, and checks one in which anything stands", () => {
    expect(worksOut([{}])).toEqual([["", ""]]);
    for (const { key, type } of columns)
      if (type.kind !== "formula") expect(worksOut([{ [key]: "x" }])).toEqual([["", "Check"]]);
  });

  it("counts a row with a count, and one with a mean", () => {
    expect(worksOutOne({})).toEqual([55 / 92, "Counted"]);
    expect(worksOutOne({ school: "North", grade: 1, target: 70, source: "Fall file" })).toEqual([
      55 / 92,
      "Counted",
    ]);
    expect(worksOutOne({ meeting: "", mean: 3.5 })).toEqual(["", "Counted"]);
    expect(worksOutOne({ meeting: "", mean: -3.5 })).toEqual(["", "Counted"]);
  });

  it("checks a row with both or neither, or without a measure or a period", () => {
    expect(worksOutOne({ mean: 3.5 })).toEqual([55 / 92, "Check"]);
    expect(worksOutOne({ meeting: "" })).toEqual(["", "Check"]);
    expect(worksOutOne({ measure: "" })).toEqual([55 / 92, "Check"]);
    expect(worksOutOne({ period: "" })).toEqual([55 / 92, "Check"]);
  });

  it.each([
    [-1, ["", "Check"]],
    [0, [0, "Counted"]],
    [1, [1 / 92, "Counted"]],
    [91, [91 / 92, "Counted"]],
    [92, [1, "Counted"]],
    [93, ["", "Check"]],
    [1.5, [1.5 / 92, "Check"]],
    ["55 of them", ["", "Check"]],
    [true, ["", "Check"]],
    ["=NA()", ["", "Check"]],
  ])("with %p of 92 who reach the benchmark says %p", (meeting, expected) => {
    expect(worksOutOne({ meeting })).toEqual(expected);
  });

  it.each([
    [-1, "Check"],
    [0, "Counted"],
    [1, "Counted"],
    [1.5, "Check"],
    [1000000, "Counted"],
    [1000001, "Check"],
    ["", "Check"],
    ["many", "Check"],
    [true, "Check"],
    ["=NA()", "Check"],
  ])("with %p students says %p", (students, status) => {
    expect(worksOutOne({ students, meeting: "", mean: 3 })).toEqual(["", status]);
  });

  it.each([
    [1000000, "Counted"],
    [1000001, "Check"],
    [-1000000, "Counted"],
    [-1000001, "Check"],
    ["good", "Check"],
    ["=NA()", "Check"],
  ])("with a mean of %p says %p", (mean, status) => {
    expect(worksOutOne({ meeting: "", mean })).toEqual(["", status]);
  });

  it("has no share of no students", () => {
    expect(worksOutOne({ students: 0, meeting: 0 })).toEqual(["", "Counted"]);
    expect(worksOutOne({ students: 0, meeting: 1 })).toEqual(["", "Check"]);
  });

  it("does not take an error for all schools or all grades, and minds none elsewhere", () => {
    expect(worksOutOne({ school: "=NA()" })).toEqual([55 / 92, "Check"]);
    expect(worksOutOne({ grade: "=NA()" })).toEqual([55 / 92, "Check"]);
    expect(worksOutOne({ measure: "=NA()" })).toEqual([55 / 92, "Check"]);
    expect(worksOutOne({ period: "=NA()" })).toEqual([55 / 92, "Check"]);
    expect(worksOutOne({ source: "=NA()", target: "=NA()" })).toEqual([55 / 92, "Counted"]);
    expect(worksOut([{ source: "=NA()" }])).toEqual([["", "Check"]]);
  });

  it("is declared as all sheets are", () => {
    expect(outcomesSheet).toMatchObject({
      name: "Outcomes",
      owner: "user",
      versions: firstVersion,
    });
    expect(new Set(columns.map(({ header }) => header.toLowerCase())).size).toBe(columns.length);
    for (const { help } of columns) {
      expect(help).toMatch(/^[^\n]+[.?]$/);
      expect(help.length).toBeLessThanOrEqual(255);
    }
  });
});

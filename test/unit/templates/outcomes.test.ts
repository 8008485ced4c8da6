import { firstVersion } from "../../../src/templates/versions";
import { outcomeRows, outcomesSheet } from "../../../src/templates/outcomes";
import { columnLetters } from "../../../src/templates/structuredReference";
import { area, put, show, testWorkbook } from "../../../workbench/model/testWorkbook";

const { columns } = outcomeRows;
const placeOf = (key: string) => columns.findIndex((column) => column.key === key);

type Typed = Readonly<Record<string, string | number | boolean>>;

/** Share and Status of rows, by the sheet's own formulas; without `least` Setup's name is gone. */
function worksOut(rows: readonly Typed[], least: number | null = 10) {
  const book = testWorkbook();
  if (least !== null) book.names.add("setMinStudents", `=${least}`);
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
    [0, "Too few"],
    [9, "Too few"],
    [9.5, "Check"],
    [10, "Counted"],
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
    expect(worksOutOne({ students: 0, meeting: 0 })).toEqual(["", "Too few"]);
    expect(worksOutOne({ students: 0, meeting: 1 })).toEqual(["", "Check"]);
  });

  describe.each([1, 10, 12])("O9: where Setup asks for %d students", (least) => {
    const worksOutOf = (parts: Typed) => worksOut([{ ...ROW, meeting: 1, ...parts }], least)[0];

    it("a group one short of them has no share, whatever is typed of it", () => {
      const students = least - 1;
      const meeting = students === 0 ? 0 : 1;
      expect(worksOutOf({ students, meeting })).toEqual(["", "Too few"]);
      expect(worksOutOf({ students, meeting: "", mean: 3 })).toEqual(["", "Too few"]);
      // Not even where the row cannot be used.
      expect(worksOutOf({ students, meeting, measure: "" })).toEqual(["", "Check"]);
    });

    it("a group of just as many has, and so has a larger one", () => {
      for (const students of [least, least + 1])
        expect(worksOutOf({ students })).toEqual([1 / students, "Counted"]);
      expect(worksOutOf({ students: least, meeting: "", mean: 3 })).toEqual(["", "Counted"]);
    });

    it("a group of which nobody says how many it is is checked", () => {
      expect(worksOutOf({ students: "" })).toEqual(["", "Check"]);
      expect(worksOutOf({ students: "", meeting: "", mean: 3 })).toEqual(["", "Check"]);
    });
  });

  it("O9: shows no share while Setup does not say how many students a group needs", () => {
    expect(worksOut([ROW], null)).toEqual([["", "Too few"]]);
    expect(worksOut([{}], null)).toEqual([["", ""]]);
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

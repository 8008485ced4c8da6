import { put, testWorkbook, valueAt } from "../model/testWorkbook";
import type { Workbook } from "../model/workbook";
import type { Scalar } from "./values";

/**
 * A table "T" at A1:E7 and some loose cells:
 *
 *      A       B        C      D           E
 *   1  School  Role     Score  Day         Passed
 *   2  North   Coach    80     2026-01-05  TRUE
 *   3  South   Teacher         2026-01-06  FALSE
 *   4  North   Teacher  90.5   2026-02-10  TRUE
 *   5  West    coach    70     2026-02-11  ="" (empty text)
 *   6  East    Lead     "n/a"  2026-03-01
 *   7  south   Coach    "60"   2026-03-02  FALSE
 */
function caseBook(): Workbook {
  const book = testWorkbook();
  const sheet = book.sheets.active;
  put(sheet, "A1", [
    ["School", "Role", "Score", "Day", "Passed"],
    ["North", "Coach", 80, "2026-01-05", true],
    ["South", "Teacher", null, "2026-01-06", false],
    ["North", "Teacher", 90.5, "2026-02-10", true],
    ["West", "coach", 70, "2026-02-11", '=""'],
    ["East", "Lead", "n/a", "2026-03-01", null],
    ["south", "Coach", "'60", "2026-03-02", false],
  ]);
  book.tables.add(sheet, { top: 0, left: 0, bottom: 6, right: 4 }, { hasHeaders: true, name: "T" });
  put(sheet, "H1", [[1], [3], [5], [7], ["#N/A"], ["text"], [""], [true]]);
  put(sheet, "J1", [
    [10, 20, 30],
    ["a", "b", "c"],
  ]);
  book.names.add("Limit", "=Sheet1!$H$3");
  book.names.add("Schools", "=T[School]");
  return book;
}

/** What a formula gives in a cell below everything else; an error is written as its text. */
function result(book: Workbook, formula: string): Scalar | string {
  const sheet = book.sheets.active;
  put(sheet, "G40", [[formula]]);
  const value = valueAt(sheet, "G40");
  put(sheet, "G40", [[""]]);
  return value;
}

export type Case = [formula: string, expected: Scalar | string];

/** One test for each case, all against the same workbook. */
export function testCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    const book = caseBook();
    test.each([...cases])("%s gives %j", (formula, expected) => {
      const value = result(book, formula);
      if (typeof expected === "number" && typeof value === "number") {
        expect(value).toBeCloseTo(expected, 9);
      } else {
        expect(value).toBe(expected);
      }
    });
  });
}

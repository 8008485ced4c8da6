import type { Issue, IssueCode } from "../../../src/workbook/reading/issue";
import {
  issueExpected,
  issueFound,
  issueLocation,
  issueSeverityName,
  issueSpot,
  issueText,
} from "../../../src/messages/messages";
import { expectSentence } from "./sentences";

/** With what comes with each code; the record keeps this list complete. */
const CODES: Record<IssueCode, Partial<Issue>> = {
  missingValue: { found: null },
  notText: { found: "TRUE" },
  notDate: { found: "soon" },
  notWhole: { found: "2.5", expected: { min: 1, max: 99 } },
  notNumber: { found: "many", expected: { min: 0, max: 200 } },
  outOfRange: { found: "120", expected: { min: 0, max: 100 } },
  notInList: { found: "Wizard", expected: { values: ["Practitioner", "Coach", "Observer"] } },
  unknownName: { found: "Elm", expected: { noun: "school" } },
  tooLong: { found: "Elm Elm Elm", expected: { max: 255 } },
  patternName: { found: "=Elm" },
  badScore: { found: "5", expected: { min: 0, max: 2, naAllowed: true } },
  cellError: { found: "#REF!" },
  duplicate: { found: "Fall" },
  partOfPercent: { found: "0.7", expected: { value: "70" } },
  circularCycles: { found: "Feedback #2", expected: { value: "Feedback #1" } },
  oneOfTwo: { found: "55", expected: { value: "Mean" } },
  blankRow: { column: null },
  outsidePeriods: { found: "44481" },
  missingHeader: { row: null, address: null },
  doubledHeader: { column: "School2", found: "School2", expected: { value: "School" } },
  missingTable: { column: null, row: null, address: null, expected: { value: "Periods" } },
  missingSheetForTool: { column: null, row: null, address: null, found: "Walkthrough 1.0" },
  itemsChanged: { found: "Walkthrough 1.0" },
  differs: { found: "0.6", expected: { value: "0.62" } },
  periodsOverlap: { column: null, found: "Winter", expected: { value: "Fall" } },
  possibleDouble: { found: "T-101, C-1" },
  unusableTool: { column: null, found: "Walkthrough 1.0", expected: { value: "Status" } },
};
const codes = Object.keys(CODES) as IssueCode[];

const issue = (code: IssueCode, over: Partial<Issue> = {}): Issue => ({
  code,
  severity: "error",
  sheet: "Fidelity Tracker",
  table: "tblFidelity",
  column: "School",
  row: 4,
  address: "C12",
  found: null,
  expected: {},
  ...CODES[code],
  ...over,
});

describe.each(codes)("%s in words", (code) => {
  test("what was found and what was expected are sentences", () => {
    expectSentence(issueFound(issue(code)));
    expectSentence(issueExpected(issue(code)));
    expect(issueText(issue(code))).toBe(`${issueFound(issue(code))} ${issueExpected(issue(code))}`);
  });

  test("they are sentences even where nothing more is known", () => {
    const bare = issue(code, { found: null, expected: {}, column: null, row: null, address: null });
    expectSentence(issueFound(bare));
    expectSentence(issueExpected(bare));
  });

  test("what stands in the cell is named", () => {
    const { found = null } = CODES[code];
    if (found === null || code === "outsidePeriods") return;
    expect(issueText(issue(code))).toContain(found);
  });
});

describe("particular sentences", () => {
  test("a score lists the points that the item allows", () => {
    expect(issueExpected(issue("badScore"))).toBe(
      "Type 0, 1 or 2, or NA where the item does not apply."
    );
    const withoutNa = issue("badScore", { expected: { min: 0, max: 1, naAllowed: false } });
    expect(issueExpected(withoutNa)).toBe("Type 0 or 1.");
  });

  test("a date outside of the periods reads as a date and not as Excel's number", () => {
    expect(issueFound(issue("outsidePeriods"))).toBe("12 Oct 2021 is in none of the periods.");
  });

  test("a long list names some and counts the others", () => {
    const values = Array.from({ length: 9 }, (_, index) => `V${index + 1}`);
    expect(issueExpected(issue("notInList", { expected: { values } }))).toMatch(/or 4 more\.$/);
  });

  test("a range may be open at either end", () => {
    expect(issueExpected(issue("outOfRange", { expected: { min: 1 } }))).toContain("at least 1");
    expect(issueExpected(issue("outOfRange", { expected: { max: 9 } }))).toContain("at most 9");
  });
});

describe("where an issue is", () => {
  test("sheet, row as Excel numbers it, and column", () => {
    expect(issueLocation(issue("badScore"))).toBe("Fidelity Tracker, row 12, School");
    expect(issueSpot(issue("badScore"))).toBe("Row 12, School");
  });

  test("without an address the entry is counted from 1", () => {
    const place = issueLocation(issue("badScore", { address: null }));
    expect(place).toBe("Fidelity Tracker, entry 5, School");
  });

  test("a whole table is named by its sheet, or by itself where that is gone", () => {
    const whole = issue("missingTable");
    expect(issueLocation(whole)).toBe("Fidelity Tracker");
    expect(issueLocation({ ...whole, sheet: null })).toBe("tblFidelity");
    expect(issueSpot(whole)).toBe("tblFidelity");
  });
});

test("severities say whether the entry counts", () => {
  expect(issueSeverityName("error")).not.toBe(issueSeverityName("note"));
});

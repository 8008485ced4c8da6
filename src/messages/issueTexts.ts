import type { Issue, IssueCode } from "../workbook/reading/issue";
import { dayText, listText, numberText } from "./format";

/** For each code what was found, and what was expected instead. `found` is a complete sentence, so is `expected`. */
interface IssueWords {
  readonly found: (issue: Issue) => string;
  readonly expected: (issue: Issue) => string;
}

const ISSUES: Record<IssueCode, IssueWords> = {
  missingValue: {
    found: () => "The cell is blank.",
    expected: ({ column, expected }) =>
      `Type ${expected.noun === undefined ? "a value" : withArticle(expected.noun)}${column === null ? "" : ` for ${quoted(column)}`}.`,
  },
  notText: {
    found: (issue) => `${foundText(issue)} is not text.`,
    expected: () => "Type words, not a number or a formula's TRUE or FALSE.",
  },
  notDate: {
    found: (issue) => `${foundText(issue)} is not a date that Excel knows.`,
    expected: () => "Type a date as Excel takes it in your region, and check that it aligns right.",
  },
  notWhole: {
    found: (issue) => `${foundText(issue)} is not a whole number.`,
    expected: (issue) => `Type a whole number${rangeText(issue)}.`,
  },
  notNumber: {
    found: (issue) => `${foundText(issue)} is not a number.`,
    expected: (issue) => `Type a number${rangeText(issue)}.`,
  },
  outOfRange: {
    found: (issue) => `${foundText(issue)} is out of range.`,
    expected: (issue) => `Type a number${rangeText(issue)}.`,
  },
  notInList: {
    found: (issue) => `${foundText(issue)} is not in the list.`,
    expected: ({ expected }) =>
      expected.values === undefined || expected.values.length === 0
        ? "Pick from the cell's list."
        : `Pick ${listText(expected.values.map(quoted), { most: 6, last: "or" })}.`,
  },
  unknownName: {
    found: (issue) => `${foundText(issue)} is not a known ${issue.expected.noun ?? "name"}.`,
    expected: ({ expected }) =>
      `Pick one from the cell's list, or add the ${expected.noun ?? "name"} where the workbook lists it.`,
  },
  tooLong: {
    found: (issue) => `${foundText(issue)} is too long for a name.`,
    expected: ({ expected }) =>
      `Shorten it to ${numberText(expected.max ?? 0)} characters: Excel's formulas compare no more.`,
  },
  patternName: {
    found: (issue) => `Excel's formulas take ${foundText(issue)} for a pattern.`,
    expected: () =>
      "Give it a name that does not begin with =, < or > and has no ~ in it; until then figures in the sheets can differ.",
  },
  badScore: {
    found: (issue) => `${foundText(issue)} is not a score for this item.`,
    expected: ({ expected }) => `Type ${scoreText(expected)}.`,
  },
  cellError: {
    found: ({ found }) => `The cell shows ${found ?? "an error"}.`,
    expected: () => "Type a value, or repair the formula that fails.",
  },
  duplicate: {
    found: (issue) => `${foundText(issue)} stands in an earlier row, too.`,
    expected: ({ expected }) =>
      `Give it a ${expected.noun ?? "name"} of its own or delete the row; only the first counts.`,
  },
  oneOfTwo: {
    found: ({ found, expected }) =>
      found === null
        ? `The cell is blank, and so is ${named(expected.value, "the other")}.`
        : `${quoted(found)} stands here, and ${named(expected.value, "the other")} is filled in, too.`,
    expected: ({ found }) =>
      found === null ? "Type one of the two." : "Keep one of the two and clear the other.",
  },
  partOfPercent: {
    found: ({ found }) => `${quoted(found ?? "")} is read as less than 1%.`,
    expected: ({ expected }) =>
      `Type the percentage as a number, such as ${expected.value ?? "70"}.`,
  },
  circularCycles: {
    found: ({ found, expected }) =>
      `From ${quoted(found ?? "this cycle")} the next cycles lead back to ${named(expected.value, "this one")}.`,
    expected: () => "Name the cycle that follows in time, or clear the cell.",
  },
  blankRow: {
    found: () => "The row is empty.",
    expected: () => "Delete the row, or fill it in.",
  },
  outsidePeriods: {
    found: ({ found }) =>
      `${found === null ? "The date" : serialText(found)} is in none of the periods.`,
    expected: () => "Correct the date, or let a period in Setup include it.",
  },
  missingHeader: {
    found: ({ column }) => `The column ${quoted(column ?? "that is needed")} is not there.`,
    expected: ({ column }) =>
      `Give the column its header ${quoted(column ?? "")} back, or insert a column with that header.`,
  },
  doubledHeader: {
    found: ({ column, found, expected }) =>
      `${named(found ?? column, "A column")} looks like a second column${expected.value === undefined ? "" : ` for ${quoted(expected.value)}`}, and is not read.`,
    expected: () => "Move its entries into the first, or give it another header.",
  },
  missingTable: {
    found: ({ table, expected }) => `The table ${quoted(expected.value ?? table)} is not there.`,
    expected: () => "Undo its deletion, or delete what is left of the sheet and insert it again.",
  },
  missingSheetForTool: {
    found: ({ found }) =>
      found === null
        ? "The sheet does not say whose tracker it is."
        : `${quoted(found)} is not a tool version that Fidelity Tool lists.`,
    expected: () =>
      "List the tool version there as it was; until then its observations are left out.",
  },
  itemsChanged: {
    found: ({ found, expected }) =>
      `The items of ${named(expected.value ?? found, "the tool")} have changed since its tracker was made.`,
    expected: () =>
      "Bring the tracker up to date under Insert; scores stay with the items they were given for.",
  },
  differs: {
    found: ({ found }) => `The cell shows ${found === null ? "nothing" : quoted(found)}.`,
    expected: ({ expected }) =>
      expected.value === undefined
        ? "The data give another figure: refresh the report."
        : `The data give ${quoted(expected.value)}: refresh the report.`,
  },
  periodsOverlap: {
    found: ({ found, expected }) =>
      `${named(found, "The period")} shares days with ${named(expected.value, "another period")}.`,
    expected: () => "Let each period start after the one before has ended.",
  },
  possibleDouble: {
    found: (issue) =>
      `${foundText(issue)} has another row for the same ${issue.expected.noun ?? "day"}.`,
    expected: () => "Delete the row if it was typed twice; both count until then.",
  },
  unusableTool: {
    found: ({ found, expected }) =>
      expected.value === undefined || expected.value === found
        ? `${named(found, "The tool version")} cannot be told apart from another one.`
        : `${named(found, "The tool version")} cannot have a tracker: ${quoted(expected.value)} would head two columns.`,
    expected: ({ found, expected }) =>
      expected.value === undefined || expected.value === found
        ? "Give the tool or its version another name."
        : "Give the item another code.",
  },
};

/** What stands there, as one sentence. */
export function issueFound(issue: Issue): string {
  return ISSUES[issue.code].found(issue);
}

/** What was expected, as one sentence that says what to do. */
export function issueExpected(issue: Issue): string {
  return ISSUES[issue.code].expected(issue);
}

/** Both together. */
export function issueText(issue: Issue): string {
  return `${issueFound(issue)} ${issueExpected(issue)}`;
}

/** Where it is: "Fidelity Tracker, row 12, School". Rows as Excel numbers them where the address is known. */
export function issueLocation(issue: Issue): string {
  return [issue.sheet ?? issue.table, ...spotParts(issue)].join(", ");
}

/** The same within its sheet: "Row 12, School". */
export function issueSpot(issue: Issue): string {
  const spot = spotParts(issue).join(", ");
  return spot === "" ? issue.table : spot.charAt(0).toUpperCase() + spot.slice(1);
}

function spotParts({ address, row, column }: Issue): string[] {
  const line = /\d+$/.exec(address ?? "")?.[0];
  const rowText = line !== undefined ? `row ${line}` : row !== null ? `entry ${row + 1}` : null;
  return [rowText, column].filter((part) => part !== null);
}

export function issueSeverityName(severity: Issue["severity"]): string {
  return severity === "error" ? "Left out" : "Used, but check";
}

function foundText({ found }: Issue): string {
  return found === null ? "A blank" : quoted(found);
}

function named(name: string | null | undefined, otherwise: string): string {
  return name === null || name === undefined ? otherwise : quoted(name);
}

/** A day arrives as the number that Excel keeps of it. */
function serialText(found: string): string {
  return /^\d+$/.test(found) ? dayText(Number(found)) : quoted(found);
}

function quoted(text: string): string {
  return `“${text}”`;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) && !/^(uni|use)/i.test(noun) ? "an" : "a"} ${noun}`;
}

function rangeText({ expected: { min, max } }: Issue): string {
  if (min !== undefined && max !== undefined) {
    return ` from ${numberText(min)} to ${numberText(max)}`;
  }
  if (min !== undefined) return ` of at least ${numberText(min)}`;
  return max === undefined ? "" : ` of at most ${numberText(max)}`;
}

function scoreText({ min = 0, max, naAllowed }: Issue["expected"]): string {
  const points =
    max === undefined ? "whole points" : listText(pointsFrom(min, max), { last: "or", most: 11 });
  return naAllowed === true ? `${points}, or NA where the item does not apply` : points;
}

function pointsFrom(min: number, max: number): string[] {
  return Array.from({ length: Math.max(1, max - min + 1) }, (_, step) => String(min + step));
}

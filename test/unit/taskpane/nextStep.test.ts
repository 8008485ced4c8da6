import { countErrors, isBlank, nextStep } from "../../../src/taskpane/figures/nextStep";
import type { WorkbookView } from "../../../src/workbook/actions/actions";
import { blankView, makeGap, makeIssue, makeSheets, makeTracker, makeView } from "./makeView";

const noSheet = { sheet: null, scored: false, complete: 0 } as const;
const withoutToolSheet = makeSheets("present").map((sheet) =>
  sheet.key === "tool" ? { ...sheet, state: "absent" as const } : sheet
);

/** Each step of the ladder has all that the later ones ask for, so that only its own rung can decide. */
const LADDER: readonly (readonly [name: string, view: WorkbookView, expected: object])[] = [
  ["a blank workbook", blankView, { kind: "insertAll" }],
  [
    "sheets, but none for the tool",
    makeView({ sheets: withoutToolSheet, trackers: [], issues: [makeIssue()] }),
    { kind: "insertMissing" },
  ],
  ["no tool listed", makeView({ trackers: [], gaps: [makeGap()] }), { kind: "listItems" }],
  [
    "a tool without items",
    makeView({ trackers: [makeTracker({ state: "noItems", ...noSheet })] }),
    { kind: "listItems" },
  ],
  [
    "a tool without tracker",
    makeView({
      trackers: [makeTracker({ state: "none", ...noSheet })],
      issues: [makeIssue()],
      gaps: [makeGap()],
    }),
    { kind: "makeTracker", tool: "Walkthrough 1.0" },
  ],
  [
    "a tracker behind its tool",
    makeView({ trackers: [makeTracker({ state: "outOfDate" })], issues: [makeIssue()] }),
    { kind: "updateTracker", tool: "Walkthrough 1.0" },
  ],
  [
    "entries left out",
    makeView({ issues: [makeIssue(), makeIssue({ severity: "note" })], gaps: [makeGap()] }),
    { kind: "correct", count: 1 },
  ],
  [
    "no observations",
    makeView({
      counts: { ...makeView().counts, observations: 0 },
      report: { written: true, outOfDate: true, asOf: null },
    }),
    { kind: "observe" },
  ],
  [
    "open gaps",
    makeView({ gaps: [makeGap()], report: { written: true, outOfDate: true, asOf: null } }),
    { kind: "gaps", count: 1 },
  ],
  [
    "a report that is out of date",
    makeView({ report: { written: true, outOfDate: true, asOf: 44600 } }),
    { kind: "refresh" },
  ],
  [
    "a further tool version without tracker",
    makeView({
      trackers: [makeTracker(), makeTracker({ tool: "New 2.0", state: "none", ...noSheet })],
    }),
    { kind: "makeTracker", tool: "New 2.0" },
  ],
  ["nothing left to do", makeView(), { kind: "nothing" }],
];

test.each(LADDER)("%s", (_name, view, expected) => {
  expect(nextStep(view)).toEqual(expected);
});

test("notes are no reason to correct anything", () => {
  const view = makeView({ issues: [makeIssue({ severity: "note" })] });
  expect(countErrors(view)).toBe(0);
  expect(nextStep(view)).toEqual({ kind: "nothing" });
});

test("a workbook with one incomplete sheet is not blank", () => {
  const sheets = makeSheets("absent").map((sheet, index) =>
    index === 0 ? { ...sheet, state: "incomplete" as const } : sheet
  );
  expect(isBlank(blankView)).toBe(true);
  expect(isBlank(makeView({ sheets }))).toBe(false);
});

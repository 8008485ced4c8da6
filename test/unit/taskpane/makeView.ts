import type { GapFlag, SummaryFigure, ToolSummary } from "../../../src/core/figures";
import type {
  GapRow,
  SheetStatus,
  TrackerStatus,
  WorkbookView,
} from "../../../src/workbook/actions/actions";
import { makeSnapshot } from "../core/makeSnapshot";
import type { Issue } from "../../../src/workbook/reading/issue";

const KEYS = [
  "setup",
  "training",
  "coaching",
  "tool",
  "tracker",
  "pdsa",
  "summary",
  "gaps",
  "lists",
] as const;

export function makeSheets(state: SheetStatus["state"]): SheetStatus[] {
  return KEYS.map((key) => ({
    key,
    name: `Sheet ${key}`,
    state,
    owner: "user",
    help: `Help for ${key}.`,
    brings: key === "lists" ? [] : ["lists"],
  }));
}

export function makeTracker(over: Partial<TrackerStatus> = {}): TrackerStatus {
  return {
    tool: "Walkthrough 1.0",
    state: "current",
    scored: true,
    sheet: "Fidelity Tracker",
    complete: 10,
    incomplete: 0,
    toCheck: 0,
    criterion: {
      form: "total",
      totalPercent: 80,
      componentPercent: null,
      keyComponent: null,
      mostMisses: null,
      points: null,
    },
    hasCriticalItems: false,
    charts: null,
    breakdown: null,
    ...over,
  };
}

export function makeGap(flag: Partial<GapFlag> = {}, over: Partial<GapRow> = {}): GapRow {
  const rule = flag.rule ?? "G1";
  const school = flag.school ?? null;
  const component = flag.component ?? "Phonics";
  return {
    flag: {
      key: `${rule}|${component}|${school ?? "All"}`,
      rule,
      severity: "medium",
      tool: "Walkthrough 1.0",
      component,
      school,
      period: "Winter",
      cycles: [],
      evidence: { mean: 0.62, criterionPercent: 80, observations: 12, units: 5 },
      ...flag,
    },
    state: "open",
    owner: null,
    decision: null,
    target: null,
    ...over,
  };
}

export function makeFigure(over: Partial<SummaryFigure> = {}): SummaryFigure {
  return {
    school: null,
    component: null,
    period: "Fall",
    observations: 5,
    due: 6,
    units: 4,
    mean: 0.7,
    atCriterion: 0.4,
    criterionPercent: 80,
    ...over,
  };
}

export function makeSummary(
  figures: readonly SummaryFigure[],
  tool = "Walkthrough 1.0"
): ToolSummary {
  return { tool, observations: [], figures, items: [] };
}

export function makeIssue(over: Partial<Issue> = {}): Issue {
  return {
    code: "notDate",
    severity: "error",
    sheet: "Fidelity Tracker",
    table: "tblFidelity",
    column: "Date",
    row: 0,
    address: "A8",
    found: "soon",
    expected: {},
    ...over,
  };
}

/** A workbook in which nothing is left to do, unless told otherwise. */
export function makeView(over: Partial<WorkbookView> = {}): WorkbookView {
  return {
    asOf: 44607,
    basis: { snapshot: makeSnapshot([]), summaries: [] },
    asOfIsToday: false,
    unfinished: [],
    program: "Literacy",
    district: "Sunshine Public Schools",
    sheets: makeSheets("present"),
    trackers: [makeTracker()],
    issues: [],
    sampleRows: 0,
    clearingDeletesSheets: false,
    undo: "inSeveral",
    counts: {
      schools: 3,
      practitioners: 12,
      components: 4,
      periods: 3,
      trainingSessions: 6,
      coachingPlans: 5,
      observations: 25,
      cycles: 2,
    },
    summaries: [],
    measures: [],
    gaps: [],
    report: { written: true, outOfDate: false, asOf: 44607 },
    older: [],
    newer: [],
    ...over,
  };
}

export const blankView = makeView({
  sheets: makeSheets("absent"),
  trackers: [],
  counts: {
    schools: 0,
    practitioners: 0,
    components: 0,
    periods: 0,
    trainingSessions: 0,
    coachingPlans: 0,
    observations: 0,
    cycles: 0,
  },
  report: { written: false, outOfDate: false, asOf: null },
});

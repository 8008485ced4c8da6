import { chainOf, weakestLink } from "../../../src/taskpane/figures/chain";
import { bySeverity, chosenGaps, gapSubjects } from "../../../src/taskpane/figures/gapGroups";
import { glanceOf } from "../../../src/taskpane/figures/glance";
import { heatTable, schoolRows, shadeOf } from "../../../src/taskpane/figures/heatTable";
import { issueGroups } from "../../../src/taskpane/figures/issueGroups";
import { countOpenGaps } from "../../../src/taskpane/figures/openGaps";
import {
  absentSheets,
  broughtAlong,
  offeredSheets,
} from "../../../src/taskpane/figures/sheetChoice";
import {
  blankView,
  makeFigure,
  makeGap,
  makeIssue,
  makeSheets,
  makeSummary,
  makeTracker,
  makeView,
} from "./makeView";

const counted = (over: Partial<ReturnType<typeof makeView>["counts"]>) =>
  makeView({ counts: { ...makeView().counts, ...over } });

describe("open gaps", () => {
  test("several rules on one component, school and period are one gap, as severe as its worst", () => {
    const gaps = [
      makeGap({ rule: "G1", severity: "medium" }),
      makeGap({ rule: "G2", severity: "high" }),
      makeGap({ rule: "G1", severity: "medium", school: "Oak" }),
    ];
    expect(countOpenGaps(makeView({ gaps }))).toEqual({ count: 2, high: 1 });
  });

  test("an answered gap, missing data and a stalled cycle are not open gaps", () => {
    const gaps = [
      makeGap({ rule: "G1" }, { state: "answered" }),
      makeGap({ rule: "G7", severity: "info" }),
      makeGap({ rule: "G10" }),
    ];
    expect(countOpenGaps(makeView({ gaps })).count).toBe(0);
  });
});

describe("the chain", () => {
  const states = (view: ReturnType<typeof makeView>) => chainOf(view).map(({ state }) => state);

  test("is whole when every driver has entries and no gap is open", () => {
    expect(states(makeView())).toEqual(Array(5).fill("inPlace"));
    expect(weakestLink(chainOf(makeView()))).toBeNull();
  });

  test("breaks where nothing is written down", () => {
    const chain = chainOf(counted({ coachingPlans: 0 }));
    expect(weakestLink(chain)).toMatchObject({ driver: "coaching", state: "missing" });
  });

  test("a missing link comes before one that needs attention, and the first of several is named", () => {
    const view = {
      ...counted({ trainingSessions: 0, coachingPlans: 0 }),
      gaps: [makeGap()],
    };
    expect(weakestLink(chainOf(view))?.driver).toBe("training");
  });

  test("without observations there is nothing to learn from either", () => {
    const view = counted({ observations: 0, cycles: 3 });
    expect(states(view).slice(3)).toEqual(["missing", "missing"]);
  });

  test("too few observations need attention, and so do open gaps", () => {
    const few = makeView({ gaps: [makeGap({ rule: "G7", severity: "info" })] });
    expect(weakestLink(chainOf(few))?.driver).toBe("fidelity");
    const open = makeView({ gaps: [makeGap()] });
    expect(weakestLink(chainOf(open))).toMatchObject({ driver: "results", count: 1 });
  });
});

describe("the key figures", () => {
  test("take the latest period with observations, and count what is due so far", () => {
    const figures = [
      makeFigure({ period: "Fall", observations: 5, due: 6 }),
      makeFigure({ period: "Winter", observations: 4, due: 6, mean: 0.5 }),
      makeFigure({ period: "Spring", observations: 0, due: 0, mean: null }),
      makeFigure({ school: "Oak", period: "Winter", observations: 99 }),
    ];
    const glance = glanceOf(makeView({ summaries: [makeSummary(figures)] }));
    expect(glance).toMatchObject({ observations: 9, due: 12, latest: { period: "Winter" } });
  });

  test("never mix tool versions: the one with most observations stands", () => {
    const summaries = [
      makeSummary([makeFigure({ observations: 2 })], "Old 1.0"),
      makeSummary([makeFigure({ observations: 8, due: null })], "New 2.0"),
    ];
    expect(glanceOf(makeView({ summaries }))).toMatchObject({
      tool: "New 2.0",
      observations: 8,
      due: null,
    });
  });

  test("are empty without a tracker", () => {
    expect(glanceOf(blankView)).toEqual({ tool: null, latest: null, observations: 0, due: null });
  });
});

describe("the heat table", () => {
  const figures = [
    makeFigure(),
    makeFigure({ component: "Phonics" }),
    makeFigure({ school: "Oak" }),
    makeFigure({ school: "Oak", component: "Phonics", criterionPercent: 70 }),
  ];

  test("has the components first and overall last", () => {
    const { rows, periods, sharedCriterion } = heatTable(makeSummary(figures), null);
    expect(rows.map(({ component }) => component)).toEqual(["Phonics", null]);
    expect(periods).toEqual(["Fall"]);
    expect(sharedCriterion).toBe(80);
  });

  test("tells criteria that differ row by row", () => {
    expect(heatTable(makeSummary(figures), "Oak").sharedCriterion).toBeNull();
  });

  test("has no rows for a school that is gone", () => {
    expect(heatTable(makeSummary(figures), "Elm")).toEqual({
      periods: [],
      rows: [],
      sharedCriterion: null,
    });
  });

  test("by school shows the overall lines only", () => {
    expect(schoolRows(makeSummary(figures))).toEqual([{ school: "Oak", cells: [figures[2]] }]);
  });

  test.each([
    [null, 80, "none"],
    [0.4, null, "noCriterion"],
    [0.8, 80, "at"],
    [0.1 + 0.2 + 0.5, 80, "at"],
    [0.799, 80, "below1"],
    [0.7001, 80, "below1"],
    [0.7, 80, "below2"],
    [0.6001, 80, "below2"],
    [0.6, 80, "below3"],
    [0, 80, "below3"],
  ])("a mean of %p against %p is shaded %p", (mean, criterionPercent, shade) => {
    expect(shadeOf(makeFigure({ mean, criterionPercent }))).toBe(shade);
  });
});

describe("gaps as subjects", () => {
  test("the persistent gap speaks for the one below criterion; decline and delay add to it", () => {
    const gaps = (["G1", "G9", "G3", "G2"] as const).map((rule) => makeGap({ rule }));
    const [subject, ...none] = gapSubjects(gaps);
    expect(none).toEqual([]);
    expect(subject?.lead.flag.rule).toBe("G2");
    expect(subject?.others.map(({ flag }) => flag.rule)).toEqual(["G3", "G9"]);
  });

  test("a subject is as severe as the worst of its gaps", () => {
    const gaps = [
      makeGap({ rule: "G1", severity: "medium" }),
      makeGap({ rule: "G9", severity: "high" }),
    ];
    expect(gapSubjects(gaps)[0]).toMatchObject({
      severity: "high",
      lead: { flag: { rule: "G1" } },
    });
  });

  test("schools, periods and stalled cycles keep apart", () => {
    const gaps = [
      makeGap(),
      makeGap({ school: "Oak" }),
      makeGap({ period: "Fall" }),
      makeGap({ rule: "G10", key: "G10|A #1", tool: null, period: null }),
      makeGap({ rule: "G10", key: "G10|A #2", tool: null, period: null }),
    ];
    expect(gapSubjects(gaps)).toHaveLength(5);
  });

  test("come by severity, without groups that are empty", () => {
    const gaps = [makeGap({ severity: "info" }), makeGap({ severity: "high", school: "Oak" })];
    const groups = bySeverity(gapSubjects(gaps));
    expect(groups.map(({ severity }) => severity)).toEqual(["high", "info"]);
  });

  test("in each severity all schools come first, then the widest; what has no width comes last, in its order", () => {
    const gap = (school: string | null, mean: number, criterionPercent = 80) =>
      makeGap({ school, evidence: { mean, criterionPercent } });
    const gaps = [
      makeGap({ rule: "G7", school: "Ash", evidence: { observations: 1 } }),
      makeGap({ rule: "G7", school: "Birch", evidence: { observations: 2 } }),
      gap("Cedar", 0.7),
      gap("Oak", 0.62),
      gap("Pine", 0.7, 90),
      gap(null, 0.79),
    ];
    const [group] = bySeverity(gapSubjects(gaps));
    expect(group?.subjects.map(({ lead }) => lead.flag.school)).toEqual([
      null,
      "Pine",
      "Oak",
      "Cedar",
      "Ash",
      "Birch",
    ]);
  });

  test("can be chosen by school and by component", () => {
    const gaps = [
      makeGap(),
      makeGap({ school: "Oak" }),
      makeGap({ school: "Oak", component: "Talk" }),
    ];
    expect(chosenGaps(gaps, { school: null, component: null })).toHaveLength(3);
    expect(chosenGaps(gaps, { school: "Oak", component: null })).toHaveLength(2);
    expect(chosenGaps(gaps, { school: "Oak", component: "Talk" })).toEqual([gaps[2]]);
  });
});

describe("issues by sheet", () => {
  test("what is left out comes first, then table by table and row by row", () => {
    const issues = [
      makeIssue({ row: 9 }),
      makeIssue({ table: "tblOther", row: 0 }),
      makeIssue({ row: 2 }),
      makeIssue({ row: 1, severity: "note" }),
      makeIssue({ sheet: "Setup", table: "tblStaff", row: 0 }),
      makeIssue({ row: null }),
    ];
    const groups = issueGroups(issues);
    expect(groups.map(({ sheet }) => sheet)).toEqual(["Fidelity Tracker", "Setup"]);
    expect(groups[0]?.issues).toEqual([issues[5], issues[2], issues[0], issues[1], issues[3]]);
  });
});

describe("sheets to insert", () => {
  test("trackers leave the list once a tool has them one by one", () => {
    const keys = (view: ReturnType<typeof makeView>) => offeredSheets(view).map(({ key }) => key);
    expect(keys(blankView)).toContain("tracker");
    expect(keys(makeView({ trackers: [makeTracker()] }))).not.toContain("tracker");
  });

  test("what comes along is absent and not chosen already", () => {
    expect(broughtAlong(blankView, new Set(["pdsa"]))).toEqual(new Set(["lists"]));
    expect(broughtAlong(blankView, new Set(["pdsa", "lists"]))).toEqual(new Set());
    const withLists = makeView({
      sheets: makeSheets("absent").map((sheet) =>
        sheet.key === "lists" ? { ...sheet, state: "present" as const } : sheet
      ),
    });
    expect(broughtAlong(withLists, new Set(["pdsa"]))).toEqual(new Set());
  });

  test("only absent sheets are to be chosen", () => {
    expect(absentSheets(makeView())).toEqual([]);
  });
});

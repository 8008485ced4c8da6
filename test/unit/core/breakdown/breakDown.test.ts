import fc from "fast-check";
import { breakDown } from "../../../../src/core/breakdown/breakDown";
import type { BreakdownBy, BreakdownLine } from "../../../../src/core/breakdown/figures";
import type {
  Observation,
  RecordKind,
  Snapshot,
  StaffMember,
  ToolVersion,
} from "../../../../src/core/model";
import { summariseItemsBySchool } from "../../../../src/core/summary/summariseItemsBySchool";
import { summariseTool } from "../../../../src/core/summary/summariseTool";
import { arbitrarySnapshot } from "../arbitrarySnapshot";
import {
  FALL,
  WINTER,
  makeCriterion,
  makeItem,
  makeObservation,
  makeSession,
  makeSnapshot,
  makeStaff,
  makeTracker,
  percentItems,
  SETTINGS,
} from "../makeSnapshot";
import { bruteForceLine } from "./bruteForceLines";

const ALL_BY: readonly BreakdownBy[] = [
  "school",
  "level",
  "cohort",
  "gradeBand",
  "role",
  "observer",
  "coach",
  "trainer",
  "session",
  "period",
];
const ITEMS = percentItems("Phonics");

function linesOf(
  observations: readonly Observation[],
  by: BreakdownBy,
  { tool = {}, ...parts }: Partial<Snapshot> & { readonly tool?: Partial<ToolVersion> } = {},
  items = ITEMS
) {
  const tracker = makeTracker(items, observations, tool);
  const snapshot = makeSnapshot([tracker], parts);
  return breakDown(tracker, summariseTool(tracker, snapshot), snapshot, by);
}

/** The line of a group overall in Fall, or what is asked for. */
function lineOf(lines: readonly BreakdownLine[], group: string | null, parts = {}): BreakdownLine {
  const wanted = { component: null, item: null, period: "Fall", ...parts };
  return lines.find(
    (line) =>
      line.group === group &&
      line.component === wanted.component &&
      line.item === wanted.item &&
      line.period === wanted.period
  )!;
}

const groupsOf = (lines: readonly BreakdownLine[]) => [...new Set(lines.map(({ group }) => group))];

/** One observation for each percentage, each of another unit. */
const observed = (percents: readonly number[], parts: Partial<Observation> = {}) =>
  percents.map((percent, index) => makeObservation([percent], { unit: `P${index}`, ...parts }));

describe("B1: a breakdown's groups", () => {
  it("stand in the order of Setup for schools and periods, observed or not", () => {
    const parts = { schools: ["South", "North", "SOUTH"] };
    expect(groupsOf(linesOf([], "school", parts))).toEqual(["South", "North"]);
    expect(groupsOf(linesOf([], "period", parts))).toEqual(["Fall", "Winter", "Spring"]);
  });

  it("stand by the alphabet otherwise, compared without regard to case, as first spelled", () => {
    const observations = ["zoe", "Bo", "ADA", "bo", "Zoe"].map((observer) =>
      makeObservation([50], { observer })
    );
    const lines = linesOf(observations, "observer");
    expect(groupsOf(lines)).toEqual(["ADA", "Bo", "zoe"]);
    expect(lineOf(lines, "Bo").observations).toBe(2);
  });

  it("end with what belongs to none, which is not there where there is nothing of it", () => {
    const named = makeObservation([50], { observer: "Ada" });
    const blank = makeObservation([70]);
    expect(groupsOf(linesOf([named], "observer"))).toEqual(["Ada"]);
    const lines = linesOf([blank, named], "observer");
    expect(groupsOf(lines)).toEqual(["Ada", null]);
    expect(lineOf(lines, null)).toMatchObject({ observations: 1, mean: 0.7 });
  });

  it("take an unlisted school for none", () => {
    const lines = linesOf(observed([40], { school: "Elsewhere" }), "school");
    expect(groupsOf(lines)).toEqual(["North", "South", null]);
    expect(lineOf(lines, null)).toMatchObject({ observations: 1, units: 1, mean: 0.4 });
  });

  it("are the levels and cohorts of listed schools", () => {
    const parts = {
      schools: ["North", "South", "West"],
      schoolTraits: [
        { school: "NORTH", level: "high", cohort: "b" },
        { school: "South", level: "Elementary", cohort: null },
        { school: "West", level: "High", cohort: "a" },
        { school: "Elsewhere", level: "Other", cohort: "c" },
      ],
    };
    const schools = ["North", "South", "West", "Elsewhere"];
    const observations = schools.map((school) => makeObservation([50], { school }));
    const byLevel = linesOf(observations, "level", parts);
    expect(groupsOf(byLevel)).toEqual(["Elementary", "high", null]);
    expect(lineOf(byLevel, "high")).toMatchObject({ observations: 2, units: 2 });
    expect(lineOf(byLevel, null)).toMatchObject({ observations: 1 });
    expect(groupsOf(linesOf(observations, "cohort", parts))).toEqual(["a", "b", null]);
  });

  it("are of the practitioner observed: role, grade band and coach", () => {
    const graded: StaffMember & { gradeBand: string } = { ...makeStaff("p0"), gradeBand: "K-2" };
    const staff = [graded, makeStaff("P1", { coach: "C1", role: "coach" })];
    const observations = observed([20, 40, 60]);
    const groups = (by: BreakdownBy) => groupsOf(linesOf(observations, by, { staff }));
    expect(groups("gradeBand")).toEqual(["K-2", null]);
    expect(groups("role")).toEqual(["coach", "practitioner", null]);
    expect(groups("coach")).toEqual(["C1", null]);
    const byRole = linesOf(observations, "role", { staff });
    expect([lineOf(byRole, "coach").mean, lineOf(byRole, null).mean]).toEqual([0.4, 0.6]);
  });

  it.each(["team", "school"] as const)("of people do not exist where a %s is the unit", (unit) => {
    const staff = [makeStaff("North", { coach: "C1" })];
    const observations = [makeObservation([50], { unit: "North", observer: "Ada" })];
    for (const by of ["role", "gradeBand", "coach"] as const)
      expect(linesOf(observations, by, { staff, tool: { unit } })).toEqual([]);
    expect(groupsOf(linesOf(observations, "observer", { tool: { unit } }))).toEqual(["Ada"]);
  });

  it("may be none: no observations, no schools, no periods", () => {
    expect(linesOf([], "observer")).toEqual([]);
    expect(linesOf([], "school", { schools: [] })).toEqual([]);
    expect(linesOf(observed([50]), "period", { periods: [] })).toEqual([]);
    const [first, ...others] = linesOf(observed([50]), "school", {
      periods: [],
      tool: { duePerPeriod: 1 },
    });
    expect(first).toEqual({
      group: "North",
      component: null,
      item: null,
      period: null,
      observations: 0,
      due: null,
      units: 0,
      mean: null,
      median: null,
      lowest: null,
      highest: null,
      observationsAtCriterion: null,
      unitsAtCriterion: null,
      criterionPercent: 80,
    });
    // Overall, component and item of two schools.
    expect(others).toHaveLength(5);
  });
});

describe("a breakdown's lines", () => {
  it("stand group by group: overall, components, items; all periods, then each", () => {
    const items = [
      makeItem("Phonics", { code: "A" }),
      makeItem("Fluency", { code: "B" }),
      makeItem("PHONICS", { code: "C" }),
    ];
    const lines = linesOf([], "school", { schools: ["North"], periods: [FALL] }, items);
    expect(lines.map(({ component, item, period }) => [component, item, period])).toEqual(
      [
        [null, null],
        ["Phonics", null],
        ["Fluency", null],
        ["Phonics", "A"],
        ["Fluency", "B"],
        ["Phonics", "C"],
      ].flatMap((column) => [null, "Fall"].map((period) => [...column, period]))
    );
  });

  it("are of one period each where periods are the groups", () => {
    const lines = linesOf(observed([50]), "period");
    expect(lines).toHaveLength(9);
    expect(lines.every(({ group, period }) => group !== null && group === period)).toBe(true);
  });

  it("count consensus rows and never individual or incomplete ones", () => {
    const of = (record: RecordKind, percent: number | null) =>
      makeObservation([percent], { record, observer: record });
    const lines = linesOf(
      [of("consensus", 60), of("individual", 0), of("consensus", null)],
      "school"
    );
    expect(lineOf(lines, "North")).toMatchObject({ observations: 1, units: 1, mean: 0.6 });
    expect(groupsOf(linesOf([of("individual", 0)], "observer"))).toEqual([]);
  });

  it("are refused where scored observations are missing", () => {
    const tracker = makeTracker(ITEMS, observed([50]));
    expect(() =>
      breakDown(tracker, { observations: [] }, makeSnapshot([tracker]), "school")
    ).toThrow(RangeError);
  });
});

describe("B2: a breakdown's means", () => {
  const often = [20, 20, 20].map((percent) => makeObservation([percent], { unit: "P1" }));
  const once = makeObservation([80], { unit: "P2" });
  const each = { settings: { ...SETTINGS, unitsFirst: false } };

  it("give each unit the same weight where units come first, items apart", () => {
    const lines = linesOf([...often, once], "school");
    expect(lineOf(lines, "North").mean).toBeCloseTo(0.5, 12);
    expect(lineOf(lines, "North").median).toBeCloseTo(0.5, 12);
    const item = lineOf(lines, "North", { component: "Phonics", item: "Phonics" });
    expect(item).toMatchObject({ observations: 4, mean: 0.35, highest: 0.8 });
  });

  it("and their spread are of observations where units do not come first", () => {
    const line = lineOf(linesOf([...often, once], "school", each), "North");
    expect(line.mean).toBeCloseTo(0.35, 12);
    expect(line).toMatchObject({ median: 0.2, lowest: 0.2, highest: 0.8 });
  });

  it("B3: of all periods count a unit once for each period, and its own mean once", () => {
    const winter = [60, 100].map((percent) =>
      makeObservation([percent], { unit: "P1", period: "Winter" })
    );
    const line = lineOf(linesOf([...often, once, ...winter], "school"), "North", { period: null });
    // 0.2 and 0.8 in Fall, 0.8 in Winter; P1 comes to 0.5 by itself.
    expect(line.mean).toBeCloseTo(0.6, 12);
    expect(line).toMatchObject({ observations: 6, units: 2 });
    expect([line.lowest!, line.median!, line.highest!].map((n) => n.toFixed(9))).toEqual([
      "0.500000000",
      "0.650000000",
      "0.800000000",
    ]);
  });

  it("leave out NA, which is not 0, and count a unit that scored nothing of it", () => {
    const items = percentItems("Phonics", "Fluency");
    const observations = [makeObservation(["NA", 50]), makeObservation([40, 50], { unit: "P2" })];
    const lines = linesOf(observations, "school", {}, items);
    const of = (item: string | null) => lineOf(lines, "North", { component: "Phonics", item });
    expect(of(null)).toMatchObject({ observations: 1, units: 2, mean: 0.4, lowest: 0.4 });
    expect(of("Phonics")).toMatchObject({ observations: 1, units: 2, mean: 0.4, lowest: 0.4 });
    expect(of(null).unitsAtCriterion).toEqual({ at: 0, of: 1 });
  });

  it.each([
    [[], null, null, null],
    [[30], 0.3, 0.3, 0.3],
    [[30, 40], 0.3, 0.35, 0.4],
    [[90, 30, 40], 0.3, 0.4, 0.9],
  ])("of %p have their lowest, middle and highest", (percents, lowest, median, highest) => {
    const line = lineOf(linesOf(observed(percents), "school"), "North");
    expect(line).toMatchObject({ observations: percents.length, lowest, highest });
    expect(line.median?.toFixed(9)).toBe(median?.toFixed(9));
  });
});

describe("B2: a breakdown's counts at criterion", () => {
  it.each([
    [79, 0],
    [80, 1],
    [81, 1],
  ])("%i %% where 80 %% is the criterion: %i", (percent, at) => {
    const line = lineOf(linesOf(observed([percent]), "school"), "North");
    const expected = { at, of: 1 };
    expect(line).toMatchObject({
      observationsAtCriterion: expected,
      unitsAtCriterion: expected,
      criterionPercent: 80,
    });
  });

  it("are of observations one by one, and of units by their means", () => {
    const observations = [70, 90, 79].map((percent, index) =>
      makeObservation([percent], { unit: index < 2 ? "P1" : "P2" })
    );
    expect(lineOf(linesOf(observations, "school"), "North")).toMatchObject({
      observationsAtCriterion: { at: 1, of: 3 },
      unitsAtCriterion: { at: 1, of: 2 },
    });
  });

  it("take three times 0.8 as 80 %, whatever its binary rounding", () => {
    const observations = Array.from({ length: 3 }, () => makeObservation([80]));
    expect(lineOf(linesOf(observations, "school"), "North").unitsAtCriterion).toEqual({
      at: 1,
      of: 1,
    });
  });

  it("compare a component with its own percentage; items have none", () => {
    const criterion = makeCriterion({ totalPercent: 80, componentPercent: 70 });
    const lines = linesOf(observed([70]), "school", { tool: { criterion } });
    expect(lineOf(lines, "North", { component: "Phonics" })).toMatchObject({
      observationsAtCriterion: { at: 1, of: 1 },
      unitsAtCriterion: { at: 1, of: 1 },
      criterionPercent: 70,
    });
    expect(lineOf(lines, "North", { component: "Phonics", item: "Phonics" })).toMatchObject({
      observationsAtCriterion: null,
      unitsAtCriterion: null,
      criterionPercent: null,
    });
  });

  it("overall follow the tool's form for observations, and need a percentage for units", () => {
    const criterion = makeCriterion({ form: "misses", totalPercent: null, mostMisses: 1 });
    const line = lineOf(linesOf(observed([10]), "school", { tool: { criterion } }), "North");
    expect(line).toMatchObject({
      observationsAtCriterion: { at: 1, of: 1 },
      unitsAtCriterion: null,
      criterionPercent: null,
    });
  });
});

describe("B2: what is due of a group", () => {
  const staff = [
    makeStaff("P1", { coach: "C1" }),
    makeStaff("P2", { coach: "c1", school: "South", startDate: FALL.end + 1 }),
    makeStaff("P3", { school: null }),
    makeStaff("P4", { coach: "C2", role: "coach" }),
  ];
  const parts = {
    staff,
    schoolTraits: [{ school: "North", level: "High", cohort: null }],
    asOf: FALL.end + 1,
    tool: { duePerPeriod: 2 },
  };
  const due = (by: BreakdownBy, observations = observed([50])) => {
    const lines = linesOf(observations, by, parts);
    const periods = by === "period" ? [] : [null];
    return groupsOf(lines).map((group) => [
      group,
      ...[...periods, "Fall", "Winter", "Spring"].map(
        (period) => lineOf(lines, group, { period })?.due
      ),
    ]);
  };

  it("B3: is that of its practitioners who are there, in all periods and in each that has begun", () => {
    expect(due("school")).toEqual([
      ["North", 4, 2, 2, 0],
      ["South", 2, 0, 2, 0],
      [null, 4, 2, 2, 0],
    ]);
    expect(due("level")).toEqual([
      ["High", 4, 2, 2, 0],
      [null, 6, 2, 4, 0],
    ]);
    expect(due("coach")).toEqual([
      ["C1", 6, 2, 4, 0],
      [null, 4, 2, 2, 0],
    ]);
    expect(due("role")).toEqual([
      ["practitioner", 10, 4, 6, 0],
      [null, 0, 0, 0, 0],
    ]);
  });

  it("is that of all in a period", () => {
    const lines = linesOf([], "period", parts);
    expect(["Fall", "Winter", "Spring"].map((p) => lineOf(lines, p, { period: p }).due)).toEqual([
      4, 6, 0,
    ]);
  });

  it("cannot be said of an observer, nor of teams, nor where the tool sets none", () => {
    expect(due("observer")).toEqual([[null, null, null, null, null]]);
    for (const tool of [{ unit: "team", duePerPeriod: 2 }, { duePerPeriod: null }] as const)
      for (const by of ["school", "level", "period"] as const)
        for (const line of linesOf([], by, { ...parts, tool })) expect(line.due).toBeNull();
  });

  it("is one school's where the school is the unit", () => {
    const lines = linesOf([], "level", { ...parts, tool: { duePerPeriod: 2, unit: "school" } });
    expect(lineOf(lines, "High").due).toBe(2);
    expect(lineOf(lines, null, { period: null }).due).toBe(4);
  });
});

/** Generated workbooks, with observers, kinds of record and grade bands. */
const arbitraryWorkbook = fc
  .tuple(
    arbitrarySnapshot,
    fc.array(
      fc.record({
        observer: fc.constantFrom("Ada", "ada", "Bo", null),
        record: fc.constantFrom<RecordKind>(
          "observation",
          "observation",
          "consensus",
          "individual"
        ),
      }),
      { minLength: 25, maxLength: 25 }
    ),
    fc.array(fc.constantFrom("K-2", "k-2", "3-5", null), { minLength: 6, maxLength: 6 }),
    fc.record({
      sessions: fc.array(
        fc
          .record({
            session: fc.constantFrom("Launch", "launch", "Booster"),
            date: fc.integer({ min: FALL.start, max: WINTER.end }),
            trainer: fc.constantFrom("Dee", "dee", "Eli", null),
          })
          .map(makeSession),
        { maxLength: 3 }
      ),
      attendances: fc.array(
        fc.record({
          session: fc.constantFrom("Launch", "BOOSTER", "Other"),
          person: fc.constantFrom("P1", "p1", "P2", "P3"),
          attended: fc.boolean(),
        }),
        { maxLength: 8 }
      ),
    })
  )
  .map(([snapshot, kinds, bands, training]): Snapshot => ({
    ...snapshot,
    ...training,
    staff: snapshot.staff.map((member, index) => ({ ...member, gradeBand: bands[index] ?? null })),
    trackers: snapshot.trackers.map((tracker) => ({
      ...tracker,
      observations: tracker.observations.map((o, index) => ({ ...o, ...kinds[index] })),
    })),
  }));

/** Numbers to nine places, so that the order of adding up does not matter. */
function rounded<T extends object>(line: T): T {
  return Object.fromEntries(
    Object.entries(line).map(([key, value]) => [
      key,
      typeof value === "number" ? Number(value.toFixed(9)) : value,
    ])
  ) as T;
}

describe("B1 to B3: generated breakdowns", () => {
  it("agree with the definitions applied by brute force", () => {
    fc.assert(
      fc.property(arbitraryWorkbook, fc.constantFrom(...ALL_BY), (snapshot, by) => {
        for (const tracker of snapshot.trackers) {
          const lines = breakDown(tracker, summariseTool(tracker, snapshot), snapshot, by);
          const figures = lines.map(({ due: _due, criterionPercent: _percent, ...rest }) => rest);
          const expected = lines.map((line) => bruteForceLine(line, tracker, snapshot, by));
          expect(figures.map(rounded)).toEqual(expected.map(rounded));
        }
      }),
      { numRuns: 150 }
    );
  });

  it("equal the summary's figures by school and by period, and the heat map's of items", () => {
    fc.assert(
      fc.property(arbitraryWorkbook, (snapshot) => {
        const tracker = snapshot.trackers[0]!;
        const summary = summariseTool(tracker, snapshot);
        const bySchool = breakDown(tracker, summary, snapshot, "school");
        const byPeriod = breakDown(tracker, summary, snapshot, "period");
        const eachOnce = !snapshot.settings.unitsFirst;
        for (const { school, atCriterion, ...figure } of summary.figures) {
          const lines = school === null ? byPeriod : bySchool;
          const { component, period } = figure;
          const line = lineOf(lines, school ?? period, { component, period });
          expect(line).toMatchObject({ ...figure, mean: line.mean });
          expect(line.mean?.toFixed(12)).toBe(figure.mean?.toFixed(12));
          const judged = line.observationsAtCriterion;
          expect(judged === null).toBe(atCriterion === null);
          if (eachOnce && judged !== null)
            expect(judged.at / judged.of).toBeCloseTo(atCriterion!, 12);
        }
        for (const cell of summariseItemsBySchool(tracker.items, summary.observations, snapshot)) {
          if (cell.school === null) continue;
          const line = bySchool.find(
            ({ group, item, period }) =>
              group === cell.school && item === cell.item.code && period === cell.period
          )!;
          expect([line.observations, line.mean]).toEqual([cell.scored, cell.mean]);
        }
      }),
      { numRuns: 150 }
    );
  });

  it("do not depend on the order of rows", () => {
    const inAnyOrder = arbitraryWorkbook.chain((snapshot) => {
      const { observations } = snapshot.trackers[0]!;
      return fc.tuple(
        fc.constant(snapshot),
        fc.shuffledSubarray([...observations], {
          minLength: observations.length,
          maxLength: observations.length,
        }),
        fc.constantFrom(...ALL_BY)
      );
    });
    fc.assert(
      fc.property(inAnyOrder, ([snapshot, observations, by]) => {
        const tracker = snapshot.trackers[0]!;
        const lines = (of: typeof tracker) =>
          breakDown(of, summariseTool(of, snapshot), snapshot, by).map((line) =>
            // Which spelling of a name comes first does depend on it.
            rounded({ ...line, group: line.group?.toLowerCase() ?? null })
          );
        expect(lines({ ...tracker, observations })).toEqual(lines(tracker));
      }),
      { numRuns: 150 }
    );
  });

  it("are whole: no NaN, groups add up to all, what is due does, and means lie within their ends", () => {
    fc.assert(
      fc.property(arbitraryWorkbook, (snapshot) => {
        const tracker = snapshot.trackers[0]!;
        const summary = summariseTool(tracker, snapshot);
        const ofAll = breakDown(tracker, summary, snapshot, "period");
        for (const by of ALL_BY) {
          const lines = breakDown(tracker, summary, snapshot, by);
          const wrong: BreakdownLine[] = [];
          const added = new Map<string, { observations: number; due: number | null }>();
          for (const line of lines) {
            const { mean, lowest, highest } = line;
            if (Object.values(line).some(Number.isNaN)) wrong.push(line);
            if (mean !== null && (mean < lowest! - 1e-12 || mean > highest! + 1e-12))
              wrong.push(line);
            const key = [line.component, line.item, line.period].join("|");
            const { observations = 0, due = 0 } = added.get(key) ?? {};
            added.set(key, {
              observations: observations + line.observations,
              due: line.due === null || due === null ? null : due + line.due,
            });
          }
          if (lines.length === 0) continue;
          for (const line of ofAll) {
            const found = added.get([line.component, line.item, line.period].join("|"))!;
            const due = ["observer", "trainer", "session"].includes(by) ? null : line.due;
            if (found.observations !== line.observations || found.due !== due) wrong.push(line);
          }
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 200 }
    );
  });
});

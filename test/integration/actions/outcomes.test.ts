/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { finished, readAgainstFidelityInSteps } from "../../../src/core";
import { outcomeStatus } from "../../../src/templates/outcomes";
import type { Actions, WorkbookView } from "../../../src/workbook/actions/actions";
import { Workbook } from "../../../workbench/model/workbook";
import { everySheet, setUpActions, valueOf, viewOf, type ActionsSetup } from "./actionsSetup";

const table = "tblOutcome";
const headers = ["School", "Grade", "Measure", "Period", "Students", "Meeting", "Mean"] as const;
type Row = readonly string[];

let excel: ActionsSetup;
beforeAll(async () => {
  excel = await setUpActions();
});
beforeEach(() => excel.client.reset());
afterEach(() => excel.client.expectNoRefusals());

async function inserted(): Promise<Actions> {
  const actions = excel.open();
  valueOf(await actions.insert(everySheet, { samples: true }));
  return actions;
}

/** Types rows below one another, from the first one on. */
function typeRows(rows: readonly Row[], columns: readonly string[] = headers): void {
  const { sheet, area } = excel.client.workbook.tables.require(table);
  excel.client.workbook.edit("user", () => {
    rows.forEach((row, down) => {
      row.forEach((text, at) => {
        const name = columns[at]!;
        const across = sheet
          .values({ top: area.top, bottom: area.top, left: area.left, right: area.right })[0]!
          .indexOf(name);
        if (text !== "") sheet.setInput(area.top + 1 + down, area.left + across, text);
      });
    });
  });
}

const statusOf = (row: number) => excel.cell(table, row, "Status");
/** Share and Status by the sheet's own formulas. */
const inSheet = (row: number) => [excel.cell(table, row, "Share"), statusOf(row)];

/** What the pane reads of rows, as the sheet would say it; null where a row is left out. */
function inPane({ basis }: Pick<WorkbookView, "basis">, rows: number) {
  const { snapshot, summaries } = basis;
  const { outcomes, settings } = snapshot;
  const readings = finished(
    readAgainstFidelityInSteps(outcomes, summaries, snapshot, settings.minStudents)
  );
  const ofEach = readings.length / outcomes.length;
  const found = new Map(outcomes.map(({ place }, at) => [place.row, readings[at * ofEach]!]));
  return Array.from({ length: rows }, (_, row) => {
    const reading = found.get(row);
    if (!reading) return null;
    const { value, isShare } = reading;
    return [
      isShare && value !== null ? expect.closeTo(value / 100, 12) : "",
      value === null ? outcomeStatus.tooFew : outcomeStatus.counted,
    ];
  });
}

/** Types into Setup how many students a group needs. */
function typeFewest(text: string): void {
  const { sheet, area } = excel.client.workbook.tables.require("tblSettings");
  const row = Array.from({ length: area.bottom - area.top }, (_, at) => at).find(
    (at) => sheet.value(area.top + 1 + at, area.left) === "Fewest students in a group"
  )!;
  expect(excel.cell("tblSettings", row, "Default")).toBe(10);
  excel.type("tblSettings", row, "Value", text);
}

test("outcomes are read, and judged beside the fidelity of their school and period", async () => {
  const actions = await inserted();
  expect((await viewOf(actions)).basis.snapshot.outcomes).toEqual([]);
  typeRows(
    [
      ["Sunshine Elementary", "1", "Screening", "Fall", "92", "46", "", "70", "Higher"],
      ["Sunshine Elementary", "1", "Screening", "Winter", "92", "55", "", "70", "Higher"],
      ["", "", "Screening", "Winter", "8", "8", "", "70", "Higher"],
    ],
    [...headers, "Target", "Better when"]
  );
  const { basis, issues } = await viewOf(actions);
  const { snapshot, summaries } = basis;
  expect(issues).toEqual([]);
  expect([0, 1, 2].map(statusOf)).toEqual(["Counted", "Counted", "Too few"]);
  expect(excel.cell(table, 1, "Share")).toBeCloseTo(55 / 92, 12);
  expect(snapshot.outcomes.map(({ value }) => value)).toEqual([50, (100 * 55) / 92, 100]);
  const readings = finished(
    readAgainstFidelityInSteps(
      snapshot.outcomes,
      summaries,
      snapshot,
      snapshot.settings.minStudents
    )
  );
  const winter = summaries[0]!.figures.find(
    ({ school, component, period }) =>
      school === "Sunshine Elementary" && component === null && period === "Winter"
  )!;
  expect(readings).toMatchObject([
    { outcome: "notImproving", previous: null },
    { outcome: "improving", previous: 50, observations: winter.observations },
    // Eight students are fewer than Setup's ten.
    { outcome: "unknown", reason: "tooFewStudents", value: null, reading: "noOutcome" },
  ]);
});

/** Groups around a minimum, with a count and with a mean, and one of which nobody says how many it is. */
const around = (least: number): readonly Row[] => [
  ...[least - 1, least, least + 1].flatMap((students): readonly Row[] => [
    ["", "1", "Screening", "Fall", String(students), String(Math.min(4, students)), ""],
    ["", "1", "Words a minute", "Fall", String(students), "", "41.5"],
  ]),
  ["", "1", "Screening", "Fall", "", "4", ""],
];

/** What stands in Setup, and how many students a group needs then. */
const entries = [
  ["", 10],
  ["5", 5],
  ["12", 12],
  ["1", 1],
  ["1000", 1000],
  // What cannot be used stands for the default, in the sheet as in the pane.
  ["0", 10],
  ["-3", 10],
  ["1001", 10],
  ["7.5", 10],
  ["'12", 10],
  ["many", 10],
  ["TRUE", 10],
  ["=NA()", 10],
] as const;

test("O9: as many students as Setup asks for have a value, in sheet and pane alike", async () => {
  const actions = await inserted();
  for (const [text, least] of entries) {
    typeFewest(text);
    typeRows(around(least));
    const view = await viewOf(actions);
    expect([text, view.basis.snapshot.settings.minStudents]).toEqual([text, least]);
    const share = (students: number) => expect.closeTo(Math.min(4, students) / students, 12);
    const expected = [
      ["", "Too few"],
      ["", "Too few"],
      [share(least), "Counted"],
      ["", "Counted"],
      [share(least + 1), "Counted"],
      ["", "Counted"],
      ["", "Check"],
    ];
    const sheet = expected.map((_, row) => inSheet(row));
    expect([text, sheet]).toEqual([text, expected]);
    expect(sheet).toEqual(inPane(view, sheet.length).map((row) => row ?? ["", "Check"]));
  }
});

test("O9: a setting whose row is gone stands for its default", async () => {
  const actions = await inserted();
  typeFewest("5");
  typeRows(around(10));
  expect(inSheet(0)).toEqual([4 / 9, "Counted"]);
  const { sheet, area } = excel.client.workbook.tables.require("tblSettings");
  excel.client.workbook.edit("user", () => {
    for (let row = area.top + 1; row <= area.bottom; row += 1)
      if (sheet.value(row, area.left) === "Fewest students in a group")
        sheet.setInput(row, area.left, "Something else");
  });
  expect((await viewOf(actions)).basis.snapshot.settings.minStudents).toBe(10);
  expect([0, 2].map(inSheet)).toEqual([
    ["", "Too few"],
    [4 / 10, "Counted"],
  ]);
});

/** A workbook as version 0.2.0 has left it. */
function openKept(): Actions {
  const kept = readFileSync("test/fixtures/workbooks/0.2.0/sunshine.workbook.json.gz");
  const saved = JSON.parse(gunzipSync(kept).toString("utf8")) as Parameters<
    typeof Workbook.fromJSON
  >[0];
  excel.client.reset(Workbook.fromJSON(saved));
  return excel.open();
}

test("a Setup of version 0.2.0 that was deleted can be inserted anew, with the settings that stood in", async () => {
  const actions = openKept();
  valueOf(await actions.insert(["outcomes", "measures"], { samples: false }));
  const { workbook } = excel.client;
  workbook.edit("user", () => workbook.sheets.require("Setup").delete());
  valueOf(await actions.insert(["setup"], { samples: false }));
  typeFewest("9");
  typeRows(around(10));
  expect(inSheet(0)).toEqual([4 / 9, "Counted"]);
});

test("O9: beside a Setup of version 0.2.0 the default holds until it is brought forward", async () => {
  const actions = openKept();
  valueOf(await actions.insert(["outcomes"], { samples: false }));
  typeRows(around(10));
  const expected = [
    ["", "Too few"],
    ["", "Too few"],
    [4 / 10, "Counted"],
  ];
  expect([0, 1, 2].map(inSheet)).toEqual(expected);
  expect(inPane(await viewOf(actions), 3)).toEqual(expected);
  const older = valueOf(await actions.repairs()).filter(({ kind }) => kind === "olderVersion");
  valueOf(await actions.bringForward(older.map(({ id }) => id)));
  typeFewest("9");
  expect(inSheet(0)).toEqual([4 / 9, "Counted"]);
  expect(inPane(await viewOf(actions), 1)).toEqual([inSheet(0)]);
});

test("what cannot be read is listed with its cell, and a doubled row is noted", async () => {
  const actions = await inserted();
  typeRows([
    ["Sunshine Elementary", "1", "Screening", "Winter", "92", "93"],
    ["Sunshine Elementary", "1", "Screening", "Winter", "92", "55", "4"],
    ["Sunshine Elementary", "1", "Screening", "Winter", "92"],
    ["Elsewhere", "1", "Screening", "Winter", "92", "55"],
    ["elsewhere", "1", "screening", "winter", "92", "56"],
  ]);
  const { basis, issues } = await viewOf(actions);
  const { snapshot } = basis;
  expect(issues.map(({ code, severity, row, column }) => [code, severity, row, column])).toEqual(
    expect.arrayContaining([
      ["outOfRange", "error", 0, "Meeting"],
      ["oneOfTwo", "error", 1, "Meeting"],
      ["oneOfTwo", "error", 2, "Meeting"],
      ["unknownName", "note", 3, "School"],
      ["unknownName", "note", 4, "School"],
      ["possibleDouble", "note", 4, "Measure"],
    ])
  );
  expect(issues).toHaveLength(6);
  expect(snapshot.outcomes.map(({ place }) => place.row)).toEqual([3, 4]);
});

test("a target that Excel has made a part of 1 of is noted, and stays as it is", async () => {
  const actions = await inserted();
  const targets = ["70", "1", "0", "0.5", "70%"];
  typeRows(
    targets.map((text) => ["", "1", `Screening ${text}`, "Winter", "92", "55", "", text]),
    [...headers, "Target"]
  );
  const { basis, issues } = await viewOf(actions);
  expect(
    issues.map(({ code, severity, row, column, expected }) => [
      code,
      severity,
      row,
      column,
      expected.value,
    ])
  ).toEqual([
    ["partOfPercent", "note", 3, "Target", "50"],
    ["partOfPercent", "note", 4, "Target", "70"],
  ]);
  expect(basis.snapshot.outcomes.map(({ target: read }) => read)).toEqual([70, 1, 0, 0.5, 0.7]);
});

/** What people type beside what is right, by header. */
const typed: Readonly<Record<(typeof headers)[number], readonly string[]>> = {
  School: ["", "Elsewhere", "7", "=NA()"],
  Grade: ["", "K", "=1/0"],
  Measure: ["", "3", "TRUE", "=NA()"],
  Period: ["", "Someday", "2021", "=NA()"],
  Students: ["9", "10", "11", "0", "", "-1", "7.5", "1000001", "'92", "TRUE", "=NA()"],
  Meeting: ["", "0", "92", "93", "5.5", "-1", "'55", "TRUE", "=NA()", '=""'],
  Mean: ["", "3.5", "-1000000", "1000001", "'3", "TRUE", "=NA()", '=""'],
};
const right: readonly Row[] = [
  ["Sunshine Elementary", "1", "Screening", "Winter", "92", "55", ""],
  ["Sunshine Elementary", "1", "Words a minute", "Fall", "92", "", "41.5"],
  ["Sunshine Elementary", "2", "Screening", "Winter", "7", "6", ""],
];
const SEED = 20261127;
const ROWS = 80;

/** Numbers from 0 to 1 that are the same at every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test(`rows at random (seed ${SEED}): left out is what Status checks, and each is listed`, async () => {
  const random = numbers(SEED);
  const below = (limit: number) => Math.floor(random.next().value * limit);
  const rows = Array.from({ length: ROWS }, () => {
    const row = [...right[below(right.length)]!];
    for (let spoiled = below(3); spoiled > 0; spoiled -= 1) {
      const at = below(headers.length);
      const others = typed[headers[at]!];
      row[at] = others[below(others.length)]!;
    }
    return row;
  });
  const actions = await inserted();
  typeRows(rows);
  const { basis, issues } = await viewOf(actions);
  const { snapshot } = basis;
  const read = new Set(snapshot.outcomes.map(({ place }) => place.row));
  const listed = new Set(
    issues.flatMap(({ table: of, severity, row }) =>
      of === table && severity === "error" && row !== null ? [row] : []
    )
  );
  const statuses = rows.map((_, row) => statusOf(row));
  const known = inPane({ basis }, ROWS);
  expect(known.map((row, at) => row?.[1] ?? (listed.has(at) ? "Check" : ""))).toEqual(statuses);
  known.forEach((row, at) => {
    if (row !== null) expect(inSheet(at)).toEqual(row);
  });
  for (const row of listed) expect(read.has(row)).toBe(false);
  const counted = statuses.filter((status) => status === "Counted").length;
  expect(counted).toBeGreaterThan(ROWS / 4);
  expect(counted).toBeLessThan((ROWS * 3) / 4);
  expect(statuses.filter((status) => status === "Too few").length).toBeGreaterThan(2);
  for (const { value, students } of snapshot.outcomes) {
    expect(value).not.toBeNaN();
    expect(Number.isInteger(students)).toBe(true);
  }
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { finished, readAgainstFidelityInSteps } from "../../../src/core";
import { outcomeStatus } from "../../../src/templates/outcomes";
import type { Actions } from "../../../src/workbook/actions/actions";
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
  expect([0, 1, 2].map(statusOf)).toEqual(Array(3).fill(outcomeStatus.counted));
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

test("Setup says how many students a group needs", async () => {
  const actions = await inserted();
  const { sheet, area } = excel.client.workbook.tables.require("tblSettings");
  const row = Array.from({ length: area.bottom - area.top }, (_, at) => at).find(
    (at) => sheet.value(area.top + 1 + at, area.left) === "Fewest students in a group"
  )!;
  expect(excel.cell("tblSettings", row, "Default")).toBe(10);
  excel.type("tblSettings", row, "Value", "5");
  expect((await viewOf(actions)).basis.snapshot.settings.minStudents).toBe(5);
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

/** What people type beside what is right, by header. */
const typed: Readonly<Record<(typeof headers)[number], readonly string[]>> = {
  School: ["", "Elsewhere", "7", "=NA()"],
  Grade: ["", "K", "=1/0"],
  Measure: ["", "3", "TRUE", "=NA()"],
  Period: ["", "Someday", "2021", "=NA()"],
  Students: ["10", "0", "", "-1", "7.5", "1000001", "'92", "TRUE", "=NA()"],
  Meeting: ["", "0", "92", "93", "5.5", "-1", "'55", "TRUE", "=NA()", '=""'],
  Mean: ["", "3.5", "-1000000", "1000001", "'3", "TRUE", "=NA()", '=""'],
};
const right: readonly Row[] = [
  ["Sunshine Elementary", "1", "Screening", "Winter", "92", "55", ""],
  ["Sunshine Elementary", "1", "Words a minute", "Fall", "92", "", "41.5"],
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
  expect(
    rows.map((_, row) => (read.has(row) ? "Counted" : listed.has(row) ? "Check" : ""))
  ).toEqual(statuses);
  for (const row of listed) expect(read.has(row)).toBe(false);
  const counted = statuses.filter((status) => status === "Counted").length;
  expect(counted).toBeGreaterThan(ROWS / 4);
  expect(counted).toBeLessThan((ROWS * 3) / 4);
  for (const { value, students, place } of snapshot.outcomes) {
    expect(value).not.toBeNaN();
    const share = excel.cell(table, place.row!, "Share");
    if (typeof share === "number") expect(value).toBeCloseTo(share * 100, 9);
    expect(Number.isInteger(students)).toBe(true);
  }
});

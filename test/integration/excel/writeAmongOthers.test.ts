/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { TableChange, WritePlan } from "../../../src/workbook/port";
import type { Workbook } from "../../../workbench/model/workbook";
import { onePlan } from "./plans";
import { setUpExcel, tableIn, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

const HEADERS = ["School", "Twice", "Size", "Code"];

/** Schools with a formula, numbers, and texts that look like numbers; two rows are blank. */
const SCHOOLS = {
  ...onePlan("Setup", "tblSchool", [
    HEADERS,
    ["Riverside", null, 420, "007"],
    ["Hill Top", null, 310, "1E5"],
    ["Oak Street", null, 275, null],
    [null, null, null, null],
    [null, null, null, null],
  ]),
  columnFormulas: [{ row: 4, column: 1, rows: 5, formula: "=N([@Size])*2" }],
};
const NAMES = {
  headers: ["School"],
  rows: [["Riverside"], ["Hill Top"], ["Oak Street"], [""], [""]],
};
const FILLED = [
  { from: "School", to: "School" },
  { from: "Size", to: "Code" },
];

const change = (changes: Partial<TableChange>): WritePlan => ({
  tables: [
    {
      table: "tblSchool",
      expectRows: 5,
      rowNames: NAMES,
      filledColumns: FILLED,
      cells: [],
      appendHeaders: [],
      append: [],
      deleteRows: [],
      ...changes,
    },
  ],
  cells: [],
  valueCopies: [],
});

const SIZE_OF_HILL_TOP = change({ cells: [{ row: 1, header: "Size", value: 99 }] });
const NEW_SCHOOL = change({
  appendHeaders: HEADERS,
  append: [["New North", { formula: "=N([@Size])*2" }, 12, null]],
});

/** What a colleague does, as the person at another grid. */
type Deed = (workbook: Workbook) => void;

const table = (workbook: Workbook) => workbook.tables.require("tblSchool");
const sortBySize: Deed = (workbook) =>
  workbook.user.sortTable(table(workbook).id, [{ column: 2, ascending: true }]);
const sortBySchool =
  (ascending: boolean): Deed =>
  (workbook) =>
    workbook.user.sortTable(table(workbook).id, [{ column: 0, ascending }]);
const insertAbove: Deed = (workbook) => workbook.user.insertRows(table(workbook).sheetId, 0, 2);
const insertRow: Deed = (workbook) => workbook.user.insertTableRow(table(workbook).id, 0);
const insertColumn: Deed = (workbook) =>
  workbook.edit("user", () => table(workbook).sheet.insertColumns(0, 1));
const filter: Deed = (workbook) =>
  workbook.user.filterTable(table(workbook).id, "School", ["Riverside"]);
/** Enters a school as people do: into the first row without one. */
const enter =
  (school: string): Deed =>
  (workbook) => {
    const { sheet, dataArea } = table(workbook);
    const column = sheet.values({ ...dataArea, right: dataArea.left }).flat();
    const free = column.filter((cell) => cell !== null).length;
    workbook.user.type(sheet.id, dataArea.top + free, dataArea.left, school);
  };

/** Carries a plan out, with a colleague's deeds just before the given round trips, counted from 1. */
async function writeAmid(plan: WritePlan, deeds: Readonly<Record<number, Deed>>) {
  const { workbook } = excel.client;
  let trips = 0;
  const port = excel.port({
    onSync: () => {
      trips += 1;
      workbook.as("Ben", () => deeds[trips]?.(workbook));
    },
  });
  const outcome = await port.write(plan);
  return { outcome, trips };
}

async function schools(): Promise<unknown[][]> {
  const { values } = tableIn(value(await excel.port().read()), "tblSchool");
  return values.map((row) => [...row]);
}

const sorted = (rows: unknown[][]): unknown[][] =>
  [...rows].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

const AFTER = [
  ["Riverside", 840, 420, "007"],
  ["Hill Top", 198, 99, "1E5"],
  ["Oak Street", 550, 275, ""],
  ["", 0, "", ""],
  ["", 0, "", ""],
];

async function start(): Promise<void> {
  value(await excel.port().addSheet(SCHOOLS));
}

test("rows that were sorted, moved down or joined by others since they were read are found by name", async () => {
  for (const deed of [sortBySize, insertAbove, insertRow, insertColumn, enter("Zed")]) {
    excel.client.reset();
    await start();
    const { outcome, trips } = await writeAmid(SIZE_OF_HILL_TOP, { 1: deed });
    expect([value(outcome).firstRows.get("tblSchool"), trips]).toEqual([
      5 + Number(deed === insertRow),
      2,
    ]);
    expect((await schools()).find(([school]) => school === "Hill Top")).toEqual(AFTER[1]);
    expect((await schools()).find(([school]) => school === "Riverside")).toEqual(AFTER[0]);
  }
});

test.each([
  ["above the table", insertAbove],
  ["in the table", insertRow],
  ["and columns before it", insertColumn],
])(
  "when rows are inserted %s between the look and the write, both are made anew",
  async (_, deed) => {
    await start();
    const { outcome, trips } = await writeAmid(SIZE_OF_HILL_TOP, { 2: deed });
    value(outcome);
    expect(trips).toBe(4);
    const blank = deed === insertRow ? [["", 0, "", ""]] : [];
    expect(await schools()).toEqual([...blank, ...AFTER]);
  }
);

test("what a sort between the look and the write led astray is mended, and nothing else is touched", async () => {
  for (const plan of [
    SIZE_OF_HILL_TOP,
    change({
      cells: [
        { row: 1, header: "Size", value: 99 },
        { row: 1, header: "Code", value: "1E5" },
        { row: 0, header: "Code", value: "007" },
      ],
    }),
  ]) {
    excel.client.reset();
    await start();
    const { outcome, trips } = await writeAmid(plan, { 2: sortBySchool(false) });
    value(outcome);
    expect(trips).toBe(4);
    expect(sorted(await schools())).toEqual(sorted(AFTER));
    expect((await schools())[0]?.[0]).toBe("Riverside");
  }
});

test("a table that is sorted again and again gets what was meant all the same", async () => {
  await start();
  const { outcome, trips } = await writeAmid(SIZE_OF_HILL_TOP, {
    2: sortBySchool(false),
    4: sortBySchool(true),
    6: sortBySchool(false),
  });
  value(outcome);
  expect(trips).toBe(8);
  expect(sorted(await schools())).toEqual(sorted(AFTER));
});

test("a cell by which rows are known can itself be written, also astray", async () => {
  await start();
  const plan = change({ cells: [{ row: 1, header: "School", value: "Hill Side" }] });
  value((await writeAmid(plan, { 2: sortBySchool(false) })).outcome);
  expect(sorted((await schools()).map(([school]) => [school]))).toEqual(
    sorted([["Riverside"], ["Hill Side"], ["Oak Street"], [""], [""]])
  );
});

test("rows are deleted by name, and one that a sort put in their place comes back", async () => {
  await start();
  const plan = change({ deleteRows: [0, 1] });
  const { outcome, trips } = await writeAmid(plan, { 2: sortBySchool(false) });
  value(outcome);
  expect(trips).toBe(4);
  expect(sorted(await schools())).toEqual(sorted([AFTER[2]!, AFTER[3]!, AFTER[4]!]));
});

test("a row that somebody changed since it was read is not deleted", async () => {
  await start();
  const plan = change({ deleteRows: [1] });
  const { outcome } = await writeAmid(plan, {
    1: (workbook) => enterAt(workbook, 1, "Hill Bottom"),
  });
  expect(trouble(outcome)).toMatchObject({ kind: "changed", subject: "tblSchool" });
  expect(await schools()).toHaveLength(5);
});

function enterAt(workbook: Workbook, row: number, school: string): void {
  const { sheet, dataArea } = table(workbook);
  workbook.user.type(sheet.id, dataArea.top + row, dataArea.left, school);
}

test("a new row goes into the first blank one, or below those that others fill meanwhile", async () => {
  const expected = [3, 4, 4, 5];
  const trips: number[] = [];
  const cases: Record<number, Deed>[] = [
    {},
    { 1: enter("Zed") },
    { 2: enter("Zed") },
    { 2: enter("Zed"), 4: enter("Yew") },
  ];
  for (const [index, deeds] of cases.entries()) {
    excel.client.reset();
    await start();
    const written = await writeAmid(NEW_SCHOOL, deeds);
    trips.push(written.trips);
    expect(value(written.outcome).firstRows.get("tblSchool")).toBe(expected[index]);
    const rows = await schools();
    expect(rows[expected[index]!]).toEqual(["New North", 24, 12, ""]);
    const others = rows.map(([school]) => school).filter((school) => school !== "");
    expect(others).toHaveLength(4 + Object.keys(deeds).length);
  }
  expect(trips).toEqual([2, 2, 4, 6]);
});

test("rows of two add-ins at once stand below each other", async () => {
  await start();
  const plan = (prefix: string): WritePlan =>
    change({
      appendHeaders: ["School", "Size"],
      append: [1, 2, 3].map((number) => [`${prefix} ${number}`, number]),
    });
  // Both have looked before either writes.
  const outcomes = await Promise.all([
    excel.port().write(plan("A")),
    excel.port().write(plan("B")),
  ]);
  expect(outcomes.map((outcome) => value(outcome).firstRows.get("tblSchool"))).toEqual([3, 6]);
  expect((await schools()).slice(3).map(([school]) => school)).toEqual([
    "A 1",
    "A 2",
    "A 3",
    "B 1",
    "B 2",
    "B 3",
  ]);
});

test("a row whose name a colleague has taken meanwhile is not written", async () => {
  for (const trip of [1, 2]) {
    excel.client.reset();
    await start();
    const { outcome } = await writeAmid(NEW_SCHOOL, { [trip]: enter("new north") });
    expect(trouble(outcome)).toMatchObject({ kind: "changed", subject: "tblSchool" });
    expect(await schools()).toHaveLength(5);
  }
});

test("a filter that is set between the look and the write is trouble, and the cells are as before", async () => {
  await start();
  const before = await schools();
  const { outcome } = await writeAmid(SIZE_OF_HILL_TOP, { 2: filter });
  expect(trouble(outcome)).toMatchObject({ kind: "filtered", subject: "tblSchool" });
  expect(await schools()).toEqual(before);
});

test("whoever never leaves the table alone is left alone", async () => {
  await start();
  const every = Object.fromEntries(Array.from({ length: 40 }, (_, trip) => [trip, insertAbove]));
  const { outcome, trips } = await writeAmid(SIZE_OF_HILL_TOP, every);
  expect(trouble(outcome)).toMatchObject({ kind: "changed", subject: "tblSchool" });
  expect(trips).toBe(16);
  expect((await schools())[1]).toEqual(["Hill Top", 620, 310, "1E5"]);
});

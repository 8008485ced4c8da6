/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { SCHOOLS, WHOLE_PLAN } from "./plans";
import { setUpExcel, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

/** Fills a block of a sheet with texts that tell their row and column. */
const fill = (rows: number, columns: number, length = 0) =>
  excel.client.workbook.edit("user", () =>
    excel.client.workbook.sheets.items[0]!.setInputs(
      { top: 2, left: 1, bottom: rows + 1, right: columns },
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_unused, column) =>
          `at ${row}/${column}`.padEnd(length, "x")
        )
      )
    )
  );

test("cells, charts and names are read in two syncs, and nothing is changed", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  value(await port.addSheet(WHOLE_PLAN));
  const before = await excel.everything();
  const syncs = excel.syncs();
  const read = value(await port.readCells(["Sheet1", "Setup", WHOLE_PLAN.name]));
  expect(excel.syncs() - syncs).toBe(2);
  expect(await excel.everything()).toEqual(before);

  const [blank, setup, whole] = read.sheets;
  expect(blank).toMatchObject({
    name: "Sheet1",
    isVisible: true,
    cells: [],
    charts: [],
    comments: 0,
  });
  expect(setup!.cells.flat()).toEqual(expect.arrayContaining(["School", "Size"]));
  expect(whole!.cells.flat().some((cell) => String(cell).startsWith("="))).toBe(true);
  expect(whole!.charts).toEqual(WHOLE_PLAN.charts.map(({ name }) => name));
  expect(whole!.shapes).toBe(0);
  expect(read.names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(WHOLE_PLAN.names.map(({ name }) => name))
  );
});

test("a sheet that is gone is left out", async () => {
  const read = value(await excel.port().readCells(["Gone", "Sheet1"]));
  expect(read.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a large sheet is read in handfuls of 20,000 cells, each in its place", async () => {
  fill(4_500, 10);
  const read = value(await excel.port().readCells(["Sheet1"]));
  expect(excel.syncs()).toBe(1 + 3);
  const [sheet] = read.sheets;
  expect([sheet!.row, sheet!.column, sheet!.cells.length]).toEqual([2, 1, 4_500]);
  expect(sheet!.cells.map((row) => row[3])).toEqual(
    Array.from({ length: 4_500 }, (_, row) => `at ${row}/3`)
  );
});

test("what is too large for one answer is halved until it fits", async () => {
  fill(1_000, 10, 1_200);
  const read = value(await excel.port().readCells(["Sheet1"]));
  expect(read.sheets[0]!.cells).toHaveLength(1_000);
  expect(read.sheets[0]!.cells.map((row) => row[9]!.toString().trimEnd().split("x")[0])).toEqual(
    Array.from({ length: 1_000 }, (_, row) => `at ${row}/9`)
  );
  expect(excel.syncs()).toBeGreaterThan(2 + 2);
});

test("a row that alone is too large is a trouble", async () => {
  fill(1, 400, 30_000);
  expect(trouble(await excel.port().readCells(["Sheet1"])).kind).toBe("tooLarge");
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { setUpExcel, value, type ExcelSetup } from "./excelSetup";
import { change, expectUnchanged, withSchools } from "./writeSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});

beforeEach(() => {
  excel.client.reset();
});

afterEach(() => excel.client.expectNoRefusals());

test("a filtered table is left alone", async () => {
  await withSchools(excel);
  await excel.byHand((context) => {
    context.workbook.tables
      .getItem("tblSchool")
      .columns.getItem("School")
      .filter.applyValuesFilter(["Riverside"]);
  });
  await expectUnchanged(
    excel,
    change({ cells: [{ row: 0, header: "Size", value: 1 }] }),
    "filtered",
    "tblSchool"
  );
});

test("a protected sheet is left alone", async () => {
  await withSchools(excel);
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem("Setup").protection.protect();
  });
  await expectUnchanged(
    excel,
    change({ cells: [{ row: 0, header: "Size", value: 1 }] }),
    "protected",
    "Setup"
  );
});

test("cells in use below are not overwritten", async () => {
  await withSchools(excel);
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem("Setup").getRange("A9").values = [["a note"]];
  });
  await expectUnchanged(
    excel,
    change({ appendHeaders: ["School"], append: [["x"], ["y"]] }),
    "occupied",
    "tblSchool"
  );
  value(await excel.port().write(change({ appendHeaders: ["School"], append: [["x"]] })));
});

test("a totals row is in the way of new rows", async () => {
  await withSchools(excel);
  await excel.byHand((context) => {
    context.workbook.tables.getItem("tblSchool").showTotals = true;
  });
  await expectUnchanged(
    excel,
    change({ appendHeaders: ["School"], append: [["x"]] }),
    "totals",
    "tblSchool"
  );
});

test("a table that is gone, has other rows or lost a header is left alone", async () => {
  await withSchools(excel);
  const cells = [{ row: 0, header: "Size", value: 1 }];
  await expectUnchanged(excel, change({ table: "tblPeriod", cells }), "missing", "tblPeriod");
  await expectUnchanged(excel, change({ expectRows: 4, cells }), "missing", "tblSchool");
  await expectUnchanged(
    excel,
    change({ cells: [...cells, { row: 0, header: "Staff", value: 1 }] }),
    "missing",
    "tblSchool[Staff]"
  );
});

test("when one table is in the way, no other is written", async () => {
  await withSchools(excel);
  const plan = change({ cells: [{ row: 0, header: "Size", value: 1 }] });
  await expectUnchanged(
    excel,
    { ...plan, tables: [...plan.tables, { ...plan.tables[0]!, table: "tblPeriod" }] },
    "missing",
    "tblPeriod"
  );
});

test.each([
  ["a row that cannot be there", change({ cells: [{ row: 3, header: "Size", value: 1 }] })],
  ["a row deleted twice", change({ deleteRows: [1, 1] })],
  ["a row without a cell for every header", change({ appendHeaders: ["School"], append: [[]] })],
  [
    "a table changed twice",
    { ...change({}), tables: [...change({}).tables, ...change({}).tables] },
  ],
  ["a number that no cell holds", change({ cells: [{ row: 0, header: "Size", value: NaN }] })],
])("%s is a fault of the plan and throws", async (_, plan) => {
  const port = await withSchools(excel);
  const before = await excel.everything();
  await expect(port.write(plan)).rejects.toThrow(RangeError);
  expect(await excel.everything()).toEqual(before);
});

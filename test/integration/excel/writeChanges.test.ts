/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { CellInput } from "../../../src/workbook/port";
import { onePlan } from "./plans";
import { setUpExcel, tableIn, value, type ExcelSetup } from "./excelSetup";
import { change, schools, withSchools } from "./writeSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});

beforeEach(() => {
  excel.client.reset();
});

afterEach(() => excel.client.expectNoRefusals());

test("changes to a table take two syncs: one look, one write", async () => {
  const port = await withSchools(excel);
  const before = excel.syncs();
  value(await port.write(change({ cells: [{ row: 1, header: "Size", value: 99 }] })));
  expect(excel.syncs() - before).toBe(2);
  expect(await schools(port)).toEqual([
    ["Riverside", 420],
    ["Hill Top", 99],
    ["Oak Street", 275],
  ]);
});

test("cells outside tables take one sync", async () => {
  const port = await withSchools(excel);
  const before = excel.syncs();
  value(
    await port.write({
      tables: [],
      cells: [
        { sheet: "Setup", row: 0, column: 3, value: { formula: "=SUM(tblSchool[Size])" } },
        { sheet: "Setup", row: 1, column: 3, value: "=1+1" },
      ],
      valueCopies: [{ sheet: "Setup", from: { row: 0, column: 3 }, to: { row: 0, column: 4 } }],
    })
  );
  expect(excel.syncs() - before).toBe(1);
  const range = await excel.byHand(async (context) => {
    const written = context.workbook.worksheets.getItem("Setup").getRange("D1:E2");
    written.load("formulas, values");
    await context.sync();
    return { formulas: written.formulas, values: written.values };
  });
  expect(range.formulas[0]).toEqual(["=SUM(tblSchool[Size])", 1005]);
  expect(range.values[1]?.[0]).toBe("=1+1");
});

test("an empty plan takes no sync", async () => {
  value(await excel.port().write({ tables: [], cells: [], valueCopies: [] }));
  expect(excel.syncs()).toBe(0);
});

test("appended rows are in the table, whatever stands in their last cells", async () => {
  const port = await withSchools(excel);
  value(
    await port.write(
      change({
        appendHeaders: ["Size", "School"],
        append: [
          [12, "New North"],
          [null, null],
          [null, "New South"],
        ],
      })
    )
  );
  const table = tableIn(value(await port.read()), "tblSchool");
  expect(table.values.slice(3)).toEqual([
    ["New North", 12],
    ["", ""],
    ["New South", ""],
  ]);
});

test("a formula column takes its formula in appended rows", async () => {
  const port = excel.port();
  const cells: CellInput[][] = [
    ["School", "Double", "Size"],
    ["Riverside", null, 3],
  ];
  value(
    await port.addSheet({
      ...onePlan("Setup", "tblSchool", cells),
      columnFormulas: [{ row: 4, column: 1, rows: 1, formula: "=[@Size]*2" }],
    })
  );
  value(
    await port.write(
      change({
        expectRows: 1,
        appendHeaders: ["School", "Double", "Size"],
        append: [["Hill Top", { formula: "=[@Size]*2" }, 8]],
      })
    )
  );
  expect(await schools(port)).toEqual([
    ["Riverside", 6, 3],
    ["Hill Top", 16, 8],
  ]);
});

test("2,000 rows of 4 cells are appended in two syncs", async () => {
  const port = excel.port();
  const headers = ["School", "B", "C", "D"];
  value(await port.addSheet(onePlan("Setup", "tblSchool", [headers, ["Riverside", 1, 2, null]])));
  const rows = Array.from({ length: 2_000 }, (_, row) => [`School ${row}`, row, "=x", null]);
  const before = excel.syncs();
  value(await port.write(change({ expectRows: 1, appendHeaders: headers, append: rows })));
  expect(excel.syncs() - before).toBe(2);
  const values = await schools(port);
  expect(values).toHaveLength(2_001);
  expect(values[2_000]).toEqual(["School 1999", 1999, "=x", ""]);
});

test("rows are deleted whatever their order, and what stands beside the table stays", async () => {
  const port = await withSchools(excel);
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem("Setup").getRange("D7").values = [["beside"]];
  });
  value(await port.write(change({ deleteRows: [0, 2] })));
  expect(await schools(port)).toEqual([["Hill Top", 310]]);
  expect(await cell("D7")).toBe("beside");
});

async function cell(address: string): Promise<unknown> {
  return excel.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("Setup").getRange(address);
    range.load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
}

test("a table keeps its last row, emptied but for its formula", async () => {
  const port = excel.port();
  value(
    await port.addSheet({
      ...onePlan("Setup", "tblSchool", [
        ["School", "Twice", "Size"],
        ["=text like a formula", null, 3],
        ["Hill Top", null, 4],
      ]),
      columnFormulas: [{ row: 4, column: 1, rows: 2, formula: "=[@Size]*2" }],
    })
  );
  value(await port.write(change({ expectRows: 2, deleteRows: [0, 1] })));
  expect(await schools(port)).toEqual([["", 0, ""]]);
});

test("changes, new rows and deletions of one plan meet the rows that were read", async () => {
  const port = await withSchools(excel);
  value(
    await port.write(
      change({
        cells: [{ row: 2, header: "Size", value: 1 }],
        appendHeaders: ["School"],
        append: [["Last"]],
        deleteRows: [0],
      })
    )
  );
  expect(await schools(port)).toEqual([
    ["Hill Top", 310],
    ["Oak Street", 1],
    ["Last", ""],
  ]);
});

test("text is text, whatever it looks like, and null empties a cell", async () => {
  const texts = ["=1+1", "+1", "-1", "@a", "'quoted", "1.0", "3/4", "TRUE", "Mar 5", "1E5"];
  const more = ["#REF!", " =2", "007", "=cmd|' /C calc'!A0", "  padded  ", ""];
  const port = await withSchools(excel);
  value(
    await port.write(
      change({
        cells: [{ row: 0, header: "Size", value: null }],
        appendHeaders: ["School"],
        append: [...texts, ...more].map((text) => [text]),
      })
    )
  );
  const values = await schools(port);
  expect(values.slice(3).map(([first]) => first)).toEqual([...texts, ...more]);
  expect(values[0]).toEqual(["Riverside", ""]);
});

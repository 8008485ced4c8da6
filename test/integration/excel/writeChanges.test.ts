/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import type { CellInput, TableChange, WritePlan } from "../../../src/workbook/port";
import { onePlan, SCHOOLS } from "./plans";
import { setUpExcel, tableIn, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

const change = (changes: Partial<TableChange>): WritePlan => ({
  tables: [
    {
      table: "tblSchool",
      expectRows: 3,
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

async function withSchools() {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  return port;
}

async function schools(port: ReturnType<ExcelSetup["port"]>) {
  return tableIn(value(await port.read()), "tblSchool").values;
}

async function expectUnchanged(plan: WritePlan, kind: string, subject: string) {
  const port = excel.port();
  const before = await excel.everything();
  const outcome = trouble(await port.write(plan));
  expect({ kind: outcome.kind, subject: outcome.subject }).toEqual({ kind, subject });
  expect(await excel.everything()).toEqual(before);
}

test("changes to a table take two syncs: one look, one write", async () => {
  const port = await withSchools();
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
  const port = await withSchools();
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
  const port = await withSchools();
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
  const port = await withSchools();
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
  const port = await withSchools();
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
  const port = await withSchools();
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

test("a filtered table is left alone", async () => {
  await withSchools();
  await excel.byHand((context) => {
    context.workbook.tables
      .getItem("tblSchool")
      .columns.getItem("School")
      .filter.applyValuesFilter(["Riverside"]);
  });
  await expectUnchanged(
    change({ cells: [{ row: 0, header: "Size", value: 1 }] }),
    "filtered",
    "tblSchool"
  );
});

test("a protected sheet is left alone", async () => {
  await withSchools();
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem("Setup").protection.protect();
  });
  await expectUnchanged(
    change({ cells: [{ row: 0, header: "Size", value: 1 }] }),
    "protected",
    "Setup"
  );
});

test("cells in use below are not overwritten", async () => {
  await withSchools();
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem("Setup").getRange("A9").values = [["a note"]];
  });
  await expectUnchanged(
    change({ appendHeaders: ["School"], append: [["x"], ["y"]] }),
    "occupied",
    "tblSchool"
  );
  value(await excel.port().write(change({ appendHeaders: ["School"], append: [["x"]] })));
});

test("a totals row is in the way of new rows", async () => {
  await withSchools();
  await excel.byHand((context) => {
    context.workbook.tables.getItem("tblSchool").showTotals = true;
  });
  await expectUnchanged(
    change({ appendHeaders: ["School"], append: [["x"]] }),
    "totals",
    "tblSchool"
  );
});

test("a table that is gone, has other rows or lost a header is left alone", async () => {
  await withSchools();
  const cells = [{ row: 0, header: "Size", value: 1 }];
  await expectUnchanged(change({ table: "tblPeriod", cells }), "missing", "tblPeriod");
  await expectUnchanged(change({ expectRows: 4, cells }), "missing", "tblSchool");
  await expectUnchanged(
    change({ cells: [...cells, { row: 0, header: "Staff", value: 1 }] }),
    "missing",
    "tblSchool[Staff]"
  );
});

test("when one table is in the way, no other is written", async () => {
  await withSchools();
  const plan = change({ cells: [{ row: 0, header: "Size", value: 1 }] });
  await expectUnchanged(
    { ...plan, tables: [...plan.tables, { ...plan.tables[0]!, table: "tblPeriod" }] },
    "missing",
    "tblPeriod"
  );
});

test("somebody typing in a cell stops a write before it begins", async () => {
  const port = await withSchools();
  excel.client.host.cellEditMode = true;
  const outcome = await port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  excel.client.host.cellEditMode = false;
  expect(trouble(outcome).kind).toBe("editing");
  expect((await schools(port))[0]).toEqual(["Riverside", 420]);
});

test("with the delay, a write waits until the cell is left", async () => {
  const port = excel.port({ delayForCellEdit: true });
  value(await port.addSheet(SCHOOLS));
  excel.client.host.cellEditMode = true;
  const outcome = port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  excel.client.host.cellEditMode = false;
  value(await excel.client.within(outcome));
  expect((await schools(port))[0]).toEqual(["Riverside", 1]);
});

test("a cell that is never left turns the wait into silence", async () => {
  const port = excel.port({ delayForCellEdit: true, timeoutMs: 300 });
  value(await port.addSheet(SCHOOLS));
  excel.client.host.cellEditMode = true;
  const outcome = await port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  excel.client.host.cellEditMode = false;
  await excel.client.settle();
  expect(trouble(outcome).kind).toBe("silent");
  expect((await schools(port))[0]).toEqual(["Riverside", 420]);
});

test("a failed write is never repeated", async () => {
  await withSchools();
  const onSync = jest.fn();
  const port = excel.port({ onSync });
  excel.client.host.faults.onBatch(2, { kind: "error", code: "GeneralException" });
  const outcome = await port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  expect(trouble(outcome).kind).toBe("unknown");
  expect(onSync).toHaveBeenCalledTimes(2);
});

test("a lost answer is silence, and is not repeated", async () => {
  await withSchools();
  const onSync = jest.fn();
  const port = excel.port({ timeoutMs: 50, onSync });
  excel.client.host.faults.onBatch(2, { kind: "dropResponse" });
  const outcome = await port.write(change({ cells: [{ row: 0, header: "Size", value: 1 }] }));
  expect(trouble(outcome).kind).toBe("silent");
  expect(onSync).toHaveBeenCalledTimes(2);
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
  const port = await withSchools();
  const before = await excel.everything();
  await expect(port.write(plan)).rejects.toThrow(RangeError);
  expect(await excel.everything()).toEqual(before);
});

describe("a write that stops half way", () => {
  const changes = change({
    cells: [
      { row: 0, header: "School", value: "Lakeside" },
      { row: 1, header: "Size", value: 99 },
    ],
    appendHeaders: ["School", "Size"],
    append: [["New School", 12]],
  });

  test("is put back, text that looks like a number included", async () => {
    const port = await withSchools();
    await excel.byHand((context) => {
      const [school] = [context.workbook.tables.getItem("tblSchool").getDataBodyRange()];
      school!.getCell(0, 0).values = [["'007"]];
    });
    const before = await excel.everything();
    const outcomes: string[] = [];
    for (let afterActions = 0; outcomes.at(-1) !== "done"; afterActions += 1) {
      excel.client.host.faults.clear();
      excel.client.host.faults.onBatch(2, {
        kind: "stop",
        afterActions,
        code: "GeneralException",
      });
      const outcome = await port.write(changes);
      outcomes.push(outcome.ok ? "done" : outcome.trouble.kind);
      if (!outcome.ok) expect(await excel.everything()).toEqual(before);
    }
    expect(outcomes.length).toBeGreaterThan(8);
    expect((await schools(port))[0]).toEqual(["Lakeside", 420]);
  });

  test("asks no more than two round trips to be put back", async () => {
    const port = await withSchools();
    const before = excel.syncs();
    excel.client.host.faults.onCall("Table.resize", 1, "GeneralException");
    expect(trouble(await port.write(changes)).kind).toBe("unknown");
    expect(excel.syncs() - before).toBe(4);
  });
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
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

const TRACKER = onePlan("Fidelity Tracker", "tblFidelity_A", [
  ["School", "Points"],
  ["Riverside", 7],
]);

test("an empty workbook is read in one sync, and missing tables are data", async () => {
  const contents = value(await excel.port().read());
  expect(contents).toEqual({
    marks: [],
    sheets: [{ name: "Sheet1", protected: false, hidden: false }],
    structureProtected: false,
    readOnly: false,
    tables: [],
    otherTables: [],
    definedNames: [],
    brokenNames: [],
    textNames: [],
  });
  expect(excel.syncs()).toBe(1);
});

test("tables with a known prefix take a second sync once, and none when they are known", async () => {
  const writer = excel.port();
  value(await writer.addSheet(SCHOOLS));
  value(await writer.addSheet(TRACKER));
  const port = excel.port();

  let before = excel.syncs();
  const first = value(await port.read());
  expect(excel.syncs() - before).toBe(2);

  before = excel.syncs();
  const second = value(await port.read());
  expect(excel.syncs() - before).toBe(1);
  expect(second).toEqual(first);
  expect(first.tables.map(({ name }) => name)).toEqual(["tblSchool", "tblFidelity_A"]);
});

test("a table that somebody adds later takes a second sync once; one that is gone takes none", async () => {
  const colleague = excel.port();
  const port = excel.port();
  const syncsOf = async () => {
    const before = excel.syncs();
    const { tables } = value(await port.read());
    return [excel.syncs() - before, ...tables.map(({ name }) => name)];
  };
  expect(await syncsOf()).toEqual([1]);
  value(await colleague.addSheet(SCHOOLS));
  expect(await syncsOf()).toEqual([2, "tblSchool"]);
  expect(await syncsOf()).toEqual([1, "tblSchool"]);
  await excel.byHand((context) => context.workbook.worksheets.getItem("Setup").delete());
  expect(await syncsOf()).toEqual([1]);
  expect(await syncsOf()).toEqual([1]);
});

test("a table says where it stands, what is in it, above it and how much room is below", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  expect(tableIn(value(await port.read()), "tblSchool")).toEqual({
    name: "tblSchool",
    sheet: "Setup",
    row: 3,
    column: 0,
    headers: ["School", "Size"],
    values: [
      ["Riverside", 420],
      ["Hill Top", 310],
      ["Oak Street", 275],
    ],
    filtered: false,
    showsTotals: false,
    above: [],
    freeRowsBelow: 200,
  });
  expect(excel.syncs()).toBe(2);
});

test("the cells above a table reach from the first cell of the sheet to column Z", async () => {
  const port = excel.port();
  value(await port.addSheet(TRACKER));
  const { above } = tableIn(value(await port.read()), "tblFidelity_A");
  expect(above).toHaveLength(3);
  expect(above[0]).toEqual(["Fidelity Tracker", ...Array<string>(25).fill("")]);
});

test("rows that a user deleted above a table are no trouble", async () => {
  const port = excel.port();
  value(await port.addSheet(TRACKER));
  await excel.byHand((context) => {
    context.workbook.worksheets.getItem("Fidelity Tracker").getRange("1:3").delete("Up");
  });
  const table = tableIn(value(await port.read()), "tblFidelity_A");
  expect(table.row).toBe(0);
  expect(table.above).toEqual([]);
});

test("cells in use below a table end the free rows", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  await excel.byHand((context) => {
    const sheet = context.workbook.worksheets.getItem("Setup");
    sheet.getRange("B12").values = [["a note"]];
    sheet.getRange("D8").values = [["beside the table"]];
  });
  expect(tableIn(value(await port.read()), "tblSchool").freeRowsBelow).toBe(4);
});

test("a table at the very end of the sheet is read step by step", async () => {
  await excel.byHand((context) => {
    const sheet = context.workbook.worksheets.add("Deep");
    sheet.getRange("A1048570:A1048572").values = [["School"], ["a"], ["b"]];
    sheet.tables.add("A1048570:A1048572", true).name = "tblSchool";
  });
  const table = tableIn(value(await excel.port().read()), "tblSchool");
  expect(table.values).toEqual([["a"], ["b"]]);
  expect(table.freeRowsBelow).toBe(4);
});

test("a filtered table, a protected sheet and a protected structure are told", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  await excel.byHand((context) => {
    const { workbook } = context;
    workbook.tables
      .getItem("tblSchool")
      .columns.getItem("School")
      .filter.applyValuesFilter(["Riverside"]);
    workbook.worksheets.getItem("Setup").protection.protect();
    workbook.protection.protect();
  });
  const contents = value(await port.read());
  const table = tableIn(contents, "tblSchool");
  expect(table.filtered).toBe(true);
  expect(table.values).toHaveLength(3);
  expect(contents.sheets).toContainEqual({ name: "Setup", protected: true, hidden: false });
  expect(contents.structureProtected).toBe(true);
});

test("a totals row is no body row, and leaves no room below", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  await excel.byHand((context) => {
    context.workbook.tables.getItem("tblSchool").showTotals = true;
  });
  const table = tableIn(value(await port.read()), "tblSchool");
  expect(table.values).toHaveLength(3);
  expect(table.freeRowsBelow).toBe(0);
});

test("a header row that is switched off costs one sync more and loses no header", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  await excel.byHand((context) => {
    context.workbook.tables.getItem("tblSchool").showHeaders = false;
  });
  const before = excel.syncs();
  const table = tableIn(value(await port.read()), "tblSchool");
  expect(excel.syncs() - before).toBe(2);
  expect(table.headers).toEqual(["School", "Size"]);
  expect(table.row).toBe(3);
  expect(table.values).toHaveLength(3);
});

test("tables of others and defined names are told by name, broken ones apart", async () => {
  await excel.byHand((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [["Budget"], [1]];
    sheet.tables.add("A1:A2", true).name = "Budget2026";
    context.workbook.names.add("lstSchool", "=Sheet1!$A$1:$A$2");
    context.workbook.names.add("lstGone", "=#REF!");
    context.workbook.names.add("ver_tblSchool", '="2"');
  });
  const contents = value(await excel.port().read());
  expect(contents.otherTables).toEqual(["Budget2026"]);
  expect([...contents.definedNames].sort()).toEqual(["lstGone", "lstSchool", "ver_tblSchool"]);
  expect(contents.textNames).toEqual([{ name: "ver_tblSchool", text: "2" }]);
  expect(contents.brokenNames).toEqual(["lstGone"]);
});

test("names of tables count without regard to case", async () => {
  const port = excel.port();
  value(await port.addSheet(onePlan("Setup", "TBLSCHOOL", [["School"], ["Riverside"]])));
  const contents = value(await port.read());
  expect(contents.tables.map(({ name }) => name)).toEqual(["TBLSCHOOL"]);
  expect(contents.otherTables).toEqual([]);
});

test("an error value comes as its text", async () => {
  const port = excel.port();
  value(await port.addSheet(onePlan("Setup", "tblSchool", [["School"], [{ formula: "=1/0" }]])));
  expect(tableIn(value(await port.read()), "tblSchool").values).toEqual([["#DIV/0!"]]);
});

test("a workbook that does not fit one answer is read in pieces", async () => {
  const text = "An observation note of some length. ".repeat(8);
  const rows = Array.from({ length: 9_000 }, (_, index) => [`${text} ${index} observed`, index]);
  const port = excel.port();
  for (const part of [0, 1, 2]) {
    // 5 MB is also the limit of one request.
    const slice = rows.slice(part * 3_000, (part + 1) * 3_000);
    await excel.byHand((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRangeByIndexes(1 + part * 3_000, 0, slice.length, 2).values = slice;
    });
  }
  await excel.byHand((context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRangeByIndexes(0, 0, 1, 2).values = [["Note", "Number"]];
    sheet.tables.add("A1:B9001", true).name = "tblSchool";
    sheet.tables.getItem("tblSchool").getRange().load("address");
  });
  excel.client.host.faults.onBatch(1, { kind: "transport", error: 5104 });
  const table = tableIn(value(await port.read()), "tblSchool");
  expect(table.values).toEqual(rows);
  expect(table.freeRowsBelow).toBe(200);
});

test("what once was too large for one answer is not asked for at once again", async () => {
  const port = excel.port();
  value(await port.addSheet(SCHOOLS));
  excel.client.host.faults.onBatch(1, { kind: "transport", error: 5104 });
  let before = excel.syncs();
  const first = value(await port.read());
  const withRefusal = excel.syncs() - before;
  before = excel.syncs();
  expect(value(await port.read())).toEqual(first);
  expect(excel.syncs() - before).toBe(withRefusal - 1);
});

test("a passing trouble is tried once more", async () => {
  excel.client.host.faults.onBatch(1, { kind: "error", code: "ServiceNotAvailable" });
  value(await excel.port().read());
  expect(excel.syncs()).toBe(2);
});

test("a lasting trouble is told", async () => {
  const { faults } = excel.client.host;
  for (let batch = 1; batch <= 4; batch += 1) {
    faults.onBatch(batch, { kind: "error", code: "GeneralException" });
  }
  expect(trouble(await excel.port().read()).kind).toBe("unknown");
});

test("somebody typing in a cell is told as such, without a second try", async () => {
  excel.client.host.cellEditMode = true;
  const onSync = jest.fn();
  const outcome = await excel.port({ delayForCellEdit: true, onSync }).read();
  excel.client.host.cellEditMode = false;
  expect(trouble(outcome).kind).toBe("editing");
  expect(onSync).toHaveBeenCalledTimes(1);
});

test("a host that never answers is told as silent", async () => {
  excel.client.host.faults.onBatch(1, { kind: "hang" });
  expect(trouble(await excel.port({ timeoutMs: 50 }).read()).kind).toBe("silent");
});

test("every round trip is told to whoever counts them", async () => {
  const onSync = jest.fn();
  value(await excel.port({ onSync }).read());
  expect(onSync).toHaveBeenCalledTimes(excel.syncs());
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

type Heard = Record<string, unknown>[];

/** A handler that keeps what it hears. */
function listener(): { heard: Heard; hear: (event: object) => Promise<void> } {
  const heard: Heard = [];
  const hear = async (event: object): Promise<void> => {
    heard.push({ ...event });
  };
  return { heard, hear };
}

/** Sheet1 with the table Goods in A1:B2, and a client that listens where `listen` says. */
async function listening(
  listen: (context: Excel.RequestContext, sheet: Excel.Worksheet, table: Excel.Table) => void
): Promise<void> {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["Item", "Qty"],
      ["Apples", 3],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "Goods";
    await context.sync();
    listen(context, sheet, table);
    await context.sync();
  });
  await client.settle();
}

/** Types into a cell as the person at the grid does. */
function type(row: number, column: number, text: string): void {
  const { workbook } = client;
  workbook.user.type(workbook.sheets.active.id, row, column, text);
}

test("one edit in a table is heard by the table, its sheet and both collections", async () => {
  const [table, tables, sheetTables, sheet, sheets] = [1, 2, 3, 4, 5].map(listener) as [
    ReturnType<typeof listener>,
    ReturnType<typeof listener>,
    ReturnType<typeof listener>,
    ReturnType<typeof listener>,
    ReturnType<typeof listener>,
  ];
  await listening((context, onSheet, onTable) => {
    onTable.onChanged.add(table.hear);
    context.workbook.tables.onChanged.add(tables.hear);
    onSheet.tables.onChanged.add(sheetTables.hear);
    onSheet.onChanged.add(sheet.hear);
    context.workbook.worksheets.onChanged.add(sheets.hear);
  });
  type(1, 1, "42");
  await client.settle();
  for (const { heard } of [table, tables, sheetTables]) {
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      type: "TableChanged",
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      tableId: client.workbook.tables.require("Goods").id,
    });
  }
  for (const { heard } of [sheet, sheets]) {
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      type: "WorksheetChanged",
      address: "B2",
      details: { valueBefore: 3, valueAfter: 42, valueTypeAfter: "Double" },
      triggerSource: "Unknown",
    });
  }
});

test("an edit outside tables is not heard by tables", async () => {
  const { heard, hear } = listener();
  await listening((context) => context.workbook.tables.onChanged.add(hear));
  type(9, 9, "alone");
  await client.settle();
  expect(heard).toEqual([]);
});

test("the add-in's own writes are told as such, after its sync", async () => {
  const { heard, hear } = listener();
  await listening((_, sheet) => sheet.onChanged.add(hear));
  await client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("D1:E1").values = [[1, 2]];
    await context.sync();
    expect(heard).toEqual([]);
  });
  await client.settle();
  expect(heard).toMatchObject([{ address: "D1:E1", triggerSource: "ThisLocalAddin" }]);
  expect(heard[0]?.["details"]).toBeUndefined();
});

test("a handler fetches the changed cells", async () => {
  const values: unknown[] = [];
  await listening((_, sheet) =>
    sheet.onChanged.add(async (event) => {
      await client.Excel.run(async (context) => {
        const range = event.getRange(context);
        range.load("values");
        await context.sync();
        values.push(range.values);
      });
    })
  );
  type(4, 4, "here");
  await client.settle();
  expect(values).toEqual([[["here"]]]);
});

test("handlers that are removed hear nothing, and leave no registration behind", async () => {
  const { heard, hear } = listener();
  let handler: OfficeExtension.EventHandlerResult<Excel.TableChangedEventArgs> | undefined;
  await listening((context) => {
    handler = context.workbook.tables.onChanged.add(hear);
  });
  expect(client.host.eventRegistrations).toEqual(["101@Workbook"]);
  if (!handler) throw new Error("no handler");
  const { context } = handler;
  handler.remove();
  await context.sync();
  expect(client.host.eventRegistrations).toEqual([]);
  type(1, 1, "5");
  await client.settle();
  expect(heard).toEqual([]);
});

test("while events are off nothing is heard, and nothing later", async () => {
  const { heard, hear } = listener();
  await listening((_, sheet) => sheet.onChanged.add(hear));
  await client.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("Sheet1").getRange("D1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    context.runtime.load("enableEvents");
    await context.sync();
    expect(context.runtime.enableEvents).toBe(true);
  });
  await client.settle();
  expect(heard).toEqual([]);
});

test("sheets and tables coming, going and being activated", async () => {
  const { heard, hear } = listener();
  await listening((context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.onAdded.add(hear);
    worksheets.onDeleted.add(hear);
    worksheets.onActivated.add(hear);
    worksheets.onDeactivated.add(hear);
    tables.onAdded.add(hear);
    tables.onDeleted.add(hear);
  });
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.tables.add("A1:A2", false).name = "Small";
    sheet.activate();
    context.workbook.tables.getItem("Goods").delete();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await client.settle();
  expect(heard.map(({ type: name }) => name)).toEqual([
    "WorksheetAdded",
    "TableAdded",
    "WorksheetDeactivated",
    "WorksheetActivated",
    "TableDeleted",
    "WorksheetDeactivated",
    "WorksheetActivated",
    "TableDeleted",
    "WorksheetDeleted",
  ]);
});

test("the selection is told to the sheet, the table and the Common API", async () => {
  const { heard, hear } = listener();
  const common = listener();
  await listening((context, sheet, table) => {
    sheet.onSelectionChanged.add(hear);
    table.onSelectionChanged.add(hear);
    context.workbook.onSelectionChanged.add(common.hear);
  });
  const { workbook } = client;
  workbook.user.select(workbook.sheets.active.id, { top: 1, left: 0, bottom: 1, right: 1 });
  await client.settle();
  expect(heard.map(({ type: name }) => name).sort()).toEqual([
    "TableSelectionChanged",
    "WorksheetSelectionChanged",
  ]);
  expect(common.heard).toHaveLength(1);
});

test("inserted and deleted rows, protection, and calculation are told", async () => {
  const { heard, hear } = listener();
  await listening((_, sheet) => {
    sheet.onChanged.add(hear);
    sheet.onProtectionChanged.add(hear);
    sheet.onCalculated.add(hear);
  });
  const { workbook } = client;
  const { id } = workbook.sheets.active;
  workbook.user.insertRows(id, 5, 2);
  workbook.user.deleteRows(id, 5, 2);
  workbook.edit("user", () => workbook.sheets.active.protection.protect());
  await client.settle();
  const told = heard.map((event) => event["changeType"] ?? event["type"]);
  expect(told).toEqual([
    "RowInserted",
    "WorksheetCalculated",
    "RowDeleted",
    "WorksheetCalculated",
    "WorksheetProtectionChanged",
  ]);
  expect(heard.at(-1)?.["isProtected"]).toBe(true);
});

test("events reach handlers while a test holds the clock", async () => {
  const { heard, hear } = listener();
  await listening((_, sheet) => sheet.onChanged.add(hear));
  jest.useFakeTimers();
  try {
    type(1, 1, "6");
    await client.settle();
    expect(heard).toHaveLength(1);
  } finally {
    jest.useRealTimers();
  }
});

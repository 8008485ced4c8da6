/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";

let client: OfficeClient;

/** A row that leaves the calculated column alone; the typings do not know that null may stand there. */
function row(item: string, quantity: number): string[] {
  return [item, quantity, null] as unknown as string[];
}

/** A sheet with the table Goods in A1:C4; its last column is calculated. */
async function withGoods(
  work: (table: Excel.Table, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>
): Promise<void> {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C4").values = [
      ["Item", "Qty", "Twice"],
      ["Apples", 3, ""],
      ["Pears", 7, ""],
      ["Plums", 5, ""],
    ];
    const table = sheet.tables.add("A1:C4", true);
    table.name = "Goods";
    sheet.getRange("C2").formulas = [["=[@Qty]*2"]];
    await context.sync();
    await work(table, context, sheet);
    await context.sync();
  });
}

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(() => {
  client.reset();
});
afterEach(() => client.expectNoRefusals());

test("a table has the name, flags and parts it was given", async () => {
  await withGoods(async (table, context) => {
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.showTotals = true;
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.getTotalRowRange(),
      table.columns.getItem("qty").getDataBodyRange(),
    ];
    for (const part of parts) part.load("address");
    table.load();
    table.worksheet.load("name");
    await context.sync();
    expect(parts.map(({ address }) => address)).toEqual([
      "Sheet1!A1:C5",
      "Sheet1!A1:C1",
      "Sheet1!A2:C4",
      "Sheet1!A5:C5",
      "Sheet1!B2:B4",
    ]);
    expect(table.toJSON()).toMatchObject({
      name: "Goods",
      style: "TableStyleLight9",
      showBandedRows: false,
      showFilterButton: true,
    });
    expect(table.worksheet.name).toBe("Sheet1");
  });
});

test("rows are added, read, changed and deleted; formulas of calculated columns follow", async () => {
  await withGoods(async (table, context) => {
    table.rows.add(undefined, [row("Figs", 1)]);
    table.rows.add(0, [row("Dates", 9)]);
    table.rows.load("items/values,items/index,count");
    await context.sync();
    expect(table.rows.count).toBe(5);
    expect(table.rows.items.map(({ values }) => values[0])).toEqual([
      ["Dates", 9, 18],
      ["Apples", 3, 6],
      ["Pears", 7, 14],
      ["Plums", 5, 10],
      ["Figs", 1, 2],
    ]);
    const second = table.rows.getItemAt(1);
    second.values = [row("Apples", 4)];
    table.rows.getItemAt(0).delete();
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    expect(body.values[0]).toEqual(["Apples", 4, 8]);
    expect(body.values).toHaveLength(4);
  });
});

test("columns are added at a place, renamed, found by id and deleted", async () => {
  await withGoods(async (table, context) => {
    const column = table.columns.add(1, [["Kind"], ["a"], ["b"], ["c"]]);
    column.load("id,index,name,values");
    await context.sync();
    expect([column.index, column.name, column.values[3]]).toEqual([1, "Kind", ["c"]]);
    column.name = "Sort";
    const same = table.columns.getItem(column.id);
    same.load("name");
    const missing = table.columns.getItemOrNullObject("Nowhere");
    missing.load("name");
    await context.sync();
    expect(same.name).toBe("Sort");
    expect(missing.isNullObject).toBe(true);
    same.delete();
    const header = table.getHeaderRowRange();
    header.load("values");
    await context.sync();
    expect(header.values).toEqual([["Item", "Qty", "Twice"]]);
  });
});

test("filters by value hide rows until they are cleared", async () => {
  await withGoods(async (table, context) => {
    table.columns.getItem("Item").filter.applyValuesFilter(["Pears"]);
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(client.workbook.sheets.active.isRowHidden(1)).toBe(true);
    table.rows.add(undefined, [row("Figs", 1)]);
    await expect(context.sync()).rejects.toMatchObject({ code: "FilteredRangeConflict" });
    table.clearFilters();
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(false);
  });
});

test("sorting, resizing, converting and deleting", async () => {
  await withGoods(async (table, context, sheet) => {
    table.sort.apply([{ key: 1, ascending: false }]);
    const body = table.getDataBodyRange();
    body.load("values");
    await context.sync();
    expect(body.values.map(([item]) => item)).toEqual(["Pears", "Plums", "Apples"]);
    table.resize("A1:C6");
    const range = table.getRange();
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:C6");
    table.convertToRange();
    sheet.tables.load("count");
    await context.sync();
    expect(sheet.tables.count).toBe(0);
  });
});

test("a range knows the tables it touches", async () => {
  await withGoods(async (_, context, sheet) => {
    const touching = sheet.getRange("C4:E9").getTables();
    const inside = sheet.getRange("C4:E9").getTables(true);
    touching.load("items/name");
    inside.load("items/name");
    await context.sync();
    expect(touching.items.map(({ name }) => name)).toEqual(["Goods"]);
    expect(inside.items).toEqual([]);
  });
});

test("a taken or illegal name and an overlap are refused", async () => {
  await withGoods(async (table, context, sheet) => {
    table.name = "A1";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    sheet.tables.add("B2:D8", true);
    await expect(context.sync()).rejects.toMatchObject({
      debugInfo: { errorLocation: "TableCollection.add" },
    });
  });
});

test("the collection of a sheet holds only its own tables", async () => {
  await withGoods(async (_, context) => {
    const other = context.workbook.worksheets.add("Other");
    const none = other.tables.getItemOrNullObject("Goods");
    const found = context.workbook.tables.getItem("goods");
    none.load("name");
    found.load("name");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(found.name).toBe("Goods");
  });
});

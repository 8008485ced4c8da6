/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { show } from "../model/testWorkbook";
import { failureOf, run } from "./testing/failureOf";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(async () => {
  client.reset();
  await run(client, (_, sheet) => {
    sheet.getRange("A1:B7").values = [
      ["Item", "Count"],
      ["pear", 2],
      ["Apple", 9],
      ["fig", 5],
      ["", 5],
      ["apple", 1],
      ["Quince", "many"],
    ];
    sheet.tables.add("A1:B7", true).name = "Goods";
  });
});
afterEach(() => client.expectNoRefusals());

const shown = (address: string): unknown => show(client.workbook, address);
const items = (): unknown[] => show(client.workbook, "A2:A7").flat();

/** The items that are in sight. */
function visible(): unknown[] {
  const sheet = client.workbook.sheets.active;
  return items().filter((_, index) => !sheet.isRowHidden(index + 1));
}

describe("sorting", () => {
  test("a table: numbers, text, errors; blanks last either way", async () => {
    await run(client, ({ workbook }) =>
      workbook.tables.getItem("Goods").sort.apply([{ key: 1, ascending: false }, { key: 0 }])
    );
    expect(items()).toEqual(["Quince", "Apple", "fig", null, "pear", "apple"]);
    await run(client, ({ workbook }) =>
      workbook.tables.getItem("Goods").sort.apply([{ key: 0, ascending: false }])
    );
    expect(items().at(-1)).toBeNull();
  });

  test("with case, small letters come before the same ones in capitals", async () => {
    const sort = (matchCase: boolean) =>
      run(client, ({ workbook }) =>
        workbook.tables.getItem("Goods").sort.apply([{ key: 0 }], matchCase)
      );
    await sort(false);
    expect(items().slice(0, 2)).toEqual(["Apple", "apple"]);
    await sort(true);
    expect(items().slice(0, 2)).toEqual(["apple", "Apple"]);
  });

  test("a plain range, with headers or by columns, and formulas move as if copied", async () => {
    await run(client, (_, sheet) => {
      sheet.getRange("E1:F4").formulas = [
        ["n", "twice"],
        [3, "=E2*2"],
        [1, "=E3*2"],
        [2, "=E4*2"],
      ];
      sheet.getRange("E1:F4").sort.apply([{ key: 0 }], false, true);
    });
    expect(shown("E1:F4")).toEqual([
      ["n", "twice"],
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
    await run(client, (_, sheet) => {
      sheet.getRange("H1:J2").values = [
        [3, 1, 2],
        ["c", "a", "b"],
      ];
      sheet.getRange("H1:J2").sort.apply([{ key: 0 }], false, false, "Columns");
    });
    expect(shown("H1:J2")).toEqual([
      [1, 2, 3],
      ["a", "b", "c"],
    ]);
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    [
      "a key outside",
      "InvalidArgument at RangeSort.apply",
      (sheet) => sheet.getRange("E1:F4").sort.apply([{ key: 2 }]),
    ],
    [
      "no key",
      "InvalidArgument at TableSort.apply",
      (sheet) => sheet.tables.getItem("Goods").sort.apply([]),
    ],
    [
      "a part of a table",
      "InvalidOperation at RangeSort.apply",
      (sheet) => sheet.getRange("A2:A4").sort.apply([{ key: 0 }]),
    ],
    [
      "merged cells",
      "InvalidOperation at RangeSort.apply",
      (sheet) => {
        sheet.getRange("E1:F1").merge();
        sheet.getRange("E1:F4").sort.apply([{ key: 0 }]);
      },
    ],
  ])("%s cannot be sorted by", async (_, expected, statement) => {
    expect(await failureOf(client, (_context, sheet) => statement(sheet))).toBe(expected);
  });

  test("is told to those who listen", async () => {
    const heard: string[] = [];
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onRowSorted.add(({ address }) => Promise.resolve(void heard.push(`rows ${address}`)));
      sheet.onColumnSorted.add(({ address }) =>
        Promise.resolve(void heard.push(`columns ${address}`))
      );
      await context.sync();
      sheet.getRange("H1:J2").sort.apply([{ key: 0 }], false, false, "Columns");
      sheet.tables.getItem("Goods").sort.apply([{ key: 0 }]);
      await context.sync();
    });
    await client.settle();
    expect(heard).toEqual(["columns H1:J2", "rows A2:B7"]);
  });
});

describe("filtering a table", () => {
  const filter = (apply: (filter: Excel.Filter) => void) =>
    run(client, ({ workbook }) =>
      apply(workbook.tables.getItem("Goods").columns.getItem("Count").filter)
    );

  test.each<[string, (filter: Excel.Filter) => void, unknown[]]>([
    ["values", (each) => each.applyValuesFilter(["5", "many"]), ["fig", null, "Quince"]],
    ["a criterion", (each) => each.applyCustomFilter(">2"), ["Apple", "fig", null]],
    ["two criteria", (each) => each.applyCustomFilter(">2", "<9", "And"), ["fig", null]],
    ["either criterion", (each) => each.applyCustomFilter("<2", "=m*", "Or"), ["apple", "Quince"]],
    ["the greatest, with ties", (each) => each.applyTopItemsFilter(2), ["Apple", "fig", null]],
    ["the least", (each) => each.applyBottomItemsFilter(1), ["apple"]],
    ["the greatest fifth", (each) => each.applyTopPercentFilter(20), ["Apple"]],
    ["the lower half", (each) => each.applyBottomPercentFilter(50), ["pear", "apple"]],
  ])("by %s", async (_, apply, expected) => {
    await filter(apply);
    expect(visible()).toEqual(expected);
    await filter((each) => each.clear());
    expect(visible()).toHaveLength(6);
  });

  test("criteria read back as they were given", async () => {
    await filter((each) => each.applyCustomFilter(">2", "<9", "Or"));
    await client.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Goods");
      table.autoFilter.load("criteria,isDataFiltered");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      expect(table.autoFilter.criteria).toEqual([
        null,
        { filterOn: "Custom", criterion1: ">2", criterion2: "<9", operator: "Or" },
      ]);
      table.autoFilter.apply(table.getRange(), 1, { filterOn: "TopItems", criterion1: "3" });
      table.autoFilter.load("criteria");
      await context.sync();
      expect(table.autoFilter.criteria[1]).toEqual({ filterOn: "TopItems", criterion1: "3" });
    });
  });

  test("an edit hides or shows nothing until the filter is applied again", async () => {
    await filter((each) => each.applyCustomFilter(">2"));
    await run(client, (_, sheet) => (sheet.getRange("B2").values = [[7]]));
    expect(visible()).not.toContain("pear");
    await run(client, ({ workbook }) => workbook.tables.getItem("Goods").reapplyFilters());
    expect(visible()).toContain("pear");
    await run(client, ({ workbook }) => workbook.tables.getItem("Goods").clearFilters());
    expect(visible()).toHaveLength(6);
  });

  test("rows of a filtered table can neither be added nor deleted one by one", async () => {
    await filter((each) => each.applyCustomFilter(">2"));
    expect(
      await failureOf(client, ({ workbook }) =>
        workbook.tables.getItem("Goods").rows.add(undefined, [["kiwi", 1]])
      )
    ).toBe("FilteredRangeConflict at TableRowCollection.add");
    expect(
      await failureOf(client, ({ workbook }) =>
        workbook.tables.getItem("Goods").rows.getItemAt(0).delete()
      )
    ).toBe("InsertDeleteConflict at TableRow.delete");
  });

  test.each<[string, string, (filter: Excel.Filter) => void]>([
    [
      "no items at all",
      "InvalidArgument at Filter.applyTopItemsFilter",
      (each) => each.applyTopItemsFilter(0),
    ],
    [
      "more than all percent",
      "InvalidArgument at Filter.applyTopPercentFilter",
      (each) => each.applyTopPercentFilter(101),
    ],
    [
      "a custom filter without criterion",
      "InvalidArgument at Filter.apply",
      (each) => each.apply({ filterOn: "Custom" }),
    ],
  ])("%s cannot be filtered for", async (_, expected, apply) => {
    const failure = await failureOf(client, ({ workbook }) =>
      apply(workbook.tables.getItem("Goods").columns.getItem("Count").filter)
    );
    expect(failure).toBe(expected);
  });
});

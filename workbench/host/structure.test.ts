/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { bootOfficeClient, type OfficeClient } from "../../test/harness/officeClient";
import { area, show } from "../model/testWorkbook";
import { failureOf, run } from "./testing/failureOf";

let client: OfficeClient;

beforeAll(async () => {
  client = await bootOfficeClient();
});
beforeEach(async () => {
  client.reset();
  await run(client, (_, sheet) => {
    sheet.getRange("A1:B4").values = [
      ["Item", "Count"],
      ["pear", 2],
      ["Apple", 9],
      ["fig", 5],
    ];
    sheet.tables.add("A1:B4", true).name = "Goods";
    sheet.getRange("D1:F1").formulas = [["=B3", "=SUM(B2:B4)", "=SUM(Goods[Count])"]];
  });
});
afterEach(() => client.expectNoRefusals());

const shown = (address: string): unknown => show(client.workbook, address);
const tableAddress = (): unknown => client.workbook.tables.get("Goods")?.area;

describe("inserting and deleting", () => {
  test("rows above move the table, formulas, names, rules and ranges held by the add-in", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      context.workbook.names.add("Counts", sheet.getRange("B2:B4"));
      const { dataValidation } = sheet.getRange("B2:B4");
      dataValidation.rule = { custom: { formula: "=B2<10" } };
      const rule = sheet.getRange("A2:A4").conditionalFormats.add("Custom").custom.rule;
      rule.formula = '=A2="fig"';
      const held = sheet.getRange("A3");
      await context.sync();

      sheet.getRange("1:2").insert("Down");
      const name = context.workbook.names.getItem("Counts");
      const moved = sheet.getRange("B4:B6").dataValidation;
      name.load("formula");
      moved.load("rule");
      held.load("address,values");
      rule.load("formula");
      const formulas = sheet.getRange("D3:F3");
      formulas.load("formulas,values");
      await context.sync();
      expect(formulas.formulas).toEqual([["=B5", "=SUM(B4:B6)", "=SUM(Goods[Count])"]]);
      expect(formulas.values).toEqual([[9, 16, 16]]);
      expect(name.formula).toBe("=Sheet1!$B$4:$B$6");
      expect(moved.rule).toEqual({ custom: { formula: "=B4<10" } });
      expect(rule.formula).toBe('=A4="fig"');
      expect([held.address, held.values]).toEqual(["Sheet1!A5", [["Apple"]]]);
    });
    expect(tableAddress()).toEqual(area("A3:B6"));
  });

  test("deleted cells leave #REF! in formulas that meant just them", async () => {
    await run(client, (_, sheet) => sheet.getRange("3:3").delete("Up"));
    expect(shown("D1:F1")).toEqual([["#REF!", 7, 7]]);
    expect(tableAddress()).toEqual(area("A1:B3"));
  });

  test("insert gives the new cells, where the range was", async () => {
    await client.Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Sheet1").getRange("H1:H2").insert("Right");
      added.load("address");
      await context.sync();
      expect(added.address).toBe("Sheet1!H1:H2");
    });
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    [
      "a part of a table cannot move down",
      "InsertDeleteConflict at Range.insert",
      (sheet) => sheet.getRange("A2").insert("Down"),
    ],
    [
      "a part of a table cannot close up",
      "InsertDeleteConflict at Range.delete",
      (sheet) => sheet.getRange("B3").delete("Up"),
    ],
    [
      "a table keeps its header",
      "InsertDeleteConflict at Range.delete",
      (sheet) => sheet.getRange("1:1").delete("Up"),
    ],
    [
      "content stays on the sheet",
      "NonBlankCellOffSheet at Range.insert",
      (sheet) => {
        sheet.getRange("J1048576").values = [["end"]];
        sheet.getRange("J5").insert("Down");
      },
    ],
    [
      "merged cells are not torn",
      "MergedRangeConflict at Range.insert",
      (sheet) => {
        sheet.getRange("H5:I5").merge();
        sheet.getRange("H5").insert("Down");
      },
    ],
  ])("%s", async (_, expected, statement) => {
    const before = JSON.stringify(client.workbook.toJSON());
    expect(await failureOf(client, (_context, sheet) => statement(sheet))).toBe(expected);
    const after = JSON.stringify(client.workbook.toJSON());
    if (!expected.startsWith("Merged") && !expected.startsWith("NonBlank")) {
      expect(after).toBe(before);
    }
  });
});

describe("merging", () => {
  test("keeps the first content, and a table's cells are not merged", async () => {
    await run(client, (_, sheet) => {
      sheet.getRange("H1:I2").values = [
        ["", "kept"],
        ["lost", ""],
      ];
      sheet.getRange("H1:I2").merge();
    });
    expect(shown("H1:I2")).toEqual([
      ["kept", null],
      [null, null],
    ]);
    expect(await failureOf(client, (_, sheet) => sheet.getRange("A2:B2").merge())).toBe(
      "MergedRangeConflict at Range.merge"
    );
    expect(await failureOf(client, (_, sheet) => sheet.tables.add("H1:I5", true))).toBe(
      "InvalidArgument at TableCollection.add"
    );
  });

  test("across makes one cell of each row, and unmerge takes all apart", async () => {
    await run(client, (_, sheet) => sheet.getRange("H1:I2").merge(true));
    expect(client.workbook.sheets.active.merges).toEqual([area("H1:I1"), area("H2:I2")]);
    await run(client, (_, sheet) => sheet.getRange("I1:I2").unmerge());
    expect(client.workbook.sheets.active.merges).toEqual([]);
  });
});

describe("copying", () => {
  test("takes formulas, rules and merges along, and fills a bigger target", async () => {
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("H1").formulas = [["=G1+1"]];
      sheet.getRange("H1").dataValidation.rule = { custom: { formula: "=H1<9" } };
      sheet.getRange("H1").conditionalFormats.add("Custom").custom.rule.formula = "=H1>0";
      sheet.getRange("I1:J1").merge();
      sheet.getRange("H3:J4").copyFrom("H1:J1");
      const copy = sheet.getRange("H4");
      copy.load("formulas");
      copy.dataValidation.load("rule");
      const { rule } = copy.conditionalFormats.getItemAt(0).custom;
      rule.load("formula");
      const merged = sheet.getRange("H3:J4").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      expect(copy.formulas).toEqual([["=G4+1"]]);
      expect(copy.dataValidation.rule).toEqual({ custom: { formula: "=H4<9" } });
      expect(rule.formula).toBe("=H4>0");
      expect(merged.address).toBe("Sheet1!I3:J3,Sheet1!I4:J4");
    });
  });

  test("of values leaves formulas behind, and blanks can be left out", async () => {
    await run(client, (_, sheet) => {
      sheet.getRange("H1:H3").values = [["old"], ["old"], ["old"]];
      sheet.getRange("I1:I3").formulas = [["=B2"], [""], ["=B4"]];
      sheet.getRange("H1").copyFrom("I1:I3", "Values", true);
    });
    expect(shown("H1:H3")).toEqual([[2], ["old"], [5]]);
    expect(client.workbook.sheets.active.formula(0, 7)).toBe(2);
  });

  test("onto a part of merged cells, or off the sheet, does not work", async () => {
    const onMerge = await failureOf(client, (_, sheet) => {
      sheet.getRange("H1:I1").merge();
      sheet.getRange("H1").copyFrom("A1");
    });
    expect(onMerge).toBe("MergedRangeConflict at Range.copyFrom");
    const off = await failureOf(client, (_, sheet) => sheet.getRange("A1048576").copyFrom("D1:D2"));
    expect(off).toBe("InvalidArgument at Range.copyFrom");
  });
});

/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { EMPTY_PLAN, onePlan, SCHOOLS, table, WHOLE_PLAN } from "./plans";
import { setUpExcel, tableIn, trouble, value, type ExcelSetup } from "./excelSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});
beforeEach(() => {
  excel.client.reset();
});
afterEach(() => excel.client.expectNoRefusals());

const SHEET = WHOLE_PLAN.name;

/** Asks for properties of the sheet's parts, one sync for all. */
const inspect = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) =>
  excel.byHand((context) => batch(context.workbook.worksheets.getItem(SHEET), context));

test("a whole sheet takes one sync", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  expect(excel.syncs()).toBe(1);
});

test("read gives back what addSheet wrote", async () => {
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  const contents = value(await port.read());
  expect(contents.sheets.map(({ name }) => name)).toEqual(["Sheet1", SHEET]);
  expect([...contents.definedNames].sort()).toEqual(["lstHere", "setHalf"]);
  const { above, ...found } = tableIn(contents, "tblFidelity_A");
  expect(found).toEqual({
    name: "tblFidelity_A",
    sheet: SHEET,
    row: 3,
    column: 0,
    headers: ["School", "Date", "Points", "Share"],
    values: [
      ["Riverside", 46_001, 7, 0.7],
      ["=2+3", 46_002, 5, 0.5],
      ["3/4", "", 2, 0.2],
    ],
    filtered: false,
    showsTotals: false,
    freeRowsBelow: 0,
  });
  expect(above.map((row) => row.slice(0, 4))).toEqual([
    ["Fidelity Tracker", "", "", ""],
    ["As of", 46_000, "", 14],
    ["", "", "", 14],
  ]);
});

test("formulas are formulas and copied values are values", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const range = await inspect((sheet) => sheet.getRange("A1:D7").load("formulas"));
  expect(range.formulas).toEqual([
    ["Fidelity Tracker", "", "", ""],
    ["As of", 46_000, "", "=SUM(tblFidelity_A[Points])"],
    ["", "", "", 14],
    ["School", "Date", "Points", "Share"],
    ["Riverside", 46_001, 7, "=[@Points]/10"],
    ["=2+3", 46_002, 5, "=[@Points]/10"],
    ["3/4", "", 2, "=[@Points]/10"],
  ]);
});

test("the table has the name, style and buttons of the plan", async () => {
  value(
    await excel
      .port()
      .addSheet({ ...WHOLE_PLAN, tables: [{ ...WHOLE_PLAN.tables[0]!, filterButtons: false }] })
  );
  const found = await inspect((sheet) =>
    sheet.tables.getItem("tblFidelity_A").load("style, showFilterButton, showHeaders")
  );
  expect(found.toJSON()).toMatchObject({
    style: "TableStyleLight9",
    showFilterButton: false,
    showHeaders: true,
  });
});

test("formats, widths and heights are those of the plan, pixels turned into points", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const { title, header, dates, shares, sheet } = await inspect((worksheet) => ({
    title: worksheet.getRange("A1").load("format/font/bold, format/font/size, format/font/color"),
    header: worksheet
      .getRange("A4:D4")
      .load(
        "format/fill/color, format/wrapText, format/verticalAlignment, format/rowHeight, format/columnWidth"
      ),
    dates: worksheet
      .getRange("B5:B7")
      .load("numberFormat, format/horizontalAlignment, format/columnWidth"),
    shares: worksheet.getRange("D5:D7").load("numberFormat, format/font/italic"),
    sheet: worksheet.load("tabColor"),
  }));
  expect(title.format.font.toJSON()).toMatchObject({ bold: true, size: 16, color: "#1F3864" });
  expect(header.format.fill.color).toBe("#1F4E79");
  expect(header.format.wrapText).toBe(true);
  expect(header.format.verticalAlignment).toBe("Center");
  expect(header.format.rowHeight).toBe(30);
  expect(dates.format.columnWidth).toBe(72);
  expect(dates.numberFormat).toEqual([["yyyy-mm-dd"], ["yyyy-mm-dd"], ["yyyy-mm-dd"]]);
  expect(dates.format.horizontalAlignment).toBe("Center");
  expect(shares.numberFormat).toEqual([["0%"], ["0%"], ["0%"]]);
  expect(shares.format.font.italic).toBe(true);
  expect(sheet.tabColor).toBe("#1F4E79");
});

test("validations have rules, prompts and alerts; a list of names never ignores blanks", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const ranges = await inspect((sheet) =>
    ["A5:A7", "B5:B7", "C5:C7", "D5:D7"].map((address) => {
      const { dataValidation } = sheet.getRange(address);
      return dataValidation.load("rule, prompt, errorAlert, ignoreBlanks");
    })
  );
  const [list, date, whole, none] = ranges.map((validation) => validation.toJSON());
  expect(list).toMatchObject({
    rule: { list: { inCellDropDown: true, source: "=lstHere" } },
    prompt: { showPrompt: true, title: "School" },
    errorAlert: { showAlert: true, style: "Warning", title: "School" },
    ignoreBlanks: false,
  });
  expect(date?.rule?.date).toMatchObject({ operator: "GreaterThanOrEqualTo" });
  expect(date?.ignoreBlanks).toBe(true);
  expect(whole?.rule?.wholeNumber).toMatchObject({ operator: "Between" });
  expect(whole?.errorAlert).toMatchObject({ showAlert: true, style: "Stop" });
  expect(none?.rule).toEqual({ custom: { formula: "=TRUE" } });
  expect(none?.errorAlert).toMatchObject({ showAlert: false });
  expect(none?.prompt).toMatchObject({ title: "Share", message: "A formula; it fills itself." });
});

test("where anything may be typed, a list offers its names without an alert", async () => {
  const several = { ...WHOLE_PLAN.validations[0]!, alert: null };
  value(await excel.port().addSheet({ ...WHOLE_PLAN, validations: [several] }));
  const validation = await inspect((sheet) =>
    sheet.getRange("A5:A7").dataValidation.load("errorAlert, rule")
  );
  expect(validation.errorAlert.showAlert).toBe(false);
  expect(validation.rule.list?.source).toBe("=lstHere");
});

test("conditional formats are a formula and a scale from 0 to 1", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const { custom, scale } = await inspect((sheet) => {
    const first = sheet.getRange("C5:C7").conditionalFormats.getItemAt(0);
    const second = sheet.getRange("D5:D7").conditionalFormats.getItemAt(0);
    return {
      custom: first.load("type, custom/rule/formula, custom/format/fill/color"),
      scale: second.load("type, colorScale/criteria"),
    };
  });
  expect(custom.type).toBe("Custom");
  expect(custom.custom.rule.formula).toBe('=$C5=""');
  expect(custom.custom.format.fill.color).toBe("#FFF2CC");
  expect(scale.type).toBe("ColorScale");
  expect(scale.colorScale.criteria.minimum).toMatchObject({ color: "#F4B8AE", formula: "0" });
  expect(scale.colorScale.criteria.midpoint).toMatchObject({ formula: "0.5" });
  expect(scale.colorScale.criteria.maximum).toMatchObject({ color: "#B9DDB0", formula: "1" });
});

test("panes are frozen and the page is set up", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const { frozen, layout, printed, titles, keys } = await inspect((sheet) => ({
    frozen: sheet.freezePanes.getLocationOrNullObject().load("address"),
    layout: sheet.pageLayout.load("orientation, zoom"),
    printed: sheet.pageLayout.getPrintAreaOrNullObject().load("address"),
    titles: sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address"),
    keys: sheet.pageLayout.getPrintTitleColumnsOrNullObject().load("address"),
  }));
  expect(frozen.address).toBe("'Fidelity Tracker'!A1:A4");
  expect(layout.orientation).toBe("Landscape");
  expect(layout.zoom.horizontalFitToPages).toBe(1);
  expect(printed.address).toContain("A:C");
  expect(titles.address).toContain("4:4");
  expect(keys.address).toContain("A:B");
});

test("pages begin where the plan says, at its scale, also after the sheet is laid out anew", async () => {
  const breaks = { columns: [2, 3], percent: 61 };
  const plan = { ...WHOLE_PLAN, print: { ...WHOLE_PLAN.print, breaks } };
  const pages = () =>
    inspect((sheet) => ({
      breaks: sheet.verticalPageBreaks.load("items/columnIndex"),
      layout: sheet.pageLayout.load("zoom"),
    }));
  const port = excel.port();
  value(await port.addSheet(plan));
  const added = await pages();
  expect(added.breaks.items.map(({ columnIndex }) => columnIndex)).toEqual([2, 3]);
  expect(added.layout.zoom).toEqual({ scale: 61 });
  const moved = { ...plan, print: { ...plan.print, breaks: { columns: [1], percent: 61 } } };
  const tables = plan.tables.map(({ name }) => name);
  value(await port.rebuildSheet(plan.name, tables, moved));
  const again = await pages();
  expect(again.breaks.items.map(({ columnIndex }) => columnIndex)).toEqual([1]);
});

test("the active sheet stays the active sheet", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const active = await excel.byHand((context) =>
    context.workbook.worksheets.getActiveWorksheet().load("name")
  );
  expect(active.name).toBe("Sheet1");
});

test("a table of 2,000 rows takes one sync", async () => {
  const rows = Array.from({ length: 2_000 }, (_, row) => [`School ${row}`, row, "=x", null]);
  const port = excel.port();
  value(await port.addSheet(onePlan("Setup", "tblSchool", [["School", "B", "C", "D"], ...rows])));
  expect(excel.syncs()).toBe(1);
  const { values } = tableIn(value(await port.read()), "tblSchool");
  expect(values).toHaveLength(2_000);
  expect(values[1_999]).toEqual(["School 1999", 1_999, "=x", ""]);
});

test("a broken name gives way to a new one", async () => {
  await excel.byHand((context) => {
    context.workbook.names.add("lstHere", "=#REF!");
  });
  const port = excel.port();
  value(await port.addSheet({ ...WHOLE_PLAN, replacesNames: ["lstHere"] }));
  expect(excel.syncs() - 1).toBe(1);
  const contents = value(await port.read());
  expect(contents.brokenNames).toEqual([]);
  expect(contents.definedNames).toContain("lstHere");
});

describe("on trouble nothing stays", () => {
  async function expectNothingLeft(
    kind: string,
    subject: string | undefined,
    plan = WHOLE_PLAN,
    port = excel.port()
  ) {
    const before = await excel.everything();
    const outcome = trouble(await port.addSheet(plan));
    expect({ kind: outcome.kind, subject: outcome.subject }).toEqual({ kind, subject });
    expect(await excel.everything()).toEqual(before);
  }

  test("a sheet of that name is there already, and it stays as it is", async () => {
    await excel.byHand((context) => {
      const sheet = context.workbook.worksheets.add(SHEET.toUpperCase());
      sheet.getRange("A1").values = [["somebody's own"]];
    });
    await expectNothingLeft("taken", SHEET);
  });

  test("a table name is taken", async () => {
    await excel.byHand((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").values = [["x"], [1]];
      sheet.tables.add("A1:A2", true).name = "tblFidelity_A";
    });
    await expectNothingLeft("taken", "tblFidelity_A");
  });

  test("a defined name is taken, and it stays as it is", async () => {
    await excel.byHand((context) => {
      context.workbook.names.add("setHalf", "=0.5");
    });
    await expectNothingLeft("taken", "setHalf");
  });

  test("the structure is protected", async () => {
    await excel.byHand((context) => {
      context.workbook.protection.protect();
    });
    await expectNothingLeft("protected", undefined);
  });

  test.each([
    ["TableCollection.add", 1],
    ["Table.name", 1],
    ["NamedItemCollection.add", 2],
    ["Range.values", 3],
    ["Range.formulas", 1],
    ["RangeFormat.wrapText", 1],
    ["DataValidation.rule", 2],
    ["ConditionalFormatCollection.add", 1],
    ["Range.copyFrom", 1],
  ])("%s fails at use %d", async (member, n) => {
    excel.client.host.faults.onCall(member, n, "GeneralException");
    await expectNothingLeft("unknown", SHEET);
  });

  test("the whole request is turned away", async () => {
    await excel.byHand(() => undefined);
    const port = excel.port();
    const before = await excel.everything();
    excel.client.host.faults.onBatch(1, { kind: "transport", error: 5103 });
    expect(trouble(await port.addSheet(WHOLE_PLAN)).kind).toBe("tooLarge");
    expect(await excel.everything()).toEqual(before);
  });

  test("somebody is typing in a cell", async () => {
    excel.client.host.cellEditMode = true;
    const outcome = await excel.port().addSheet(WHOLE_PLAN);
    excel.client.host.cellEditMode = false;
    expect(trouble(outcome).kind).toBe("editing");
  });
});

test("after silence nothing is touched: the sheet may be there", async () => {
  const onSync = jest.fn();
  excel.client.host.faults.onBatch(1, { kind: "dropResponse" });
  const outcome = await excel.port({ timeoutMs: 60, onSync }).addSheet(WHOLE_PLAN);
  expect(trouble(outcome)).toEqual({ kind: "silent" });
  expect(onSync).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(await excel.everything())).toContain(SHEET);
});

test.each([
  ["WorksheetFreezePanes.freezeAt", 1],
  ["PageLayout.orientation", 2],
])("%s may fail: the sheet is complete all the same", async (member, syncs) => {
  excel.client.host.faults.onCall(member, 1, "GeneralException");
  const port = excel.port();
  value(await port.addSheet(WHOLE_PLAN));
  expect(excel.syncs()).toBe(syncs);
  expect(tableIn(value(await port.read()), "tblFidelity_A").values).toHaveLength(3);
});

test("a failed page set-up does not keep the panes from being frozen", async () => {
  excel.client.host.faults.onCall("PageLayout.zoom", 1, "GeneralException");
  value(await excel.port().addSheet(WHOLE_PLAN));
  const frozen = await inspect((sheet) =>
    sheet.freezePanes.getLocationOrNullObject().load("address")
  );
  expect(frozen.address).toBe("'Fidelity Tracker'!A1:A4");
});

test.each([
  ["a sheet name that Excel refuses", { ...EMPTY_PLAN, name: "a/b" }],
  ["a sheet name that is too long", { ...EMPTY_PLAN, name: "x".repeat(32) }],
  [
    "a block that is no rectangle",
    { ...EMPTY_PLAN, blocks: [{ row: 0, column: 0, cells: [["a"], ["b", "c"]] }] },
  ],
  ["a table without a body", { ...SCHOOLS, tables: [table("tblSchool", 3, 0, 1, 2)] }],
  ["a name that is no formula", { ...EMPTY_PLAN, names: [{ name: "x", formula: "tbl[x]" }] }],
  [
    "a prompt that is too long",
    {
      ...WHOLE_PLAN,
      validations: [
        { ...WHOLE_PLAN.validations[0]!, prompt: { title: "x", message: "y".repeat(256) } },
      ],
    },
  ],
])("%s is a fault of the plan and throws before anything is sent", async (_, plan) => {
  await expect(excel.port().addSheet(plan)).rejects.toThrow(RangeError);
  expect(excel.syncs()).toBe(0);
});

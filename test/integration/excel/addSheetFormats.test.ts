/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 */
import { WHOLE_PLAN } from "./plans";
import { setUpExcel, value, type ExcelSetup } from "./excelSetup";
import { inspect } from "./addSheetSetup";

let excel: ExcelSetup;

beforeAll(async () => {
  excel = await setUpExcel();
});

beforeEach(() => {
  excel.client.reset();
});

afterEach(() => excel.client.expectNoRefusals());

test("formats, widths and heights are those of the plan, pixels turned into points", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const { title, header, dates, shares, sheet } = await inspect(excel, (worksheet) => ({
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
  const ranges = await inspect(excel, (sheet) =>
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
  const validation = await inspect(excel, (sheet) =>
    sheet.getRange("A5:A7").dataValidation.load("errorAlert, rule")
  );
  expect(validation.errorAlert.showAlert).toBe(false);
  expect(validation.rule.list?.source).toBe("=lstHere");
});

test("conditional formats are a formula and a scale from 0 to 1", async () => {
  value(await excel.port().addSheet(WHOLE_PLAN));
  const { custom, scale } = await inspect(excel, (sheet) => {
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
  const { frozen, layout, printed, titles, keys } = await inspect(excel, (sheet) => ({
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
    inspect(excel, (sheet) => ({
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

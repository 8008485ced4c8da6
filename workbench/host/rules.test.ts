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

test("validation rules are set, read back and judged", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("H1:H3").values = [["Yes"], ["No"], ["Maybe"]];
    const answers = sheet.getRange("A1:A3").dataValidation;
    answers.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
    answers.prompt = { title: "Answer", message: "Choose one", showPrompt: true };
    answers.errorAlert = { title: "No", message: "Not one", style: "Warning", showAlert: true };
    answers.ignoreBlanks = false;
    const scores = sheet.getRange("B1:B3").dataValidation;
    scores.rule = { wholeNumber: { operator: "Between", formula1: 1, formula2: "=2+1" } };
    const days = sheet.getRange("C1").dataValidation;
    days.rule = { date: { operator: "GreaterThan", formula1: "2024-01-01" } };
    const custom = sheet.getRange("D1").dataValidation;
    custom.rule = { custom: { formula: "=LEN(D1)>2" } };
    sheet.getRange("A1:B2").values = [
      ["Yes", 2],
      ["Perhaps", 9],
    ];
    const mixed = sheet.getRange("A1:B1").dataValidation;
    const partly = sheet.getRange("A1:A9").dataValidation;
    const none = sheet.getRange("Z1").dataValidation;
    for (const each of [answers, scores, days, custom, mixed, partly, none]) each.load();
    const invalid = sheet.getRange("A1:B3").dataValidation.getInvalidCellsOrNullObject();
    invalid.load("address");
    await context.sync();
    expect(answers.rule).toEqual({
      list: { inCellDropDown: true, source: "=Sheet1!$H$1:$H$3" },
    });
    expect(answers.prompt.message).toBe("Choose one");
    expect(answers.errorAlert.style).toBe("Warning");
    expect(answers.valid).toBeNull();
    expect(scores.rule.wholeNumber).toMatchObject({ formula1: "=1", formula2: "=2+1" });
    expect(days.rule.date?.formula1).toBe("=45292");
    expect(custom.type).toBe("Custom");
    expect([mixed.type, partly.type, none.type]).toEqual(["MixedCriteria", "Inconsistent", "None"]);
    expect(invalid.address).toBe("Sheet1!A2,Sheet1!B2");
    answers.clear();
    answers.load("type");
    await context.sync();
    expect(answers.type).toBe("None");
  });
});

test("a validation rule with unknown or missing fields is an invalid argument", async () => {
  await client.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    const wrong = { list: { inCellDropdown: true, source: "a,b" } };
    dataValidation.rule = wrong as unknown as Excel.DataValidationRule;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

test("conditional formats of six kinds are set and read back", async () => {
  await client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:A5");
    const formats = range.conditionalFormats;

    const scale = formats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "#FF0000" },
      midpoint: { type: "Percentile", formula: "50", color: "#FFFF00" },
      maximum: { type: "HighestValue", color: "#00FF00" },
    };
    const bar = formats.add("DataBar").dataBar;
    bar.positiveFormat.fillColor = "#638EC6";
    bar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.showDataBarOnly = true;
    const icons = formats.add("IconSet").iconSet;
    icons.style = "ThreeSymbols2";
    icons.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=60" },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=80" },
    ];
    const cell = formats.add("CellValue").cellValue;
    cell.rule = { operator: "LessThan", formula1: "=0.8" };
    cell.format.font.color = "#9C0006";
    cell.format.fill.color = "#FFC7CE";
    const custom = formats.add("Custom").custom;
    custom.rule.formula = "=$A1>3";
    custom.format.font.bold = true;
    custom.format.borders.getItem("EdgeBottom").style = "Continuous";
    const text = formats.add("ContainsText").textComparison;
    text.rule = { operator: "BeginsWith", text: "Gap" };

    formats.load("items/type,items/priority,items/stopIfTrue");
    for (const each of [scale, icons]) each.load("criteria");
    for (const each of [cell, text]) each.load("rule");
    custom.rule.load("formula");
    const count = formats.getCount();
    await context.sync();
    expect(count.value).toBe(6);
    expect(formats.items.map(({ type }) => type)).toEqual([
      "ContainsText",
      "Custom",
      "CellValue",
      "IconSet",
      "DataBar",
      "ColorScale",
    ]);
    expect(scale.criteria.midpoint).toEqual({
      type: "Percentile",
      formula: "50",
      color: "#FFFF00",
    });
    expect(icons.criteria[2]).toMatchObject({ formula: "=80" });
    expect(cell.rule).toEqual({ operator: "LessThan", formula1: "=0.8" });
    expect(custom.rule.formula).toBe("=$A1>3");
    expect(text.rule.text).toBe("Gap");

    const wrongKind = formats.getItemAt(0).customOrNullObject;
    wrongKind.load();
    formats.getItemAt(0).delete();
    await context.sync();
    expect(wrongKind.isNullObject).toBe(true);
    formats.clearAll();
    const left = formats.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test("a conditional formula that is none, and a number of icons that does not fit, are refused", async () => {
  await client.Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A5");
    conditionalFormats.add("Custom").custom.rule.formula = "A1>1";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    conditionalFormats.add("IconSet").iconSet.criteria = [{} as Excel.ConditionalIconCriterion];
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

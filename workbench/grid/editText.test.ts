import { Workbook } from "../model/workbook";
import { editText } from "./editText";

function textOf(input: string | number | boolean, numberFormat?: string): string {
  const sheet = new Workbook().sheets.active;
  if (numberFormat) {
    sheet.setNumberFormat({ top: 0, left: 0, bottom: 0, right: 0 }, numberFormat);
  }
  sheet.setInput(0, 0, input);
  return editText(sheet, 0, 0);
}

describe("what is edited of a cell", () => {
  it("is the formula, not its value", () => {
    expect(textOf("=1+1")).toBe("=1+1");
  });

  it("is the whole number behind a short format", () => {
    expect(textOf(1234.5678, "#,##0")).toBe("1234.5678");
  });

  it("is a date or time as one types it", () => {
    expect(textOf(45992, "d mmm yy")).toBe("12/1/2025");
    expect(textOf(0.75, "hh:mm")).toBe("6:00:00 PM");
    expect(textOf(45992.5, "yyyy-mm-dd hh:mm")).toBe("12/1/2025 12:00:00 PM");
  });

  it("takes letters in quotes for text, not for dates", () => {
    expect(textOf(5, '0 "days"')).toBe("5");
  });

  it("is a percent in percent cells, without the dust of binary numbers", () => {
    expect(textOf(0.07, "0%")).toBe("7%");
    expect(textOf(0.835, "0%")).toBe("83.5%");
  });

  it("keeps the apostrophe of text that looks like a number", () => {
    expect(textOf("'007")).toBe("'007");
  });
});

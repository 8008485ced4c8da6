import { fileNameOf, titleOfFile } from "./fileNames";

describe("the name of a workbook's file", () => {
  test.each([
    ["Sunshine", "Sunshine.xlsx"],
    ["2021/22: fall?", "2021 22 fall.xlsx"],
    ['a\\b*c"d<e>f|g\u0000h', "a b c d e f g h.xlsx"],
    [" .. ", "Workbook.xlsx"],
    ["", "Workbook.xlsx"],
    ["Ends with a dot.", "Ends with a dot.xlsx"],
    ["x".repeat(300), `${"x".repeat(100)}.xlsx`],
  ])("%j gives %j", (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  test.each([
    ["Plan 2026.xlsx", "Plan 2026"],
    ["Plan.v2.XLSX", "Plan.v2"],
    ["plan", "plan"],
    [".xlsx", "Workbook"],
  ])("the file %j is called %j", (name, title) => {
    expect(titleOfFile(name)).toBe(title);
  });
});

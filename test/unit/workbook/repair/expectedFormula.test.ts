import { plainFormula, tablesIn } from "../../../../src/workbook/repair/expectedFormula";
import { readVersions } from "../../../../src/workbook/reading/readVersions";
import { contiguousRows } from "../../../../src/workbook/repair/findTableChanges";

test.each([
  ["=SUM([@[Series]])", "=sum( [@Series] )"],
  ["=tblA[[#This Row],[Cycle number]]+1", "=[@[Cycle number]] + 1"],
  ["=COUNTIFS(tblA[Series],[@Series])", "=COUNTIFS([Series],[@Series])"],
  ['=IF([@Act]="","a b",1)', '=IF( [@Act]="", "a b", 1)'],
])("%s and %s are the same formula", (a, b) => {
  expect(plainFormula(a, "tblA")).toBe(plainFormula(b, "tblA"));
});

test.each([
  ["=SUM([@Series])", "=SUM([@Team])"],
  ['=IF([@Act]="a b",1,2)', '=IF([@Act]="ab",1,2)'],
  ['=IF([@Act]="x",1,2)', '=IF([@Act]="X",1,2)'],
  ["=[@[A B]]", "=[@[AB]]"],
  ["=tblAB[Series]", "=[Series]"],
])("%s and %s are not", (a, b) => {
  expect(plainFormula(a, "tblA")).not.toBe(plainFormula(b, "tblA"));
});

test("a formula follows a header that was changed by hand", () => {
  const renamed = new Map([["FAMILY", "SERIES"]]);
  expect(plainFormula("=[@Family]&tblB[Family]", "tblA", renamed)).toBe(
    plainFormula("=[@Series]&tblB[Series]", "tblA")
  );
});

test("a formula's tables are those that it names outside of texts", () => {
  expect(tablesIn("=SUM(tblPeriod[End])&INDEX(tblTool[Tool],1)")).toEqual(["tblPeriod", "tblTool"]);
});

test.each([
  [null, "older"],
  ["1", "older"],
  ["2", "current"],
  ["3", "newer"],
  ["", "newer"],
])("a PDSA Log with the mark %j is %s", (text, state) => {
  const textNames = text === null ? [] : [{ name: "VER_tblPDSA", text }];
  const tables = [{ name: "tblPDSA", sheet: "Cycles" }];
  expect(readVersions({ tables, textNames })).toMatchObject([{ sheetName: "Cycles", state }]);
});

test("each tracker has its own mark, and one of an unknown version is newer", () => {
  const tables = [
    { name: "tblFidelity_A", sheet: "A" },
    { name: "tblFidelity_B", sheet: "B" },
  ];
  const textNames = [
    { name: "ver_tblFidelity_A", text: "2" },
    { name: "ver_tblFidelity_B", text: "7" },
  ];
  const found = readVersions({ tables, textNames });
  expect(found.map(({ state }) => state)).toEqual(["current", "newer"]);
});

test("rows reach down to the last one before two blank ones", () => {
  expect(contiguousRows([["a"], [""], ["b"], [""], [""], ["note"]])).toBe(3);
  expect(contiguousRows([["", ""]])).toBe(0);
});

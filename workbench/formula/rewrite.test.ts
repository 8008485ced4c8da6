import { offsetFormula, rewriteFormula } from "./rewrite";
import { area } from "../model/testWorkbook";
import { shiftArea } from "./shift";
import { formatArea, quoteSheetName, splitSheetAddress, subtractArea } from "./area";

describe("a formula that is moved", () => {
  const cases: [formula: string, rows: number, columns: number, after: string][] = [
    ["=A1", 1, 1, "=B2"],
    ["=$A1+A$1+$A$1", 2, 2, "=$A3+C$1+$A$1"],
    ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
    ["=SUM(A:B)", 5, 1, "=SUM(B:C)"],
    ["=SUM(1:2)", 1, 5, "=SUM(2:3)"],
    ['=Other!A1&"A1"', 1, 0, '=Other!A2&"A1"'],
    ["='My sheet'!A1", 0, 1, "='My sheet'!B1"],
    ["=T[Score]+[@Score]", 3, 3, "=T[Score]+[@Score]"],
    ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
    ["=A1", -1, 0, "=#REF!"],
    ["=SUM(A1,B2)", 0, -1, "=SUM(#REF!,A2)"],
    ["= A1 +  B1", 1, 0, "= A2 +  B2"],
    ["=INDEX(A1:A3,2):C1", 1, 0, "=INDEX(A2:A4,2):C2"],
  ];
  test.each(cases)("%s by %i rows and %i columns", (before, rows, columns, after) => {
    expect(offsetFormula(before, rows, columns)).toBe(after);
  });
});

test("a formula whose references stay keeps its exact text", () => {
  const text = "=sum( a1:A1 , t[ [#Data],[x] ] )";
  expect(rewriteFormula(text, { range: () => undefined, table: () => undefined })).toBe(text);
});

describe("an area and a shift", () => {
  const inserted = { axis: "row", at: 2, count: 2, from: 1, to: 3 } as const;
  const deleted = { ...inserted, count: -2 };
  const cases: [address: string, after: string, afterDeletion: string | undefined][] = [
    ["B1:D2", "B1:D2", "B1:D2"],
    ["B3", "B5", undefined],
    ["B2:C3", "B2:C5", "B2:C2"],
    ["B3:C9", "B5:C11", "B3:C7"],
    ["B1:C9", "B1:C11", "B1:C7"],
    ["B4:C4", "B6:C6", undefined],
    ["A3:B3", "A3:B3", "A3:B3"],
    ["B3:E3", "B3:E3", "B3:E3"],
    ["B:C", "B:C", "B:C"],
  ];
  test.each(cases)(
    "%s goes to %s, or to %s when rows are deleted",
    (before, after, afterDeletion) => {
      const go = (shift: typeof inserted | typeof deleted) => {
        const moved = shiftArea(area(before), shift);
        return moved && formatArea(moved);
      };
      expect([go(inserted), go(deleted)]).toEqual([after, afterDeletion]);
    }
  );
});

test("an area without another is what lies around it", () => {
  expect(subtractArea(area("A1:C3"), area("B2")).map(formatArea)).toEqual([
    "A1:C1",
    "A2",
    "C2",
    "A3:C3",
  ]);
  expect(subtractArea(area("A1:C3"), area("A1:D9"))).toEqual([]);
  expect(subtractArea(area("A1"), area("B1"))).toEqual([area("A1")]);
});

test.each([
  ["Data", "Data"],
  ["Sheet1", "Sheet1"],
  ["My sheet", "'My sheet'"],
  ["It's", "'It''s'"],
  ["2026", "'2026'"],
  ["AB12", "'AB12'"],
  ["R1C1", "'R1C1'"],
  ["a-b", "'a-b'"],
  ["Élèves", "Élèves"],
])("the sheet name %s is written %s in a reference", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(splitSheetAddress(`${quoted}!A1`)).toEqual({ sheet: name, address: "A1" });
});

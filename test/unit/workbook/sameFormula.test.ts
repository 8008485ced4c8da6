import { sameFormula } from "../../../src/workbook/removal/sameFormula";

test.each([
  ["=[@[Start]]+1", "=[@Start]+1"],
  ["=[@[Start]]+1", "=tblPeriod[[#This Row],[Start]]+1"],
  ["=IFERROR(SUM(A1, B1),0)", "=IFERROR( SUM(A1,B1) ,0)"],
  ["=INDEX(tblPeriod[Period],1)", "=@INDEX(tblPeriod[Period],1)"],
  ["=CONCAT(A1)", "=_xlfn.CONCAT(A1)"],
  ["=sum(a1)", "=SUM(A1)"],
])("%s and %s are one formula, however Excel writes it", (one, other) => {
  expect(sameFormula(one, other)).toBe(true);
  expect(sameFormula(other, one)).toBe(true);
});

test.each([
  ["=[@Start]+1", "=[@Start]+2"],
  ["=[@Start]", "=[@End]"],
  ["=SUM(tblPeriod[Start])", "=SUM(tblSchool[Start])"],
  ["=IF([@Start]>0,1,0)", "=IF([@Start]<0,1,0)"],
])("%s and %s are two", (one, other) => {
  expect(sameFormula(one, other)).toBe(false);
});

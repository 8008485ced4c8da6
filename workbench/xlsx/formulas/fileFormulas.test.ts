import { fromFileFormula, toFileFormula } from "./fileFormulas";

/** As Excel shows it in table T, as files hold it, and what the file's form shows where that differs. */
const FORMS: [shown: string, filed: string, shownAgain?: string][] = [
  ["=[@Score]*2", "T[[#This Row],[Score]]*2"],
  ["=[@[Score]]*2", "T[[#This Row],[Score]]*2", "=[@Score]*2"],
  ["=[@[My score]]", "T[[#This Row],[My score]]"],
  ["=SUM([@[a]:[b]])", "SUM(T[[#This Row],[a]:[b]])"],
  ["=SUM(T[@[a]:[b]])", "SUM(T[[#This Row],[a]:[b]])", "=SUM([@[a]:[b]])"],
  ["=SUM(Other[@a])", "SUM(Other[[#This Row],[a]])"],
  ["=SUM([Score])", "SUM(T[Score])", "=SUM(T[Score])"],
  ["=ROWS(T[[#Headers],[Score]])", "ROWS(T[[#Headers],[Score]])"],
  ["=COLUMNS(T[#Headers])", "COLUMNS(T[[#Headers]])"],
  ["=ROWS([#All])", "ROWS(T[[#All]])", "=ROWS(T[#All])"],
  ["=ROWS(T['#All])", "ROWS(T['#All])"],
  ["=INDEX(Other,0,1)+Rate", "INDEX(Other[],0,1)+Rate"],
  ["=[@['#1]]", "T[[#This Row],['#1]]"],
  ['="[@Score] IFNA("', '"[@Score] IFNA("'],
  ["=IFNA(MAXIFS(A1:A3,B1:B3,1),SUM(1))", "_xlfn.IFNA(_xlfn.MAXIFS(A1:A3,B1:B3,1),SUM(1))"],
  ["=SORT(FILTER(A1:A3,B1:B3))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))"],
  ["=MYOWN(1)+NETWORKDAYS.INTL(1,2)", "MYOWN(1)+NETWORKDAYS.INTL(1,2)"],
  ["=LET(x, A1, y, x+1, x*y)", "_xlfn.LET(_xlpm.x, A1, _xlpm.y, _xlpm.x+1, _xlpm.x*_xlpm.y)"],
  ["=MAP(A1:A2,LAMBDA(v,v+total))", "_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+total))"],
  ["='My sheet'!$A$1+#REF!", "'My sheet'!$A$1+#REF!"],
  ["=T[Go!]+SUM(T[[Go!]:[Stop!]])", "T[Go!]+SUM(T[[Go!]:[Stop!]])"],
];

describe("formulas in files", () => {
  test.each(FORMS)("%s is written as files hold it", (shown, filed) => {
    expect(toFileFormula(shown, "T", (name) => name === "Other")).toBe(filed);
  });

  test.each(FORMS)("%s comes back as Excel shows it", (shown, filed, shownAgain = shown) => {
    expect(fromFileFormula(filed, "T")).toBe(shownAgain);
  });

  test("name the table in another table and outside of tables", () => {
    expect(fromFileFormula("T[[#This Row],[Score]]", "Other")).toBe("=T[@Score]");
    expect(fromFileFormula("T[[#This Row],[Score]]")).toBe("=T[@Score]");
  });

  test("may begin with an equals sign in a file", () => {
    expect(fromFileFormula("=SUM(A1)")).toBe("=SUM(A1)");
  });

  test.each(["[1]Sheet1!A1", "SUM('[2]My sheet'!$A$1:$A$3)", "[1]!total"])(
    "are refused when they name another workbook: %s",
    (formula) => {
      expect(() => fromFileFormula(formula)).toThrow("externalLinks");
      expect(fromFileFormula('"[1]Sheet1!A1"')).toBe('="[1]Sheet1!A1"');
    }
  );

  test("are refused when they go too deep", () => {
    expect(() => fromFileFormula("(".repeat(65) + "1" + ")".repeat(65))).toThrow("damaged");
    expect(fromFileFormula("(".repeat(64) + "1" + ")".repeat(64))).toContain("((1))");
  });
});

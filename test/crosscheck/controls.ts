import { Workbook } from "../../workbench/model/workbook";
import type { Checks } from "../e2e/suite/checks";
import { compareResults } from "./compare/differences";
import { officeResults, placeOf, workbenchResults, type Results } from "./compare/formulaCells";
import type { OfficeAnswer } from "./office/libreOffice";

const SHEET = "Controls";

/** BYROW: Excel 365 knows it, and gives 0 here; LibreOffice does not, and the workbench need not. */
const UNKNOWN = { row: 5, formula: "=SUM(BYROW(A1:A3,LAMBDA(r,SUM(r))))", inExcel: 0 } as const;

/** One formula of each kind of result, and one with a function that LibreOffice does not know. */
export function controlWorkbook(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.sheets.active;
  sheet.rename(SHEET);
  const formulas = ["=1/3", '="1"&"/3"', "=1=1", "=1/0", '=""'];
  formulas.forEach((formula, row) => sheet.setInput(row, 1, formula));
  sheet.setInput(UNKNOWN.row, 1, UNKNOWN.formula);
  return workbook;
}

/** States that the comparison finds what is wrong, and nothing else. */
export function checkControls(workbook: Workbook, office: OfficeAnswer, checks: Checks): void {
  const workbench = new Map(workbenchResults(workbook.sheets.active)).set(placeOf(UNKNOWN.row, 1), {
    kind: "number",
    value: UNKNOWN.inExcel,
  });
  const found = officeResults(office.sheets[0]!);
  const places = (results: Results): readonly string[] =>
    compareResults(SHEET, results, found).differences.map((sentence) => sentence.split(" ")[0]!);
  checks.equal("controls: a function that LibreOffice does not know is found", places(workbench), [
    `${SHEET}!B${UNKNOWN.row + 1}`,
  ]);
  const wrong = new Map(workbench).set(placeOf(0, 1), { kind: "number", value: 1 / 3 + 2e-9 });
  checks.equal("controls: a wrong value is found", places(wrong), [
    `${SHEET}!B1`,
    `${SHEET}!B${UNKNOWN.row + 1}`,
  ]);
  const missing = new Map(workbench).set(placeOf(9, 1), { kind: "number", value: 1 });
  checks.equal("controls: a formula that is not there is found", places(missing), [
    `${SHEET}!B${UNKNOWN.row + 1}`,
    `${SHEET}!B10`,
  ]);
}

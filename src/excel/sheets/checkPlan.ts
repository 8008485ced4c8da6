import type { SheetPlan, ValidationPlan } from "../../workbook/port";
import { isFormula } from "../writing/cellInput";

/** Limits of a validation's prompt and alert (MS-OI29500 2.1.613); beyond them the whole batch fails. */
const TITLE = 32;
const PROMPT = 255;
const ALERT = 224;

const FORBIDDEN_IN_SHEET_NAME = /[:\\/?*[\]]/;
const SHEET_NAME = 31;

function isSheetName(name: string): boolean {
  return (
    name.trim() !== "" &&
    name.length <= SHEET_NAME &&
    !FORBIDDEN_IN_SHEET_NAME.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== "history"
  );
}

function fitsExcel({ prompt, alert }: ValidationPlan): boolean {
  return (
    prompt.title.length <= TITLE &&
    prompt.message.length <= PROMPT &&
    (alert === null || (alert.title.length <= TITLE && alert.message.length <= ALERT))
  );
}

function demand(condition: boolean, what: string): void {
  if (!condition) {
    throw new RangeError(`This sheet cannot be made: ${what}.`);
  }
}

/** Throws where a plan cannot be right in any workbook, before anything is sent: a batch has no way back. */
export function checkPlan(plan: SheetPlan): void {
  demand(isSheetName(plan.name), `its name "${plan.name}"`);
  for (const { row, column, cells } of plan.blocks) {
    const width = cells[0]?.length ?? 0;
    const place = `the block at row ${row}, column ${column}`;
    demand(width > 0 && cells.every((values) => values.length === width), place);
  }
  for (const { name, rows, columns } of plan.tables) {
    demand(rows > 1 && columns > 0, `the size of table "${name}"`);
  }
  for (const { formula } of [...plan.columnFormulas, ...plan.names]) {
    demand(isFormula(formula), `the formula "${formula.slice(0, 40)}"`);
  }
  for (const validation of plan.validations) {
    demand(fitsExcel(validation), `the length of prompt "${validation.prompt.title}"`);
  }
}

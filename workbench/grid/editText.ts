import { isError, numberToText } from "../formula/values";
import { displayText } from "../model/displayText";
import type { Sheet } from "../model/sheet";

/** What a person sees of a cell when editing it: the formula, or the constant as one would type it. */
export function editText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.get(row, column);
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return cell.prefixed ? `'${value}` : value;
  return numberText(value, sheet.numberFormat(row, column));
}

function numberText(value: number, numberFormat: string): string {
  // Letters in quotes, brackets or after a backslash are no part of a date.
  const code = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  if (code === "general") return numberToText(value);
  const hasTime = /[hs]/.test(code);
  if (/[dy]/.test(code) || (/m/.test(code) && !hasTime)) {
    return displayText(value, Number.isInteger(value) ? "m/d/yyyy" : "m/d/yyyy h:mm:ss AM/PM");
  }
  if (hasTime) return displayText(value, "h:mm:ss AM/PM");
  if (code.includes("%")) return `${numberToText(Number((value * 100).toPrecision(15)))}%`;
  return numberToText(value);
}

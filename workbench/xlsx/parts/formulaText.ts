import { parseConstant } from "../../model/input";
import { fromFileFormula, toFileFormula } from "../formulas/fileFormulas";
import { readNumber } from "../package/xml";

/**
 * A rule's operand as files hold it: formulas without "=", numbers and dates as numbers, other text
 * in quotes. `year` is that of dates written without one.
 */
export function toFileOperand(operand: string | number, year: number): string {
  if (typeof operand === "number") return String(operand);
  if (operand.startsWith("=")) return toFileFormula(operand);
  if (/^".*"$/s.test(operand)) return operand;
  const { value } = parseConstant(operand, year);
  return typeof value === "number" ? String(value) : quote(operand);
}

/** A rule's operand of a file: a number, or a formula with "=". */
export function fromFileOperand(text: string): string | number {
  return readNumber(text) ?? fromFileFormula(text);
}

/** Text as a constant of a formula. */
export function quote(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The text of a formula's constant; undefined for any other formula. */
export function unquote(formula: string): string | undefined {
  return /^"(?:[^"]|"")*"$/.test(formula) ? formula.slice(1, -1).replace(/""/g, '"') : undefined;
}

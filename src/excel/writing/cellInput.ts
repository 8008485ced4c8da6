import type { CellInput } from "../../workbook/port";
import { Refusal } from "../session/trouble";

/** Excel's limit for the text of one cell; the prefix does not count. */
const MOST_CHARACTERS = 32_767;
/** Excel's limit for a formula as typed. */
const MOST_FORMULA_CHARACTERS = 8_192;

/** What Excel takes for the beginning of a formula, also full-width and after blanks; and its own text prefix. */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@'＝＋－＠]/u;
const BOOLEAN = /^\s*(?:true|false)\s*$/i;
const ERROR_VALUE = /^\s*#[A-Z][A-Z0-9_/]*[!?]?\s*$/i;
const ANY_DIGIT = /\p{N}/u;
/** Five letters are more than any unit, currency or abbreviated month has. */
const WORD = /\p{L}{5,}/gu;
const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ..."january february march april august september october november december".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday".split(" "),
]);

/** Digits turn into numbers, dates or times unless a real word stands beside them. */
function mayBecomeNumber(text: string): boolean {
  return (
    ANY_DIGIT.test(text) &&
    (text.match(WORD) ?? []).every((word) => CALENDAR_WORDS.has(word.toLowerCase()))
  );
}

/**
 * Whether Excel would make something else of a text than the text itself: a formula, number, date, boolean or
 * error value. Errs on the side of yes for digits beside short words, which read the same with the prefix.
 */
export function needsTextPrefix(text: string): boolean {
  return (
    FORMULA_START.test(text) ||
    BOOLEAN.test(text) ||
    ERROR_VALUE.test(text) ||
    mayBecomeNumber(text)
  );
}

/**
 * The one place where content is made ready for a cell. Text stays text, whatever it looks like: Excel reads
 * "=…", "+…", "-…" and "@…" as formulas when they come through the API too, so that a name copied from a web page
 * could otherwise compute (formula injection). Blank is "", as null would leave the cell as it is.
 */
export function cellInput(input: CellInput): string | number | boolean {
  if (input === null) {
    return "";
  }
  if (typeof input === "boolean") {
    return input;
  }
  if (typeof input === "number") {
    // The protocol turns NaN and infinities into null, which silently writes nothing.
    if (!Number.isFinite(input)) {
      throw new RangeError(`No cell can hold the number ${input}.`);
    }
    return input;
  }
  if (typeof input === "string") {
    if (input.length > MOST_CHARACTERS) {
      throw new Refusal({ kind: "tooLarge", subject: `${input.slice(0, 40)}…` });
    }
    return needsTextPrefix(input) ? `'${input}` : input;
  }
  if (!isFormula(input.formula)) {
    throw new RangeError(`Not a formula: ${input.formula.slice(0, 40)}`);
  }
  return input.formula;
}

/** Whether a text can be handed over as a formula. */
export function isFormula(formula: string): boolean {
  return /^=./su.test(formula) && formula.length <= MOST_FORMULA_CHARACTERS;
}

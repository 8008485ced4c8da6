import { parseValue } from "numfmt";
import { dayFromSerial, serialFromDay } from "../formula/dates";
import { errorFromText, numberToText, type Scalar } from "../formula/values";
import { ModelError } from "./errors";

/** What can be written to a cell; `null` and `undefined` leave it alone, "" empties it. */
export type Input = Scalar | undefined;

export interface ParsedInput {
  readonly value: Scalar;
  readonly formula?: string;
  readonly prefixed?: true;
  /** The format Excel gives a cell without one, such as "m/d/yyyy" for a typed date. */
  readonly numberFormat?: string;
}

export const MAX_TEXT_LENGTH = 32_767;

/** A value as typed text or a recognised constant, by Excel's (en-US) rules for typed input. */
export function parseConstant(text: string, year: number): ParsedInput {
  const error = errorFromText(text.trim());
  if (error) return { value: error };
  const trimmed = text.trim();
  const parsed = trimmed === "" || !/[\d]|^(true|false)$/i.test(trimmed) ? null : parseValue(text);
  if (!parsed) return { value: text };
  const { z } = parsed;
  if (typeof parsed.v === "boolean") return { value: parsed.v };
  if (typeof parsed.v !== "number" || !Number.isFinite(parsed.v)) return { value: text };
  // Excel keeps 15 digits, and the parser's percents come with more than they should have.
  const v = Number(parsed.v.toPrecision(15));
  const hasDay = z !== undefined && /[dm]/i.test(z) && !/h|s/i.test(z.replace(/\[.*?\]/g, ""));
  if (hasDay && !/y/i.test(z)) {
    // The parser takes the machine's year for "3/14"; the workbook has a clock of its own.
    const { month, day } = dayFromSerial(v);
    return { value: serialFromDay(year, month, day), numberFormat: "d-mmm" };
  }
  if (z === undefined) return { value: v };
  if (hasDay && /d/i.test(z)) return { value: v, numberFormat: "m/d/yyyy" };
  if (hasDay) return { value: v, numberFormat: "mmm-yy" };
  return { value: v, numberFormat: z };
}

export interface InputSettings {
  /** The cell's number format at the time of writing. */
  readonly numberFormat: string;
  /** The year for dates written without one. */
  readonly year: number;
  /** Typed by a person; then plain numbers in percent cells are percents. */
  readonly typed: boolean;
}

/**
 * What a written value becomes. Leading "=", "+" or "-" makes a formula and a leading apostrophe text;
 * other text is recognised as number, date, percent, boolean or error unless the format is "@".
 */
export function parseInput(
  input: Exclude<Scalar, null>,
  { numberFormat, year, typed }: InputSettings
): ParsedInput {
  if (typeof input === "number") {
    if (!Number.isFinite(input)) throw new ModelError("InvalidArgument", "A number must be finite");
    // Adding zero turns -0, which no cell can hold, into 0.
    return { value: numberFormat === "@" ? numberToText(input) : input + 0 };
  }
  if (typeof input === "boolean") {
    return numberFormat === "@" ? { value: input ? "TRUE" : "FALSE" } : { value: input };
  }
  if (typeof input !== "string") return { value: input };
  if (input === "") return { value: null };
  if (input.length > MAX_TEXT_LENGTH) {
    throw new ModelError("InvalidArgument", `A cell holds at most ${MAX_TEXT_LENGTH} characters`);
  }
  if (input.startsWith("'")) return { value: input.slice(1), prefixed: true };
  if (numberFormat === "@") return { value: input };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  if (/^[+-]./.test(input) && !parseValue(input)) return { value: null, formula: `=${input}` };
  const parsed = parseConstant(input, year);
  const plainNumber = typeof parsed.value === "number" && parsed.numberFormat === undefined;
  if (typed && plainNumber && numberFormat.includes("%")) {
    const number = parsed.value;
    return { value: Math.abs(number) >= 1 ? number / 100 : number };
  }
  return parsed;
}

/** The error codes a cell can hold. */
export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
] as const;

export type ErrorText = (typeof ERROR_CODES)[number];

/** An error as a cell value. */
export interface ErrorValue {
  readonly error: ErrorText;
}

/** What a cell can hold or show; `null` is an empty cell, which is neither `0` nor `""`. */
export type Scalar = string | number | boolean | null | ErrorValue;

const errors = new Map<string, ErrorValue>(
  ERROR_CODES.map((error) => [error, Object.freeze({ error })])
);

/** The shared value for an error code. */
export function errorValue(error: ErrorText): ErrorValue {
  return errors.get(error) ?? { error };
}

/** The error value spelled by a text such as "#REF!", or undefined when the text is no error. */
export function errorFromText(text: string): ErrorValue | undefined {
  return errors.get(text.toUpperCase());
}

/** Whether a value is an error. */
export function isError(value: unknown): value is ErrorValue {
  return typeof value === "object" && value !== null && "error" in value;
}

/** A number as Excel writes it when it becomes text: at most 15 significant digits. */
export function numberToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [mantissa = "0", exponent] = value.toPrecision(15).split("e");
  const digits = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  if (exponent === undefined) return digits;
  const power = Number(exponent);
  if (power < 0 && power > -10) return trimZeros(value.toFixed(Math.min(20, 14 - power)));
  if (power > 0 && power < 21) return BigInt(Math.round(value)).toString();
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

function trimZeros(text: string): string {
  return text.replace(/\.?0+$/, "");
}

/** The text a value becomes under `&` and in text functions; errors stay errors. */
export function toText(value: Scalar): string | ErrorValue {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** Two numbers are equal to Excel when their first 15 significant digits are. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > Math.abs(a) * 1e-14) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/** Alphabetical order without regard to case; zero only for texts equal but for case. */
export function compareText(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right) return 0;
  return collator.compare(left, right) || (left < right ? -1 : 1);
}

function typeRank(value: string | number | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** The empty cell's value when set against another value: 0, "" or FALSE. */
function blankLike(other: Scalar): string | number | boolean {
  if (typeof other === "string") return "";
  if (typeof other === "boolean") return false;
  return 0;
}

/**
 * Order of two values under `=`, `<` and `>`: numbers before text before booleans, text without
 * regard to case, an empty cell like zero, "" or FALSE. Errors must be dealt with before.
 */
export function compareValues(
  left: Exclude<Scalar, ErrorValue>,
  right: Exclude<Scalar, ErrorValue>
): number {
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  if (typeof a === "number" && typeof b === "number") {
    return sameNumber(a, b) ? 0 : a < b ? -1 : 1;
  }
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return typeRank(a) - typeRank(b);
}

/** A key under which values that Excel takes for equal meet; text is compared without case. */
export function valueKey(value: Scalar): string {
  if (value === null) return "blank";
  if (typeof value === "string") return `s${value.toLowerCase()}`;
  if (typeof value === "boolean") return `b${String(value)}`;
  if (isError(value)) return `e${value.error}`;
  const whole = Number.isInteger(value) && Math.abs(value) < 1e15;
  return `n${String(whole ? value : Number(value.toPrecision(15)))}`;
}

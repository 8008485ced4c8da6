import { format, isDateFormat } from "numfmt";
import type { Scalar } from "../formula/values";
import { isError } from "../formula/values";

/** What a cell shows for a value under a number format; the column's width plays no part. */
export function displayText(value: Scalar, numberFormat: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && value < 0 && isDateFormat(numberFormat)) return "########";
  return format(numberFormat, value, { throws: false, invalid: String(value) });
}

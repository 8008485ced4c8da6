import { isDateFormat } from "numfmt";

const ACCOUNTING = /_\(|\* /;

/** `Excel.NumberFormatCategory` of a format code, told from its marks (assumed). */
export function numberFormatCategory(format: string): string {
  const code = format.replace(/"[^"]*"|\\./g, "");
  if (/^general$/i.test(code)) return "General";
  if (code.trim() === "@") return "Text";
  if (isDateFormat(format)) return /[dy]/i.test(code) ? "Date" : "Time";
  if (code.includes("%")) return "Percentage";
  if (/E[+-]/i.test(code)) return "Scientific";
  if (/\?\/[?\d]/.test(code)) return "Fraction";
  if (/[$€£¥]/.test(format)) return ACCOUNTING.test(format) ? "Accounting" : "Currency";
  if (/^#?,?#*0(\.0+)?(_\)|;.*)?$|^#,##0(\.0+)?/.test(code)) return "Number";
  return "Custom";
}

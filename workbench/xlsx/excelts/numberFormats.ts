/**
 * excelts turns these codes into the built-in formats of the same spelling, but Excel shows those in
 * another way: number 14 is the short date of the country, whatever its code says. An escaped
 * character makes them formats of their own that look the same.
 */
const DISGUISES: Readonly<Record<string, string>> = {
  "mm-dd-yy": "mm\\-dd\\-yy",
  "m/d/yy h:mm": "m/d/yy\\ h:mm",
  "mmss.0": "mmss\\.0",
  "#,##0 ;(#,##0)": "#,##0\\ ;(#,##0)",
  "#,##0 ;[Red](#,##0)": "#,##0\\ ;[Red](#,##0)",
  "#,##0.00;(#,##0.00)": "#,##0.00;\\(#,##0.00)",
  "#,##0.00;[Red](#,##0.00)": "#,##0.00;[Red]\\(#,##0.00)",
};

const UNMASKED = new Map(Object.entries(DISGUISES).map(([plain, disguise]) => [disguise, plain]));

/** The code to hand to excelts. */
export function toFileNumberFormat(code: string): string {
  return DISGUISES[code] ?? code;
}

/** A file's code as the model has it. */
export function fromFileNumberFormat(code: string): string {
  return UNMASKED.get(code) ?? code;
}

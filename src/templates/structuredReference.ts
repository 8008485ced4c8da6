/** Characters that a header must carry an apostrophe before, inside a structured reference. */
const special = /['[\]#@]/g;

/** A header as it stands inside the brackets of a structured reference. */
export function escapeHeader(header: string): string {
  return header.replace(special, "'$&");
}

/** The cell of a column in the formula's own row. */
export function thisRow(header: string): string {
  return `[@[${escapeHeader(header)}]]`;
}

/** The cells from one column to another in the formula's own row. */
export function thisRowFrom(table: string, first: string, last: string): string {
  return `${table}[@[${escapeHeader(first)}]:[${escapeHeader(last)}]]`;
}

/** Characters for which Excel asks that a header have brackets of its own inside a structured reference. */
const needsOwnBrackets = /[\t\n\r,:.[\]#'"{}$^&*+=\-></@\\!;|~`]/;

/** A whole column. */
export function wholeColumn(table: string, header: string): string {
  const escaped = escapeHeader(header);
  return needsOwnBrackets.test(header) ? `${table}[[${escaped}]]` : `${table}[${escaped}]`;
}

/** The whole columns from one to another. */
export function wholeColumns(table: string, first: string, last: string): string {
  return `${table}[[${escapeHeader(first)}]:[${escapeHeader(last)}]]`;
}

/** A column's header cell. */
export function headerOf(table: string, header: string): string {
  return `${table}[[#Headers],[${escapeHeader(header)}]]`;
}

/** Text as a constant in a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A zero-based cell as an absolute address, e.g. $C$4. */
export function absoluteCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** The letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

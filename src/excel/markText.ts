/** A text in a formula may have 255 characters. */
const LONGEST_TEXT = 200;

/** The formula that stands for a mark's text. */
export function formulaOf(text: string): string {
  const parts = text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, "g")) ?? [""];
  return `=${parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&")}`;
}

/** The text that a mark's formula stands for. */
export function markText(formula: string): string {
  const parts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)];
  return parts.map(([, part = ""]) => part.replaceAll('""', '"')).join("");
}

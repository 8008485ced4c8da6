import type { ColumnDefinition } from "../../templates/definition";
import { columnLetters } from "../../templates/structuredReference";
import { trackerHeaderRow } from "../../templates/trackerItems";
import type { MadeTable } from "./madeTables";

/** Parts of a formula: texts in quotes, and what stands between them. */
const parts = (formula: string): readonly string[] => formula.split(/("(?:[^"]|"")*")/);

const outsideTexts = (formula: string, change: (part: string) => string): string =>
  parts(formula)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * A column's formula as it would stand in the table as it is now. A tracker's refers to the cells above its header,
 * which have moved with columns and rows that somebody put in. Null where a column that it refers to is gone.
 */
export function expectedFormula(
  { sheet, definition, contents, columns }: MadeTable,
  { type }: ColumnDefinition
): string | null {
  if (type.kind !== "formula") return null;
  if (sheet.key !== "tracker") return type.formula;
  const gone: string[] = [];
  const placed = outsideTexts(type.formula, (part) =>
    part.replace(/\$([A-Z]{1,3})\$(\d+)/g, (_, letters: string, row: string) => {
      const index = columnNumber(letters);
      // The first column's cell above says whose tracker it is; it stays above whatever is first.
      const key = definition.columns[index]?.key ?? "";
      const at = index === 0 ? 0 : (columns[key] ?? null);
      if (at === null) gone.push(key);
      const moved = Number(row) + contents.row - trackerHeaderRow;
      return `$${columnLetters(contents.column + (at ?? 0))}$${moved}`;
    })
  );
  return gone.length === 0 ? placed : null;
}

/** Headers that were changed by hand, in capitals, and what they were: formulas follow such a change by themselves. */
export type RenamedHeaders = ReadonlyMap<string, string>;

const nothingRenamed: RenamedHeaders = new Map();

/** A formula without what Excel may write in one way or another. */
export function plainFormula(
  formula: string,
  table: string,
  renamed: RenamedHeaders = nothingRenamed
): string {
  const name = table.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return outsideTexts(formula, (part) =>
    part
      // Blanks count inside of brackets alone.
      .split(/(\[[^\]]*\])/)
      .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s+/g, "")))
      .join("")
      .replace(new RegExp(`(?<![\\w.])${name}(?=\\[)`, "gi"), "")
      .replace(/\[\[#This Row\],\s*\[([^\]]*)\]\]/gi, "[@$1]")
      .replace(/\[@\[([^\][]*)\]\]/g, "[@$1]")
      .replace(/_xlfn\./gi, "")
      .toUpperCase()
      .replace(/\[(@?)([^\][@]+)\]/g, (_, row: string, header: string) => {
        return `[${row}${renamed.get(header) ?? header}]`;
      })
  );
}

/** The tables that a formula names. */
export function tablesIn(formula: string): readonly string[] {
  return outsideTexts(formula, (part) => part)
    .split(/[^A-Za-z0-9_]+/)
    .filter((word) => word.startsWith("tbl"));
}

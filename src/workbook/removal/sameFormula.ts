/** A cell of the formula's own row, however Excel chooses to write it: `[@X]`, `[@[X]]`, `tbl[[#This Row],[X]]`. */
const ownRow = /\w*\[(?:@|\[#This Row\],\s*)\[?([^[\]]*)\]?\]/gi;

/**
 * A formula without what Excel adds or drops by itself when it shows one: blanks, prefixes of newer functions, marks of
 * implicit intersection, cases. Texts inside lose their blanks and cases, too, which is of no account for comparing.
 */
export function plainFormula(formula: string): string {
  return formula
    .replace(ownRow, "[$1]")
    .replace(/_xl(?:fn|ws|pm)\./g, "")
    .replace(/[\s@]/g, "")
    .toLowerCase();
}

export function sameFormula(one: string, other: string): boolean {
  return one === other || plainFormula(one) === plainFormula(other);
}

export const isFormula = (cell: unknown): cell is string =>
  typeof cell === "string" && cell.startsWith("=");

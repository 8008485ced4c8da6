import type { SheetCells, WorkbookCells } from "../port";
import { isFormula } from "./sameFormula";

/** Words and sheet names that formulas mention, in lower case. What stands in texts counts as well. */
export type Mentions = ReadonlySet<string>;

const word = /[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;
const quotedSheet = /'((?:[^']|'')+)'!/g;

function mentionsOf(formulas: Iterable<string>): Mentions {
  const found = new Set<string>();
  for (const formula of formulas) {
    for (const [name] of formula.matchAll(word)) found.add(name.toLowerCase());
    for (const [, name] of formula.matchAll(quotedSheet))
      found.add(name!.replace(/''/g, "'").toLowerCase());
  }
  return found;
}

/** Everything that a sheet's formulas mention. */
export function mentionsOnSheet({ cells }: SheetCells): Mentions {
  // A column says the same in every row.
  return mentionsOf(new Set(cells.flatMap((row) => row.filter(isFormula))));
}

export interface NameUse {
  readonly name: string;
  /** What its formula mentions, and what the names in it mention in turn. */
  readonly mentions: Mentions;
}

/** The defined names of a workbook, each with everything that it leads to. */
export function usesOfNames({ names }: WorkbookCells): readonly NameUse[] {
  const direct = new Map(
    names.map(({ name, formula }) => [name.toLowerCase(), mentionsOf([formula])])
  );
  return names.map(({ name }) => {
    const reached = new Set<string>();
    const waiting = [name.toLowerCase()];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const mention of direct.get(next) ?? [])
        if (!reached.has(mention)) {
          reached.add(mention);
          waiting.push(mention);
        }
    return { name, mentions: reached };
  });
}

import { stringifyTokens, tokenize, tokenTypes } from "@borgar/fx";
import {
  formatRangeReference,
  formatTableReference,
  offsetReference,
  parseRangeReference,
  parseTableReference,
  type RangeReference,
  type TableReference,
} from "./references";

/**
 * What to put in place of the references of a formula. Each function gives the new reference,
 * formula text such as "#REF!", or undefined to leave the old one exactly as it is written.
 */
export interface ReferenceChange {
  range?(ref: RangeReference): RangeReference | string | undefined;
  table?(ref: TableReference): TableReference | string | undefined;
  name?(name: string): string | undefined;
}

/** Formula text with its references changed; the rest stays as it is written. */
export function rewriteFormula(formula: string, change: ReferenceChange): string {
  let changed = false;
  const tokens = tokenize(formula).map((token) => {
    const value = replacement(token.type, token.value, change);
    if (value === undefined || value === token.value) return token;
    changed = true;
    return { ...token, value };
  });
  return changed ? stringifyTokens(tokens) : formula;
}

function replacement(type: string, text: string, change: ReferenceChange): string | undefined {
  if (type === tokenTypes.REF_RANGE || type === tokenTypes.REF_BEAM) {
    const ref = change.range && parseRangeReference(text);
    const next = ref && change.range?.(ref);
    return typeof next === "object" ? formatRangeReference(next) : next;
  }
  if (type === tokenTypes.REF_STRUCT) {
    const ref = change.table && parseTableReference(text);
    const next = ref && change.table?.(ref);
    return typeof next === "object" ? formatTableReference(next) : next;
  }
  return type === tokenTypes.REF_NAMED ? change.name?.(text) : undefined;
}

/** The formula as it reads when copied so many rows down and columns right. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteFormula(formula, {
    range: (ref) => offsetReference(ref, rows, columns) ?? "#REF!",
  });
}

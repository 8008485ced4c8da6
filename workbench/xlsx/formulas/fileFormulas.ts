import {
  parseStructRef,
  stringifyStructRef,
  stringifyTokens,
  tokenize,
  tokenTypes,
  type Token,
} from "@borgar/fx";
import { LIMITS } from "../limits";
import { refuse } from "../refusal";
import { fromFileFunction, toFileFunction } from "./functionPrefixes";
import { findParameterNames, withoutParameterPrefix, withParameterPrefix } from "./parameterNames";

/**
 * A formula as files hold it: without "=", the row's own cells as "T[[#This Row],[Score]]", a whole table as "T[]",
 * its headers as "T[[#Headers]]", newer functions with their prefix. `tableName` is the table the formula stands in,
 * if any; `isTable` says which names are tables.
 *
 * Source: ECMA-376 part 1, 18.17.2, structure-reference: a name without brackets is no reference to a table there,
 * and LibreOffice 7.4 takes "T[#Headers]" for a column.
 */
export function toFileFormula(
  formula: string,
  tableName?: string,
  isTable: (name: string) => boolean = () => false
): string {
  const tokens = tokenize(formula);
  const parameters = findParameterNames(tokens);
  const written = tokens.map((token): Token => {
    if (token.type === tokenTypes.REF_STRUCT) {
      return { ...token, value: toFileReference(token.value, tableName) };
    }
    if (token.type === tokenTypes.FUNCTION) {
      return { ...token, value: toFileFunction(token.value) };
    }
    if (parameters.has(token)) return { ...token, value: withParameterPrefix(token.value) };
    return token.type === tokenTypes.REF_NAMED && isTable(token.value)
      ? { ...token, value: `${token.value}[]` }
      : token;
  });
  return withoutEquals(stringifyTokens(written));
}

/** A formula of a file as Excel shows it, with "="; the opposite of `toFileFormula`. */
export function fromFileFormula(formula: string, tableName?: string): string {
  if (formula.length > LIMITS.formulaText) return refuse("damaged", "a formula is too long");
  checkDepth(formula);
  // Some programs begin formulas of files with "=" as well.
  const found = tokenize(`=${withoutEquals(formula)}`);
  if (found.some(isOfOtherWorkbook)) return refuse("externalLinks", formula);
  const tokens = found.map((token): Token => {
    if (token.type === tokenTypes.REF_STRUCT) {
      return { ...token, value: fromFileReference(token.value, tableName) };
    }
    if (token.type === tokenTypes.FUNCTION) {
      return { ...token, value: fromFileFunction(token.value) };
    }
    return token.type === tokenTypes.REF_NAMED
      ? { ...token, value: withoutParameterPrefix(token.value) }
      : token;
  });
  return stringifyTokens(tokens);
}

/** Whether a reference names a workbook: "[1]Sheet1!A1", or "[1]!total", which falls to pieces. */
function isOfOtherWorkbook({ type, value }: Token, at: number, all: readonly Token[]): boolean {
  if (type === tokenTypes.STRING) return false;
  if (value === "!") return all[at - 1]?.value === "]";
  return /^[^[\]!]*\[[^\]]+\][^![]*!/.test(value);
}

function withoutEquals(formula: string): string {
  return formula.replace(/^\s*=/, "");
}

function toFileReference(text: string, tableName: string | undefined): string {
  const ref = parseStructRef(text);
  if (!ref) return text;
  const table = ref.table || (tableName ?? "");
  return stringifyStructRef({ ...ref, table }, { thisRow: true }).replace(SECTION_ALONE, "[$1]");
}

/** "[#Headers]" without columns, or another part of a table. */
const SECTION_ALONE = /(?<!\[)(\[#[\w ]+\])$/;

/** Inside its own table Excel shows the row's own cells without the table's name; a whole table is its name alone. */
function fromFileReference(text: string, tableName: string | undefined): string {
  const ref = parseStructRef(text);
  if (!ref) return text;
  if (ref.table && ref.sections?.length === 0 && ref.columns?.length === 0) return ref.table;
  const isOwnRow =
    ref.sections?.length === 1 &&
    ref.sections[0] === "this row" &&
    (ref.columns?.length ?? 0) > 0 &&
    ref.table?.toLowerCase() === tableName?.toLowerCase();
  return stringifyStructRef(isOwnRow ? { ...ref, table: "" } : ref);
}

/** Formulas are read by going down into them; Excel allows no more levels either. */
function checkDepth(formula: string): void {
  let depth = 0;
  for (const character of formula) {
    if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth > LIMITS.formulaDepth) refuse("damaged", "a formula is nested too deeply");
  }
}

import { parse, tokenize, type AstExpression } from "@borgar/fx";
import {
  parseRangeReference,
  parseTableReference,
  type RangeReference,
  type TableReference,
} from "./references";
import { errorFromText, errorValue, type Scalar } from "./values";

export type BinaryOperator =
  "=" | "<>" | "<" | ">" | "<=" | ">=" | "+" | "-" | "*" | "/" | "^" | "&" | ":" | " " | ",";

/** A formula taken apart. An absent argument, as in IF(a,,b), is undefined. */
export type FormulaNode =
  | { readonly kind: "literal"; readonly value: Scalar }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: "range"; readonly ref: RangeReference }
  | { readonly kind: "table"; readonly ref: TableReference }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: FormulaNode }
  | BinaryNode
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly (FormulaNode | undefined)[];
    };

export interface BinaryNode {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: FormulaNode;
  readonly right: FormulaNode;
}

/** Formula text that cannot be understood. */
export class FormulaSyntaxError extends Error {}

const cache = new Map<string, FormulaNode>();
const CACHE_LIMIT = 50_000;

/** Takes formula text (with "=") apart; the result is shared. Throws FormulaSyntaxError. */
export function compileFormula(formula: string): FormulaNode {
  let node = cache.get(formula);
  if (!node) {
    node = convert(parseText(formula), formula);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(formula, node);
  }
  return node;
}

function parseText(formula: string): AstExpression {
  try {
    // Lost sheets leave "Sheet1!#REF!" and lost columns "T[#REF!]" behind in files.
    const text = formula.replace(/(?:'(?:[^']|'')+'|[\w.]+)!#REF!/g, "#REF!");
    return parse(tokenize(text));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FormulaSyntaxError(`${formula}: ${reason}`);
  }
}

function convert(ast: AstExpression, formula: string): FormulaNode {
  switch (ast.type) {
    case "Literal":
      return { kind: "literal", value: ast.value };
    case "ErrorLiteral":
      return { kind: "literal", value: errorFromText(ast.value) ?? errorValue("#NAME?") };
    case "ReferenceIdentifier":
      return convertReference(ast.value, ast.kind);
    case "UnaryExpression":
      return {
        kind: "unary",
        operator: ast.operator,
        operand: convert(only(ast.arguments, 0, formula), formula),
      };
    case "BinaryExpression":
      return {
        kind: "binary",
        operator: ast.operator,
        left: convert(only(ast.arguments, 0, formula), formula),
        right: convert(only(ast.arguments, 1, formula), formula),
      };
    case "CallExpression":
      return {
        kind: "call",
        name: functionName(ast.callee.name),
        args: ast.arguments.map((arg) => (isPresent(arg) ? convert(arg, formula) : undefined)),
      };
    case "ArrayExpression":
      return {
        kind: "array",
        rows: evenRows(
          ast.elements.map((row) => row.map((element) => constantOf(element, formula))),
          formula
        ),
      };
    default:
      // LET and LAMBDA are not among the functions the model knows.
      return { kind: "literal", value: errorValue("#NAME?") };
  }
}

function isPresent(arg: AstExpression | null | undefined): arg is AstExpression {
  return arg !== null && arg !== undefined;
}

function only(args: readonly AstExpression[], index: number, formula: string): AstExpression {
  const arg = args[index];
  if (!arg) throw new FormulaSyntaxError(`${formula}: an operand is missing`);
  return arg;
}

function functionName(name: string): string {
  return name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");
}

function constantOf(element: AstExpression, formula: string): Scalar {
  const node = convert(element, formula);
  if (node.kind !== "literal") throw new FormulaSyntaxError(`${formula}: arrays hold constants`);
  return node.value;
}

function evenRows<T>(rows: T[][], formula: string): T[][] {
  if (rows.some(({ length }) => length !== rows[0]?.length)) {
    throw new FormulaSyntaxError(`${formula}: the rows of an array are equally long`);
  }
  return rows;
}

function convertReference(text: string, kind: string): FormulaNode {
  if (kind === "table") {
    const ref = parseTableReference(text);
    return ref ? { kind: "table", ref } : { kind: "literal", value: errorValue("#REF!") };
  }
  if (kind === "range" || kind === "beam") {
    const ref = parseRangeReference(text);
    return ref ? { kind: "range", ref } : { kind: "literal", value: errorValue("#REF!") };
  }
  return { kind: "name", name: text.slice(text.lastIndexOf("!") + 1) };
}

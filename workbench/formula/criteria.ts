import { parseValue } from "numfmt";
import { compareText, errorFromText, isError, sameNumber, valueKey, type Scalar } from "./values";
import { hasWildcards, wildcardPattern } from "./wildcards";

type Comparison = "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A criterion of COUNTIFS and its kin, ready to be applied. */
export interface Criterion {
  readonly comparison: Comparison;
  /** The value to compare with; `null` for a bare "=" or "<>", which ask for emptiness. */
  readonly operand: Exclude<Scalar, undefined>;
  /** A criterion of "" accepts cells with empty text as well as empty cells. */
  readonly orEmptyText: boolean;
  readonly key: string;
}

/**
 * Reads a criterion. Text may begin with a comparison; what follows is taken as a number, date,
 * percent, boolean or error where it reads as one. An empty cell as criterion means 0.
 */
export function parseCriterion(criterion: Scalar): Criterion {
  if (typeof criterion !== "string") return make("=", criterion ?? 0, false);
  const [, sign = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  const comparison = (sign || "=") as Comparison;
  if (rest === "") return make(comparison, null, sign === "");
  return make(comparison, readOperand(rest), false);
}

function make(comparison: Comparison, operand: Scalar, orEmptyText: boolean): Criterion {
  return {
    comparison,
    operand,
    orEmptyText,
    key: `${comparison}${String(orEmptyText)}${valueKey(operand)}`,
  };
}

function readOperand(text: string): Scalar {
  const error = errorFromText(text);
  if (error) return error;
  if (!/\d/.test(text) && !/^(true|false)$/i.test(text)) return text;
  const parsed = parseValue(text);
  return typeof parsed?.v === "number" || typeof parsed?.v === "boolean" ? parsed.v : text;
}

/** Whether a cell's value meets a criterion. */
export function criterionMatches(criterion: Criterion, value: Scalar): boolean {
  const { comparison, operand } = criterion;
  if (comparison === "=") return equals(criterion, value);
  if (comparison === "<>") return !equals(criterion, value);
  const order = orderOf(value, operand);
  if (order === undefined) return false;
  switch (comparison) {
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

function equals({ operand, orEmptyText }: Criterion, value: Scalar): boolean {
  if (operand === null) return value === null || (orEmptyText && value === "");
  if (typeof operand === "number") {
    if (typeof value === "number") return sameNumber(value, operand);
    if (typeof value !== "string") return false;
    const number = readOperand(value);
    return typeof number === "number" && sameNumber(number, operand);
  }
  if (typeof operand === "boolean") return value === operand;
  if (isError(operand)) return isError(value) && value.error === operand.error;
  if (typeof value !== "string") return false;
  if (hasWildcards(operand)) return wildcardPattern(operand, true).test(value);
  return value.toLowerCase() === operand.toLowerCase();
}

/** Order of a value against the operand; undefined when their kinds differ. */
function orderOf(value: Scalar, operand: Scalar): number | undefined {
  if (typeof operand === "number") {
    if (typeof value !== "number") return undefined;
    return sameNumber(value, operand) ? 0 : value - operand;
  }
  if (typeof operand === "string") {
    return typeof value === "string" ? compareText(value, operand) : undefined;
  }
  if (typeof operand === "boolean") {
    return typeof value === "boolean" ? Number(value) - Number(operand) : undefined;
  }
  return undefined;
}

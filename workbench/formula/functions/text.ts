import { format } from "numfmt";
import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { parseNumberText } from "../numberText";
import { asNumber, asText } from "../operands";
import { isError, type Scalar } from "../values";
import { hasWildcards, wildcardPattern } from "../wildcards";
import { MANY, mapped, takes, type FunctionFamily } from "./definition";

const MAX_LENGTH = 32_767;

function limited(text: string): string {
  if (text.length > MAX_LENGTH) throw failure("#VALUE!");
  return text;
}

/** A whole number that is not below a least value; fails with #VALUE!. */
function countOf(value: Scalar | undefined, otherwise: number, least = 0): number {
  const count = value === undefined ? otherwise : Math.trunc(asNumber(value));
  if (count < least) throw failure("#VALUE!");
  return count;
}

function formatted(value: Scalar, pattern: string): string {
  if (isError(value)) throw failure(value.error);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = typeof value === "string" ? parseNumberText(value) : (value ?? 0);
  if (pattern === "") return "";
  return format(pattern, number ?? value, { throws: false, invalid: "#VALUE!" });
}

function substitute(values: readonly Scalar[]): string {
  const text = asText(values[0] ?? null);
  const old = asText(values[1] ?? null);
  const next = asText(values[2] ?? null);
  if (old === "") return text;
  if (values[3] === undefined) return limited(text.split(old).join(next));
  const wanted = countOf(values[3], 1, 1);
  const parts = text.split(old);
  if (wanted >= parts.length) return text;
  return limited(parts.slice(0, wanted).join(old) + next + parts.slice(wanted).join(old));
}

/** FIND minds case and knows no wildcards, SEARCH the other way round. */
function placeOf(values: readonly Scalar[], exact: boolean): number {
  const wanted = asText(values[0] ?? null);
  const text = asText(values[1] ?? null);
  const start = countOf(values[2], 1, 1) - 1;
  if (start > text.length) throw failure("#VALUE!");
  let place: number;
  if (!exact && hasWildcards(wanted)) {
    place = text.slice(start).search(wildcardPattern(wanted, false));
    place = place < 0 ? place : place + start;
  } else if (exact) {
    place = text.indexOf(wanted, start);
  } else {
    place = text.toLowerCase().indexOf(wanted.toLowerCase(), start);
  }
  if (place < 0) throw failure("#VALUE!");
  return place + 1;
}

function valueOf(value: Scalar): number {
  if (typeof value === "boolean") throw failure("#VALUE!");
  return asNumber(value);
}

/** N and T look at a reference's first cell only. */
function numberPart(args: FunctionArguments): Scalar {
  const value = args.scalar(0);
  if (isError(value) || typeof value === "number") return value;
  return value === true ? 1 : 0;
}

function textPart(args: FunctionArguments): Scalar {
  const value = args.scalar(0);
  return isError(value) || typeof value === "string" ? value : "";
}

function textJoin(args: FunctionArguments): string {
  const delimiter = args.text(0);
  const skipEmpty = args.boolean(1, true);
  const parts = args
    .operands(2)
    .flatMap((operand) => args.evaluation.matrix(operand).values)
    .map(asText);
  return limited(parts.filter((part) => !skipEmpty || part !== "").join(delimiter));
}

export const textFunctions: FunctionFamily = {
  LEFT: mapped(1, 2, ([text = null, count]) => asText(text).slice(0, countOf(count, 1))),
  RIGHT: mapped(1, 2, ([value = null, count]) => {
    const text = asText(value);
    return text.slice(Math.max(0, text.length - countOf(count, 1)));
  }),
  MID: mapped(3, 3, ([text = null, start, count]) => {
    const from = countOf(start, 1, 1) - 1;
    return asText(text).slice(from, from + countOf(count, 0));
  }),
  LEN: mapped(1, 1, ([text = null]) => asText(text).length),
  TRIM: mapped(1, 1, ([text = null]) =>
    asText(text)
      .replace(/^ +| +$/g, "")
      .replace(/ {2,}/g, " ")
  ),
  UPPER: mapped(1, 1, ([text = null]) => asText(text).toUpperCase()),
  LOWER: mapped(1, 1, ([text = null]) => asText(text).toLowerCase()),
  SUBSTITUTE: mapped(3, 4, substitute),
  SEARCH: mapped(2, 3, (values) => placeOf(values, false)),
  FIND: mapped(2, 3, (values) => placeOf(values, true)),
  REPT: mapped(2, 2, ([text = null, count]) => {
    const times = countOf(count, 0);
    const part = asText(text);
    if (part.length * times > MAX_LENGTH) throw failure("#VALUE!");
    return part.repeat(times);
  }),
  EXACT: mapped(2, 2, ([a = null, b = null]) => asText(a) === asText(b)),
  TEXT: mapped(2, 2, ([value = null, pattern = null]) => formatted(value, asText(pattern))),
  VALUE: mapped(1, 1, ([value = null]) => valueOf(value)),
  CONCATENATE: mapped(1, MANY, (values) => limited(values.map(asText).join(""))),
  TEXTJOIN: takes(3, MANY, textJoin),
  N: takes(1, 1, numberPart),
  T: takes(1, 1, textPart),
};

import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import type { Reference } from "../operands";
import { isError, type Scalar } from "../values";
import { MANY, takes, type FunctionFamily } from "./definition";
import { meanOf, sumOf } from "./numbers";

/**
 * The values SUBTOTAL sees: filtered rows never, rows hidden by hand only for codes below 100, and
 * cells that are SUBTOTALs themselves never.
 */
function visibleValues(args: FunctionArguments, skipHidden: boolean): Scalar[] {
  const values: Scalar[] = [];
  for (let index = 1; index < args.count; index += 1) {
    const { sheetId, area }: Reference = args.reference(index);
    for (const { row, column } of args.host.filledCells(sheetId, area)) {
      const hidden = args.host.hiddenBy(sheetId, row);
      if (hidden === "filter" || (hidden === "hand" && skipHidden)) continue;
      const formula = args.host.formulaText(sheetId, row, column);
      if (formula && /\bSUBTOTAL\(/i.test(formula)) continue;
      values.push(args.host.value(sheetId, row, column));
    }
  }
  return values;
}

function deviation(numbers: readonly number[], sample: boolean): number {
  const divisor = numbers.length - (sample ? 1 : 0);
  if (divisor < 1) throw failure("#DIV/0!");
  const mean = meanOf(numbers);
  return sumOf(numbers.map((n) => (n - mean) ** 2)) / divisor;
}

function aggregate(code: number, values: readonly Scalar[]): number {
  const numbers = values.filter((value) => typeof value === "number");
  if (code !== 2 && code !== 3) {
    for (const value of values) if (isError(value)) throw failure(value.error);
  }
  switch (code) {
    case 1:
      return meanOf(numbers);
    case 2:
      return numbers.length;
    case 3:
      return values.filter((value) => value !== null).length;
    case 4:
      return numbers.reduce((best, n) => Math.max(best, n), numbers[0] ?? 0);
    case 5:
      return numbers.reduce((best, n) => Math.min(best, n), numbers[0] ?? 0);
    case 6:
      return numbers.reduce((product, n) => product * n, numbers.length === 0 ? 0 : 1);
    case 7:
      return Math.sqrt(deviation(numbers, true));
    case 8:
      return Math.sqrt(deviation(numbers, false));
    case 9:
      return sumOf(numbers);
    case 10:
      return deviation(numbers, true);
    case 11:
      return deviation(numbers, false);
    default:
      throw failure("#VALUE!");
  }
}

export const subtotalFunctions: FunctionFamily = {
  SUBTOTAL: takes(2, MANY, (args) => {
    const code = args.integer(0);
    const skipHidden = code > 100;
    return aggregate(skipHidden ? code - 100 : code, visibleValues(args, skipHidden));
  }),
};

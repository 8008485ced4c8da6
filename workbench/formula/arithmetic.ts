import type { BinaryOperator } from "./compile";
import { FormulaFailure, failure } from "./failure";
import { asNumber, asText, Matrix, withoutError } from "./operands";
import { compareValues, errorValue, type Scalar } from "./values";

/** Applies an operator to values; arrays are worked cell by cell, single values spread over them. */
export function binaryOperation(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix
): Scalar | Matrix {
  return broadcast([left, right], ([a = null, b = null]) => operate(operator, a, b));
}

export function negativeOf(value: Scalar | Matrix): Scalar | Matrix {
  return broadcast([value], ([a = null]) => 0 - asNumber(a));
}

export function percentOf(value: Scalar | Matrix): Scalar | Matrix {
  return broadcast([value], ([a = null]) => asNumber(a) / 100);
}

/**
 * Calls `work` for each cell of the arrays among the operands, or once when there is none. One-row
 * and one-column arrays repeat; where another array ends short the result is #N/A.
 */
export function broadcast(
  operands: readonly (Scalar | Matrix)[],
  work: (values: readonly Scalar[]) => Scalar
): Scalar | Matrix {
  const attempt = (values: readonly Scalar[]): Scalar => {
    try {
      return work(values);
    } catch (cause) {
      if (cause instanceof FormulaFailure) return cause.value;
      throw cause;
    }
  };
  if (!operands.some((operand) => operand instanceof Matrix)) return attempt(operands as Scalar[]);
  let height = 1;
  let width = 1;
  for (const operand of operands) {
    if (!(operand instanceof Matrix)) continue;
    height = Math.max(height, operand.height);
    width = Math.max(width, operand.width);
  }
  const rows: Scalar[][] = [];
  for (let row = 0; row < height; row += 1) {
    const cells: Scalar[] = [];
    for (let column = 0; column < width; column += 1) {
      const values = operands.map((operand) => pick(operand, row, column));
      cells.push(values.includes(undefined) ? errorValue("#N/A") : attempt(values as Scalar[]));
    }
    rows.push(cells);
  }
  return new Matrix(rows);
}

function pick(operand: Scalar | Matrix, row: number, column: number): Scalar | undefined {
  if (!(operand instanceof Matrix)) return operand;
  const r = operand.height === 1 ? 0 : row;
  const c = operand.width === 1 ? 0 : column;
  return operand.rows[r]?.[c];
}

function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case "+":
      return sum(asNumber(left), asNumber(right));
    case "-":
      return sum(asNumber(left), -asNumber(right));
    case "*":
      return finite(asNumber(left) * asNumber(right));
    case "/":
      return divide(asNumber(left), asNumber(right));
    case "^":
      return power(asNumber(left), asNumber(right));
    case "&":
      return asText(left) + asText(right);
    default:
      return compare(operator, left, right);
  }
}

function compare(operator: BinaryOperator, left: Scalar, right: Scalar): boolean {
  const order = compareValues(withoutError(left), withoutError(right));
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
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

/** A sum that is nothing but rounding noise is zero, as in Excel: 0.5-0.4-0.1 is 0. */
function sum(a: number, b: number): number {
  const result = a + b;
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : finite(result);
}

function divide(a: number, b: number): number {
  if (b === 0) throw failure("#DIV/0!");
  return finite(a / b);
}

/** a^b with Excel's errors: 0^0 is #NUM!, 0^-1 #DIV/0!. */
export function power(a: number, b: number): number {
  if (a === 0 && b === 0) throw failure("#NUM!");
  if (a === 0 && b < 0) throw failure("#DIV/0!");
  return finite(a ** b);
}

/** A number Excel can hold; anything else fails with #NUM!. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw failure("#NUM!");
  return value;
}

import type { BinaryOperator } from "./compile";
import { ColumnValues } from "./columnValues";
import { failure, valueOfFailure } from "./failure";
import { asNumber, asText, blankValues, Matrix, withoutError } from "./operands";
import { compareValues, errorValue, type Scalar } from "./values";

/** Applies an operator to values; arrays are worked cell by cell, single values spread over them. */
export function binaryOperation(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix
): Scalar | Matrix {
  if (!(left instanceof Matrix) && !(right instanceof Matrix))
    return attempt(operator, left, right);
  return alike(operator, left, right) ?? spread(operator, left, right);
}

/** Applies an operator to values of any sizes, by `broadcast`. */
export function spread(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix
): Scalar | Matrix {
  return broadcast([left, right], ([a = null, b = null]) => operate(operator, a, b));
}

/**
 * The same quickly, for two arrays of one size or an array and a single value, as formulas over
 * thousands of rows have them; undefined for other operands.
 */
function alike(
  operator: BinaryOperator,
  left: Scalar | Matrix,
  right: Scalar | Matrix
): Matrix | undefined {
  if (left instanceof ColumnValues && !(right instanceof Matrix) && isComparison(operator)) {
    return left.compared((value) => attempt(operator, value, right));
  }
  if (right instanceof ColumnValues && !(left instanceof Matrix) && isComparison(operator)) {
    return right.compared((value) => attempt(operator, left, value));
  }
  const shape = left instanceof Matrix ? left : right;
  if (!(shape instanceof Matrix)) return undefined;
  const { height, width } = shape;
  const a = valuesIn(left, shape);
  const b = valuesIn(right, shape);
  if (!a || !b) return undefined;
  const results = blankValues(height * width);
  for (let place = 0; place < results.length; place += 1) {
    results[place] = attempt(operator, a[place] ?? null, b[place] ?? null);
  }
  return new Matrix(results, height, width);
}

/** The values of an array of a shape, or a single value for each cell of it. */
function valuesIn(operand: Scalar | Matrix, shape: Matrix): readonly Scalar[] | undefined {
  const { height, width } = shape;
  if (!(operand instanceof Matrix)) return blankValues(height * width).fill(operand);
  return operand.height === height && operand.width === width ? operand.values : undefined;
}

function attempt(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  try {
    return operate(operator, left, right);
  } catch (cause) {
    return valueOfFailure(cause);
  }
}

export function negativeOf(value: Scalar | Matrix): Scalar | Matrix {
  return eachOf(value, (cell) => 0 - asNumber(cell));
}

export function percentOf(value: Scalar | Matrix): Scalar | Matrix {
  return eachOf(value, (cell) => asNumber(cell) / 100);
}

/** Calls `work` for each cell of an array, or for a single value. */
export function eachOf(operand: Scalar | Matrix, work: (value: Scalar) => Scalar): Scalar | Matrix {
  const tried = (value: Scalar): Scalar => {
    try {
      return work(value);
    } catch (cause) {
      return valueOfFailure(cause);
    }
  };
  if (!(operand instanceof Matrix)) return tried(operand);
  return new Matrix(operand.values.map(tried), operand.height, operand.width);
}

/**
 * Calls `work` for each cell of the arrays among the operands, or once when there is none. One-row
 * and one-column arrays repeat; where another array ends short the result is #N/A.
 */
export function broadcast(
  operands: readonly (Scalar | Matrix)[],
  work: (values: readonly Scalar[]) => Scalar
): Scalar | Matrix {
  const tried = (values: readonly Scalar[]): Scalar => {
    try {
      return work(values);
    } catch (cause) {
      return valueOfFailure(cause);
    }
  };
  if (!operands.some((operand) => operand instanceof Matrix)) return tried(operands as Scalar[]);
  let height = 1;
  let width = 1;
  for (const operand of operands) {
    if (!(operand instanceof Matrix)) continue;
    height = Math.max(height, operand.height);
    width = Math.max(width, operand.width);
  }
  const results: Scalar[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const values = operands.map((operand) => pick(operand, row, column));
      results.push(values.includes(undefined) ? errorValue("#N/A") : tried(values as Scalar[]));
    }
  }
  return new Matrix(results, height, width);
}

function pick(operand: Scalar | Matrix, row: number, column: number): Scalar | undefined {
  if (!(operand instanceof Matrix)) return operand;
  const r = operand.height === 1 ? 0 : row;
  const c = operand.width === 1 ? 0 : column;
  return r < operand.height && c < operand.width
    ? operand.values[r * operand.width + c]
    : undefined;
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

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(["=", "<>", "<", ">", "<=", ">="]);

function isComparison(operator: BinaryOperator): boolean {
  return COMPARISONS.has(operator);
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

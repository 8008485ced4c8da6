import { finite, power } from "../arithmetic";
import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { asNumber, Matrix } from "../operands";
import { isError } from "../values";
import { MANY, mapped, takes, type FunctionDefinition, type FunctionFamily } from "./definition";
import { numbersOf, roundHalfAway, scaled, Sum, sumOf } from "./numbers";

function ofNumbers(count: number, work: (...numbers: number[]) => number): FunctionDefinition {
  return mapped(count, count, (values) => finite(work(...values.map(asNumber))));
}

function modulo(number: number, divisor: number): number {
  if (divisor === 0) throw failure("#DIV/0!");
  return number - divisor * Math.floor(number / divisor);
}

function rootOf(number: number): number {
  if (number < 0) throw failure("#NUM!");
  return Math.sqrt(number);
}

function logarithm(number: number, base: number): number {
  if (number <= 0 || base <= 0) throw failure("#NUM!");
  if (base === 1) throw failure("#DIV/0!");
  // Whole powers of these are exact.
  if (base === 2) return Math.log2(number);
  return base === 10 ? Math.log10(number) : Math.log(number) / Math.log(base);
}

/** Sums products cell by cell; anything but a number counts as zero, errors fail. */
function sumProduct(args: FunctionArguments): number {
  const matrices = args.operands().map((_, index) => args.matrix(index));
  const [first] = matrices;
  if (!first) throw failure("#VALUE!");
  const fits = matrices.every((m) => m.height === first.height && m.width === first.width);
  if (!fits) throw failure("#VALUE!");
  const factors = matrices.map(({ values }) => values);
  const products = new Sum();
  for (let place = 0; place < first.values.length; place += 1) {
    let product = 1;
    for (let factor = 0; factor < factors.length; factor += 1) {
      const value = factors[factor]?.[place];
      if (typeof value === "number") product *= value;
      else if (isError(value)) throw failure(value.error);
      else product = 0 * product;
    }
    products.add(product);
  }
  return finite(products.total);
}

function numericCell(matrix: Matrix, row: number, column: number): number {
  const value = matrix.at(row, column);
  if (isError(value)) throw failure(value.error);
  if (typeof value !== "number") throw failure("#VALUE!");
  return value;
}

function matrixProduct(args: FunctionArguments): Matrix {
  const left = args.matrix(0);
  const right = args.matrix(1);
  if (left.width !== right.height) throw failure("#VALUE!");
  const sums: number[] = [];
  for (let row = 0; row < left.height; row += 1) {
    for (let column = 0; column < right.width; column += 1) {
      let sum = 0;
      for (let k = 0; k < left.width; k += 1) {
        sum += numericCell(left, row, k) * numericCell(right, k, column);
      }
      sums.push(sum);
    }
  }
  return new Matrix(sums, left.height, right.width);
}

export const mathFunctions: FunctionFamily = {
  SUM: takes(1, MANY, (args) => finite(sumOf(numbersOf(args, args.operands())))),
  SUMPRODUCT: takes(1, MANY, sumProduct),
  MMULT: takes(2, 2, matrixProduct),
  ROUND: ofNumbers(2, roundHalfAway),
  ROUNDUP: ofNumbers(2, (value, digits) => scaled(value, digits, Math.ceil)),
  ROUNDDOWN: ofNumbers(2, (value, digits) => scaled(value, digits, Math.floor)),
  INT: ofNumbers(1, (value) => Math.floor(Number(value.toPrecision(15)))),
  MOD: ofNumbers(2, modulo),
  ABS: ofNumbers(1, Math.abs),
  SIGN: ofNumbers(1, Math.sign),
  SQRT: ofNumbers(1, rootOf),
  POWER: ofNumbers(2, power),
  LOG: mapped(1, 2, ([value, base]) =>
    finite(logarithm(asNumber(value!), base === undefined ? 10 : asNumber(base)))
  ),
};

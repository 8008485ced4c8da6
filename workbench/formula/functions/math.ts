import { finite, power } from "../arithmetic";
import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { asNumber, Matrix } from "../operands";
import { isError } from "../values";
import { MANY, mapped, takes, type FunctionDefinition, type FunctionFamily } from "./definition";
import { numbersOf, roundHalfAway, scaled, sumOf } from "./numbers";

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

/** Sums products cell by cell; anything but a number counts as zero, errors fail. */
function sumProduct(args: FunctionArguments): number {
  const factors = args.operands().map((_, index) => args.matrix(index));
  const [first] = factors;
  if (!first) throw failure("#VALUE!");
  const fits = factors.every((f) => f.height === first.height && f.width === first.width);
  if (!fits) throw failure("#VALUE!");
  const products: number[] = [];
  for (let row = 0; row < first.height; row += 1) {
    for (let column = 0; column < first.width; column += 1) {
      let product = 1;
      for (const factor of factors) {
        const value = factor.at(row, column);
        if (isError(value)) throw failure(value.error);
        product *= typeof value === "number" ? value : 0;
      }
      products.push(product);
    }
  }
  return finite(sumOf(products));
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
  const rows = Array.from({ length: left.height }, (_, row) =>
    Array.from({ length: right.width }, (__, column) => {
      let sum = 0;
      for (let k = 0; k < left.width; k += 1) {
        sum += numericCell(left, row, k) * numericCell(right, k, column);
      }
      return sum;
    })
  );
  return new Matrix(rows);
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
};

import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { asNumber, Matrix, Reference, type Operand } from "../operands";
import { isError, type Scalar } from "../values";

/** The values of the cells with content in a reference, or of an array. */
export function contentOf(args: FunctionArguments, operand: Reference | Matrix): readonly Scalar[] {
  if (operand instanceof Matrix) return operand.values;
  const { sheetId, area } = operand;
  return args.host
    .filledCells(sheetId, area)
    .map(({ row, column }) => args.host.value(sheetId, row, column));
}

/**
 * The numbers that SUM, AVERAGE, MIN and their kin see: in cells and arrays only numbers count,
 * while values written as arguments are turned into numbers. Any error fails.
 */
export function numbersOf(args: FunctionArguments, operands: readonly Operand[]): number[] {
  const numbers: number[] = [];
  for (const operand of operands) {
    if (operand instanceof Reference || operand instanceof Matrix) {
      for (const value of contentOf(args, operand)) {
        if (typeof value === "number") numbers.push(value);
        else if (isError(value)) throw failure(value.error);
      }
    } else {
      numbers.push(asNumber(operand));
    }
  }
  return numbers;
}

/** A sum with compensation, so that long columns of tenths do not drift. */
export class Sum {
  private sum = 0;
  private lost = 0;

  get total(): number {
    return this.sum + this.lost;
  }

  add(number: number): void {
    const next = this.sum + number;
    this.lost +=
      Math.abs(this.sum) >= Math.abs(number) ? this.sum - next + number : number - next + this.sum;
    this.sum = next;
  }
}

/** The sum of numbers, with compensation. */
export function sumOf(numbers: readonly number[]): number {
  const sum = new Sum();
  for (const number of numbers) sum.add(number);
  return sum.total;
}

/** The mean; fails with #DIV/0! when there is nothing to average. */
export function meanOf(numbers: readonly number[]): number {
  if (numbers.length === 0) throw failure("#DIV/0!");
  return sumOf(numbers) / numbers.length;
}

/** Rounds away from zero at the half, on the decimal digits as Excel shows them. */
export function roundHalfAway(value: number, digits: number): number {
  return scaled(value, digits, (n) => Math.round(n));
}

/** Applies a rounding to the magnitude of a value at so many decimal digits. */
export function scaled(value: number, digits: number, round: (n: number) => number): number {
  const places = Math.max(-308, Math.min(308, Math.trunc(digits)));
  const magnitude = Number(Math.abs(value).toPrecision(15));
  const shifted = round(shiftDecimal(magnitude, places));
  const result = shiftDecimal(shifted, -places);
  return value < 0 ? 0 - result : result;
}

/** Moves the decimal point by text, because 1.005 * 100 is not 100.5. */
function shiftDecimal(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

import type { Area } from "./area";
import { failure } from "./failure";
import { isError, toText, type Scalar } from "./values";
import { parseNumberText } from "./numberText";

/** Cells of one sheet as a value of an expression. */
export class Reference {
  constructor(
    readonly sheetId: string,
    readonly area: Area
  ) {}
}

/** An array of values; never empty. */
export class Matrix {
  constructor(
    /** All values, row after row. */
    readonly values: readonly Scalar[],
    readonly height: number,
    readonly width: number
  ) {}

  /** The array of rows, all of one length. */
  static ofRows(rows: readonly (readonly Scalar[])[]): Matrix {
    return new Matrix(rows.flat(), rows.length, rows[0]?.length ?? 0);
  }

  at(row: number, column: number): Scalar {
    if (column >= this.width) return null;
    return this.values[row * this.width + column] ?? null;
  }
}

/** Values to be filled in. All long arrays are made so, because V8 is quick with arrays of one inner kind. */
export function blankValues(count: number): Scalar[] {
  const values = new Array<Scalar>(count);
  values[0] = null;
  return values;
}

/** What an expression can be while a formula is worked out. */
export type Operand = Scalar | Matrix | Reference;

/** The number a value stands for in arithmetic; fails with #VALUE! or the value's own error. */
export function asNumber(value: Scalar): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) throw failure(value.error);
  const number = parseNumberText(value);
  if (number === undefined) throw failure("#VALUE!");
  return number;
}

/** The text a value stands for; fails with the value's own error. */
export function asText(value: Scalar): string {
  const text = toText(value);
  if (typeof text !== "string") throw failure(text.error);
  return text;
}

/** The truth of a value; text other than TRUE and FALSE fails with #VALUE!. */
export function asBoolean(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (isError(value)) throw failure(value.error);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw failure("#VALUE!");
}

/** A value that is no error; fails with the error otherwise. */
export function withoutError(value: Scalar): string | number | boolean | null {
  if (isError(value)) throw failure(value.error);
  return value;
}

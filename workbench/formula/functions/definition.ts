import { broadcast, eachOf } from "../arithmetic";
import type { FunctionArguments } from "../functionArguments";
import type { FormulaHost } from "../host";
import type { Operand } from "../operands";
import type { Scalar } from "../values";

/** A worksheet function. */
export interface FunctionDefinition {
  readonly min: number;
  readonly max: number;
  readonly call: (args: FunctionArguments) => Operand;
}

export type FunctionFamily = Readonly<Record<string, FunctionDefinition>>;

/** Excel's limit on arguments. */
export const MANY = 255;

/** A function that sees its arguments as they are: references, arrays, lazily. */
export function takes(
  min: number,
  max: number,
  call: (args: FunctionArguments) => Operand
): FunctionDefinition {
  return { min, max, call };
}

/** A function of single values; for arrays it is worked cell by cell. */
export function mapped(
  min: number,
  max: number,
  work: (values: readonly Scalar[], host: FormulaHost) => Scalar
): FunctionDefinition {
  return {
    min,
    max,
    call: (args) =>
      broadcast(
        Array.from({ length: args.count }, (_, index) => args.values(index)),
        (values) => work(values, args.host)
      ),
  };
}

/** A function of one value, such as ISNUMBER; for an array it is worked cell by cell. */
export function ofOne(work: (value: Scalar) => Scalar): FunctionDefinition {
  return { min: 1, max: 1, call: (args) => eachOf(args.values(0), work) };
}

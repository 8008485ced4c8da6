import { broadcast } from "../arithmetic";
import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { asBoolean, Matrix, Reference, type Operand } from "../operands";
import { errorValue, isError, type Scalar } from "../values";
import { MANY, ofOne, takes, type FunctionFamily } from "./definition";
import { contentOf } from "./numbers";

function chooseBranch(args: FunctionArguments): Operand {
  const condition = args.values(0);
  if (condition instanceof Matrix) {
    const branches = [condition, args.values(1), args.has(2) ? args.values(2) : false];
    return broadcast(branches, ([test = null, yes = null, no = null]) =>
      asBoolean(test) ? yes : no
    );
  }
  if (asBoolean(condition)) return args.operand(1);
  return args.has(2) ? args.operand(2) : false;
}

function replaceError(args: FunctionArguments, replaced: (value: Scalar) => boolean): Operand {
  const operand = args.operand(0);
  const tested = args.evaluation.single(operand);
  if (tested instanceof Matrix) {
    if (!tested.values.some(replaced)) return operand;
    return broadcast([tested, args.values(1)], ([value = null, other = null]) =>
      replaced(value) ? other : value
    );
  }
  return replaced(tested) ? args.operand(1) : operand;
}

/** The truth values of all arguments; text in cells and arrays does not count. */
function truths(args: FunctionArguments): boolean[] {
  const found: boolean[] = [];
  for (const operand of args.operands()) {
    if (operand instanceof Reference || operand instanceof Matrix) {
      for (const value of contentOf(args, operand)) {
        if (isError(value)) throw failure(value.error);
        if (typeof value === "number" || typeof value === "boolean") found.push(Boolean(value));
      }
    } else {
      found.push(asBoolean(operand));
    }
  }
  if (found.length === 0) throw failure("#VALUE!");
  return found;
}

export const logicalFunctions: FunctionFamily = {
  IF: takes(2, 3, chooseBranch),
  IFERROR: takes(2, 2, (args) => replaceError(args, isError)),
  IFNA: takes(2, 2, (args) =>
    replaceError(args, (value) => isError(value) && value.error === "#N/A")
  ),
  AND: takes(1, MANY, (args) => truths(args).every(Boolean)),
  OR: takes(1, MANY, (args) => truths(args).some(Boolean)),
  NOT: ofOne((value) => !asBoolean(value)),
  TRUE: takes(0, 0, () => true),
  FALSE: takes(0, 0, () => false),
  ISNUMBER: ofOne((value) => typeof value === "number"),
  ISTEXT: ofOne((value) => typeof value === "string"),
  ISBLANK: ofOne((value) => value === null),
  ISERROR: ofOne((value) => isError(value)),
  ISERR: ofOne((value) => isError(value) && value.error !== "#N/A"),
  ISNA: ofOne((value) => isError(value) && value.error === "#N/A"),
  NA: takes(0, 0, () => errorValue("#N/A")),
};

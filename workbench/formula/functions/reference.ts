import { COLUMN_COUNT, columnCountOf, ROW_COUNT, rowCountOf } from "../area";
import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { Matrix, Reference, type Operand } from "../operands";
import { isError } from "../values";
import { takes, type FunctionFamily } from "./definition";

/** A reference moved and resized; off the sheet it is #REF!. */
function offset(args: FunctionArguments): Reference {
  const { sheetId, area } = args.reference(0);
  const top = area.top + args.integer(1, 0);
  const left = area.left + args.integer(2, 0);
  const height = args.integer(3, rowCountOf(area));
  const width = args.integer(4, columnCountOf(area));
  if (height === 0 || width === 0) throw failure("#REF!");
  const moved = {
    top: height > 0 ? top : top + height + 1,
    bottom: height > 0 ? top + height - 1 : top,
    left: width > 0 ? left : left + width + 1,
    right: width > 0 ? left + width - 1 : left,
  };
  if (moved.top < 0 || moved.left < 0) throw failure("#REF!");
  if (moved.bottom >= ROW_COUNT || moved.right >= COLUMN_COUNT) throw failure("#REF!");
  return new Reference(sheetId, moved);
}

/** The cells that a text names: an address, a defined name or a structured reference. */
function indirect(args: FunctionArguments): Operand {
  if (!args.boolean(1, true)) throw failure("#REF!");
  const operand = args.evaluation.formula(`=${args.text(0)}`);
  if (operand instanceof Reference) return operand;
  throw failure("#REF!");
}

/** Row (column) numbers of a reference, or of the formula's own cell. */
function numbersAlong(args: FunctionArguments, rows: boolean): Operand {
  if (!args.isGiven(0)) return (rows ? args.place.row : args.place.column) + 1;
  const area = args.evaluation.trimmed(args.reference(0));
  const from = rows ? area.top : area.left;
  const count = rows ? rowCountOf(area) : columnCountOf(area);
  if (count === 1) return from + 1;
  const numbers = Array.from({ length: count }, (_, index) => from + index + 1);
  return rows ? new Matrix(numbers, count, 1) : new Matrix(numbers, 1, count);
}

function sizeOf(args: FunctionArguments, rows: boolean): number {
  const operand = args.operand(0);
  if (operand instanceof Reference) {
    return rows ? rowCountOf(operand.area) : columnCountOf(operand.area);
  }
  if (isError(operand)) throw failure(operand.error);
  const matrix = args.evaluation.matrix(operand);
  return rows ? matrix.height : matrix.width;
}

function transpose(args: FunctionArguments): Matrix {
  const { values, height, width } = args.matrix(0);
  const turned = values.map((_, place) => {
    return values[(place % height) * width + Math.floor(place / height)] ?? null;
  });
  return new Matrix(turned, width, height);
}

export const referenceFunctions: FunctionFamily = {
  OFFSET: takes(3, 5, offset),
  INDIRECT: takes(1, 2, indirect),
  ROW: takes(0, 1, (args) => numbersAlong(args, true)),
  COLUMN: takes(0, 1, (args) => numbersAlong(args, false)),
  ROWS: takes(1, 1, (args) => sizeOf(args, true)),
  COLUMNS: takes(1, 1, (args) => sizeOf(args, false)),
  TRANSPOSE: takes(1, 1, transpose),
};

import { columnCountOf, rowCountOf } from "../area";
import { broadcast } from "../arithmetic";
import { failure } from "../failure";
import type { FunctionArguments } from "../functionArguments";
import { asNumber, Matrix, Reference, type Operand } from "../operands";
import { compareValues, isError, type Scalar } from "../values";
import { hasWildcards, wildcardPattern } from "../wildcards";
import { mapped, takes, type FunctionFamily } from "./definition";

/** A row or column of values to look something up in. */
interface Line {
  readonly length: number;
  at(index: number): Scalar;
  /** The first place of a value, found without looking at each cell; absent for arrays. */
  readonly firstOf?: (value: Scalar) => number | undefined;
}

function lineOf(args: FunctionArguments, operand: Operand): Line {
  if (operand instanceof Reference) {
    const { sheetId } = operand;
    const area = args.evaluation.trimmed(operand);
    const { host } = args;
    if (columnCountOf(area) === 1) {
      return {
        length: rowCountOf(area),
        at: (index) => host.value(sheetId, area.top + index, area.left),
        firstOf: (value) =>
          host.columnValues(sheetId, area.left, area.top, area.bottom).rowsOf(value)[0],
      };
    }
    if (rowCountOf(area) === 1) {
      return {
        length: columnCountOf(area),
        at: (index) => host.value(sheetId, area.top, area.left + index),
      };
    }
    throw failure("#N/A");
  }
  if (isError(operand)) throw failure(operand.error);
  const matrix = operand instanceof Matrix ? operand : new Matrix([operand], 1, 1);
  if (matrix.width > 1 && matrix.height > 1) throw failure("#N/A");
  const values = matrix.values;
  return { length: values.length, at: (index) => values[index] ?? null };
}

function comparable(a: Scalar, b: Scalar): boolean {
  return typeof a === typeof b && a !== null && b !== null && !isError(a) && !isError(b);
}

/** The first place with exactly the value; text may hold wildcards. */
function exactPlace(line: Line, wanted: Scalar): number {
  if (typeof wanted === "string" && hasWildcards(wanted)) {
    const pattern = wildcardPattern(wanted, true);
    for (let index = 0; index < line.length; index += 1) {
      const value = line.at(index);
      if (typeof value === "string" && pattern.test(value)) return index;
    }
    return -1;
  }
  if (line.firstOf) return line.firstOf(wanted) ?? -1;
  for (let index = 0; index < line.length; index += 1) {
    const value = line.at(index);
    if (comparable(value, wanted) && order(value, wanted) === 0) return index;
  }
  return -1;
}

function order(a: Scalar, b: Scalar): number {
  return isError(a) || isError(b) ? 0 : compareValues(a, b);
}

/**
 * The last place whose value is not beyond the wanted one, found by halving as Excel does: values
 * of another kind, blanks and errors are passed over, and data that is not sorted gives what the
 * halving happens on.
 */
function approximatePlace(line: Line, wanted: Scalar, descending: boolean): number {
  let low = 0;
  let high = line.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    let place = middle;
    while (place <= high && !comparable(line.at(place), wanted)) place += 1;
    const difference = place > high ? NaN : order(line.at(place), wanted);
    if (descending ? difference >= 0 : difference <= 0) {
      found = place;
      low = place + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

/** A blank as the wanted value is looked up as 0; an error fails. */
function wantedValue(value: Scalar): Scalar {
  if (isError(value)) throw failure(value.error);
  return value ?? 0;
}

function match(args: FunctionArguments): Operand {
  const line = lineOf(args, args.operand(1));
  const type = args.has(2) ? args.number(2) : 1;
  return broadcast([args.values(0)], ([wanted = null]) => {
    const value = wantedValue(wanted);
    const place = type === 0 ? exactPlace(line, value) : approximatePlace(line, value, type < 0);
    if (place < 0) throw failure("#N/A");
    return place + 1;
  });
}

/** VLOOKUP and HLOOKUP. */
function tableLookup(args: FunctionArguments, vertical: boolean): Operand {
  const table = args.operand(1);
  const at = args.integer(2);
  const approximate = args.has(3) ? args.boolean(3, false) : true;
  const keys = part(args, table, 0, vertical);
  if (at < 1) throw failure("#VALUE!");
  const results = part(args, table, at - 1, vertical);
  return broadcast([args.values(0)], ([wanted = null]) => {
    const value = wantedValue(wanted);
    const place = approximate ? approximatePlace(keys, value, false) : exactPlace(keys, value);
    if (place < 0) throw failure("#N/A");
    return results.at(place) ?? 0;
  });
}

/** One column (row) of a reference or array as line; #REF! when it has not so many. */
function part(args: FunctionArguments, table: Operand, index: number, vertical: boolean): Line {
  if (table instanceof Reference) {
    const { area, sheetId } = table;
    const count = vertical ? columnCountOf(area) : rowCountOf(area);
    if (index >= count) throw failure("#REF!");
    const cut = vertical
      ? { ...area, left: area.left + index, right: area.left + index }
      : { ...area, top: area.top + index, bottom: area.top + index };
    return lineOf(args, new Reference(sheetId, cut));
  }
  const matrix = args.evaluation.matrix(table);
  if (index >= (vertical ? matrix.width : matrix.height)) throw failure("#REF!");
  return {
    length: vertical ? matrix.height : matrix.width,
    at: (place) => (vertical ? matrix.at(place, index) : matrix.at(index, place)),
  };
}

/** LOOKUP with a result line, or with an array whose longer side is looked through. */
function lookup(args: FunctionArguments): Operand {
  const source = args.operand(1);
  let keys: Line;
  let results: Line;
  if (args.has(2)) {
    keys = lineOf(args, source);
    results = lineOf(args, args.operand(2));
  } else {
    const matrix = args.matrix(1);
    const vertical = matrix.height >= matrix.width;
    keys = part(args, source, 0, vertical);
    results = part(args, source, (vertical ? matrix.width : matrix.height) - 1, vertical);
  }
  return broadcast([args.values(0)], ([wanted = null]) => {
    const place = approximatePlace(keys, wantedValue(wanted), false);
    if (place < 0) throw failure("#N/A");
    return results.at(place);
  });
}

/** The cell, row, column or whole of a reference or array; 0 means all rows or columns. */
function index(args: FunctionArguments): Operand {
  const source = args.operand(0);
  if (isError(source)) return source;
  const first = args.values(1);
  const second = args.has(2) ? args.values(2) : undefined;
  if (first instanceof Matrix || second instanceof Matrix) {
    const operands = second === undefined ? [first] : [first, second];
    return broadcast(operands, ([a = null, b]) =>
      args.evaluation.topLeft(cellsAt(args, source, asNumber(a), numberOrNone(b)))
    );
  }
  return cellsAt(args, source, asNumber(first), numberOrNone(second));
}

function numberOrNone(value: Scalar | undefined): number | undefined {
  return value === undefined ? undefined : asNumber(value);
}

function cellsAt(
  args: FunctionArguments,
  source: Operand,
  first: number,
  second: number | undefined
): Operand {
  const reference = source instanceof Reference ? source : undefined;
  const matrix = reference ? undefined : args.evaluation.matrix(source);
  const height = reference ? rowCountOf(reference.area) : (matrix?.height ?? 0);
  const width = reference ? columnCountOf(reference.area) : (matrix?.width ?? 0);
  const alongRow = second === undefined && height === 1 && width > 1;
  const row = Math.trunc(alongRow ? 1 : first);
  const column = Math.trunc(alongRow ? first : (second ?? (width === 1 ? 1 : 0)));
  if (row < 0 || column < 0) throw failure("#VALUE!");
  if (row > height || column > width) throw failure("#REF!");
  if (reference) {
    const { area, sheetId } = reference;
    return new Reference(sheetId, {
      top: row === 0 ? area.top : area.top + row - 1,
      bottom: row === 0 ? area.bottom : area.top + row - 1,
      left: column === 0 ? area.left : area.left + column - 1,
      right: column === 0 ? area.right : area.left + column - 1,
    });
  }
  return matrix ? cutOf(matrix, row, column) : null;
}

/** A row, a column, a cell or all of an array, counted from 1. */
function cutOf(matrix: Matrix, row: number, column: number): Matrix {
  const { values, height, width } = matrix;
  if (column === 0) {
    return row === 0 ? matrix : new Matrix(values.slice((row - 1) * width, row * width), 1, width);
  }
  const cells = values.filter((_, place) => place % width === column - 1);
  return row === 0 ? new Matrix(cells, height, 1) : new Matrix(cells.slice(row - 1, row), 1, 1);
}

export const lookupFunctions: FunctionFamily = {
  MATCH: takes(2, 3, match),
  VLOOKUP: takes(3, 4, (args) => tableLookup(args, true)),
  HLOOKUP: takes(3, 4, (args) => tableLookup(args, false)),
  LOOKUP: takes(2, 3, lookup),
  INDEX: takes(2, 3, index),
  CHOOSE: takes(2, 255, (args) => {
    const chosen = args.integer(0);
    if (chosen < 1 || chosen >= args.count) throw failure("#VALUE!");
    return args.operand(chosen);
  }),
  HYPERLINK: mapped(1, 2, ([address = null, shown]) => (shown === undefined ? address : shown)),
};

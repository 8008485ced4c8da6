import fc from "fast-check";
import { put, testWorkbook, valueAt } from "../model/testWorkbook";
import { binaryOperation, broadcast, eachOf, spread } from "./arithmetic";
import { ColumnValues } from "./columnValues";
import type { BinaryOperator } from "./compile";
import { asNumber, Matrix } from "./operands";
import { errorValue, isError, type ErrorValue, type Scalar } from "./values";

const OPERATORS: BinaryOperator[] = [
  ..."+-*/^&".split("").map((sign) => sign as BinaryOperator),
  ...(["=", "<>", "<", ">", "<=", ">="] as const),
];

/** Numbers that are one number to Excel, or nearly so: it looks at 15 digits. */
const closeNumber = fc
  .tuple(
    fc.constantFrom(0.3, 1, 1.00000000000001, 9.99999999999999, 123456.789),
    fc.integer({ min: -60, max: 60 })
  )
  .map(([number, steps]) => number * (1 + steps * 2 ** -52));

const cell: fc.Arbitrary<Scalar> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 2, arbitrary: closeNumber },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e200, -1e200, 1e308) },
  { weight: 4, arbitrary: fc.constantFrom("a", "A", "ä", "Ä", "b", "ab", "", " ") },
  { weight: 1, arbitrary: fc.constantFrom("5", "1/2/2026", "50%", "TRUE", "#N/A") },
  { weight: 3, arbitrary: fc.constantFrom(null, true, false) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(errorValue("#N/A"), errorValue("#DIV/0!"), errorValue("#VALUE!")),
  }
);

const cells = (count: number) => fc.array(cell, { minLength: count, maxLength: count });

/** A column as formulas see it, or an array of its size that was worked out. */
const columnOf = (height: number): fc.Arbitrary<Matrix> =>
  cells(height).chain((values) =>
    fc.constantFrom(new ColumnValues(values), new Matrix(values, height, 1))
  );

const size = fc.integer({ min: 1, max: 4 });
const arrayOfAnySize = fc
  .tuple(size, size)
  .chain(([height, width]) =>
    width === 1
      ? columnOf(height)
      : cells(height * width).map((values) => new Matrix(values, height, width))
  );

const alikeOperands: fc.Arbitrary<[Scalar | Matrix, Scalar | Matrix]> = fc
  .integer({ min: 1, max: 30 })
  .chain((height) =>
    fc.oneof(
      fc.tuple(columnOf(height), columnOf(height)),
      fc.tuple(columnOf(height), cell),
      fc.tuple(cell, columnOf(height))
    )
  );

describe.each(OPERATORS)("arrays under %s are worked as cell by cell", (operator) => {
  test("where they are alike", () => {
    fc.assert(
      fc.property(alikeOperands, ([left, right]) => {
        expect(binaryOperation(operator, left, right)).toStrictEqual(spread(operator, left, right));
      }),
      { numRuns: 300 }
    );
  });

  test("whatever their sizes", () => {
    const operand = fc.oneof(arrayOfAnySize, cell);
    fc.assert(
      fc.property(operand, operand, (left, right) => {
        expect(binaryOperation(operator, left, right)).toStrictEqual(spread(operator, left, right));
      })
    );
  });
});

test("a function of one value gives for arrays what it gives cell by cell", () => {
  for (const work of [(value: Scalar) => 0 - asNumber(value), (value: Scalar) => isError(value)]) {
    fc.assert(
      fc.property(fc.oneof(arrayOfAnySize, cell), (operand) => {
        expect(eachOf(operand, work)).toStrictEqual(
          broadcast([operand], ([value = null]) => work(value))
        );
      })
    );
  }
});

/** SUMPRODUCT as its definition says it: the first error in reading order, text and blanks 0. */
function productsOf(columns: readonly (readonly Scalar[])[], rows: number): number | ErrorValue {
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    let product = 1;
    for (const values of columns) {
      const value = values[row] ?? null;
      if (isError(value)) return value;
      product *= typeof value === "number" ? value : 0;
    }
    total += product;
  }
  return total;
}

test("SUMPRODUCT over columns gives the sum of the products, or their first error", () => {
  const entry = cell.filter(
    (value) => typeof value !== "number" || [-2, -1, 0, 1, 2, 3].includes(value)
  );
  const rows = fc.array(fc.tuple(entry, entry, entry), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(rows, (values) => {
      const sheet = testWorkbook().sheets.active;
      const written = (value: Scalar) =>
        isError(value) ? value.error : typeof value === "string" ? `'${value}` : value;
      put(
        sheet,
        "A1",
        values.map((row) => row.map(written))
      );
      const height = values.length;
      put(sheet, "E1", [[`=SUMPRODUCT(A1:A${height},B1:B${height},C1:C${height})`]]);
      const columns = [0, 1, 2].map((column) => values.map((row) => row[column] ?? null));
      const expected = productsOf(columns, height);
      expect(valueAt(sheet, "E1")).toBe(isError(expected) ? expected.error : expected);
    })
  );
});

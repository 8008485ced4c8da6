import fc from "fast-check";
import { contiguousBlocks } from "../../../src/workbook/contiguousBlocks";

const cells = fc
  .uniqueArray(fc.tuple(fc.nat(12), fc.nat(12)), { selector: ([r, c]) => `${r}:${c}` })
  .map((places) => places.map(([row, column]) => ({ row, column, value: `${row}:${column}` })));

test("blocks hold exactly the given cells, each in its place", () => {
  fc.assert(
    fc.property(cells, (given) => {
      const found = contiguousBlocks(given).flatMap(({ row, column, cells: values }) =>
        values.flatMap((line, down) =>
          line.map((value, right) => ({ row: row + down, column: column + right, value }))
        )
      );
      const byValue = (a: { value: string }, b: { value: string }) =>
        a.value.localeCompare(b.value);
      expect(found.sort(byValue)).toEqual([...given].sort(byValue));
    })
  );
});

test("blocks are rectangles", () => {
  fc.assert(
    fc.property(cells, (given) => {
      for (const block of contiguousBlocks(given)) {
        expect(new Set(block.cells.map((line) => line.length)).size).toBe(1);
      }
    })
  );
});

test("a full rectangle is one block, in whatever order its cells come", () => {
  const area = [0, 1, 2].flatMap((row) => [4, 5].map((column) => ({ row, column, value: row })));
  expect(contiguousBlocks([...area].reverse())).toEqual([
    {
      row: 0,
      column: 4,
      cells: [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    },
  ]);
});

test("no cells, no blocks", () => {
  expect(contiguousBlocks([])).toEqual([]);
});

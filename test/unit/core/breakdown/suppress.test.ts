import fc from "fast-check";
import {
  suppressSmallGroups,
  type CountTable,
  type Suppression,
} from "../../../../src/core/breakdown/suppress";
import { countTablesThatLookTheSame, solvedCells } from "./solveTable";

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

interface Shown {
  readonly rows?: boolean;
  readonly columns?: boolean;
  readonly all?: boolean;
}

/** A table whose totals are the sums of its cells. */
function table(cells: readonly (readonly number[])[], { rows, columns, all }: Shown): CountTable {
  const width = cells[0]?.length ?? 0;
  return {
    cells,
    rowTotals: rows ? cells.map(sum) : null,
    columnTotals: columns
      ? Array.from({ length: width }, (_, column) => sum(cells.map((row) => row[column]!)))
      : null,
    total: all ? sum(cells.map(sum)) : null,
  };
}

/** One letter for each place: s for small, c for complement, . for shown; totals behind a bar and below. */
function drawn({ cells, rowTotals, columnTotals, total }: Suppression): string[] {
  const letter = (hidden: "small" | "complement" | null) => hidden?.[0] ?? ".";
  return [
    ...cells.map((row, index) => `${row.map(letter).join("")}|${letter(rowTotals[index]!)}`),
    `${columnTotals.map(letter).join("")}|${letter(total)}`,
  ];
}

/** Groups of these sizes in one column, with the column's total. */
function oneWay(sizes: readonly number[], smallest = 5, columns = true): string {
  const suppression = suppressSmallGroups(
    table(
      sizes.map((n) => [n]),
      { columns }
    ),
    smallest
  );
  return drawn(suppression)
    .map((line) => line[0])
    .join("");
}

describe("B4: groups in one column", () => {
  it.each([
    [0, "..."],
    [1, "s.s"],
    [4, "s.s"],
    [5, "..."],
    [6, "..."],
  ])("of %i beside one of 0, with their total: %s", (n, expected) => {
    expect(oneWay([n, 0])).toBe(expected);
  });

  it.each([
    [0, "...."],
    [1, "sc.."],
    [2, "sc.."],
    [4, "sc.."],
    [5, "...."],
    [6, "...."],
  ])("of %i beside ones of 8 and 9, with their total: %s", (n, expected) => {
    expect(oneWay([n, 8, 9])).toBe(expected);
  });

  it("are hidden by themselves where no total is shown", () => {
    expect(oneWay([4, 8, 9, 1], 5, false)).toBe("s..s.");
  });

  it("need no other hidden where two small ones come to enough together, and one where they fall short", () => {
    expect(oneWay([2, 2, 9, 8])).toBe("ss.c.");
    expect(oneWay([2, 3, 9, 8])).toBe("ss...");
    expect(oneWay([3, 3, 9, 8])).toBe("ss...");
  });

  it("take the smallest other one, of equals the first, and never a 0", () => {
    expect(oneWay([7, 6, 3, 6, 0])).toBe(".cs...");
  });

  it("take the total where nothing else is left", () => {
    expect(oneWay([4, 0, 0])).toBe("s..s");
    expect(oneWay([2, 2, 0])).toBe("ss.s");
    expect(oneWay([3])).toBe("ss");
  });

  it("are not given away by all being of 1", () => {
    // With 5 hidden of 5 in all each would be 1, for a hidden one is never 0.
    expect(oneWay([1, 1, 1, 1, 1, 9])).toBe("sssssc.");
    expect(oneWay([1, 1, 1, 1, 1])).toBe("sssssc");
    expect(oneWay([1, 1, 1, 1, 2])).toBe("sssss.");
  });

  it("are all shown where 1 or less may be", () => {
    expect(oneWay([1, 2, 0], 1)).toBe("....");
    expect(oneWay([1, 2, 0], 0)).toBe("....");
    expect(oneWay([1, 2, 9], 2)).toBe("sc..");
  });

  it("may be none", () => {
    const none = suppressSmallGroups({ cells: [], rowTotals: [], columnTotals: [], total: 0 }, 5);
    expect(none).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: null });
    expect(drawn(suppressSmallGroups(table([[], []], { rows: true }), 5))).toEqual([
      "|.",
      "|.",
      "|.",
    ]);
  });
});

describe("B4: groups over several columns", () => {
  const ALL = { rows: true, columns: true, all: true };

  it("take the other corners of a rectangle where both totals are shown", () => {
    const cells = [
      [3, 10, 20],
      [10, 11, 20],
      [20, 20, 30],
    ];
    expect(drawn(suppressSmallGroups(table(cells, ALL), 5))).toEqual([
      "sc.|.",
      "cc.|.",
      "...|.",
      "...|.",
    ]);
  });

  it("stand for themselves in each column where only the columns' totals are shown", () => {
    const cells = [
      [3, 10],
      [9, 4],
      [20, 7],
    ];
    expect(drawn(suppressSmallGroups(table(cells, { columns: true }), 5))).toEqual([
      "s.|.",
      "cs|.",
      ".c|.",
      "..|.",
    ]);
  });

  it("hide a total of few people, though its cells come to more", () => {
    // The same two practitioners in each of three periods: 6 visits to a cell, but two people.
    const cells = [
      [2, 2, 2],
      [9, 9, 9],
      [8, 8, 8],
    ];
    const people = { cells, rowTotals: [2, 9, 8], columnTotals: null, total: null };
    expect(drawn(suppressSmallGroups(people, 5))).toEqual(["sss|s", "...|.", "...|.", "...|."]);
    expect(drawn(suppressSmallGroups({ ...people, rowTotals: [5, 9, 8] }, 5))[0]).toBe("sss|.");
    expect(drawn(suppressSmallGroups({ ...people, rowTotals: [6, 9, 8] }, 5))[0]).toBe("sss|.");
  });

  it("hide a second total where the total of all would give the first away", () => {
    const cells = [
      [3, 0],
      [10, 20],
      [10, 30],
    ];
    const { rowTotals, total } = suppressSmallGroups(table(cells, { rows: true, all: true }), 5);
    expect([rowTotals, total]).toEqual([["small", "complement", null], null]);
  });

  it("are not solved by chains of lines, though each line hides two", () => {
    // Two squares of four cells and one cell that joins them: rows 1 and 2 less columns 1 and 2 leave it alone.
    const cells = [
      [3, 3, 3, 9],
      [3, 3, 9, 9],
      [9, 9, 3, 3],
      [9, 9, 3, 3],
    ];
    const shared = table(cells, { rows: true, columns: true });
    const suppression = suppressSmallGroups(shared, 5);
    expect(drawn(suppression)).toEqual(["sssc|.", "ss..|.", "..ss|.", "..ss|.", "....|."]);
    const onlySmall = { ...suppression, cells: suppression.cells.map((row) => [...row]) };
    onlySmall.cells[0]![3] = null;
    expect(solvedCells(shared, onlySmall, 0)).toEqual([[0, 2]]);
    expect(solvedCells(shared, suppression, 1)).toEqual([]);
  });

  it.each([
    ["rows of differing lengths", { cells: [[1, 2], [3]] }],
    ["a total too few", { rowTotals: [3] }],
    [
      "an n below 0",
      {
        cells: [
          [1, -2],
          [3, 4],
        ],
      },
    ],
    [
      "an n that is not whole",
      {
        cells: [
          [1, 2.5],
          [3, 4],
        ],
      },
    ],
    [
      "no number",
      {
        cells: [
          [1, NaN],
          [3, 4],
        ],
      },
    ],
    ["a total above what its cells come to", { rowTotals: [4, 7] }],
    ["a total below one of its cells", { rowTotals: [1, 7] }],
  ])("are refused with %s", (_, parts) => {
    const cells = [
      [1, 2],
      [3, 4],
    ];
    expect(() =>
      suppressSmallGroups({ ...table(cells, { rows: true, columns: true }), ...parts }, 5)
    ).toThrow(RangeError);
  });
});

/** What somebody could tell of a table as it is shared: which small cells they can solve, and which lines break the rule. */
function leaks(shared: CountTable, smallest: number): string[] {
  const suppression = suppressSmallGroups(shared, smallest);
  const { cells } = suppression;
  const isSmall = (n: number) => n > 0 && n < smallest;
  const found: string[] = [];
  for (const atLeast of [0, 1])
    for (const [row, column] of solvedCells(shared, suppression, atLeast))
      if (isSmall(shared.cells[row]![column]!)) found.push(`solved ${row}, ${column}`);
  const lineLeaks = (positions: readonly (readonly [number, number])[]) => {
    const hidden = positions.filter(([row, column]) => cells[row]![column] !== null);
    const n = sum(hidden.map(([row, column]) => shared.cells[row]![column]!));
    return hidden.length > 0 && (hidden.length < 2 || n < smallest);
  };
  shared.cells.forEach((line, row) => {
    line.forEach((n, column) => {
      if (isSmall(n) !== (cells[row]![column] === "small")) found.push(`small ${row}, ${column}`);
      if (n === 0 && cells[row]![column] !== null) found.push(`hidden 0 ${row}, ${column}`);
    });
    const isShown = shared.rowTotals !== null && suppression.rowTotals[row] === null;
    if (isShown && lineLeaks(line.map((_, column) => [row, column] as const)))
      found.push(`row ${row}`);
  });
  shared.cells[0]?.forEach((_, column) => {
    const isShown = shared.columnTotals !== null && suppression.columnTotals[column] === null;
    if (isShown && lineLeaks(shared.cells.map((_line, row) => [row, column] as const)))
      found.push(`column ${column}`);
  });
  return found;
}

function arbitraryTable(most: {
  readonly rows: number;
  readonly columns: number;
  readonly n: number;
}): fc.Arbitrary<CountTable> {
  const count = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: most.n }) }
  );
  const shown = fc.constantFrom<Shown>(
    { columns: true },
    { rows: true },
    { rows: true, columns: true },
    { rows: true, columns: true, all: true },
    { columns: true, all: true },
    { all: true }
  );
  return fc
    .tuple(fc.integer({ min: 1, max: most.rows }), fc.integer({ min: 1, max: most.columns }), shown)
    .chain(([rows, columns, totals]) =>
      fc
        .array(fc.array(count, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        })
        .map((cells) => table(cells, totals))
    );
}

describe("who solves tables to check them", () => {
  const one = table([[3], [9], [0]], { columns: true });
  const shownAll = suppressSmallGroups(one, 1);
  const hiding = (...rows: readonly number[]): Suppression => ({
    ...shownAll,
    cells: one.cells.map((_, row) => [rows.includes(row) ? "small" : null]),
  });

  it("finds what is left by subtraction, and no more", () => {
    expect(solvedCells(one, hiding(0), 0)).toEqual([[0, 0]]);
    expect(solvedCells(one, hiding(0, 1), 0)).toEqual([]);
    expect(solvedCells({ ...one, columnTotals: null }, hiding(0), 0)).toEqual([]);
  });

  it("finds what must be the least of all that is hidden", () => {
    const ones = table([[1], [1], [9]], { columns: true });
    expect(solvedCells(ones, hiding(0, 1), 0)).toEqual([]);
    expect(solvedCells(ones, hiding(0, 1), 1)).toHaveLength(2);
  });
});

describe("B4: generated tables", () => {
  const smallest = fc.integer({ min: 2, max: 10 });

  it("let nobody solve for a small cell, and keep the rule of lines", () => {
    fc.assert(
      fc.property(arbitraryTable({ rows: 8, columns: 5, n: 25 }), smallest, (shared, least) => {
        expect(leaks(shared, least)).toEqual([]);
      }),
      { numRuns: 3000 }
    );
  });

  it("leave at least two tables that look the same for each small cell, counted one by one", () => {
    fc.assert(
      fc.property(
        arbitraryTable({ rows: 3, columns: 3, n: 6 }),
        fc.integer({ min: 2, max: 5 }),
        (shared, least) => {
          const suppression = suppressSmallGroups(shared, least);
          const values = countTablesThatLookTheSame(shared, suppression);
          shared.cells.forEach((row, r) =>
            row.forEach((_, c) => {
              if (suppression.cells[r]![c] === "small")
                expect(values[r]![c]!.size).toBeGreaterThan(1);
            })
          );
        }
      ),
      { numRuns: 1000 }
    );
  });

  it("are hidden no further for more groups that hide nothing: empty rows change nothing", () => {
    fc.assert(
      fc.property(arbitraryTable({ rows: 6, columns: 4, n: 25 }), smallest, (shared, least) => {
        const empty = shared.cells[0]!.map(() => 0);
        const longer = {
          ...shared,
          cells: [...shared.cells, empty],
          rowTotals: shared.rowTotals && [...shared.rowTotals, 0],
        };
        const once = suppressSmallGroups(shared, least);
        const more = suppressSmallGroups(longer, least);
        expect(more.cells.slice(0, -1)).toEqual(once.cells);
        expect(more.columnTotals).toEqual(once.columnTotals);
        expect(more.cells.at(-1)!.every((hidden) => hidden === null)).toBe(true);
      }),
      { numRuns: 500 }
    );
  });

  it("hide nothing where nothing is small", () => {
    fc.assert(
      fc.property(arbitraryTable({ rows: 6, columns: 4, n: 25 }), (shared) => {
        const { cells, rowTotals, columnTotals, total } = suppressSmallGroups(shared, 1);
        expect(
          [...cells.flat(), ...rowTotals, ...columnTotals, total].every((h) => h === null)
        ).toBe(true);
      })
    );
  });
});

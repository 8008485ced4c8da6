import type { CountTable, Suppression } from "../../../../src/core/breakdown/suppress";

type Place = readonly [row: number, column: number];

/** One equation for each shown total: which hidden cells come to how much. Shares no code with what hides them. */
function equationsOf(
  { cells, rowTotals, columnTotals, total }: CountTable,
  suppression: Suppression
): { readonly unknown: readonly Place[]; readonly equations: readonly number[][] } {
  const unknown = cells.flatMap((row, r) =>
    row.flatMap((_, c): Place[] => (suppression.cells[r]![c] === null ? [] : [[r, c]]))
  );
  const equations: number[][] = [];
  const add = (shown: number | null | undefined, belongs: (place: Place) => boolean) => {
    if (shown === null || shown === undefined) return;
    const known = cells.flatMap((row, r) =>
      row.filter((_, c) => belongs([r, c]) && suppression.cells[r]![c] === null)
    );
    const rest = shown - known.reduce((a, b) => a + b, 0);
    equations.push([...unknown.map((place) => (belongs(place) ? 1 : 0)), rest]);
  };
  cells.forEach((_, r) =>
    add(suppression.rowTotals[r] === null ? rowTotals?.[r] : null, ([row]) => row === r)
  );
  cells[0]?.forEach((_, c) =>
    add(suppression.columnTotals[c] === null ? columnTotals?.[c] : null, ([, col]) => col === c)
  );
  add(suppression.total === null ? total : null, () => true);
  return { unknown, equations };
}

/**
 * Which hidden cells follow from what is shown: by solving the equations (Gauss and Jordan; the numbers stay whole, for
 * such systems are unimodular), and from lines, their sums and differences that leave nothing above `atLeast`.
 */
export function solvedCells(
  shared: CountTable,
  suppression: Suppression,
  atLeast: number
): Place[] {
  const { unknown, equations } = equationsOf(shared, suppression);
  const solved = new Map<number, number>();
  for (let before = -1; before < solved.size;) {
    before = solved.size;
    const reduced = reduce(
      [...equations, ...[...solved].map(([at, value]) => unit(unknown.length, at, value))],
      unknown.length
    );
    for (const equation of [...reduced, ...equations.map((e) => without(e, solved))]) {
      const value = equation[unknown.length]!;
      const parts = unknown.flatMap((_, at) => (Math.abs(equation[at]!) > 1e-9 ? [at] : []));
      const alone = parts.length === 1;
      const positive = parts.every((at) => equation[at]! > 0);
      const floor = parts.reduce((sum, at) => sum + equation[at]! * atLeast, 0);
      if (alone) solved.set(parts[0]!, value / equation[parts[0]!]!);
      else if (positive && Math.abs(value - floor) < 1e-9)
        parts.forEach((at) => solved.set(at, atLeast));
    }
  }
  return [...solved.keys()].map((at) => unknown[at]!);
}

function unit(length: number, at: number, value: number): number[] {
  return [...Array.from({ length }, (_, index) => (index === at ? 1 : 0)), value];
}

function without(equation: readonly number[], solved: ReadonlyMap<number, number>): number[] {
  const rest = [...equation];
  for (const [at, value] of solved) {
    rest[rest.length - 1]! -= rest[at]! * value;
    rest[at] = 0;
  }
  return rest;
}

function reduce(equations: readonly number[][], unknowns: number): number[][] {
  const rows = equations.map((equation) => [...equation]);
  let top = 0;
  for (let column = 0; column < unknowns && top < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= top && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot]!, rows[top]!];
    const lead = rows[top]![column]!;
    rows[top] = rows[top]!.map((value) => value / lead);
    rows.forEach((row, index) => {
      const factor = row[column]!;
      if (index === top || Math.abs(factor) < 1e-9) return;
      rows[index] = row.map((value, at) => value - factor * rows[top]![at]!);
    });
    top += 1;
  }
  return rows.slice(0, top);
}

/** For each hidden cell of a small table the values that it has in all tables of numbers from 1 on that look the same. */
export function countTablesThatLookTheSame(
  shared: CountTable,
  suppression: Suppression
): readonly (readonly Set<number>[])[] {
  const { unknown, equations } = equationsOf(shared, suppression);
  const values = shared.cells.map((row) => row.map(() => new Set<number>()));
  const rests = equations.map((equation) => equation[unknown.length]!);
  // Where no shown total bounds a cell, one more than it has is as good as any.
  const most = unknown.map(([row, column]) => shared.cells[row]![column]! + 3);
  const chosen: number[] = [];
  const choose = (at: number): void => {
    if (at === unknown.length) {
      if (rests.every((rest) => rest === 0))
        chosen.forEach((value, index) =>
          values[unknown[index]![0]]![unknown[index]![1]]!.add(value)
        );
      return;
    }
    for (let value = 1; value <= most[at]!; value += 1) {
      const bearing = equations.flatMap((equation, index) => (equation[at] === 1 ? [index] : []));
      bearing.forEach((index) => (rests[index]! -= value));
      chosen[at] = value;
      if (bearing.every((index) => rests[index]! >= 0)) choose(at + 1);
      bearing.forEach((index) => (rests[index]! += value));
    }
  };
  choose(0);
  return values;
}

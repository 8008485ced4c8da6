/** A rectangle of cells, row by row. */
export interface Block<T> {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly T[])[];
}

interface Run<T> {
  readonly row: number;
  readonly column: number;
  readonly values: T[];
}

function runsOf<T>(
  cells: readonly { readonly row: number; readonly column: number; readonly value: T }[]
): Run<T>[] {
  const runs: Run<T>[] = [];
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, value } of ordered) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.values.length === column) {
      last.values.push(value);
    } else {
      runs.push({ row, column, values: [value] });
    }
  }
  return runs;
}

/**
 * Gathers single cells into rectangles: neighbours in a row first, then equal stretches of neighbouring rows. One
 * array per rectangle instead of one range per cell keeps a request far from the 5 MB limit of Excel on the web. No
 * cell may be named twice.
 */
export function contiguousBlocks<T>(
  cells: readonly { readonly row: number; readonly column: number; readonly value: T }[]
): readonly Block<T>[] {
  const open = new Map<string, { row: number; column: number; cells: T[][] }>();
  const blocks: Block<T>[] = [];
  for (const run of runsOf(cells)) {
    const stretch = `${run.column}:${run.values.length}`;
    const above = open.get(stretch);
    if (above && above.row + above.cells.length === run.row) {
      above.cells.push(run.values);
    } else {
      const block = { row: run.row, column: run.column, cells: [run.values] };
      open.set(stretch, block);
      blocks.push(block);
    }
  }
  return blocks;
}

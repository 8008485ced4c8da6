import { isDetermined, type OpenTable } from "./isDetermined";

/** A one- or two-way table of counts that is to be shared. Numbers are whole, from 0. */
export interface CountTable {
  /** n of each group (row) in each column, for example a period. One-way: one column. */
  readonly cells: readonly (readonly number[])[];
  /** n of each row's total over the columns; null: these totals are not shown. */
  readonly rowTotals: readonly number[] | null;
  /** n of each column's total over the groups; null: these totals are not shown. */
  readonly columnTotals: readonly number[] | null;
  /** n of the total of all; null: not shown. */
  readonly total: number | null;
}

/** `small`: it speaks of too few. `complement`: what is small could be had by subtraction if it were shown. */
export type Hidden = "small" | "complement";

/** What must not be shown, in the shape of the table; null: may be shown. Totals that are not shown are null, too. */
export interface Suppression {
  readonly cells: readonly (readonly (Hidden | null)[])[];
  readonly rowTotals: readonly (Hidden | null)[];
  readonly columnTotals: readonly (Hidden | null)[];
  readonly total: Hidden | null;
}

/**
 * Says what of a table must be hidden before it is shared, so that no figure speaks of too few and none that is hidden
 * can be worked out from what is shown.
 *
 * @param table its totals have an n of their own, since units that come again in another column count once in the total;
 *   subtraction is guarded against as if they were sums
 * @param smallest the least n that may be shown, for example 5 practitioners. 0 may always be shown: it speaks of nobody.
 *   With 1 or less nothing is hidden
 * @returns what to hide, and why
 * @throws RangeError for rows or totals of differing lengths, for an n that is not whole or below 0, and for a total below
 *   one of its parts or above their sum: its line would lack a group, and what is had by subtraction could not be said
 *
 * 1. What has 0 < n < `smallest` is hidden, cell or total.
 * 2. Where a line's total is shown, the line has no hidden cell, or at least two that together come to `smallest`: they
 *    could be told as one group by subtraction. Otherwise its cell of the smallest n is hidden, too (of equals the first),
 *    or the total where no cell is left. Totals are a line of their own under the total of all.
 * 3. Two-way tables can still be solved along chains of lines. What is small and could be is freed by hiding one more
 *    cell, the smallest that frees it, or else a total.
 *
 * A 0 is never hidden, for it would protect nothing from anybody who knows that there was nobody; who reads this may
 * therefore know that what is hidden is at least 1, and is not told more by it (see `isDetermined`).
 *
 * Complementary suppression: domain.md 7.2 (PTAC 2012; NCES 2011-603, SLDS Technical Brief 3). Choosing the smallest cell
 * is our rule; it hides the least, though not always the fewest cells.
 */
export function suppressSmallGroups(table: CountTable, smallest: number): Suppression {
  const hiding = openTable(table);
  const { counts, hidden, width } = hiding;
  const small: number[] = [];
  counts.forEach((n, at) => {
    if (n === null || n <= 0 || n >= smallest) return;
    hidden[at] = "small";
    small.push(at);
  });
  const lines = linesOf(hiding);
  for (const line of lines) checkTotal(hiding, line);
  guardLines(hiding, lines, smallest);
  // What is hidden only ever grows, so that what was freed stays free.
  for (const secret of small)
    while (isDetermined(hiding, secret)) {
      hidden[whatFrees(hiding, secret)] = "complement";
      guardLines(hiding, lines, smallest);
    }
  const rows = table.cells.map((_, row) => hidden.slice(row * width, (row + 1) * width));
  const lastRow = hidden.slice(table.cells.length * width);
  return {
    cells: rows.map((row) => row.slice(0, -1)),
    rowTotals: rows.map((row) => row[width - 1] ?? null),
    columnTotals: lastRow.slice(0, -1),
    total: lastRow[width - 1] ?? null,
  };
}

interface Hiding extends OpenTable {
  readonly hidden: (Hidden | null)[];
}

/** The table with its totals as a last column and a last row. */
function openTable({ cells, rowTotals, columnTotals, total }: CountTable): Hiding {
  const columns = cells[0]?.length ?? columnTotals?.length ?? 0;
  const ofRows = ofLength(cells.length, rowTotals);
  const counts = [
    ...cells.flatMap((row, index) => [...ofLength(columns, row), ofRows[index] ?? null]),
    ...ofLength(columns, columnTotals),
    total,
  ];
  for (const n of counts)
    if (n !== null && !(Number.isInteger(n) && n >= 0)) throw new RangeError(`Not a count: ${n}`);
  return { counts, hidden: counts.map(() => null), width: columns + 1 };
}

function ofLength(length: number, counts: readonly number[] | null): readonly (number | null)[] {
  if (counts === null) return Array.from({ length }, () => null);
  if (counts.length !== length) throw new RangeError(`${counts.length} counts for ${length}`);
  return counts;
}

interface Line {
  readonly cells: readonly number[];
  readonly total: number;
}

/** Each row and each column, the totals' own among them. */
function linesOf({ counts, width }: Hiding): readonly Line[] {
  const height = counts.length / width;
  const line = (length: number, at: (index: number) => number): Line => ({
    cells: Array.from({ length: length - 1 }, (_, index) => at(index)),
    total: at(length - 1),
  });
  return [
    ...Array.from({ length: height }, (_, row) => line(width, (index) => row * width + index)),
    ...Array.from({ length: width }, (_, column) =>
      line(height, (index) => index * width + column)
    ),
  ];
}

function checkTotal({ counts }: Hiding, { cells, total }: Line): void {
  const n = counts[total] ?? null;
  const parts = cells.map((at) => counts[at] ?? null).filter((part) => part !== null);
  // Totals that are not shown cannot be compared with the total of all.
  if (n === null || parts.length < cells.length) return;
  const sum = parts.reduce((a, b) => a + b, 0);
  if (n > sum || parts.some((part) => n < part))
    throw new RangeError(`A total of ${n} of parts that come to ${sum}`);
}

/** Hides more until no line gives away what it hides. */
function guardLines(hiding: Hiding, lines: readonly Line[], smallest: number): void {
  const { counts, hidden } = hiding;
  const isShown = (at: number) => counts[at] !== null && hidden[at] === null;
  const givesAway = ({ cells, total }: Line): boolean => {
    if (!isShown(total)) return false;
    const concealed = cells.filter((at) => hidden[at] !== null);
    const n = concealed.reduce((sum, at) => sum + counts[at]!, 0);
    return concealed.length > 0 && (concealed.length < 2 || n < smallest);
  };
  for (let again = true; again;) {
    again = false;
    for (const line of lines)
      while (givesAway(line)) {
        hidden[shownBySize(hiding, line.cells)[0] ?? line.total] = "complement";
        again = true;
      }
  }
}

/** Which of these may still be hidden, the smallest n first. */
function shownBySize({ counts, hidden }: Hiding, among: readonly number[]): number[] {
  return among
    .filter((at) => hidden[at] === null && (counts[at] ?? 0) > 0)
    .sort((a, b) => counts[a]! - counts[b]! || a - b);
}

/** What to hide so that a small n can no longer be worked out: best a cell, else a total. */
function whatFrees(hiding: Hiding, secret: number): number {
  const { counts, hidden, width } = hiding;
  const everything = counts.map((_, at) => at);
  const isTotal = (at: number) => at % width === width - 1 || at >= counts.length - width;
  const candidates = [
    ...shownBySize(
      hiding,
      everything.filter((at) => !isTotal(at))
    ),
    ...shownBySize(hiding, everything.filter(isTotal)),
  ];
  const frees = (at: number): boolean => {
    hidden[at] = "complement";
    const free = !isDetermined(hiding, secret);
    hidden[at] = null;
    return free;
  };
  // Where no single one does, several must: a cell's own totals do together, for nothing is left to subtract from.
  const ownRow = secret - (secret % width) + width - 1;
  const ownColumn = counts.length - width + (secret % width);
  const ownTotals = [ownRow, ownColumn, counts.length - 1];
  const isShown = (at: number) => counts[at] !== null && hidden[at] === null;
  return candidates.find(frees) ?? ownTotals.find(isShown) ?? candidates[0]!;
}

/** A table of counts with its totals as a last column and a last row, row by row. */
export interface OpenTable {
  /** null: not shown to begin with, as a total may be. */
  readonly counts: readonly (number | null)[];
  /** null: shown. */
  readonly hidden: readonly (string | null)[];
  /** How many columns there are, with that of the totals. */
  readonly width: number;
}

/**
 * Whether something hidden could be worked out from all that is shown, exactly.
 *
 * @param secret where it stands in the table
 * @returns true when only one number fits, given the shown cells and totals, that all numbers are whole, and that hidden
 *   cells are at least 1
 *
 * With its totals (taken as negative) every row and every column of the table comes to 0. Another table that looks the
 * same differs in hidden places only, and from line to line what one place gains another loses: the differences make
 * rounds through hidden places, alternating between rows and columns, and there is one through the secret exactly when
 * it can have another value. Raising a cell leads from its row to its column; lowering it, possible above 1, leads
 * back. A total may go either way. So one search from one end of the secret to the other, without the secret itself,
 * says all that solving the equations and their bounds would. For tables with totals in two directions this is known:
 * Gusfield, A graph theoretic approach to statistical data security, SIAM J. Comput. 1988; 17: 552–571.
 */
export function isDetermined({ counts, hidden, width }: OpenTable, secret: number): boolean {
  const height = counts.length / width;
  const isOpen = (at: number) => at !== secret && (counts[at] === null || hidden[at] !== null);
  const isTotal = (at: number) => at % width === width - 1 || at >= counts.length - width;
  const canFall = (at: number) => isTotal(at) || counts[at]! > 1;
  /** Rows come first among the places, then columns. */
  const isWay = (from: number, to: number): boolean => {
    const reached = new Uint8Array(height + width);
    const waiting = [from];
    reached[from] = 1;
    const reach = (place: number) => {
      if (reached[place] === 1) return;
      reached[place] = 1;
      waiting.push(place);
    };
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (place === to) return true;
      if (place < height) {
        for (let column = 0; column < width; column += 1)
          if (isOpen(place * width + column)) reach(height + column);
      } else {
        for (let row = 0; row < height; row += 1) {
          const at = row * width + place - height;
          if (isOpen(at) && canFall(at)) reach(row);
        }
      }
    }
    return false;
  };
  const row = Math.floor(secret / width);
  const column = height + (secret % width);
  return !isWay(column, row) && !(canFall(secret) && isWay(row, column));
}

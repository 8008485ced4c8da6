/** Points; what Excel has with its default font. */
export const STANDARD_COLUMN_WIDTH = 48;
export const STANDARD_ROW_HEIGHT = 15;

/** Sizes and hidden state of a sheet's rows or of its columns, by zero-based index. */
export class Dimensions {
  private sizes = new Map<number, number>();
  private hidden = new Set<number>();

  constructor(readonly standardSize: number) {}

  /** Size in points; a hidden row or column keeps its size for when it is shown again. */
  size(index: number): number {
    return this.sizes.get(index) ?? this.standardSize;
  }

  hasOwnSize(index: number): boolean {
    return this.sizes.has(index);
  }

  /** Sets the size from one index to another; `null` brings the standard size back. */
  setSize(from: number, to: number, size: number | null): void {
    for (let index = from; index <= to; index += 1) {
      if (size === null) this.sizes.delete(index);
      else this.sizes.set(index, size);
    }
  }

  isHidden(index: number): boolean {
    return this.hidden.has(index);
  }

  setHidden(from: number, to: number, hidden: boolean): void {
    for (let index = from; index <= to; index += 1) {
      if (hidden) this.hidden.add(index);
      else this.hidden.delete(index);
    }
  }

  /** Moves everything from `at` on by `count`; a negative count drops that many from `at` on. */
  shift(at: number, count: number): void {
    this.sizes = new Map(shiftedEntries(this.sizes, at, count));
    const kept = [...this.hidden].map((index): [number, true] => [index, true]);
    this.hidden = new Set(shiftedEntries(new Map(kept), at, count).map(([index]) => index));
  }

  toJSON(): { sizes?: [number, number][]; hidden?: number[] } {
    const sizes = [...this.sizes].sort((a, b) => a[0] - b[0]);
    const hidden = [...this.hidden].sort((a, b) => a - b);
    return { ...(sizes.length ? { sizes } : {}), ...(hidden.length ? { hidden } : {}) };
  }

  restore(state: { sizes?: [number, number][]; hidden?: number[] }): void {
    this.sizes = new Map(state.sizes);
    this.hidden = new Set(state.hidden);
  }
}

function shiftedEntries<T>(
  entries: ReadonlyMap<number, T>,
  at: number,
  count: number
): [number, T][] {
  const moved: [number, T][] = [];
  for (const [index, value] of entries) {
    const next = shiftIndex(index, at, count);
    if (next !== undefined) moved.push([next, value]);
  }
  return moved;
}

/** Where an index goes when `count` are inserted at `at` (negative: deleted); undefined if deleted. */
export function shiftIndex(index: number, at: number, count: number): number | undefined {
  if (index < at) return index;
  return count < 0 && index < at - count ? undefined : index + count;
}

import { criterionMatches, type Criterion } from "./criteria";
import { valueKey, type Scalar } from "./values";

interface Entry {
  readonly value: Scalar;
  readonly rows: number[];
}

/** The rows of a stretch of a column by value; rows count from the stretch's top. */
export class ColumnIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly matches = new Map<string, readonly number[]>();

  constructor(values: readonly Scalar[]) {
    values.forEach((value, row) => {
      const key = valueKey(value);
      const entry = this.entries.get(key);
      if (entry) entry.rows.push(row);
      else this.entries.set(key, { value, rows: [row] });
    });
  }

  /** The rows with exactly this value, in order. */
  rowsOf(value: Scalar): readonly number[] {
    return this.entries.get(valueKey(value))?.rows ?? [];
  }

  /** The rows that a criterion accepts, in order. */
  rowsMatching(criterion: Criterion): readonly number[] {
    const known = this.matches.get(criterion.key);
    if (known) return known;
    const groups: number[][] = [];
    for (const { value, rows } of this.entries.values()) {
      if (criterionMatches(criterion, value)) groups.push(rows);
    }
    const [first] = groups;
    const found = groups.length === 1 && first ? first : groups.flat().sort((a, b) => a - b);
    this.matches.set(criterion.key, found);
    return found;
  }
}

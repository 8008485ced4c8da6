import { criterionMatches, type Criterion } from "./criteria";
import { blankValues, Matrix } from "./operands";
import { valueKey, type Scalar } from "./values";

interface Group {
  readonly value: Scalar;
  readonly rows: number[];
}

/**
 * A stretch of a column: an array that knows which rows hold which value. Values that Excel takes
 * for equal, such as "a" and "A", are one group; rows count from the stretch's top.
 */
export class ColumnValues extends Matrix {
  private readonly matches = new Map<string, readonly number[]>();
  private grouped: ReadonlyMap<string, Group> | undefined;

  constructor(values: readonly Scalar[]) {
    super(values, values.length, 1);
  }

  /** The rows with exactly this value, in order. */
  rowsOf(value: Scalar): readonly number[] {
    return this.groups.get(valueKey(value))?.rows ?? [];
  }

  /** The rows that a criterion accepts, in order. */
  rowsMatching(criterion: Criterion): readonly number[] {
    const known = this.matches.get(criterion.key);
    if (known) return known;
    const groups: number[][] = [];
    for (const { value, rows } of this.groups.values()) {
      if (criterionMatches(criterion, value)) groups.push(rows);
    }
    const [first] = groups;
    const found = groups.length === 1 && first ? first : groups.flat().sort((a, b) => a - b);
    this.matches.set(criterion.key, found);
    return found;
  }

  /** What a comparison gives for each row; it is made once for a group. */
  compared(comparison: (value: Scalar) => Scalar): Matrix {
    const results = blankValues(this.height);
    for (const { value, rows } of this.groups.values()) {
      const result = comparison(value);
      for (const row of rows) results[row] = result;
    }
    return new Matrix(results, this.height, 1);
  }

  private get groups(): ReadonlyMap<string, Group> {
    this.grouped ??= groupsOf(this.values);
    return this.grouped;
  }
}

function groupsOf(values: readonly Scalar[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  values.forEach((value, row) => {
    const key = valueKey(value);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { value, rows: [row] });
  });
  return groups;
}

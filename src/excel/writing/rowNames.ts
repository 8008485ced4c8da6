import type { CellValue, RowNames } from "../../workbook/port";

/** One text for what a row is known by. Letter case does not count, as in Excel's own comparisons. */
export function rowName(cells: readonly unknown[]): string {
  return JSON.stringify(
    cells.map((cell) => (typeof cell === "string" ? cell.toLowerCase() : (cell ?? "")))
  );
}

/** Asks for what the rows of a table are known by; answered after the next sync. */
export function requestNames(table: Excel.Table, headers: readonly string[]): Excel.Range[] {
  return headers.map((header) => {
    const column = table.columns.getItemOrNullObject(header).getDataBodyRange();
    column.load("values");
    return column;
  });
}

/** Reads the answer, a row each. Null where a column is gone. */
export function namesOf(columns: readonly Excel.Range[]): readonly (readonly CellValue[])[] | null {
  if (columns.some(({ isNullObject }) => isNullObject)) {
    return null;
  }
  const [first] = columns;
  return (first?.values ?? []).map((_, row) =>
    columns.map(({ values }) => (values as CellValue[][])[row]?.[0] ?? "")
  );
}

/**
 * Where the rows of a table are now, by their place as they were read. Null for a row that is gone, has another
 * name, or cannot be told from another one.
 */
export function findRows(
  read: RowNames,
  now: readonly (readonly CellValue[])[]
): (row: number) => number | null {
  const before = read.rows.map(rowName);
  const after = now.map(rowName);
  if (before.length === after.length && before.every((name, row) => name === after[row])) {
    return (row) => row;
  }
  const places = new Map<string, number[]>();
  after.forEach((name, row) => places.set(name, [...(places.get(name) ?? []), row]));
  const times = new Map<string, number>();
  before.forEach((name) => times.set(name, (times.get(name) ?? 0) + 1));
  return (row) => {
    const name = before[row] ?? "";
    const [place, ...more] = places.get(name) ?? [];
    return place !== undefined && more.length === 0 && times.get(name) === 1 ? place : null;
  };
}

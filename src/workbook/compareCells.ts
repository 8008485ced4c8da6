import type { Issue } from "./issue";
import type { CellValue, TableContents } from "./port";
import { asText } from "./readCell";
import { issueAt } from "./readTable";

const tolerance = 1e-9;

/** null: blank. undefined: not compared. */
export type Expected = number | string | null | undefined;

const agrees = (found: CellValue | undefined, expected: Expected): boolean => {
  if (expected === undefined) return true;
  if (expected === null) return found === "" || found === undefined;
  if (typeof expected === "string") return found === expected;
  return typeof found === "number" && Math.abs(found - expected) <= tolerance;
};

const shown = (expected: Expected): string =>
  expected === null || expected === undefined
    ? ""
    : typeof expected === "number"
      ? String(Math.round(expected * 1e6) / 1e6)
      : expected;

/** A column that holds a figure of the analysis. */
export interface FigureColumn<T> {
  readonly header: string;
  readonly expected: (figure: T) => Expected;
}

/** Prepares a function that compares a row with a figure; columns that are gone are passed over. */
export function rowChecker<T>(
  contents: TableContents,
  columns: readonly FigureColumn<T>[],
  issues: Issue[]
): (row: number, figure: T) => void {
  const present = columns.flatMap(({ header, expected }) => {
    const column = columnOf(contents, header);
    return column < 0 ? [] : [{ column, expected }];
  });
  return (row, figure) => {
    const values = contents.values[row];
    for (const { column, expected } of present) {
      const found = values?.[column];
      const wanted = expected(figure);
      if (agrees(found, wanted)) continue;
      const evidence = { found: asText(found), expected: { value: shown(wanted) } };
      issues.push(issueAt(contents, "differs", "note", { row, column }, evidence));
    }
  };
}

export const columnOf = (contents: TableContents, header: string): number =>
  contents.headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());

export const keyOf = (parts: readonly string[]): string => parts.join("\n").toLowerCase();

/** Compares each row of a table with the figure that its first columns name. */
export function checkTable<T>(
  contents: TableContents,
  named: readonly string[],
  figures: ReadonlyMap<string, T>,
  columns: readonly FigureColumn<T>[],
  issues: Issue[]
): void {
  const positions = named.map((header) => columnOf(contents, header));
  const check = rowChecker(contents, columns, issues);
  contents.values.forEach((values, row) => {
    const figure = figures.get(keyOf(positions.map((at) => asText(values[at]) ?? "")));
    if (figure !== undefined) check(row, figure);
  });
}

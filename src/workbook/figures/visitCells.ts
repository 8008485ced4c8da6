import { inStretches, type Steps } from "../../core";
import type { TableContents } from "../port";
import { asText } from "../reading/readCell";

/** What the analysis says that a cell holds; null for a blank one. */
export type ExpectedFigure = number | string | null;

/** Told of a cell that holds a figure; `row` counts body rows, `column` the table's columns, both from 0. */
export type FigureVisitor = (
  contents: TableContents,
  row: number,
  column: number,
  expected: ExpectedFigure
) => void;

/** A column that holds a figure of the analysis. */
export interface FigureColumn<T> {
  readonly header: string;
  /** undefined where the analysis has nothing to say of the cell. */
  readonly expected: (figure: T) => ExpectedFigure | undefined;
}

/** Prepares a function that visits a row's figures; columns that are gone are passed over. */
export function rowVisitor<T>(
  contents: TableContents,
  columns: readonly FigureColumn<T>[],
  visit: FigureVisitor
): (row: number, figure: T) => void {
  const present = columns.flatMap(({ header, expected }) => {
    const column = columnOf(contents, header);
    return column < 0 ? [] : [{ column, expected }];
  });
  return (row, figure) => {
    for (const { column, expected } of present) {
      const wanted = expected(figure);
      if (wanted !== undefined) visit(contents, row, column, wanted);
    }
  };
}

export const columnOf = (contents: TableContents, header: string): number =>
  contents.headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());

export const keyOf = (parts: readonly string[]): string => parts.join("\n").toLowerCase();

/** Visits each row of a table whose first columns name a figure, step by step. */
export function* visitTable<T>(
  contents: TableContents,
  named: readonly string[],
  figures: ReadonlyMap<string, T>,
  columns: readonly FigureColumn<T>[],
  visit: FigureVisitor
): Steps<undefined> {
  const positions = named.map((header) => columnOf(contents, header));
  const visitRow = rowVisitor(contents, columns, visit);
  return yield* inStretches(contents.values.length, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const values = contents.values[row]!;
      const figure = figures.get(keyOf(positions.map((at) => asText(values[at]) ?? "")));
      if (figure !== undefined) visitRow(row, figure);
    }
  });
}

/** Finds a table of the workbook by its name. */
export type TableFinder = (name: string) => TableContents | undefined;

/** What stands in a column, from the first body row on. */
export function textsIn(contents: TableContents, header: string): readonly (string | null)[] {
  const at = columnOf(contents, header);
  return contents.values.map((values) => asText(values[at]));
}

import type { ColumnDefinition } from "../../templates/definition";
import type { CellInput, CellValue, SheetCells, TableContents } from "../port";
import { findColumns } from "../reading/readHeaders";
import type { CandidateTable } from "./candidate";
import { isFormula, sameFormula } from "./sameFormula";

/** A cell that is not the add-in's, by its place on the sheet. */
export interface Difference {
  readonly row: number;
  readonly column: number;
  /** Names the table's body row that it stands in; null outside of one. */
  readonly tableRow: string | null;
}

interface Column {
  readonly position: number;
  readonly definition: ColumnDefinition;
  /** In the rows that the add-in may have put in. */
  readonly index: number;
}

type Rows = readonly (readonly CellInput[])[];

const isBlank = (cell: CellValue | CellInput | undefined): boolean =>
  cell === undefined || cell === null || cell === "";

/** What stands in a table's cells: formulas, and not what they give. */
function cellsOf(sheet: SheetCells, { row, column, headers, values }: TableContents) {
  return Array.from({ length: values.length + 1 }, (_, down) =>
    headers.map(
      (_header, across): CellValue =>
        sheet.cells[row + down - sheet.row]?.[column + across - sheet.column] ?? ""
    )
  );
}

function agrees(
  cell: CellValue,
  wanted: CellInput | undefined,
  { definition }: Column,
  stamps: ReadonlySet<string>
): boolean {
  return cell === "" || cell === wanted || (stamps.has(definition.key) && typeof cell === "number");
}

/** Of the rows that are left, the one that a row agrees with most; ties go to the first. */
function closest(
  row: readonly CellValue[],
  rows: Rows,
  columns: readonly Column[]
): readonly CellInput[] {
  const likeness = (wanted: readonly CellInput[]) =>
    columns.filter(({ position, index }) => row[position] === wanted[index]).length;
  let best: readonly CellInput[] = [];
  let most = 0;
  for (const wanted of rows) {
    const same = likeness(wanted);
    if (same > most) [best, most] = [wanted, same];
  }
  return best;
}

/**
 * Whether enough is left of a row for it to be that row: somebody's own first entry may well read like a single cell of
 * a sample. Labels of a table of fields are never anybody's own.
 */
function isLeftOf(
  row: readonly CellValue[],
  wanted: readonly CellInput[],
  columns: readonly Column[],
  { definition }: CandidateTable
): boolean {
  const kept = columns.filter(({ position }) => row[position] !== "").length;
  const whole = columns.filter(({ index }) => !isBlank(wanted[index])).length;
  return definition.fields !== undefined || (kept > 1 && kept * 2 >= whole);
}

/**
 * For each body row the cells that are none of the add-in's. Each row that it may have put in stands for one row,
 * wherever it is now, so that sorting and deleting change nothing; what agrees in full comes first.
 */
function foreignEntries(
  body: readonly (readonly CellValue[])[],
  columns: readonly Column[],
  table: CandidateTable
): readonly (readonly Column[])[] {
  const { rows, stamps } = table;
  const left = new Set(rows);
  const takes = (row: readonly CellValue[], isWhole: boolean): boolean => {
    for (const wanted of left) {
      const fits = columns.every((column) => {
        const cell = row[column.position]!;
        if (isWhole && cell === "" && !isBlank(wanted[column.index])) return false;
        return agrees(cell, wanted[column.index], column, stamps);
      });
      if (fits && (isWhole || isLeftOf(row, wanted, columns, table))) return left.delete(wanted);
    }
    return false;
  };
  const begun = body.map((row) => columns.some(({ position }) => row[position] !== ""));
  const taken = body.map((row, at) => !begun[at] || takes(row, true));
  return body
    .map((row, at) => taken[at]! || takes(row, false))
    .map((isTaken, at) => {
      if (isTaken) return [];
      const row = body[at]!;
      const wanted = closest(row, [...left], columns);
      const differing = columns.filter(
        (column) => !agrees(row[column.position]!, wanted[column.index], column, stamps)
      );
      return differing.length > 0
        ? differing
        : columns.filter(({ position }) => row[position] !== "");
    });
}

/** Everything in a table that is not the add-in's: entries, changed formulas, columns and headers of somebody's own. */
export function judgeTable(
  sheet: SheetCells,
  contents: TableContents,
  table: CandidateTable
): readonly Difference[] {
  const { definition } = table;
  const [header = [], ...body] = cellsOf(sheet, contents);
  const found = findColumns(definition, contents.headers);
  const columns = definition.columns.flatMap((column, index): Column[] => {
    const position = found[column.key];
    return position === null || position === undefined
      ? []
      : [{ position, definition: column, index }];
  });
  const known = new Set(columns.map(({ position }) => position));
  const differences: Difference[] = [];
  const add = (down: number, position: number, isInBody: boolean): void => {
    const row = contents.row + down;
    const tableRow = isInBody ? `${contents.name} ${row}` : null;
    differences.push({ row, column: contents.column + position, tableRow });
  };
  header.forEach((cell, position) => {
    if (cell !== "" && !(known.has(position) && cell === contents.headers[position]))
      add(0, position, false);
  });
  const typed = columns.filter(({ definition: { type } }) => type.kind !== "formula");
  const foreign = foreignEntries(body, typed, table);
  body.forEach((row, down) => {
    foreign[down]!.forEach(({ position }) => add(down + 1, position, true));
    columns.forEach(({ position, definition: { type } }) => {
      const cell = row[position]!;
      if (type.kind !== "formula" || cell === "") return;
      if (!isFormula(cell) || !sameFormula(cell, type.formula)) add(down + 1, position, true);
    });
    row.forEach((cell, position) => {
      if (cell !== "" && !known.has(position)) add(down + 1, position, true);
    });
  });
  return differences;
}

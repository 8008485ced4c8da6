import { columnLetters } from "../../templates/structuredReference";
import type { CellValue, SheetCells, TableContents } from "../port";
import { isHelpLine, reportCells } from "../sheets/reportLines";
import type { Candidate } from "./candidate";
import { judgeTable, type Difference } from "./judgeTable";
import type { Edits } from "./removableSheet";
import { isFormula, sameFormula } from "./sameFormula";

type Place = `${number},${number}`;

const at = (row: number, column: number): Place => `${row},${column}`;

/** What a candidate says of the cells outside its tables. */
function cellsOutside({ plan }: Candidate): ReadonlyMap<Place, CellValue> {
  const cells = new Map<Place, CellValue>();
  for (const { row, column, cells: block } of plan.blocks)
    block.forEach((values, down) =>
      values.forEach((value, across) => {
        if (typeof value === "string" || typeof value === "number")
          cells.set(at(row + down, column + across), value);
      })
    );
  for (const { row, column, rows, formula } of plan.columnFormulas)
    for (let down = 0; down < rows; down += 1) cells.set(at(row + down, column), formula);
  for (const { row, column, rows, columns } of plan.tables)
    for (let down = 0; down < rows; down += 1)
      for (let across = 0; across < columns; across += 1)
        cells.delete(at(row + down, column + across));
  return cells;
}

const stampPlaces: ReadonlySet<Place> = new Set(
  [reportCells.asOf, reportCells.writtenAt, reportCells.fingerprintThen].map(({ row, column }) =>
    at(row, column)
  )
);
const helpPlace = at(reportCells.samples.row, reportCells.samples.column);

function isOwnLine({ isReport, help }: Candidate, place: Place, cell: CellValue): boolean {
  if (!isReport) return false;
  if (stampPlaces.has(place)) return typeof cell === "number";
  return place === helpPlace && isHelpLine(cell, help);
}

function isExpected(cell: CellValue, expected: CellValue | undefined): boolean {
  if (expected === undefined) return false;
  return isFormula(cell) && isFormula(expected) ? sameFormula(cell, expected) : cell === expected;
}

/** Everything in the used cells that lies in none of the tables and is not the candidate's. */
function judgeOutside(
  sheet: SheetCells,
  tables: readonly TableContents[],
  candidate: Candidate
): readonly Difference[] {
  const expected = cellsOutside(candidate);
  const differences: Difference[] = [];
  sheet.cells.forEach((values, down) => {
    const row = sheet.row + down;
    const here = tables.filter(
      (table) => table.row <= row && row <= table.row + table.values.length
    );
    values.forEach((cell, across) => {
      const column = sheet.column + across;
      if (cell === "") return;
      if (
        here.some((table) => table.column <= column && column < table.column + table.headers.length)
      )
        return;
      const place = at(row, column);
      if (isExpected(cell, expected.get(place)) || isOwnLine(candidate, place, cell)) return;
      differences.push({ row, column, tableRow: null });
    });
  });
  return differences;
}

/** Charts beyond those that the add-in draws, each of which may stand there once. */
function foreignCharts(charts: readonly string[], { plan }: Candidate): number {
  const own = new Set(plan.charts.map(({ name }) => name));
  return charts.filter((name) => !own.delete(name)).length;
}

function judgeAgainst(
  sheet: SheetCells,
  tables: readonly TableContents[],
  candidate: Candidate
): Edits {
  const known = candidate.tables.flatMap((table) => {
    const contents = tables.find(
      ({ name }) => name.toLowerCase() === table.definition.name.toLowerCase()
    );
    return contents ? [{ table, contents }] : [];
  });
  const differences = [
    ...judgeOutside(
      sheet,
      known.map(({ contents }) => contents),
      candidate
    ),
    ...known.flatMap(({ table, contents }) => judgeTable(sheet, contents, table)),
  ];
  const rows = new Set(differences.flatMap(({ tableRow }) => tableRow ?? []));
  const [first] = [...differences].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    rows: rows.size,
    cells: differences.filter(({ tableRow }) => tableRow === null).length,
    charts: foreignCharts(sheet.charts, candidate),
    shapes: sheet.shapes,
    comments: sheet.comments,
    first: first ? `${columnLetters(first.column)}${first.row + 1}` : null,
  };
}

const countOf = ({ rows, cells, charts }: Edits): number => rows + cells + charts;

export const isUnedited = ({ rows, cells, charts, shapes, comments }: Edits): boolean =>
  rows + cells + charts + shapes + comments === 0;

/**
 * Compares a sheet with every state in which the add-in may have left it, and tells what remains under the kindest.
 * Whatever is deleted counts for nothing: nobody loses it once more.
 */
export function judgeSheet(
  sheet: SheetCells,
  tables: readonly TableContents[],
  candidates: readonly Candidate[]
): Edits {
  const judged = candidates.map((candidate) => judgeAgainst(sheet, tables, candidate));
  return judged.reduce((best, next) => (countOf(next) < countOf(best) ? next : best));
}

import type { CellInput, CellValue, TableChange } from "../../workbook/port";
import { rowName } from "./rowNames";

type Names = readonly (readonly CellValue[])[];

/** A change that was made, and what came to light by it. Rows are body rows as the change had them. */
export interface MadeChange {
  readonly change: TableChange;
  /** What the rows were known by when they were looked at, and when they were written. */
  readonly looked: Names;
  readonly written: Names;
  /** All of the table's headers, and what stood in a cell just before it was written or deleted. */
  readonly headers: readonly string[];
  readonly before: (row: number, header: string) => CellInput;
}

/**
 * What mends a change that met other rows than it was meant for, because somebody sorted the table between the look
 * and the write. Null when it met its own. What was meant is written to the rows that it was meant for; cells that
 * were hit instead get back what stood in them, and rows that were deleted instead come back at the table's end.
 */
export function planMend(made: MadeChange): TableChange | null {
  const { change, looked, written, headers, before } = made;
  const meant = looked.map(rowName);
  const met = written.map(rowName);
  const isWrong = (row: number): boolean => meant[row] !== met[row];
  if (![...change.cells.map(({ row }) => row), ...change.deleteRows].some(isWrong)) return null;

  const deleted = new Set(change.deleteRows);
  const left = met.map((_, row) => row).filter((row) => !deleted.has(row));
  const placeAfter = new Map(left.map((row, index) => [row, index]));
  /** Where a row stands now that was meant; undefined when it is gone. */
  const meantNow = (row: number): number | undefined => {
    const at = met.indexOf(meant[row] ?? "");
    return at < 0 ? undefined : placeAfter.get(at);
  };

  const cells = new Map<string, TableChange["cells"][number]>();
  const set = (row: number | undefined, header: string, value: CellInput): void => {
    if (row !== undefined) cells.set(JSON.stringify([row, header]), { row, header, value });
  };
  for (const { row, header } of change.cells) {
    if (isWrong(row)) set(placeAfter.get(row), header, before(row, header));
  }
  // Afterwards, so that what is meant for a row counts more than what it had.
  for (const { row, header, value } of change.cells) {
    if (isWrong(row)) set(meantNow(row), header, value);
  }

  const meantToGo = new Set(change.deleteRows.map((row) => meant[row]));
  const putBack = change.deleteRows.filter((row) => isWrong(row) && !meantToGo.has(met[row]));
  const stillToGo = change.deleteRows.flatMap((row) => meantNow(row) ?? []);
  const nameHeaders = change.rowNames?.headers ?? [];
  return {
    table: change.table,
    expectRows: left.length,
    rowNames: {
      headers: nameHeaders,
      // A change may have written into the cells by which rows are known.
      rows: left.map((row) =>
        nameHeaders.map((header, index) => {
          const cell = change.cells.find((each) => each.row === row && each.header === header);
          return cell ? asRead(cell.value) : (written[row]?.[index] ?? "");
        })
      ),
    },
    cells: [...cells.values()],
    appendHeaders: putBack.length > 0 ? headers : [],
    append: putBack.map((row) => headers.map((header) => before(row, header))),
    deleteRows: stillToGo,
  };
}

function asRead(value: CellInput): CellValue {
  return typeof value === "object" ? "" : value;
}

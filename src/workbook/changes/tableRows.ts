import type { SampleRow, TableDefinition } from "../../templates/definition";
import { cellOf } from "../sheets/planSheet";
import type { CellInput, TableChange, TableContents } from "../port";
import { isBlank } from "../reading/readCell";
import { findColumns } from "../reading/readTable";

/** Positions of a definition's columns in a table, in the definition's order; null where a header is gone. */
export function columnsInOrder(
  definition: TableDefinition,
  contents: TableContents
): readonly (number | null)[] {
  const found = findColumns(definition, contents.headers);
  return definition.columns.map(({ key }) => found[key] ?? null);
}

/** Body rows at the end of a table in which nothing is typed or written. */
export function trailingBlankRows(definition: TableDefinition, contents: TableContents): number {
  const inOrder = columnsInOrder(definition, contents);
  const results = new Set(
    definition.columns.flatMap(({ type }, index) =>
      type.kind === "formula" ? (inOrder[index] ?? []) : []
    )
  );
  // Columns of the team's own count as well: what is typed in them belongs to the row.
  const positions = contents.headers.map((_, at) => at).filter((at) => !results.has(at));
  let blank = 0;
  while (
    blank < contents.values.length &&
    positions.every((at) => isBlank(contents.values[contents.values.length - 1 - blank]![at]))
  )
    blank += 1;
  return blank;
}

const noChange = { cells: [], appendHeaders: [], append: [], deleteRows: [] };

/**
 * Adds rows to a table: blank rows at its end are filled first, the rest is appended below.
 * Returns the change and the body row of the first added row. Formula columns get their formula in appended rows.
 */
export function planAppend(
  definition: TableDefinition,
  contents: TableContents,
  rows: readonly SampleRow[]
): { readonly change: TableChange; readonly firstRow: number } {
  const blank = trailingBlankRows(definition, contents);
  const firstRow = contents.values.length - blank;
  const headers = new Map(
    columnsInOrder(definition, contents).flatMap((position, index) =>
      position === null ? [] : [[index, contents.headers[position]!] as const]
    )
  );
  const filled = rows.slice(0, blank);
  const appended = rows.slice(blank);
  const present = definition.columns.flatMap((column, index) => {
    const header = headers.get(index);
    return header === undefined ? [] : [{ column, header }];
  });
  return {
    firstRow,
    change: {
      ...noChange,
      table: contents.name,
      expectRows: contents.values.length,
      cells: filled.flatMap((row, index) =>
        present.flatMap(({ column, header }) => {
          const value = cellOf(column.type, row[column.key] ?? null);
          return column.type.kind === "formula" || value === null
            ? []
            : [{ row: firstRow + index, header, value }];
        })
      ),
      appendHeaders: present.map(({ header }) => header),
      append: appended.map((row) =>
        present.map(({ column }): CellInput =>
          column.type.kind === "formula"
            ? { formula: column.type.formula }
            : cellOf(column.type, row[column.key] ?? null)
        )
      ),
    },
  };
}

/** Deletes body rows. */
export function planDelete(contents: TableContents, rows: readonly number[]): TableChange {
  return {
    ...noChange,
    table: contents.name,
    expectRows: contents.values.length,
    deleteRows: rows,
  };
}

/** Changes single cells. */
export function planCells(contents: TableContents, cells: TableChange["cells"]): TableChange {
  return { ...noChange, table: contents.name, expectRows: contents.values.length, cells };
}

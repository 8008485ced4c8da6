import type { SampleRow, TableDefinition } from "../../templates/definition";
import { cellOf } from "../sheets/bodyCells";
import type { CellInput, FilledColumns, RowNames, TableChange, TableContents } from "../port";
import { findColumns } from "../reading/readHeaders";

/** Positions of a definition's columns in a table, in the definition's order; null where a header is gone. */
export function columnsInOrder(
  definition: TableDefinition,
  contents: TableContents
): readonly (number | null)[] {
  const found = findColumns(definition, contents.headers);
  return definition.columns.map(({ key }) => found[key] ?? null);
}

/**
 * Positions of the columns that people or the add-in fill, not formulas; from left to right. Columns of the team's own
 * are among them: what is typed in them belongs to the row.
 */
function filledPositions(definition: TableDefinition, contents: TableContents): readonly number[] {
  const inOrder = columnsInOrder(definition, contents);
  const results = new Set(
    definition.columns.flatMap(({ type }, index) =>
      type.kind === "formula" ? (inOrder[index] ?? []) : []
    )
  );
  return contents.headers.map((_, at) => at).filter((at) => !results.has(at));
}

/** The same as stretches of neighbours. */
function filledColumns(
  definition: TableDefinition,
  contents: TableContents
): readonly FilledColumns[] {
  const stretches: { from: number; to: number }[] = [];
  for (const position of filledPositions(definition, contents)) {
    const last = stretches.at(-1);
    if (last?.to === position - 1) last.to = position;
    else stretches.push({ from: position, to: position });
  }
  return stretches.map(({ from, to }) => ({
    from: contents.headers[from]!,
    to: contents.headers[to]!,
  }));
}

function namesBy(contents: TableContents, positions: readonly number[]): RowNames {
  return {
    headers: positions.map((position) => contents.headers[position]!),
    rows: contents.values.map((row) => positions.map((position) => row[position] ?? "")),
  };
}

/** What a table's rows are known by: what identifies them, or everything filled in where nothing does. */
function rowNames(definition: TableDefinition, contents: TableContents): RowNames {
  const found = findColumns(definition, contents.headers);
  const positions = definition.identity.map((key) => found[key] ?? null);
  const known = positions.filter((position) => position !== null);
  return known.length > 0 && known.length === positions.length
    ? namesBy(contents, known)
    : namesBy(contents, filledPositions(definition, contents));
}

const noChange = { cells: [], appendHeaders: [], append: [], deleteRows: [] };

function changeOf(contents: TableContents, names: RowNames): TableChange {
  return {
    ...noChange,
    table: contents.name,
    expectRows: contents.values.length,
    rowNames: names,
  };
}

/**
 * Adds rows to a table: blank rows at its end are filled first, the rest is appended below. Which rows that are is
 * found when they are written. Formula columns get their formula in appended rows.
 */
export function planAppend(
  definition: TableDefinition,
  contents: TableContents,
  rows: readonly SampleRow[]
): TableChange {
  const positions = columnsInOrder(definition, contents);
  const present = definition.columns.flatMap((column, index) => {
    const position = positions[index];
    return position === null || position === undefined
      ? []
      : [{ column, header: contents.headers[position]! }];
  });
  return {
    ...changeOf(contents, rowNames(definition, contents)),
    filledColumns: filledColumns(definition, contents),
    appendHeaders: present.map(({ header }) => header),
    append: rows.map((row) =>
      present.map(({ column }): CellInput =>
        column.type.kind === "formula"
          ? { formula: column.type.formula }
          : cellOf(column.type, row[column.key] ?? null)
      )
    ),
  };
}

/** Deletes body rows, unless something was filled in or changed in them since they were read. */
export function planDelete(
  definition: TableDefinition,
  contents: TableContents,
  rows: readonly number[]
): TableChange {
  const names = namesBy(contents, filledPositions(definition, contents));
  return { ...changeOf(contents, names), deleteRows: rows };
}

/** Changes single cells. */
export function planCells(
  definition: TableDefinition,
  contents: TableContents,
  cells: TableChange["cells"]
): TableChange {
  return { ...changeOf(contents, rowNames(definition, contents)), cells };
}

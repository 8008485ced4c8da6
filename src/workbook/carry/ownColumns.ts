import type { TableDefinition } from "../../templates/definition";
import type { CellInput, CellValue, TableContents } from "../port";
import { isBlank } from "../reading/readCell";
import { findColumns } from "../reading/readHeaders";
import { plainFormula } from "../repair/expectedFormula";
import type { TableLook } from "../repairPort";

/** A column that the team has added to a table which is laid out anew, with its cells by the row that they belong to. */
export interface OwnColumn {
  readonly header: string;
  /** Of its first cell. */
  readonly numberFormat: string;
  /** In pixels. */
  readonly width: number;
  /** By what names the row, see rowName; blank cells are left out. */
  readonly cells: ReadonlyMap<string, CellInput>;
}

/** The columns of the team's own, by the table's name in lower case. */
export type OwnColumns = ReadonlyMap<string, readonly OwnColumn[]>;

export const noOwnColumns: OwnColumns = new Map();

const USUAL_WIDTH = 120;

/** What names a row: the cells of the identifying columns, or its place where rows need no name. */
export function rowName(parts: readonly (CellValue | null | undefined)[], row: number): string {
  return parts.length === 0
    ? `#${row}`
    : parts.map((part) => String(part ?? "").toLowerCase()).join("\n");
}

/** Positions of the columns that a declaration does not know. */
export function unknownColumns(
  definition: TableDefinition,
  headers: readonly string[]
): readonly number[] {
  const known = new Set(Object.values(findColumns(definition, headers)));
  return headers.flatMap((_, index) => (known.has(index) ? [] : [index]));
}

/** A formula without the names that tell one column of a kind from the next. */
function shape(formula: string, header: string, table: string): string {
  return plainFormula(formula, table)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replaceAll(`[${header.toUpperCase()}]`, "[]");
}

/**
 * Whether a column is one that the add-in itself made for a school or period that is gone: all its cells hold a formula
 * of the kind that the table's declared columns have.
 */
function isLeftOver(
  definition: TableDefinition,
  { name, headers }: TableContents,
  { formulas }: TableLook,
  at: number
): boolean {
  const shapes = new Set(
    definition.columns.flatMap(({ type, header }) =>
      type.kind === "formula" ? [shape(type.formula, header, name)] : []
    )
  );
  return (
    formulas.length > 0 &&
    formulas.every((row) => {
      const cell = row[at];
      return (
        typeof cell === "string" &&
        cell.startsWith("=") &&
        shapes.has(shape(cell, headers[at]!, name))
      );
    })
  );
}

function inputOf(cell: CellValue): CellInput {
  return typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell;
}

/** Reads the columns that the team has added. Text that begins with "=" arrives from the look as a formula does. */
export function readOwnColumns(
  definition: TableDefinition,
  contents: TableContents,
  look: TableLook
): readonly OwnColumn[] {
  const columns = findColumns(definition, contents.headers);
  const naming = definition.identity.map((key) => columns[key] ?? null);
  return unknownColumns(definition, contents.headers)
    .filter((at) => !isLeftOver(definition, contents, look, at))
    .map((at): OwnColumn => {
      const cells = new Map<string, CellInput>();
      look.formulas.forEach((row, index) => {
        const cell = row[at];
        if (cell === undefined || isBlank(cell)) return;
        const values = contents.values[index] ?? [];
        const name = rowName(
          naming.map((position) => (position === null ? "" : values[position])),
          index
        );
        // Text stays the text that it is.
        const isText = values[at] === cell;
        if (!cells.has(name)) cells.set(name, isText ? cell : inputOf(cell));
        else cells.set(`${name}\n#${index}`, isText ? cell : inputOf(cell));
      });
      return {
        header: contents.headers[at]!,
        numberFormat: look.numberFormats[at] ?? "General",
        width: look.widths[at] ?? USUAL_WIDTH,
        cells,
      };
    });
}

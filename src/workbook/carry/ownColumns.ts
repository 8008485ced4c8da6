import type { TableDefinition } from "../../templates/definition";
import type { CellInput, CellValue } from "../port";
import { findColumns } from "../reading/readHeaders";

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

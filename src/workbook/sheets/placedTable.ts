import type { TableDefinition } from "../../templates/definition";

/** A table's place on its sheet: zero-based header row and first column, and the number of body rows. */
export interface PlacedTable {
  readonly definition: TableDefinition;
  readonly row: number;
  readonly column: number;
  readonly bodyRows: number;
}

/** Width of the blank column between two tables. */
export const gapPixels = 24;

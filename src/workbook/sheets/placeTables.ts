import type { SheetDefinition, TableDefinition } from "../../templates/definition";
import { trackerHeaderRow } from "../../templates/trackerItems";
import { inputHeaderRow, reportHeaderRow } from "./headerRows";
import { gapPixels, type PlacedTable } from "./placedTable";
import type { SheetPlan } from "../port";

/** Where the header row of a sheet's tables is inserted. */
export function headerRowOf(sheet: SheetDefinition): number {
  if (sheet.key === "tracker") return trackerHeaderRow;
  return sheet.owner === "addIn" && sheet.tables.length > 0 ? reportHeaderRow : inputHeaderRow;
}

/**
 * Places tables side by side, their headers in one row, so that each can grow downwards; a declaration may set some of
 * them further down, below the others. `rows` gives the body rows of each table, by its key; a table has at least one.
 */
export function placeTables(
  sheet: SheetDefinition,
  rows: (table: TableDefinition) => number
): readonly PlacedTable[] {
  const nextColumn = new Map<number, number>();
  return sheet.tables.map((definition) => {
    const row = headerRowOf(sheet) + (definition.rowsDown ?? 0);
    const column = definition.firstColumn ?? nextColumn.get(row) ?? 0;
    nextColumn.set(row, column + definition.columns.length + 1);
    return { definition, row, column, bodyRows: Math.max(1, rows(definition)) };
  });
}

/** Every column as wide as the widest of the tables that stand in it; columns between tables are narrow. */
export function widthsOf(placed: readonly PlacedTable[], width: number): SheetPlan["widths"] {
  const pixels = Array.from({ length: placed.length === 0 ? 0 : width }, () => gapPixels);
  for (const { definition, column } of placed)
    definition.columns.forEach((definitionOf, index) => {
      pixels[column + index] = Math.max(pixels[column + index]!, definitionOf.width);
    });
  return pixels.map((wide, column) => ({ column, pixels: wide }));
}

import type { SampleRow, TableDefinition } from "../../templates/definition";
import type { CellValue, Ground, SheetPlan, WritePlan } from "../port";

export interface TableWithRows {
  readonly definition: TableDefinition;
  readonly rows: readonly SampleRow[];
  /** Tells rows of values that the add-in wrote from what somebody typed below them; left out: their columns tell. */
  readonly isOwnRow?: IsOwnRow;
}

/**
 * @param cells by the keys of the columns
 * @param isKnown whether a text stands in other tables, too
 */
export type IsOwnRow = (
  cells: Readonly<Record<string, CellValue>>,
  isKnown: (cell: CellValue) => boolean
) => boolean;

/** Lays out anew what a sheet has of the add-in's. */
export type RebuildStep = ReportStep & { readonly kind: "rebuild" };

/** One call to the port of a report. */
export type ReportStep =
  | { readonly kind: "add"; readonly plan: SheetPlan }
  | {
      readonly kind: "rebuild";
      readonly sheet: string;
      readonly oldTables: readonly string[];
      readonly plan: SheetPlan;
      /** Entries in columns of the team's own that would lose their rows; where there are any, nothing is done. */
      readonly orphans: readonly string[];
      /** The tables as declared, without columns of the team's own, with the rows that they get. */
      readonly tables: readonly TableWithRows[];
      readonly ground?: Ground;
    }
  | { readonly kind: "write"; readonly plan: WritePlan; readonly cells: number };

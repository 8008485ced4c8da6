import type { SampleRow, TableDefinition } from "../../templates/definition";
import type { Ground, SheetPlan, WritePlan } from "../port";

export interface TableWithRows {
  readonly definition: TableDefinition;
  readonly rows: readonly SampleRow[];
}

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

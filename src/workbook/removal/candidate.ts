import type { CellInput, SheetPlan } from "../port";
import type { TableDefinition } from "../../templates/definition";

/** Rows that the add-in may have put into a table, in the order of the definition's columns. */
export interface CandidateTable {
  readonly definition: TableDefinition;
  readonly rows: readonly (readonly CellInput[])[];
  /** Columns in which any number is the add-in's own, such as the day on which a flag was first written. */
  readonly stamps: ReadonlySet<string>;
}

/** One state in which the add-in may have left a sheet: everything else on it is somebody's own. */
export interface Candidate {
  /** Its cells outside the tables, its charts and its defined names. */
  readonly plan: SheetPlan;
  readonly tables: readonly CandidateTable[];
  /** Whether it says when and from what it was made. */
  readonly isReport: boolean;
  readonly help: string;
}

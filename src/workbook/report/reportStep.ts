import type { SheetPlan, WritePlan } from "../port";

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
    }
  | { readonly kind: "write"; readonly plan: WritePlan; readonly cells: number };

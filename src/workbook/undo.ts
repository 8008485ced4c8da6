import type { UndoSupport } from "./port";

/** Deleting sheets is the one thing that the add-in does for which no Excel keeps a way back. */
export type Change = "write" | "deleteSheets";

/** What becomes of Excel's list of what can be undone. */
export function undoAfter(change: Change, support: UndoSupport): "kept" | "cleared" {
  return change === "deleteSheets" || support === "none" ? "cleared" : "kept";
}

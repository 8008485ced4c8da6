import type { WorkbookView } from "../../workbook/actions/actions";
import { countOpenGaps } from "./openGaps";

export type NextStep =
  | { readonly kind: "insertAll" }
  | { readonly kind: "insertMissing" }
  | { readonly kind: "listItems" }
  | { readonly kind: "makeTracker"; readonly tool: string }
  | { readonly kind: "updateTracker"; readonly tool: string }
  | { readonly kind: "correct"; readonly count: number }
  | { readonly kind: "gaps"; readonly count: number }
  | { readonly kind: "refresh" }
  | { readonly kind: "observe" }
  | { readonly kind: "nothing" };

export function isBlank(view: WorkbookView): boolean {
  return view.sheets.every(({ state }) => state === "absent");
}

/** Entries that are left out of the figures until somebody corrects them. */
export function countErrors(view: WorkbookView): number {
  return view.issues.filter(({ severity }) => severity === "error").length;
}

/**
 * The one thing to do next. Along the chain: first what observing needs, then what the observations say; entries that
 * are left out come before gaps, because they may change them.
 */
export function nextStep(view: WorkbookView): NextStep {
  if (isBlank(view)) return { kind: "insertAll" };
  const { trackers } = view;
  const made = trackers.filter(({ sheet }) => sheet !== null);
  const toMake = trackers.find(({ state }) => state === "none");
  if (made.length === 0) {
    if (toMake !== undefined) return { kind: "makeTracker", tool: toMake.tool };
    const hasToolSheet = view.sheets.some(({ key, state }) => key === "tool" && state !== "absent");
    return hasToolSheet ? { kind: "listItems" } : { kind: "insertMissing" };
  }
  const outdated = trackers.find(({ state }) => state === "outOfDate");
  if (outdated !== undefined) return { kind: "updateTracker", tool: outdated.tool };
  const errors = countErrors(view);
  if (errors > 0) return { kind: "correct", count: errors };
  if (view.counts.observations === 0) return { kind: "observe" };
  const open = countOpenGaps(view);
  if (open.count > 0) return { kind: "gaps", count: open.count };
  if (view.report.outOfDate) return { kind: "refresh" };
  if (toMake !== undefined) return { kind: "makeTracker", tool: toMake.tool };
  return { kind: "nothing" };
}

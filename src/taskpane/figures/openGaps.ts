import type { GapRow, WorkbookView } from "../../workbook/actions/actions";

/** Rules whose gaps a PDSA cycle can answer; G7 asks for data, the others are about a cycle already. */
const ANSWERABLE = new Set(["G1", "G2", "G3", "G4", "G5", "G6", "G9"]);

export function canStartPdsa({ flag, state }: GapRow): boolean {
  return ANSWERABLE.has(flag.rule) && state !== "answered";
}

export interface OpenGaps {
  readonly count: number;
  readonly high: number;
}

/**
 * Gaps that no PDSA cycle answers. Several rules can speak about the same component, school and period; the team has
 * one gap to work on there, so it counts once.
 */
export function countOpenGaps(view: WorkbookView): OpenGaps {
  const open = new Map<string, boolean>();
  for (const gap of view.gaps) {
    if (!canStartPdsa(gap)) continue;
    const { tool, component, school, period, severity } = gap.flag;
    const key = JSON.stringify([tool, component, school, period]);
    open.set(key, (open.get(key) ?? false) || severity === "high");
  }
  return { count: open.size, high: [...open.values()].filter(Boolean).length };
}

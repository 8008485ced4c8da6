import type { Severity } from "../../core/figures";
import type { GapRow } from "../../workbook/actions";

/** A choice of gaps; null is no restriction. */
export interface GapChoice {
  readonly school: string | null;
  readonly component: string | null;
}

export const SEVERITIES: readonly Severity[] = ["high", "medium", "info"];

export function chosenGaps(gaps: readonly GapRow[], choice: GapChoice): GapRow[] {
  return gaps.filter(
    ({ flag }) =>
      (choice.school === null || flag.school === choice.school) &&
      (choice.component === null || flag.component === choice.component)
  );
}

/** Each severity that has gaps, with them in their given order. */
export function gapGroups(gaps: readonly GapRow[]): { severity: Severity; gaps: GapRow[] }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    gaps: gaps.filter(({ flag }) => flag.severity === severity),
  })).filter((group) => group.gaps.length > 0);
}

/** The names that the gaps carry, each once, in order of appearance. */
export function namesIn(gaps: readonly GapRow[], of: "school" | "component"): string[] {
  return [...new Set(gaps.flatMap(({ flag }) => flag[of] ?? []))];
}

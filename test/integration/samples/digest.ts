import type { WorkbookView } from "../../../src/workbook/actions/actions";

/** What every later version must still find in a workbook: counts, figures, gaps and what was not readable. */
export interface Digest {
  readonly counts: WorkbookView["counts"];
  /** One line for each figure that has observations: where it stands, then its numbers. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  readonly gaps: readonly string[];
  readonly issues: readonly string[];
}

export function digestOf(view: WorkbookView): Digest {
  const figures = view.summaries.flatMap(({ tool, figures: all, items }) => [
    ...all
      .filter(({ observations }) => observations > 0)
      .map(({ school, component, period, observations, due, units, mean, atCriterion }) => [
        [tool, school ?? "All", component ?? "Overall", period].join(" | "),
        [observations, due, units, mean, atCriterion],
      ]),
    ...items
      .filter(({ scored }) => scored > 0)
      .map(({ item, period, scored, mean, atFull, atZero }) => [
        [tool, "item", item.code, period].join(" | "),
        [scored, mean, atFull, atZero],
      ]),
  ]);
  return {
    counts: view.counts,
    figures: Object.fromEntries(figures) as Digest["figures"],
    gaps: view.gaps.map(({ flag }) => flag.key),
    issues: view.issues.map(
      ({ code, sheet, address }) => `${code} ${sheet ?? ""}!${address ?? ""}`
    ),
  };
}

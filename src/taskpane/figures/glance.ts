import type { SummaryFigure, ToolSummary } from "../../core";
import type { WorkbookView } from "../../workbook/actions/actions";

export interface Glance {
  /** The tool version that the figures are of; null without observations. */
  readonly tool: string | null;
  /** Its overall line for all schools in the latest period with observations. */
  readonly latest: SummaryFigure | null;
  /** Complete observations in all periods, and those due so far; due is null where the tool sets none. */
  readonly observations: number;
  readonly due: number | null;
}

/** The overall lines for all schools, by period. */
export function overallFigures({ figures }: ToolSummary): SummaryFigure[] {
  return figures.filter(({ school, component }) => school === null && component === null);
}

/**
 * The key figures of one tool version: figures of different versions are never put together. Of several, the one with
 * most observations stands for the workbook; the view of fidelity has all.
 */
export function glanceOf(view: WorkbookView): Glance {
  const candidates = view.summaries.map((summary) => {
    const overall = overallFigures(summary);
    const observations = overall.reduce((sum, figure) => sum + figure.observations, 0);
    const dues = overall.flatMap(({ due }) => (due === null ? [] : [due]));
    return {
      tool: summary.tool,
      latest: overall.filter((figure) => figure.observations > 0).at(-1) ?? null,
      observations,
      due: dues.length === 0 ? null : dues.reduce((sum, due) => sum + due, 0),
    };
  });
  const [first, ...others] = candidates;
  if (first === undefined) return { tool: null, latest: null, observations: 0, due: null };
  return others.reduce((most, one) => (one.observations > most.observations ? one : most), first);
}

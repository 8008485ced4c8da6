import { carriedOver, type SummaryFigure, type ToolSummary } from "../../core";
import type { Instrument } from "../../templates/instruments/instrument";
import { instrumentLabel } from "../../templates/instruments/instrumentRows";
import { publishedInstruments } from "../../templates/instruments/publishedInstruments";
import { overallFigures } from "./glance";

/** A mean on the scale of an instrument's later version. */
export interface CarriedMean {
  /** The later tool version's label. */
  readonly tool: string;
  /** 0 to 100, unrounded. */
  readonly percent: number;
  /** The same in points of all that the later version has; null where its items or their points are not known. */
  readonly points: number | null;
  readonly pointsInAll: number | null;
}

/** What one tool version comes to, beside others. */
export interface ToolLine {
  readonly tool: string;
  /** Fewest and most of the items' most points. */
  readonly mostPoints: readonly [number, number];
  /** Overall of all schools in the latest period with observations; null without any. */
  readonly latest: SummaryFigure | null;
  /** Where its publisher says how it is carried over; null elsewhere, and where the items are not those published. */
  readonly carried: CarriedMean | null;
}

/** Tool versions side by side, in the order of Fidelity Tool. Nothing of one is put together with anything of another. */
export function sideBySide(summaries: readonly ToolSummary[]): readonly ToolLine[] {
  return summaries.map((summary) => {
    const latest = overallFigures(summary)
      .filter(({ observations }) => observations > 0)
      .at(-1);
    const maxima = [...maximaOf(summary).values()];
    return {
      tool: summary.tool,
      mostPoints: [Math.min(...maxima), Math.max(...maxima)],
      latest: latest ?? null,
      carried: carriedMean(summary, latest?.mean ?? null),
    };
  });
}

/** Each item's most points, by its code. */
function maximaOf({ items }: ToolSummary): ReadonlyMap<string, number> {
  return new Map(items.map(({ item }) => [item.code, item.maxPoints]));
}

function carriedMean(summary: ToolSummary, mean: number | null): CarriedMean | null {
  const earlier = publishedInstruments.find(
    (each) => instrumentLabel(each).toLowerCase() === summary.tool.toLowerCase()
  );
  const later = publishedInstruments.find(({ key }) => key === earlier?.carriedOver?.to);
  if (mean === null || !earlier?.carriedOver || !later || !isAsPublished(summary, earlier))
    return null;
  const percent = carriedOver(mean * 100, earlier.carriedOver);
  const pointsInAll =
    later.items === null || later.maxPoints === null ? null : later.items * later.maxPoints;
  return {
    tool: instrumentLabel(later),
    percent,
    points: pointsInAll === null ? null : (percent / 100) * pointsInAll,
    pointsInAll,
  };
}

function isAsPublished(summary: ToolSummary, { items, maxPoints }: Instrument): boolean {
  const maxima = [...maximaOf(summary).values()];
  return maxima.length === items && maxima.every((most) => most === maxPoints);
}

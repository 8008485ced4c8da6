import type { GapFlag, ToolSummary } from "../figures";
import type { Snapshot, Tracker } from "../model";
import { nameKey } from "../basics/nameKey";
import type { FigureGrid } from "../summary/figureGrid";
import type { Gap } from "./cycleFinder";
import { componentFlag } from "./componentFlag";
import { isBelow, type MeasuredFigures } from "./measuredFigures";

/**
 * Flags the items that are often not seen at all although their component reaches its criterion (G5).
 *
 * Of all schools together, in the component's latest period with enough data: `zeroPercent` or more of the complete
 * observations that scored the item have no points for it, and at least `minObservations` did. Each observation counts
 * once, as in all item figures. A school's own items stand in the heat map.
 *
 * @param summary of the same tracker and grid
 * @param cyclesAnswering from `cycleFinder`; a cycle answers it when it names its key or is on its component
 * @returns medium flags in the order of the items; none where no criterion is set or the mean is below it
 *
 * The rule and its numbers are ours.
 */
export function detectUnseenItems(
  { tool, items }: Pick<Tracker, "tool" | "items">,
  figures: MeasuredFigures,
  summary: Pick<ToolSummary, "items">,
  grid: FigureGrid,
  { settings }: Pick<Snapshot, "settings">,
  cyclesAnswering: (gap: Gap, key: string) => string[]
): GapFlag[] {
  const components = grid.components.map((name) => (name === null ? null : nameKey(name)));
  return items.flatMap((item, index): GapFlag[] => {
    const c = components.indexOf(nameKey(item.component));
    const current = figures.current(0, c);
    if (current === null) return [];
    const { mean, criterionPercent } = current.figure;
    if (criterionPercent === null || isBelow(mean, criterionPercent)) return [];
    const found = summary.items[index * grid.periods.length + current.period];
    if (found === undefined || found.atZero === null) return [];
    const { scored } = found;
    const zeros = Math.round(found.atZero * scored);
    const isOftenUnseen =
      zeros > 0 &&
      scored >= settings.minObservations &&
      zeros * 100 >= settings.zeroPercent * scored;
    if (!isOftenUnseen) return [];
    const component = grid.components[c]!;
    const period = grid.periods[current.period]!;
    const gap: Gap = { tool: tool.label, component, school: null, period };
    const evidence = { mean, criterionPercent, item: item.code, zeros, scored };
    const finding = { rule: "G5", severity: "medium", evidence } as const;
    return [componentFlag(gap, finding, (key) => cyclesAnswering(gap, key), item.code)];
  });
}

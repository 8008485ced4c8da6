import { finished, type Steps } from "../basics/steps";
import type { ToolSummary } from "../figures";
import type { Snapshot, Tracker } from "../model";
import { figureGrid } from "../summary/figureGrid";
import { columnsOf, valuesOf } from "./columns";
import type { BreakdownBy, BreakdownLine } from "./figures";
import { groupObservationsInSteps } from "./groupObservations";
import { groupingBy } from "./groupings";
import { tallyInSteps } from "./tally";

/**
 * The figures of one tool version by groups: schools, the levels they teach, coaches, observers and others.
 *
 * @param tracker one tool version; versions are never pooled, since their scales differ
 * @param summary its observations as `summariseTool` scored and weighed them, in the tracker's order
 * @param snapshot gives the schools, periods, staff, settings and the day that decides what is due
 * @param by see `BreakdownBy`
 * @returns group by group; in each overall, then the components, then the items; in each all periods (null), then the
 *   periods. By period each group is one, and there is no line of all. Schools and periods stand in the order of Setup
 *   and are there without observations, too; other groups stand by the alphabet. Names compare without regard to case;
 *   the first spelling is shown. What belongs to no group comes last, as the group null. Empty by role, grade band and
 *   coach where the tool's units are not practitioners. Observations of an unlisted period count nowhere
 * @throws RangeError when there is not one scored observation for each of the tracker's
 *
 * Lines of a school or a period equal the summary's figures. A mean of all periods is Σ weight × share / Σ weight over
 * them, so that where units come first each unit counts once for each period in which it was observed. Means of items
 * are Σ points / Σ points possible, as all item figures. A unit that two observers saw is a unit of both.
 *
 * What is asked for stands in domain.md 5.6 and 7: n, mean, median, lowest, highest and both shares at criterion. To
 * compare coaches or observers says how support reaches people and is not for ranking anybody (SISEP eNotes, March
 * 2015). Takes time in proportion to scores plus lines, but for the sorting behind the medians.
 */
export function breakDown(
  tracker: Tracker,
  summary: Pick<ToolSummary, "observations">,
  snapshot: Snapshot,
  by: BreakdownBy
): BreakdownLine[] {
  return finished(breakDownInSteps(tracker, summary, snapshot, by));
}

/** The same, step by step. */
export function* breakDownInSteps(
  tracker: Tracker,
  summary: Pick<ToolSummary, "observations">,
  snapshot: Snapshot,
  by: BreakdownBy
): Steps<BreakdownLine[]> {
  const { observations } = summary;
  if (observations.length !== tracker.observations.length) {
    throw new RangeError(
      `${observations.length} scored observations for ${tracker.observations.length}`
    );
  }
  const grid = figureGrid(tracker.items, snapshot);
  const grouping = groupingBy(by, tracker, snapshot, grid);
  if (grouping === null) return [];
  yield;
  const groups = yield* groupObservationsInSteps(observations, grid, grouping);
  const columns = columnsOf(tracker, grid);
  const values = valuesOf(tracker, columns);
  const { unitsFirst } = snapshot.settings;

  const everyPeriod = grid.periods.map((_, period) => period);
  const dueOf = (group: string | null, period: number | null): number | null =>
    period === null
      ? sumOf(everyPeriod.map((each) => grouping.dueOf(group, each)))
      : grouping.dueOf(group, period);

  const lines: BreakdownLine[] = [];
  for (const [number, group] of groups.names.entries()) {
    const tallies = [];
    for (const period of by === "period" ? [number] : [null, ...everyPeriod]) {
      const positions = groups.positions(number, period);
      tallies.push({
        period: period === null ? null : grid.periods[period]!.name,
        due: dueOf(group, period),
        figuresOf: yield* tallyInSteps(
          observations,
          positions,
          groups.unitOf,
          columns.length,
          values,
          unitsFirst
        ),
      });
    }
    for (const [index, column] of columns.entries()) {
      for (const { period, due, figuresOf } of tallies)
        lines.push({ group, ...column, period, due, ...figuresOf(index, column.criterionPercent) });
      yield;
    }
  }
  return lines;
}

/** null where there is nothing to add, or something that cannot be said. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((sum, number) => (sum === null || number === null ? null : sum + number));
}

import { nameKey } from "../basics/nameKey";
import type { Outcome } from "../model";
import type { FigureGrid } from "../summary/figureGrid";
import { hasEnoughStudents } from "./enoughStudents";

/** What a group has in a period: one row, or more than one, of which none can be preferred. */
type Row = Outcome | "several";

/**
 * Finds for each outcome the one before it: of the same school, grade and measure, in the latest earlier period that has
 * a value. Names compare without regard to case.
 *
 * @param grid gives the order of the periods
 * @param minStudents a smaller group has no value that is read: its period is passed over
 * @returns null without an earlier value, where that period has more than one row for the group, where it gives a mean
 *   and the outcome a share or the other way round, and for an outcome of a period that is not listed
 */
export function previousOutcomes(
  outcomes: readonly Outcome[],
  { positionOfPeriod }: Pick<FigureGrid, "positionOfPeriod">,
  minStudents: number
): (outcome: Outcome) => Outcome | null {
  const histories = new Map<string, Map<number, Row>>();
  for (const outcome of outcomes) {
    const period = positionOfPeriod(outcome.period);
    if (period === null) continue;
    const key = groupKey(outcome);
    const history = histories.get(key) ?? new Map<number, Row>();
    history.set(period, history.has(period) ? "several" : outcome);
    histories.set(key, history);
  }
  return (outcome) => {
    const history = histories.get(groupKey(outcome));
    const own = positionOfPeriod(outcome.period);
    if (history === undefined || own === null) return null;
    for (let period = own - 1; period >= 0; period -= 1) {
      const row = history.get(period);
      if (row === undefined) continue;
      if (row === "several") return null;
      if (hasEnoughStudents(row, minStudents)) return row.isShare === outcome.isShare ? row : null;
    }
    return null;
  };
}

function groupKey({ school, grade, measure }: Outcome): string {
  return JSON.stringify([school, grade, measure].map((name) => name && nameKey(name)));
}

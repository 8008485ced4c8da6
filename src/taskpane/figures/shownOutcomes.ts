import { correlateSites, nameKey, type OutcomeCorrelation, type OutcomeReading } from "../../core";

/** What can be chosen: a measure of a grade, or of all of them. */
export interface OutcomeGroup {
  readonly key: string;
  readonly measure: string;
  /** null: all grades. */
  readonly grade: string | null;
}

export interface ShownOutcomes {
  /** In the order of the sheet. */
  readonly groups: readonly OutcomeGroup[];
  readonly group: OutcomeGroup;
  /** Those that the group has values of, the latest first; those that Setup does not list come last. */
  readonly periods: readonly string[];
  readonly period: string;
  /** All schools first, then as Setup lists them, then the others. */
  readonly rows: readonly OutcomeReading[];
  /** More than one only where some rows give counts and others means. */
  readonly correlations: readonly OutcomeCorrelation[];
}

const groupKey = ({ measure, grade }: OutcomeReading): string =>
  JSON.stringify([nameKey(measure), grade && nameKey(grade)]);

/**
 * The readings to show of one tool.
 *
 * @param tool whose fidelity stands beside the outcomes; null: the workbook has no tracker
 * @param listed schools, and periods in the order of their start, as the workbook lists them
 * @param chosen what was chosen, which may be gone: then the first measure, and the latest period, are shown
 * @returns null where there is no outcome
 */
export function shownOutcomes(
  readings: readonly OutcomeReading[],
  tool: string | null,
  listed: { readonly schools: readonly string[]; readonly periods: readonly string[] },
  chosen: { readonly group: string | null; readonly period: string | null }
): ShownOutcomes | null {
  const ofTool = readings.filter((reading) => reading.tool === tool);
  const groups = new Map<string, OutcomeGroup>();
  for (const reading of ofTool) {
    const key = groupKey(reading);
    const { measure, grade } = reading;
    if (!groups.has(key)) groups.set(key, { key, measure, grade });
  }
  const [first] = groups.values();
  if (first === undefined) return null;
  const group = groups.get(chosen.group ?? "") ?? first;
  const ofGroup = ofTool.filter((reading) => groupKey(reading) === group.key);
  const periods = latestFirst(ofGroup, listed.periods);
  const period = periods.find((name) => name === chosen.period) ?? periods[0]!;
  const shown = ofGroup.filter((reading) => nameKey(reading.period) === nameKey(period));
  const placeOf = places(listed.schools);
  const place = ({ school }: OutcomeReading) => (school === null ? -1 : placeOf(school));
  return {
    groups: [...groups.values()],
    group,
    periods,
    period,
    rows: [...shown].sort((a, b) => place(a) - place(b)),
    correlations: correlateSites(shown),
  };
}

function latestFirst(readings: readonly OutcomeReading[], listed: readonly string[]): string[] {
  const names = new Map(readings.map(({ period }) => [nameKey(period), period]));
  const inOrder = listed.filter((name) => names.has(nameKey(name)));
  const known = new Set(inOrder.map(nameKey));
  const others = [...names].flatMap(([key, name]) => (known.has(key) ? [] : [name]));
  return [...inOrder.reverse(), ...others];
}

/** Where a name stands in a list; behind all of them where it is not listed. */
function places(names: readonly string[]): (name: string) => number {
  const at = new Map(names.map((name, index) => [nameKey(name), index]));
  return (name) => at.get(nameKey(name)) ?? names.length;
}

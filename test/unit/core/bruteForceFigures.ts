import type { SummaryFigure } from "../../../src/core/figures";
import type { Item, Observation, Snapshot, Tracker } from "../../../src/core/model";

type Expected = Pick<
  SummaryFigure,
  "school" | "component" | "period" | "observations" | "due" | "units" | "mean" | "atCriterion"
>;

/**
 * The summary's definitions once more, for the criterion form "total", written to be read and not to be fast: every
 * figure filters all observations anew. Shares no code with the analysis.
 */
export function bruteForceFigures(tracker: Tracker, snapshot: Snapshot): Expected[] {
  const { tool, items } = tracker;
  const { totalPercent } = tool.criterion;
  const componentPercent = tool.criterion.componentPercent ?? totalPercent;
  const componentNames = [...new Map(items.map((i) => [lower(i.component), i.component])).keys()];
  const complete = tracker.observations.filter((o) => isComplete(items, o));

  const weight = (o: Observation) =>
    snapshot.settings.unitsFirst ? 1 / complete.filter((other) => sameUnit(o, other)).length : 1;

  const overallShare = (o: Observation) => {
    if (tool.scoring === "points") return shareOf(items, o, () => true);
    const shares = componentNames
      .map((name) => shareOf(items, o, (item) => lower(item.component) === name))
      .filter((share) => share !== null);
    return shares.length === 0 ? null : shares.reduce((a, b) => a + b, 0) / shares.length;
  };

  return [null, ...snapshot.schools].flatMap((school) =>
    [null, ...componentNames].flatMap((component) =>
      snapshot.periods.map((period) => {
        const here = complete.filter(
          (o) =>
            lower(o.period) === lower(period.name) &&
            (school === null || lower(o.school) === lower(school))
        );
        const share = (o: Observation) =>
          component === null
            ? overallShare(o)
            : shareOf(items, o, (item) => lower(item.component) === component);
        const scored = here.filter((o) => share(o) !== null);
        const limit = component === null ? totalPercent : componentPercent;
        const total = (of: (o: Observation) => number) =>
          scored.map((o) => weight(o) * of(o)).reduce((a, b) => a + b, 0);
        const meets = (o: Observation) => (share(o)! * 100 + 1e-9 >= limit! ? 1 : 0);
        const none = scored.length === 0;
        return {
          school,
          component,
          period: period.name,
          observations: scored.length,
          due: due(tracker, snapshot, school, period),
          units: new Set(here.map((o) => `${lower(o.school)}/${lower(o.unit)}`)).size,
          mean: none ? null : total((o) => share(o)!) / total(() => 1),
          atCriterion: none || limit === null ? null : total(meets) / total(() => 1),
        };
      })
    )
  );
}

function due(
  { tool }: Tracker,
  { staff, schools, asOf }: Snapshot,
  school: string | null,
  period: { start: number; end: number }
): number | null {
  if (tool.duePerPeriod === null || tool.unit === "team") return null;
  if (asOf < period.start) return 0;
  if (tool.unit === "school") return tool.duePerPeriod * (school === null ? schools.length : 1);
  const there = staff.filter(
    (s) =>
      s.role === "practitioner" &&
      (school === null || (s.school !== null && lower(s.school) === lower(school))) &&
      (s.startDate === null || s.startDate <= period.end)
  );
  return tool.duePerPeriod * there.length;
}

function isComplete(items: readonly Item[], { scores }: Observation): boolean {
  return (
    scores.some((score) => typeof score === "number") &&
    items.every((item, index) => !item.required || scores[index] !== null)
  );
}

function shareOf(
  items: readonly Item[],
  { scores }: Observation,
  belongs: (item: Item) => boolean
): number | null {
  const pairs = items
    .map((item, index) => ({ item, score: scores[index] }))
    .filter(({ item, score }) => belongs(item) && typeof score === "number");
  if (pairs.length === 0) return null;
  const earned = pairs.reduce((sum, { score }) => sum + Number(score), 0);
  return earned / pairs.reduce((sum, { item }) => sum + item.maxPoints, 0);
}

function sameUnit(a: Observation, b: Observation): boolean {
  return (
    lower(a.unit) === lower(b.unit) &&
    lower(a.school) === lower(b.school) &&
    lower(a.period) === lower(b.period)
  );
}

function lower(text: string): string {
  return text.toLowerCase();
}

import type { BreakdownBy, BreakdownLine } from "../../../../src/core/breakdown/figures";
import type { Item, Observation, Snapshot, Tracker } from "../../../../src/core/model";

type Expected = Omit<BreakdownLine, "due" | "criterionPercent">;

/**
 * A line's definition once more, for the criterion form "total", written to be read and not to be fast: each line filters
 * all observations anew. Shares no code with the analysis.
 */
export function bruteForceLine(
  { group, component, item, period }: BreakdownLine,
  tracker: Tracker,
  snapshot: Snapshot,
  by: BreakdownBy
): Expected {
  const { tool, items } = tracker;
  const { unitsFirst } = snapshot.settings;
  const { totalPercent } = tool.criterion;
  const own = tool.criterion.componentPercent ?? totalPercent;
  const limit = item !== null ? null : component === null ? totalPercent : own;
  const counted = tracker.observations.filter(
    (o) =>
      o.record !== "individual" &&
      isComplete(items, o) &&
      snapshot.periods.some(({ name }) => same(name, o.period))
  );
  const here = counted.filter(
    (o) => (period === null || same(o.period, period)) && same(groupOf(o, snapshot, by), group)
  );
  const weight = (o: Observation) => {
    const alike = counted.filter((other) => sameUnit(o, other) && same(o.period, other.period));
    return unitsFirst ? 1 / alike.length : 1;
  };
  const shareIn = (o: Observation, belongs: (item: Item) => boolean) => {
    const pairs = items
      .map((each, index) => ({ each, score: o.scores[index] }))
      .filter(({ each, score }) => belongs(each) && typeof score === "number");
    const possible = total(pairs.map(({ each }) => each.maxPoints));
    return possible === 0 ? null : total(pairs.map(({ score }) => Number(score))) / possible;
  };
  const share = (o: Observation): number | null => {
    if (item !== null) return shareIn(o, ({ code }) => code === item);
    if (component !== null) return shareIn(o, (each) => same(each.component, component));
    if (tool.scoring === "points") return shareIn(o, () => true);
    const names = [...new Set(items.map((each) => each.component.toLowerCase()))];
    const shares = names
      .map((name) => shareIn(o, (each) => same(each.component, name)))
      .filter((each) => each !== null);
    return total(shares) / shares.length;
  };
  const weightHere = (o: Observation) => (item === null ? weight(o) : 1);
  const meanOf = (observations: readonly Observation[]) =>
    total(observations.map((o) => weightHere(o) * share(o)!)) / total(observations.map(weightHere));
  const scored = here.filter((o) => share(o) !== null);
  const unitsOf = (observations: readonly Observation[]) =>
    observations.filter(
      (o, index) => observations.findIndex((other) => sameUnit(o, other)) === index
    );
  const unitMeans = unitsOf(scored).map((unit) => meanOf(scored.filter((o) => sameUnit(o, unit))));
  const values = (unitsFirst ? unitMeans : scored.map((o) => share(o)!)).sort((a, b) => a - b);
  const atLimit = (shares: readonly number[]) =>
    limit === null || shares.length === 0
      ? null
      : { at: shares.filter((each) => each * 100 + 1e-9 >= limit).length, of: shares.length };
  const middle = (values.length - 1) / 2;
  return {
    group,
    component,
    item,
    period,
    observations: scored.length,
    units: unitsOf(here).length,
    mean: scored.length === 0 ? null : meanOf(scored),
    median:
      values.length === 0 ? null : (values[Math.floor(middle)]! + values[Math.ceil(middle)]!) / 2,
    lowest: values[0] ?? null,
    highest: values.at(-1) ?? null,
    observationsAtCriterion: atLimit(scored.map((o) => share(o)!)),
    unitsAtCriterion: atLimit(unitMeans),
  };
}

export function groupOf(o: Observation, snapshot: Snapshot, by: BreakdownBy): string | null {
  const isListed = snapshot.schools.some((school) => same(school, o.school));
  const traits = snapshot.schoolTraits.find(({ school }) => isListed && same(school, o.school));
  const member = snapshot.staff.find(({ code }) => same(code, o.unit));
  switch (by) {
    case "school":
      return isListed ? o.school : null;
    case "level":
    case "cohort":
      return traits?.[by] ?? null;
    case "gradeBand":
      return member?.gradeBand ?? null;
    case "trainer":
    case "session":
      return trainingOf(o, snapshot)?.[by] ?? null;
    case "role":
    case "coach":
      return member?.[by] ?? null;
    case "observer":
      return o.observer;
    case "period":
      return o.period;
  }
}

/** The session that who was observed attended last up to that day; of one day the one further down in the roster. */
function trainingOf({ unit, date }: Observation, { sessions, attendances }: Snapshot) {
  let latest: Snapshot["sessions"][number] | undefined;
  for (const { session: name, person, attended } of attendances) {
    const session = sessions.find((each) => same(each.session, name));
    if (!attended || !same(person, unit) || !session || session.date > date) continue;
    if (!latest || session.date >= latest.date) latest = session;
  }
  return latest;
}

function isComplete(items: readonly Item[], { scores }: Observation): boolean {
  return (
    scores.some((score) => typeof score === "number") &&
    items.every(({ required }, index) => !required || scores[index] !== null)
  );
}

function sameUnit(a: Observation, b: Observation): boolean {
  return same(a.unit, b.unit) && same(a.school, b.school);
}

function same(a: string | null, b: string | null): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

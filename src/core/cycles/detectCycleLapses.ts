import { distinctByName, nameKey } from "../basics/nameKey";
import type { CycleRule, GapEvidence, GapFlag, Severity } from "../figures";
import { cycleFlagKey } from "../gaps/flagKey";
import type { Measure, PdsaCycle, SerialDay, Settings, Snapshot } from "../model";
import { isDecided, isTried } from "./cycleStates";
import { seriesOf } from "./series";

interface Lapse {
  readonly rule: CycleRule;
  readonly severity: Severity;
  readonly evidence: GapEvidence;
}

/** What a cycle is looked at with. */
interface Around {
  readonly asOf: SerialDay;
  readonly settings: Settings;
  /** The measures that serve its series. */
  readonly measures: readonly Measure[];
  /** The cycles of its series, itself among them, in their order. */
  readonly series: readonly PdsaCycle[];
  readonly ids: ReadonlySet<string>;
}

/**
 * What PDSA cycles leave out that makes them hard to learn from, or that lets them run on.
 *
 * - G12 (medium): the change is being tried, or was, and no prediction is written down; nothing is decided yet.
 * - G13 (medium): so, and no measure of PDSA Measures serves its series.
 * - G14 (info): so, with measures, and between the first day of Do and its last (or `asOf`) more than `cycleDataDays` went
 *   by without a value of any of them.
 * - G15 (medium): something of Study is filled in, and no result as a number; a cycle that is abandoned needs none.
 * - G16 (medium): more than `stalledDays` after a decision to adapt or to scale up (its day, or else that of Study or the end
 *   of Do; where none is known nothing is said) there is no later cycle of the series, nor the one that it names.
 * - G17 (info): the first cycle of its series involves more than `firstTestPeople`, and nothing is decided yet.
 * - G18 (medium): its series has more than `mostCycles`, and the last one has not led to adopting, scaling up or abandoning.
 *
 * @returns flags in the order of the log; of cycles that share an id the first stands for all
 *
 * The rules are ours, after the elements of the Plan-Do-Study-Act cycle (SISEP eNotes, August 2015; the worksheet of the New
 * York State Department of Health, adapted from IHI). Small first tests and few rounds follow NIRN on usability testing: four
 * to five cycles with four to five people each (SISEP eNotes, 10 November 2015).
 */
export function detectCycleLapses({
  asOf,
  cycles,
  measures,
  settings,
}: Pick<Snapshot, "asOf" | "cycles" | "measures" | "settings">): GapFlag[] {
  const ids = new Set(cycles.map(({ id }) => nameKey(id)));
  const bySeries = seriesOf(cycles);
  const served = new Map<string, Measure[]>();
  for (const measure of measures) {
    if (measure.series === null) continue;
    const key = nameKey(measure.series);
    served.set(key, [...(served.get(key) ?? []), measure]);
  }
  return distinctByName(cycles, ({ id }) => id).flatMap((cycle) => {
    const key = cycle.series === null ? null : nameKey(cycle.series);
    const around: Around = {
      asOf,
      settings,
      ids,
      measures: key === null ? [] : (served.get(key) ?? []),
      series: key === null ? [cycle] : (bySeries.get(key) ?? [cycle]),
    };
    return lapsesOf(cycle, around).map(({ rule, severity, evidence }) => ({
      key: cycleFlagKey(rule, cycle.id),
      rule,
      severity,
      tool: null,
      component: cycle.component,
      school: cycle.school,
      period: null,
      cycles: [cycle.id],
      evidence,
    }));
  });
}

function lapsesOf(cycle: PdsaCycle, around: Around): readonly Lapse[] {
  const isUnderWay = isTried(cycle, around.asOf) && !isDecided(cycle);
  return [
    ...(isUnderWay ? lapsesUnderWay(cycle, around) : []),
    ...(cycle.studied && cycle.result === null && cycle.act !== "abandon"
      ? [{ rule: "G15", severity: "medium", evidence: {} } as const]
      : []),
    ...lacksNext(cycle, around),
    ...startsLarge(cycle, around),
    ...runsOn(cycle, around),
  ];
}

function lapsesUnderWay(cycle: PdsaCycle, around: Around): readonly Lapse[] {
  const { measures, asOf, settings } = around;
  const lapses: Lapse[] = [];
  if (!cycle.hasPrediction) lapses.push({ rule: "G12", severity: "medium", evidence: {} });
  if (measures.length === 0) return [...lapses, { rule: "G13", severity: "medium", evidence: {} }];
  const { doStart, doEnd } = cycle;
  if (doStart === null) return lapses;
  const days = longestWithout(measures, doStart, Math.min(doEnd ?? asOf, asOf));
  return days > settings.cycleDataDays
    ? [
        ...lapses,
        { rule: "G14", severity: "info", evidence: { days, mostDays: settings.cycleDataDays } },
      ]
    : lapses;
}

/** The most days in a row, from one day to another, that go by without a value. */
function longestWithout(measures: readonly Measure[], from: SerialDay, to: SerialDay): number {
  const days = measures
    .flatMap(({ points }) => points.map(({ day }) => day))
    .filter((day) => day >= from && day <= to)
    .sort((a, b) => a - b);
  let longest = 0;
  let last = from;
  for (const day of [...days, to]) {
    longest = Math.max(longest, day - last);
    last = day;
  }
  return longest;
}

function lacksNext(cycle: PdsaCycle, { asOf, settings, series, ids }: Around): readonly Lapse[] {
  const { act, next } = cycle;
  if (act !== "adapt" && act !== "scale") return [];
  const since = cycle.actDate ?? cycle.studyDate ?? cycle.doEnd;
  if (since === null || asOf - since <= settings.stalledDays) return [];
  const isNamed = next !== null && nameKey(next) !== nameKey(cycle.id) && ids.has(nameKey(next));
  if (isNamed || series.indexOf(cycle) < series.length - 1) return [];
  return [{ rule: "G16", severity: "medium", evidence: { days: asOf - since, decision: act } }];
}

function startsLarge(cycle: PdsaCycle, { settings, series }: Around): readonly Lapse[] {
  const { participants } = cycle;
  const mostPeople = settings.firstTestPeople;
  if (participants === null || participants <= mostPeople) return [];
  if (series[0] !== cycle || isDecided(cycle)) return [];
  return [{ rule: "G17", severity: "info", evidence: { people: participants, mostPeople } }];
}

function runsOn(cycle: PdsaCycle, { settings, series }: Around): readonly Lapse[] {
  const { mostCycles } = settings;
  if (series.at(-1) !== cycle || series.length <= mostCycles || cycle.series === null) return [];
  if (isDecided(cycle) && cycle.act !== "adapt") return [];
  return [
    {
      rule: "G18",
      severity: "medium",
      evidence: { series: cycle.series, count: series.length, mostCycles },
    },
  ];
}

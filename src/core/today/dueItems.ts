import { eventsToSettle } from "../agreement/eventsToSettle";
import { inStretches, type Steps } from "../basics/steps";
import { isDecided } from "../cycles/cycleStates";
import type { ToolSummary } from "../figures";
import type { Place, SerialDay, Snapshot, Tracker } from "../model";

/**
 * What waits for somebody. `study`, `act`: a PDSA cycle's next step. `review`: a coaching plan's. `session`: a training
 * session that is over and still planned. `consensus`: an event that several people scored. `incomplete`: an observation.
 * `unobserved`: a school without any in the period that runs.
 */
export type DueKind =
  "study" | "act" | "review" | "session" | "consensus" | "incomplete" | "unobserved";

export interface DueItem {
  readonly kind: DueKind;
  /** The cycle, the audience that is coached, the session, the unit observed, or the school. */
  readonly subject: string;
  /** Who is named for it, a code or a name; null: nobody. */
  readonly who: string | null;
  /** The day since which it waits; null where it is not late yet. */
  readonly since: SerialDay | null;
  /** The row where one goes on; null where there is none yet. */
  readonly place: Place | null;
  /** For observations: the school, the tool version and the period; null for the others. */
  readonly school: string | null;
  readonly tool: string | null;
  readonly period: string | null;
}

const ofNoTool = { school: null, tool: null, period: null };

/**
 * Everything that waits on the snapshot's `asOf` day, step by step: what is written down as due and has no next step yet.
 *
 * @param summaries one for each of the snapshot's trackers, in their order
 * @returns longest waiting first, what is not late last; equals in the order of the kinds and of their tables
 *
 * A step is due the day after the one before it ended: this is a list of what is next, while G10 tells of what has stalled.
 */
export function* dueItemsInSteps(
  snapshot: Snapshot,
  summaries: readonly ToolSummary[]
): Steps<readonly DueItem[]> {
  const items = [...dueOfCycles(snapshot), ...dueReviews(snapshot), ...dueSessions(snapshot)];
  yield;
  for (const [index, tracker] of snapshot.trackers.entries()) {
    items.push(...dueConsensus(tracker));
    yield;
    const summary = summaries[index];
    if (summary?.tool !== tracker.tool.label)
      throw new RangeError(`No summary in its place for ${tracker.tool.label}`);
    items.push(...(yield* incompleteInSteps(tracker, summary)));
    items.push(...unobserved(tracker, summary, snapshot));
    yield;
  }
  const late = ({ since }: DueItem): number => since ?? Infinity;
  return items.sort((a, b) => (late(a) === late(b) ? 0 : late(a) - late(b)));
}

function dueOfCycles({ cycles, asOf }: Snapshot): DueItem[] {
  return cycles.flatMap((cycle): DueItem[] => {
    const { id: subject, owner: who, place, studied, studyDate, doEnd } = cycle;
    if (isDecided(cycle)) return [];
    const item = { ...ofNoTool, subject, who, place };
    if (studied) return [{ ...item, kind: "act", since: studyDate ?? doEnd }];
    return doEnd !== null && doEnd < asOf ? [{ ...item, kind: "study", since: doEnd }] : [];
  });
}

/** As the sheet's own "Review overdue" says it. */
function dueReviews({ coachingPlans, asOf }: Snapshot): DueItem[] {
  return coachingPlans.flatMap(({ place, coach, audience, review, reviewed }): DueItem[] =>
    review === null || review >= asOf || (reviewed !== null && reviewed >= review)
      ? []
      : [{ ...ofNoTool, kind: "review", subject: audience, who: coach, since: review, place }]
  );
}

function dueSessions({ sessions, asOf }: Snapshot): DueItem[] {
  return sessions.flatMap(
    ({ place, session, date, isPlanned, accountable, trainer }): DueItem[] => {
      if (!isPlanned || date >= asOf) return [];
      const who = accountable ?? trainer;
      return [{ ...ofNoTool, kind: "session", subject: session, who, since: date, place }];
    }
  );
}

function dueConsensus(tracker: Tracker): DueItem[] {
  return eventsToSettle(tracker).map(([first]) => ({
    kind: "consensus",
    subject: first.unit,
    who: first.observer,
    since: first.date,
    place: first.place,
    school: first.school,
    tool: tracker.tool.label,
    period: first.period,
  }));
}

function* incompleteInSteps(tracker: Tracker, summary: ToolSummary): Steps<DueItem[]> {
  const items: DueItem[] = [];
  yield* inStretches(summary.observations.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const scored = summary.observations[at]!;
      if (scored.status !== "incomplete") continue;
      const { unit, date, place, school, period } = scored;
      const who = tracker.observations[at]!.observer;
      const tool = tracker.tool.label;
      items.push({
        kind: "incomplete",
        subject: unit,
        who,
        since: date,
        place,
        school,
        tool,
        period,
      });
    }
  });
  return items;
}

function unobserved(
  tracker: Tracker,
  { figures }: ToolSummary,
  { periods, asOf }: Snapshot
): DueItem[] {
  const running = periods.filter(({ start, end }) => start <= asOf && asOf <= end);
  const names = new Set(running.map(({ name }) => name));
  return figures.flatMap(({ school, component, period, observations, due }): DueItem[] =>
    school === null || component !== null || !names.has(period) || observations > 0 || !due
      ? []
      : [
          {
            kind: "unobserved",
            subject: school,
            who: null,
            since: null,
            place: null,
            school,
            tool: tracker.tool.label,
            period,
          },
        ]
  );
}

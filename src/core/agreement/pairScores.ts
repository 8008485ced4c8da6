import { PairNumbers } from "../basics/groupNumbers";
import { nameKey } from "../basics/nameKey";
import { inStretches, type Steps } from "../basics/steps";
import type { ObservationStatus } from "../figures";
import type { Observation, Score, Tracker } from "../model";
import { scoreObservation } from "../scoring/scoreObservation";
import { scoringRules } from "../scoring/scoringRules";
import { eventNumbers } from "./eventNumbers";

/** What one observer gave in one event, independently of the others. */
export interface Scoring {
  /** A position in `observers`. */
  readonly observer: number;
  /** In item order. */
  readonly scores: readonly Score[];
}

/** Two scorings of one event. */
export interface Comparison {
  /** Of the observer who comes first by name. */
  readonly first: Scoring;
  readonly second: Scoring;
  /** The two observers' number as a pair, from 0. */
  readonly pair: number;
}

/** An event that at least two observers scored. */
export interface ScoredEvent {
  /** One for each two of its observers. */
  readonly comparisons: readonly Comparison[];
  /** For each item the points that were given, by observer. NA and blank leave no trace. */
  readonly points: readonly (readonly number[])[];
}

export interface PairedScores {
  /** By name, each once, in the one of its spellings that sorts first. */
  readonly observers: readonly string[];
  /** By date, school and unit. */
  readonly events: readonly ScoredEvent[];
  /** Complete observations that count. */
  readonly counted: number;
  /** Those of one of these events. */
  readonly doubleCoded: number;
  /** Events with individual scores that fewer than two scorings are left of. */
  readonly alone: number;
  /** Scorings of observers who scored one event more than once. */
  readonly leftOut: number;
}

/** One of the rows of an event. */
interface Row {
  readonly observation: Observation;
  readonly status: ObservationStatus;
}

/**
 * Finds the events that were scored by several observers, and what each of them gave.
 *
 * An event is the rows of one date, school and unit of which at least one is an individual score: without one, two
 * observations on one day are two visits. Its scorings are its complete rows with an observer, save those of a
 * consensus, which is not independent. An observer with several of them is left out there.
 *
 * @returns the same whatever the order of rows, and names whatever their case; so sums of fractions made in this order
 *   are the same to the last digit
 */
export function* pairScoresInSteps({ tool, items, observations }: Tracker): Steps<PairedScores> {
  const rules = scoringRules(tool, items);
  const eventOf = eventNumbers();
  const statuses: Row["status"][] = [];
  const groupOf = new Int32Array(observations.length);
  const rowsOf = new Map<number, Row[]>();
  let counted = 0;
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const observation = observations[index]!;
      const { status } = scoreObservation(rules, observation);
      const group = eventOf(observation);
      statuses.push(status);
      groupOf[index] = group;
      if (status === "complete") counted += 1;
      if (observation.record === "individual" && !rowsOf.has(group)) rowsOf.set(group, []);
    }
  });
  yield* inStretches(observations.length, (from, to) => {
    for (let index = from; index < to; index += 1)
      rowsOf.get(groupOf[index]!)?.push({
        observation: observations[index]!,
        status: statuses[index]!,
      });
  });
  const found = inOrder([...rowsOf.values()]);
  yield;
  const { observers, positionOf } = observersOf(found);
  const pairs = new PairNumbers();
  const events: ScoredEvent[] = [];
  let doubleCoded = 0;
  let leftOut = 0;
  yield* inStretches(found.length, (from, to) => {
    for (let index = from; index < to; index += 1) {
      const rows = found[index]!;
      const all = rows.filter(isScoring).map(({ observation: { observer, scores } }) => ({
        observer: positionOf(observer!),
        scores,
      }));
      const scorings = withoutRepeated(all);
      leftOut += all.length - scorings.length;
      if (scorings.length < 2) continue;
      const comparisons = scorings.flatMap((first, position) =>
        scorings
          .slice(position + 1)
          .map((second) => ({ first, second, pair: pairs.of(first.observer, second.observer) }))
      );
      events.push({ comparisons, points: pointsOf(scorings, items.length) });
      doubleCoded += rows.filter(({ status }) => status === "complete").length;
    }
  });
  const alone = found.length - events.length;
  return { observers, events, counted, doubleCoded, alone, leftOut };
}

/** What scorings of one event give for each of so many items: all points, in the scorings' order. */
function pointsOf(scorings: readonly Scoring[], items: number): number[][] {
  const points: number[][] = [];
  for (let item = 0; item < items; item += 1) {
    const given: number[] = [];
    for (const { scores } of scorings) {
      const score = scores[item];
      if (typeof score === "number") given.push(score);
    }
    points.push(given);
  }
  return points;
}

/** An event as if only the two of a comparison had scored it. */
export function asScoredByPair(event: ScoredEvent, comparison: Comparison): ScoredEvent {
  if (event.comparisons.length === 1) return event;
  const { first, second } = comparison;
  return { comparisons: [comparison], points: pointsOf([first, second], event.points.length) };
}

function isScoring({ observation, status }: Row): boolean {
  return (
    observation.record !== "consensus" && observation.observer !== null && status !== "incomplete"
  );
}

/** By observer, without those who come more than once. */
function withoutRepeated(scorings: readonly Scoring[]): Scoring[] {
  const sorted = [...scorings].sort((a, b) => a.observer - b.observer);
  return sorted.filter(
    ({ observer }, index) =>
      sorted[index - 1]?.observer !== observer && sorted[index + 1]?.observer !== observer
  );
}

function inOrder(events: readonly Row[][]): Row[][] {
  return events
    .map((rows) => {
      const { date, school, unit } = rows[0]!.observation;
      return { rows, date, school: nameKey(school), unit: nameKey(unit) };
    })
    .sort(
      (a, b) => a.date - b.date || compareText(a.school, b.school) || compareText(a.unit, b.unit)
    )
    .map(({ rows }) => rows);
}

interface Observers {
  readonly observers: readonly string[];
  readonly positionOf: (name: string) => number;
}

/** Who scored these events. */
function observersOf(events: readonly (readonly Row[])[]): Observers {
  const spellings = new Map<string, string>();
  for (const rows of events)
    for (const row of rows) {
      const { observer } = row.observation;
      if (observer === null || !isScoring(row)) continue;
      const key = nameKey(observer);
      const known = spellings.get(key);
      if (known === undefined || observer < known) spellings.set(key, observer);
    }
  const keys = [...spellings.keys()].sort(compareText);
  const positions = new Map(keys.map((key, position) => [key, position]));
  return {
    observers: keys.map((key) => spellings.get(key)!),
    positionOf: (name) => positions.get(nameKey(name))!,
  };
}

/** Not by language: the order must be the same on every computer. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

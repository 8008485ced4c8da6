import { finished, inStretches, type Steps } from "../basics/steps";
import type { Tracker } from "../model";
import { scoringRules } from "../scoring/scoringRules";
import type { AgreementFigure, AgreementReport } from "./figures";
import { asScoredByPair, pairScoresInSteps, type PairedScores } from "./pairScores";
import { tally, type Tally } from "./tally";

/**
 * How far observers who scored the same events independently agree: on all items, on each component, on each item, and
 * each pair of observers.
 *
 * @param tracker one tool version
 * @returns figures for all items, every component and every item even where nothing can be compared; for each pair of
 *   observers who have scored an event together. The same whatever the order of rows
 *
 * Agreement shows whether scores can be relied on; it says nothing of whether they are right.
 */
export function agreementOf(tracker: Tracker): AgreementReport {
  return finished(agreementInSteps(tracker));
}

/** The same, step by step. */
export function* agreementInSteps(tracker: Tracker): Steps<AgreementReport> {
  const paired = yield* pairScoresInSteps(tracker);
  const { events, counted, doubleCoded, alone, leftOut } = paired;
  const tallies = talliesOfItems(tracker);
  yield* inStretches(events.length, (from, to) => {
    for (const event of events.slice(from, to)) for (const each of tallies) each.add(event);
  });
  const ofObservers = yield* talliesOfObserversInSteps(tracker, paired);
  const figures: AgreementFigure[] = [];
  for (const each of [...tallies, ...ofObservers]) {
    figures.push(each.figure());
    yield;
  }
  return {
    tool: tracker.tool.label,
    counted,
    doubleCoded,
    share: counted === 0 ? null : doubleCoded / counted,
    events: events.length,
    alone,
    leftOut,
    figures,
  };
}

/** The same for each tool version, one after the other: agreement is never told of several together. */
export function* agreementsInSteps(trackers: readonly Tracker[]): Steps<AgreementReport[]> {
  const reports: AgreementReport[] = [];
  for (const tracker of trackers) reports.push(yield* agreementInSteps(tracker));
  return reports;
}

/** All items, then the components and the items in the items' order. */
function talliesOfItems({ tool, items }: Tracker): Tally[] {
  const { components, componentOfItem } = scoringRules(tool, items);
  const none = { component: null, item: null, observers: null };
  const positions = items.map((_, position) => position);
  return [
    tally({ ...none, level: "all" }, items, positions),
    ...components.map((component, at) =>
      tally(
        { ...none, level: "component", component },
        items,
        positions.filter((position) => componentOfItem[position] === at)
      )
    ),
    ...items.map(({ code }, position) => {
      const component = components[componentOfItem[position]!]!;
      return tally({ ...none, level: "item", component, item: code }, items, [position]);
    }),
  ];
}

/** One for each pair of observers with an event in common, filled, by name. */
function* talliesOfObserversInSteps(
  { items }: Tracker,
  { observers, events }: PairedScores
): Steps<Tally[]> {
  const none = { component: null, item: null };
  const positions = items.map((_, position) => position);
  const found: { first: number; second: number; tally: Tally }[] = [];
  yield* inStretches(events.length, (from, to) => {
    for (const event of events.slice(from, to))
      for (const comparison of event.comparisons) {
        const first = comparison.first.observer;
        const second = comparison.second.observer;
        const names = [observers[first]!, observers[second]!] as const;
        const pair = (found[comparison.pair] ??= {
          first,
          second,
          tally: tally({ ...none, level: "observers", observers: names }, items, positions),
        });
        pair.tally.add(asScoredByPair(event, comparison));
      }
  });
  return found.sort((a, b) => a.first - b.first || a.second - b.second).map((pair) => pair.tally);
}

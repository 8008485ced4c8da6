import type { Observation, Tracker } from "../model";
import { eventNumbers } from "./eventNumbers";

/** An event that people have scored one by one and on which they have not come together yet. */
export type EventToSettle = readonly [Observation, ...Observation[]];

/**
 * Events with several individual scores and none that counts, so that the figures lack them.
 *
 * @returns the individual scores of each, in the tracker's order; events in the order of their days, else of the tracker
 *
 * Names compare without regard to case.
 */
export function eventsToSettle({ observations }: Pick<Tracker, "observations">): EventToSettle[] {
  const eventOf = eventNumbers();
  const individual = new Map<number, Observation[]>();
  for (const observation of observations) {
    if (observation.record !== "individual") continue;
    const event = eventOf(observation);
    const scores = individual.get(event);
    if (scores) scores.push(observation);
    else individual.set(event, [observation]);
  }
  if (individual.size === 0) return [];
  for (const observation of observations)
    if (observation.record !== "individual") individual.delete(eventOf(observation));
  return [...individual.values()]
    .flatMap(([first, ...others]): EventToSettle[] =>
      first && others.length > 0 ? [[first, ...others]] : []
    )
    .sort(([a], [b]) => a.date - b.date);
}

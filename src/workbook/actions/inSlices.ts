import type { Steps } from "../../core/steps";
import type { Clock } from "./clock";

/** What is thrown inside, and caught where the work was begun, once nobody waits for it any more. */
export class Cancelled extends Error {}

/**
 * Takes steps until the clock says that others had to wait, lets them have the thread, and goes on.
 *
 * @throws Cancelled between two steps, once `isCancelled` says so
 */
export async function inSlices<T>(
  steps: Steps<T>,
  clock: Pick<Clock, "rest">,
  isCancelled: () => boolean = () => false
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const rest = clock.rest();
    if (rest === null) continue;
    await rest;
    if (isCancelled()) throw new Cancelled();
  }
}

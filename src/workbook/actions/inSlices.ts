import type { Steps } from "../../core";
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
  isCancelled?: () => boolean
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const rest = clock.rest();
    if (rest === null) continue;
    await rest;
    if (isCancelled?.() === true) throw new Cancelled();
  }
}

/** How often somebody who may wait no longer is asked. */
const ASKED_MILLISECONDS = 100;

/** What work comes to; null as soon as nobody waits for it any more. It must be such that nothing is lost by that. */
export async function unlessCancelled<T>(
  work: Promise<T>,
  clock: Pick<Clock, "after">,
  isCancelled: (() => boolean) | undefined
): Promise<T | null> {
  if (isCancelled === undefined) return work;
  let stop = (): void => undefined;
  const cancelled = new Promise<null>((resolve) => {
    const ask = (): void => {
      if (isCancelled()) resolve(null);
      else stop = clock.after(ASKED_MILLISECONDS, ask);
    };
    ask();
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    stop();
  }
}

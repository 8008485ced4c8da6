/**
 * Work that may be interrupted: each `yield` is a moment at which others may have the thread. Nothing is handed out on
 * the way; who takes the steps decides how many at a time, by a clock that is not known here.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** So many rows take a few milliseconds: few enough for a step, and so many that stepping costs nothing. */
const STRETCH = 400;

/** Does something for the positions from 0 to `count`, one stretch of them a step. */
export function* inStretches(
  count: number,
  work: (from: number, to: number) => void
): Steps<undefined> {
  for (let from = 0; from < count; from += STRETCH) {
    work(from, Math.min(from + STRETCH, count));
    yield;
  }
  return undefined;
}

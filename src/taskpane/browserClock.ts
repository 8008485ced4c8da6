import { toSerialDay } from "../core";
import type { Clock } from "../workbook/actions/clock";

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Others get the thread after so many milliseconds. A few such slices in one frame, each with what is left of a step,
 * stay below the 50 that a person notices, on a slow machine, too.
 */
const SLICE_MILLISECONDS = 6;

/** When our own work began to hold the thread. */
let since = -Infinity;

/**
 * Settles when what waited for the thread has had it: a click, a frame, an answer of Excel, and React, which waits in
 * the same way. `scheduler.yield` would go on before React, so that nobody would see how far the work is.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The clock on the wall where the user is, in Excel's days: its TODAY() and NOW(). */
export const browserClock: Clock = {
  today: () => serialDayOf(new Date()),
  now: () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
    return serialDayOf(now) + (now.getTime() - midnight.getTime()) / MILLISECONDS_PER_DAY;
  },
  rest: () => {
    if (performance.now() - since < SLICE_MILLISECONDS) return null;
    return breathe().then(() => {
      since = performance.now();
    });
  },
  after: (milliseconds, callBack) => {
    const timer = setTimeout(callBack, milliseconds);
    return () => clearTimeout(timer);
  },
};

function serialDayOf(date: Date): number {
  const day = toSerialDay({
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
  });
  if (day === null) throw new RangeError(`Not a day that Excel counts: ${date.toISOString()}`);
  return day;
}

import type { CDPSession, Frame, Page } from "playwright-core";

/** A stretch of work on a page's thread: milliseconds of the page's own clock, and how long others had the processor. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly away: number;
}

/** The part of the browser's trace that is used here: times in microseconds, by the wall and of the thread. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly startTime?: number } };
}

/** What pages do, what goes on after a promise, and the mark. */
const CATEGORIES = ["devtools.timeline", "v8.execute", "blink.user_timing"];
const MARK = "thread-times";
/** Milliseconds: pages are told rounded times. */
const CLOCKS_DIFFER = 0.5;

/**
 * Has the browser write down how long each stretch of work took by the wall and by the processor while something is
 * done. Only one such record can be made in a browser at a time.
 */
export async function recordThreadTimes(
  page: Page,
  frame: Frame,
  act: () => Promise<unknown>
): Promise<Stretch[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser.");
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  await session.send("Tracing.start", { traceConfig: { includedCategories: CATEGORIES } });
  try {
    await frame.evaluate((name) => void performance.mark(name), MARK);
    await act();
  } finally {
    await end(session);
  }
  return ofMarkedThread(events);
}

async function end(session: CDPSession): Promise<void> {
  const complete = new Promise((done) => session.once("Tracing.tracingComplete", done));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
}

/** What the thread did that set the mark, by the clock of its page. */
function ofMarkedThread(events: readonly TraceEvent[]): Stretch[] {
  const mark = events.find(({ name }) => name === MARK);
  const marked = mark?.args?.data?.startTime;
  if (!mark || marked === undefined) throw new Error("The record lacks its mark.");
  return events.flatMap(({ pid, tid, ts, dur, tdur }) => {
    if (pid !== mark.pid || tid !== mark.tid || dur === undefined || tdur === undefined) return [];
    const start = marked + (ts - mark.ts) / 1000;
    return [{ start, end: start + dur / 1000, away: (dur - tdur) / 1000 }];
  });
}

/**
 * Milliseconds of a time within which the page's thread worked; null where the record has a hole there, as it may on a
 * machine that has no time to keep it.
 */
export function workedWithin(
  stretches: readonly Stretch[],
  start: number,
  end: number
): number | null {
  let recorded = 0;
  let away = 0;
  let until = -Infinity;
  const within = stretches
    .filter((each) => each.start >= start - CLOCKS_DIFFER && each.end <= end + CLOCKS_DIFFER)
    // Of those that begin together, the one that holds the others.
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const each of within) {
    if (each.start < until) continue;
    recorded += each.end - each.start;
    away += each.away;
    until = each.end;
  }
  const duration = end - start;
  return recorded * 2 < duration ? null : duration - away;
}

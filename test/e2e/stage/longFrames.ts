import type { Frame, Page } from "playwright-core";
import { workedWithin, recordThreadTimes } from "./threadTimes";

interface Script {
  readonly url: string;
  readonly start: number;
  readonly duration: number;
}

/** A frame in which a page showed nothing new for so long that a person may notice. */
interface LongFrame {
  readonly scripts: readonly Script[];
}

/** The part of the browser's entries that is used here. */
interface Entry {
  readonly scripts: readonly {
    readonly sourceURL: string;
    readonly startTime: number;
    readonly duration: number;
  }[];
}

declare global {
  interface Window {
    longFrames?: LongFrame[];
  }
}

/** Entries come a moment after their frame. */
const LATE_MILLISECONDS = 300;

/** Has every page that opens from now on note its long animation frames: those of more than 50 milliseconds. */
export async function noteLongFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const frames: LongFrame[] = (window.longFrames = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Entry[]) {
        frames.push({
          scripts: entry.scripts.map(({ sourceURL, startTime, duration }) => ({
            url: sourceURL,
            start: startTime,
            duration,
          })),
        });
      }
    }).observe({ type: "long-animation-frame" });
  });
}

/** How long scripts held a frame, in milliseconds. */
export interface Hold {
  readonly most: number;
  /** False where the record has a hole: then a script counts with all of its time, and may have worked less. */
  readonly isCertain: boolean;
}

/**
 * How long scripts from an address held the longest of the long frames that come while something is done; 0 where none
 * comes. Frames are found by the wall's clock; time in which others had the processor in the middle of a script is not
 * the script's.
 */
export async function longestHold(
  page: Page,
  frame: Frame,
  address: string,
  act: () => Promise<unknown>
): Promise<Hold> {
  await frame.evaluate(() => void window.longFrames?.splice(0));
  const stretches = await recordThreadTimes(page, frame, async () => {
    await act();
    await frame.waitForTimeout(LATE_MILLISECONDS);
  });
  const frames = await frame.evaluate(() => window.longFrames ?? []);
  let most = 0;
  let isCertain = true;
  for (const { scripts } of frames) {
    let held = 0;
    for (const { url, start, duration } of scripts) {
      if (!url.startsWith(address)) continue;
      const worked = workedWithin(stretches, start, start + duration);
      held += worked ?? duration;
      if (worked === null) isCertain = false;
    }
    most = Math.max(most, held);
  }
  return { most, isCertain };
}

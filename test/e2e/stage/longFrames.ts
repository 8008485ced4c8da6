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

/**
 * How long scripts from an address held the longest of the long frames that come while something is done, in
 * milliseconds; 0 where none comes, null where it is not known. Frames are found by the wall's clock; time in which
 * others had the processor in the middle of a script is not the script's.
 */
export async function longestHold(
  page: Page,
  frame: Frame,
  address: string,
  act: () => Promise<unknown>
): Promise<number | null> {
  await frame.evaluate(() => void window.longFrames?.splice(0));
  const stretches = await recordThreadTimes(page, frame, async () => {
    await act();
    await frame.waitForTimeout(LATE_MILLISECONDS);
  });
  const frames = await frame.evaluate(() => window.longFrames ?? []);
  let longest: number | null = 0;
  for (const { scripts } of frames) {
    const own = scripts.filter(({ url }) => url.startsWith(address));
    const holds = own.map(({ start, duration }) =>
      workedWithin(stretches, start, start + duration)
    );
    if (holds.includes(null)) longest = null;
    else if (longest !== null) longest = Math.max(longest, sumOf(holds));
  }
  return longest;
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

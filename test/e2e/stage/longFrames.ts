import type { Frame, Page } from "playwright-core";
import { awayWithin, recordThreadTimes } from "./threadTimes";

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
 * Watches the long frames that come while something is done. How long scripts from an address held each of them, in
 * milliseconds, the longest first. Frames and scripts are measured by the wall's clock; time that others had the
 * processor in the middle of a script is not the script's.
 */
export async function heldWhile(
  page: Page,
  frame: Frame,
  address: string,
  act: () => Promise<unknown>
): Promise<number[]> {
  await frame.evaluate(() => void window.longFrames?.splice(0));
  const stretches = await recordThreadTimes(page, frame, async () => {
    await act();
    await frame.waitForTimeout(LATE_MILLISECONDS);
  });
  const frames = await frame.evaluate(() => window.longFrames ?? []);
  const heldBy = ({ start, duration }: Script): number =>
    duration - awayWithin(stretches, start, start + duration);
  return frames
    .map(({ scripts }) =>
      scripts
        .filter(({ url }) => url.startsWith(address))
        .reduce((sum, script) => sum + heldBy(script), 0)
    )
    .filter((held) => held > 0)
    .sort((a, b) => b - a);
}

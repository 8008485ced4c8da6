import type { Frame, Page } from "playwright-core";

/** A frame in which a page showed nothing new for so long that a person may notice. */
interface LongFrame {
  readonly start: number;
  readonly duration: number;
  readonly scripts: readonly { readonly url: string; readonly duration: number }[];
}

/** The part of the browser's entries that is used here. */
interface Entry {
  readonly startTime: number;
  readonly duration: number;
  readonly scripts: readonly { readonly sourceURL: string; readonly duration: number }[];
}

declare global {
  interface Window {
    longFrames?: LongFrame[];
  }
}

/** Has every page that opens from now on note its long animation frames: those of more than 50 milliseconds. */
export async function noteLongFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const frames: LongFrame[] = (window.longFrames = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Entry[]) {
        frames.push({
          start: entry.startTime,
          duration: entry.duration,
          scripts: entry.scripts.map(({ sourceURL, duration }) => ({ url: sourceURL, duration })),
        });
      }
    }).observe({ type: "long-animation-frame" });
  });
}

/** Forgets what was noted so far. */
export async function forgetLongFrames(frame: Frame): Promise<void> {
  await frame.evaluate(() => void window.longFrames?.splice(0));
}

/** How long scripts from an address held each of the long frames noted so far, in milliseconds, the longest first. */
export async function heldBy(frame: Frame, address: string): Promise<number[]> {
  // Entries come a moment after their frame.
  await frame.waitForTimeout(300);
  const frames = await frame.evaluate(() => window.longFrames ?? []);
  return frames
    .map(({ scripts }) =>
      scripts
        .filter(({ url }) => url.startsWith(address))
        .reduce((sum, { duration }) => sum + duration, 0)
    )
    .filter((held) => held > 0)
    .sort((a, b) => b - a);
}

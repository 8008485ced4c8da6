import { chromium, type Browser } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../../../tools/chromium";
import { startServer } from "../../../workbench/server/server";
import { seededRandom } from "../district/random";
import { inRounds } from "../timed/inRounds";
import { writeEmptyPane } from "./emptyPane";
import { PROBE } from "./probe";

export interface MeasuredLoad {
  readonly chromium: string;
  /** Milliseconds from the page's start to `Office.onReady` on a page that has nothing else, one a round. */
  readonly emptyPage: readonly number[];
  /** Milliseconds from the page's start until the home view answers a click, one a round. */
  readonly homeView: readonly number[];
}

declare global {
  interface Window {
    /** Milliseconds; the probe in the pane tells the page around it. */
    readonly paneReadyAfter?: number;
  }
}

const TIMEOUT_MILLISECONDS = 60_000;

/**
 * Opens the workbench with an empty page in its pane, and with the add-in, in turn: the same server, the same client
 * of Office, one Chromium, in each round a fresh context without caches.
 */
export async function measureLoad(rounds: number): Promise<MeasuredLoad> {
  const addIn = await startServer({ port: 0, open: false });
  try {
    if (addIn.paneTrouble !== null) throw new Error(addIn.paneTrouble);
    const empty = await startServer({
      port: 0,
      open: false,
      build: false,
      folders: { pane: writeEmptyPane() },
    });
    try {
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: CHROMIUM_FLAGS,
      });
      try {
        const measure = {
          emptyPage: () => openOnce(browser, empty.url),
          homeView: () => openOnce(browser, addIn.url),
        };
        // The first pages of a browser pay for the browser.
        await inRounds(measure, 2, seededRandom(0));
        const measured = await inRounds(measure, rounds, seededRandom(rounds));
        return { chromium: browser.version(), ...measured };
      } finally {
        await browser.close();
      }
    } finally {
      await empty.close();
    }
  } finally {
    await addIn.close();
  }
}

/** Opens a workbench and waits until the page in its pane says when it was ready. */
async function openOnce(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    await context.addInitScript(PROBE);
    const page = await context.newPage();
    await page.goto(url);
    const ready = await page.waitForFunction(() => window.paneReadyAfter, undefined, {
      timeout: TIMEOUT_MILLISECONDS,
    });
    return Number(await ready.jsonValue());
  } finally {
    await context.close();
  }
}

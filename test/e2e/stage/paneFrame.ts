import type { Frame, Page } from "playwright-core";

const FRAME_MILLISECONDS = 15_000;
const LOOK_MILLISECONDS = 50;

/** The frame with the pane; it has its address only some time after the page has loaded. */
export async function paneFrame(page: Page, isPane: (address: string) => boolean): Promise<Frame> {
  const end = Date.now() + FRAME_MILLISECONDS;
  for (;;) {
    const frame = page.frames().find((each) => isPane(each.url()));
    if (frame) return frame;
    if (Date.now() > end) throw new Error(`No frame with the pane among ${addresses(page)}`);
    await page.waitForTimeout(LOOK_MILLISECONDS);
  }
}

function addresses(page: Page): string {
  return page
    .frames()
    .map((frame) => frame.url())
    .join(", ");
}

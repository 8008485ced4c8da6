import type { Locator } from "playwright-core";
import type { Hands } from "./hands";
import type { ProductStage } from "./stage";

/** More Tabs than any view has stops; then what is looked for cannot be reached. */
const MOST_TABS = 120;
/** Stops that may lie between the pane's end and where the browser goes on. */
const MOST_BEHIND = 3;
/** Around a control, for an outline that lies outside of it. */
const OUTLINE_PIXELS = 6;

/** One place where Tab stops. */
export interface Stop {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** Something else lies over its middle, or it is scrolled out of view. */
  readonly isCovered: boolean;
}

/** The pane by the keyboard alone. Notes each control that does not show that it has the focus. */
export class Keyboard implements Hands {
  readonly unseen = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(private readonly stage: ProductStage) {}

  /** Arrows between the tabs, Enter to open: as the tab list announces itself. */
  async open(tab: Parameters<Hands["open"]>[0]): Promise<void> {
    const { pane, page } = this.stage;
    await this.enterPane();
    await this.tabTo(pane.frame.locator('[role="tab"][aria-selected="true"]'));
    const wanted = pane.tab(tab);
    for (let count = 0; !(await hasFocus(wanted)); count += 1) {
      if (count > 5) throw new Error(`The arrow keys do not lead to the tab ${tab}.`);
      await page.keyboard.press("ArrowRight");
    }
    await this.look();
    await page.keyboard.press("Enter");
    await pane.settle();
  }

  async press(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.stage.page.keyboard.press("Enter");
  }

  /** Typing the beginning of an option picks it in a native drop-down. */
  async choose(label: string, option: string): Promise<void> {
    const { pane, page } = this.stage;
    const choice = pane.choice(label);
    await this.tabTo(choice);
    await page.keyboard.press("Home");
    for (let count = 0; (await chosen(choice)) !== option; count += 1) {
      if (count > 20) throw new Error(`The arrow keys do not lead to ${option} in ${label}.`);
      await page.keyboard.press("ArrowDown");
    }
    await pane.settle();
  }

  /** Presses Space on a control that it goes to first, as for a check box. */
  async toggle(box: Locator): Promise<void> {
    await this.tabTo(box);
    await this.stage.page.keyboard.press("Space");
  }

  /** Goes on with Tab until a control has the focus, from wherever it is in the pane. */
  async tabTo(wanted: Locator): Promise<void> {
    const { page } = this.stage;
    await wanted.waitFor();
    await this.enterPane();
    for (let count = 0; count < MOST_TABS; count += 1) {
      if (await hasFocus(wanted)) {
        await this.look();
        return;
      }
      await page.keyboard.press("Tab");
      await this.enterPane();
    }
    throw new Error(`Tab does not lead to ${String(wanted)}.`);
  }

  /** Every stop of Tab from the pane's beginning to its end; begins at what stands before the pane. */
  async stops(): Promise<Stop[]> {
    const { page, pane } = this.stage;
    await pane.frame.evaluate(() => window.scrollTo(0, 0));
    await page.getByRole("button", { name: "Collapse the task pane" }).focus();
    return this.walk("Tab");
  }

  /**
   * Every stop of Shift+Tab from the pane's end to its beginning; asked for after `stops`, which ends behind it. There
   * the browser may have gone on to the top of its page, from where it takes some presses to come back to the pane.
   */
  async stopsBack(): Promise<Stop[]> {
    for (let count = 0; count < MOST_BEHIND; count += 1) {
      const stops = await this.walk("Shift+Tab");
      if (stops.length > 0) return stops;
    }
    return [];
  }

  /** Presses a key until the focus is outside of the pane; the stops within it. */
  private async walk(key: "Tab" | "Shift+Tab"): Promise<Stop[]> {
    const stops: Stop[] = [];
    while (stops.length < MOST_TABS) {
      await this.stage.page.keyboard.press(key);
      const stop = await this.stop();
      if (!stop) break;
      stops.push(stop);
    }
    return stops;
  }

  /** Gives the keyboard to the pane when the grid has it, as F6 does in Excel. */
  private async enterPane(): Promise<void> {
    const { pane, page } = this.stage;
    const isInPane = await page.evaluate(() => document.activeElement?.tagName === "IFRAME");
    if (!isInPane) await (await pane.frame.frameElement()).focus();
  }

  private async stop(): Promise<Stop | null> {
    const { page, pane } = this.stage;
    const isInPane = await page.evaluate(() => document.activeElement?.tagName === "IFRAME");
    if (!isInPane) return null;
    return pane.frame.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { top, left, width, height } = element.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      const label = element.getAttribute("aria-label") ?? (element as HTMLElement).innerText;
      const isCovered = !element.contains(seen);
      return { name: label || element.tagName, top: top + window.scrollY, left, isCovered };
    });
  }

  /** Compares the pixels around the focused control with and without the focus; they must differ. */
  private async look(): Promise<void> {
    const { page, pane } = this.stage;
    const focused = await this.stop();
    if (!focused || this.seen.has(focused.name)) return;
    this.seen.add(focused.name);
    const handle = await pane.frame.evaluateHandle(() => document.activeElement as HTMLElement);
    const box = await handle.boundingBox();
    if (!box) return;
    const clip = {
      x: box.x - OUTLINE_PIXELS,
      y: box.y - OUTLINE_PIXELS,
      width: box.width + 2 * OUTLINE_PIXELS,
      height: box.height + 2 * OUTLINE_PIXELS,
    };
    const shot = () => page.screenshot({ clip, animations: "disabled" });
    const withFocus = await shot();
    await handle.evaluate((element) => element.blur());
    const without = await shot();
    await handle.evaluate((element) => element.focus());
    if (withFocus.equals(without)) this.unseen.add(focused.name);
  }
}

async function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

async function chosen(choice: Locator): Promise<string> {
  return choice.evaluate((element) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    return options[selectedIndex]?.text ?? "";
  });
}

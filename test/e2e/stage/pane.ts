import type { Frame, Locator, Page } from "playwright-core";
import { messages } from "../../../src/messages/messages";
import type { Tab } from "../../../src/taskpane/session/paneState";

const FRAME_MILLISECONDS = 15_000;
const LOOK_MILLISECONDS = 30;

/** The task pane as its users know it: found by roles and names, never by how it is built. */
export class Pane {
  private current: Frame | null = null;

  /**
   * @param address with which the pane's own begins
   * @param editor whose pane it is, where two editors share the page
   */
  constructor(
    private readonly page: Page,
    private readonly address: string,
    private readonly editor: string | null = null
  ) {}

  get frame(): Frame {
    if (!this.current) throw new Error("The pane has not arrived yet.");
    return this.current;
  }

  /** Is told before something loads the pane anew, so that `arrive` does not take the old page for the new one. */
  async depart(): Promise<void> {
    await this.frame.evaluate(() => Object.assign(window, { isDeparting: true }));
  }

  /** Waits for a page of the pane that has not departed, until it shows its first view or says why it cannot. */
  async arrive(): Promise<void> {
    const end = Date.now() + FRAME_MILLISECONDS;
    for (;;) {
      const frame = await this.findFrame();
      // A page that goes away while it is asked is the old one.
      const isOld = await frame?.evaluate(() => "isDeparting" in window).catch(() => true);
      if (frame && isOld === false) {
        this.current = frame;
        break;
      }
      if (Date.now() > end) throw new Error(`No pane has arrived at ${this.address}`);
      await this.page.waitForTimeout(LOOK_MILLISECONDS);
    }
    await this.tab("home").waitFor();
    await this.frame.evaluate(() => {
      // Then errors that the client logs hold whole statements, values among them.
      const client = (window as { OfficeExtension?: typeof OfficeExtension }).OfficeExtension;
      if (client) client.config.extendedErrorLogging = true;
    });
    await this.settle();
  }

  private async findFrame(): Promise<Frame | undefined> {
    const frames = this.page.frames().filter((each) => each.url().startsWith(this.address));
    if (this.editor === null) return frames[0];
    for (const frame of frames) {
      const element = await frame.frameElement();
      if ((await element.getAttribute("data-editor-pane")) === this.editor) return frame;
    }
    return undefined;
  }

  tab(tab: Tab): Locator {
    // A tab's name goes on with its count, such as "Gaps, 3 gaps without a PDSA cycle".
    return this.frame.getByRole("tab", { name: new RegExp(`^${messages.tab[tab]}\\b`) });
  }

  async open(tab: Tab): Promise<void> {
    await this.tab(tab).click();
    await this.frame.getByRole("heading", { level: 1 }).waitFor();
    await this.settle();
  }

  button(name: string): Locator {
    return this.frame.getByRole("button", { name, exact: true });
  }

  /** The one live region: what a screen reader hears. */
  get status(): Locator {
    return this.frame.getByRole("status");
  }

  /** Waits until the live region says a sentence that holds the text; the region says nothing twice. */
  async hears(text: string | RegExp, seconds = 20): Promise<string> {
    const region = this.status.filter({ hasText: text });
    await region.waitFor({ state: "attached", timeout: seconds * 1000 });
    return (await region.textContent()) ?? "";
  }

  /** A drop-down by its label. */
  choice(label: string): Locator {
    return this.frame.getByRole("combobox", { name: label, exact: true });
  }

  /** The visible text of what is shown now, blanks put together. */
  async text(): Promise<string> {
    const text = await this.frame.getByRole("tabpanel").innerText();
    return text.replace(/\s+/g, " ").trim();
  }

  /** Cards of the gap view that hold a text. */
  gapCards(hasText: string): Locator {
    return this.frame.getByRole("article").filter({ hasText });
  }

  /** Cards of the gap view with a title. */
  gapsTitled(title: string): Locator {
    const has = this.frame.getByRole("heading", { name: title, exact: true });
    return this.frame.getByRole("article").filter({ has });
  }

  /** Waits until nothing runs and nothing moves: a job's line, a spinner, a style still to come. */
  async settle(): Promise<void> {
    await this.frame.locator('main[aria-busy="false"]').waitFor();
    await this.frame.getByRole("progressbar").waitFor({ state: "detached" });
    await this.frame.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
  }
}

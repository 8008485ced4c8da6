import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";

/** A file outside of the page. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A place on the page, in pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The bar above the workbook, as far as it is about files, and what the page says of them. */
export class FileBar {
  constructor(private readonly page: Page) {}

  get bar(): Locator {
    return this.page.getByRole("banner");
  }

  button(name: "Open .xlsx…" | "Download .xlsx"): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** What went wrong with a file, until it is dismissed. */
  get refusal(): Locator {
    return this.page.getByRole("alert");
  }

  /** What is being done with a file. */
  work(words: string): Locator {
    return this.page.getByRole("status").filter({ hasText: words });
  }

  async title(): Promise<string> {
    return this.bar.locator("[aria-haspopup=menu]").innerText();
  }

  /** Opens one of the samples that the bar offers. */
  async openSample(title: string): Promise<void> {
    await this.bar.locator("[aria-haspopup=menu]").click();
    await this.page.getByRole("menuitem", { name: `Open: ${title}`, exact: true }).click();
  }

  async download(): Promise<NamedFile> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.button("Download .xlsx").click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** Picks a file in the browser's own chooser. */
  async choose({ name, bytes }: NamedFile): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent("filechooser"),
      this.button("Open .xlsx…").click(),
    ]);
    await chooser.setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  }

  /** Drags files from outside over a place of the page and lets go of them there, as the browser itself tells it. */
  async drop(files: readonly NamedFile[], { x, y }: Point): Promise<void> {
    const folder = mkdtempSync(path.join(tmpdir(), "dropped-"));
    try {
      const paths = files.map(({ name, bytes }) => {
        const file = path.join(folder, name);
        writeFileSync(file, bytes);
        return file;
      });
      const browser = await this.page.context().newCDPSession(this.page);
      const data = { items: [], files: paths, dragOperationsMask: 1 };
      for (const type of ["dragEnter", "dragOver", "drop"] as const) {
        await browser.send("Input.dispatchDragEvent", { type, x, y, data });
        if (type !== "drop") await this.page.getByText("Drop an .xlsx file to open it").waitFor();
      }
      await browser.detach();
      await this.page.getByText(/^Opening|^One file/).waitFor();
      // The page has begun to read them; it must not lose them yet.
      await this.page.getByText(/^Opening/).waitFor({ state: "detached" });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** The scripts that the page has loaded so far, those of its threads left out. */
  async scripts(): Promise<string[]> {
    return this.page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((name) => name.endsWith(".js"))
    );
  }
}

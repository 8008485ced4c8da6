import type { Locator, Page } from "playwright-core";

/** The grid beside the pane, used as a person uses it: with keys, clicks and the clipboard. */
export class Grid {
  constructor(private readonly page: Page) {}

  cell(address: string): Locator {
    return this.page.locator(`[data-cell="${address}"]`);
  }

  sheetTab(name: string): Locator {
    return this.page
      .getByRole("tablist", { name: "Sheets" })
      .getByRole("tab", { name, exact: true });
  }

  /** Brings a cell to the front, scrolls to it and selects it. */
  async goTo(address: string): Promise<void> {
    await this.page.evaluate((place) => window.workbench.goTo(place), address);
    await this.cell(address).waitFor();
  }

  /** What a cell shows. */
  async shown(address: string): Promise<string> {
    await this.goTo(address);
    return (await this.cell(address).innerText()).trim();
  }

  /** Types texts into cells from left to right, starting at an address, and ends with Enter. */
  async type(address: string, ...texts: readonly string[]): Promise<void> {
    await this.goTo(address);
    await this.cell(address).click();
    for (const [index, text] of texts.entries()) {
      if (text !== "") await this.page.keyboard.type(text);
      await this.page.keyboard.press(index < texts.length - 1 ? "Tab" : "Enter");
    }
  }

  /** Pastes rows of texts as another program puts them on the clipboard. Needs the clipboard's permission. */
  async paste(address: string, rows: readonly (readonly string[])[]): Promise<void> {
    await this.goTo(address);
    await this.cell(address).click();
    const block = rows.map((row) => row.join("\t")).join("\r\n");
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await this.page.keyboard.press("Control+V");
  }
}

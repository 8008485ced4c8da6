import type { BrowserContext, Page } from "playwright-core";

/** Everything that must not happen on a stage, noted as it happens. */
export class Watch {
  /** Errors in any console, uncaught ones and refusals of a page's security policy among them. */
  readonly errors: string[] = [];
  /** Addresses outside of this machine that a page asked for. */
  readonly outside: string[] = [];

  constructor(page: Page) {
    page.on("console", (message) => {
      if (message.type() !== "error") return;
      const { url, lineNumber, columnNumber } = message.location();
      this.errors.push(`${message.text()} (${url}:${lineNumber}:${columnNumber})`);
    });
    page.on("pageerror", (error) => this.errors.push(error.stack ?? String(error)));
    page.on("crash", () => this.errors.push("The page crashed."));
  }

  /** Forgets errors that a test has brought about itself; how many there were. */
  forget(pattern: RegExp): number {
    const others = this.errors.filter((error) => !pattern.test(error));
    const { length } = this.errors.splice(0, this.errors.length, ...others);
    return length - others.length;
  }

  /** Turns away whatever would leave this machine; later routes may answer for single addresses. */
  async closeDoors(context: BrowserContext): Promise<void> {
    await context.route(
      (url) => url.protocol.startsWith("http") && url.hostname !== "localhost",
      async (route) => {
        this.outside.push(route.request().url());
        await route.abort();
      }
    );
  }
}

import type { ExcelHost } from "../host/excelHost";
import { WindowsSession } from "../host/transport/windowsSession";

/** The pane's way to the host: one session for each load of the pane's page. */
export class PaneLink {
  private chosenDark: boolean | undefined;
  private session: WindowsSession | undefined;

  constructor(private readonly host: ExcelHost) {}

  /** Whether Office has its dark theme: as chosen here, else as the browser prefers. */
  get isDark(): boolean {
    return this.chosenDark ?? window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  set isDark(isDark: boolean) {
    this.chosenDark = isDark;
  }

  /** Opens a session in place of the one before; its result becomes the pane's `window.external`. */
  connect(): object {
    this.close();
    this.session = new WindowsSession(this.host, {
      theme: () => (this.isDark ? "dark" : "light"),
      // With "?logging" in the address of the workbench.
      logging: new URLSearchParams(window.location.search).has("logging"),
    });
    return this.session.external;
  }

  /** Ends the session: nothing reaches the page any more. */
  close(): void {
    this.session?.close();
    this.session = undefined;
  }
}

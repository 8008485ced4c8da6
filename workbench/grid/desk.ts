import { ExcelHost } from "../host/excelHost";
import type { Surface } from "../host/surface/surface";
import type { WorkbookJson } from "../model/serialization";
import { Workbook } from "../model/workbook";
import { GridSession } from "./gridSession";
import { PaneLink } from "./paneLink";

const BLANK_TITLE = "Blank workbook";

/** What lies on the desk: one workbook, the person at it, and the host that the pane talks to. */
export interface DeskState {
  readonly title: string;
  readonly session: GridSession;
  readonly isDark: boolean;
  /** Goes up when the pane must be loaded anew. */
  readonly paneLoad: number;
  /** What went wrong while opening a workbook; null when nothing did. */
  readonly trouble: string | null;
}

/** The simulated Excel of the page: opens workbooks and connects the pane to them. */
export class Desk {
  readonly host: ExcelHost;
  readonly pane: PaneLink;
  private state: DeskState;
  private readonly listeners = new Set<() => void>();
  private readonly waitingForPane: (() => void)[] = [];

  constructor(surface: Surface) {
    const workbook = new Workbook();
    this.host = new ExcelHost(workbook, surface, { platform: "windows" });
    this.pane = new PaneLink(this.host);
    this.state = {
      title: BLANK_TITLE,
      session: this.sessionFor(workbook),
      isDark: this.pane.isDark,
      paneLoad: 0,
      trouble: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): DeskState => this.state;

  /** Puts a new workbook with one sheet on the desk; done when the pane has been loaded beside it. */
  openBlank(): Promise<void> {
    return this.put(new Workbook(), BLANK_TITLE);
  }

  /** Puts a stored workbook on the desk. Throws for data that is no workbook. */
  openJson(json: WorkbookJson, title = "Workbook"): Promise<void> {
    return this.put(Workbook.fromJSON(json), title);
  }

  /** Shows or takes away a sentence about something that could not be opened. */
  setTrouble(trouble: string | null): void {
    this.update({ trouble });
  }

  /** Switches between Office's light and dark theme; the pane learns of it by being loaded again. */
  toggleTheme(): void {
    this.pane.isDark = !this.state.isDark;
    this.update({ isDark: !this.state.isDark });
    void this.reloadPane();
  }

  /** Loads the pane's page again; done when the page is there. */
  reloadPane(): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.waitingForPane.push(resolve));
    this.update({ paneLoad: this.state.paneLoad + 1 });
    return loaded;
  }

  /** Hears from the page that the pane has loaded, or that there is none to load. */
  paneLoaded(): void {
    for (const resolve of this.waitingForPane.splice(0)) resolve();
  }

  private put(workbook: Workbook, title: string): Promise<void> {
    this.state.session.dispose();
    this.pane.close();
    this.host.reset(workbook);
    this.update({ title, session: this.sessionFor(workbook), trouble: null });
    return this.reloadPane();
  }

  private sessionFor(workbook: Workbook): GridSession {
    return new GridSession(workbook, (editing) => {
      this.host.cellEditMode = editing;
    });
  }

  private update(patch: Partial<DeskState>): void {
    this.state = { ...this.state, ...patch };
    for (const listener of [...this.listeners]) listener();
  }
}

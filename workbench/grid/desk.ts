import { ExcelHost } from "../host/excelHost";
import type { Surface } from "../host/surface/surface";
import type { WorkbookJson } from "../model/serialization";
import { Workbook } from "../model/workbook";
import { fileNameOf, titleOfFile } from "./fileNames";
import { GridSession } from "./gridSession";
import { PaneLink } from "./paneLink";
import type { XlsxJobs } from "./xlsxJobs";

const BLANK_TITLE = "Blank workbook";
/** Two frames, and some more on a busy machine. */
const PAINT_MILLISECONDS = 50;

/** What lies on the desk: one workbook, the person at it, and the host that the pane talks to. */
export interface DeskState {
  readonly title: string;
  readonly session: GridSession;
  readonly isDark: boolean;
  /** Goes up when the pane must be loaded anew. */
  readonly paneLoad: number;
  /** What went wrong while opening a workbook or making its file; null when nothing did. */
  readonly trouble: string | null;
  /** What is being done with a file, in words; null when nothing is. */
  readonly fileWork: string | null;
}

/** A workbook's file, ready to be saved by the browser. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The simulated Excel of the page: opens workbooks and connects the pane to them. */
export class Desk {
  readonly host: ExcelHost;
  readonly pane: PaneLink;
  private state: DeskState;
  private readonly listeners = new Set<() => void>();
  private readonly waitingForPane: (() => void)[] = [];

  constructor(
    surface: Surface,
    private readonly xlsx: XlsxJobs
  ) {
    const workbook = new Workbook();
    this.host = new ExcelHost(workbook, surface, { platform: "windows" });
    this.pane = new PaneLink(this.host);
    this.state = {
      title: BLANK_TITLE,
      session: this.sessionFor(workbook),
      isDark: this.pane.isDark,
      paneLoad: 0,
      trouble: null,
      fileWork: null,
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

  /**
   * Opens an .xlsx file in place of the workbook; done when the pane has been loaded beside it. A file
   * that is refused leaves everything as it is, and the reason stands in `trouble`; so does what was
   * left out of one that is opened.
   */
  async openFile(file: File): Promise<void> {
    await this.workOnFile(`Opening ${file.name}`, `“${file.name}” was not opened.`, async () => {
      const result = await this.xlsx.read(file);
      if ("refused" in result) {
        this.setTrouble(`“${file.name}” was not opened. ${result.refused}`);
        return;
      }
      await this.openJson(result.json, titleOfFile(file.name));
      if (result.notes.length > 0) this.setTrouble(leftOut(result.notes));
    });
  }

  /**
   * The workbook as an .xlsx file called by its title; undefined when none could be made, also because
   * the entry being typed was not taken.
   */
  async makeFile(): Promise<WorkbookFile | undefined> {
    if (!this.state.session.commit(null)) return undefined;
    const name = fileNameOf(this.state.title);
    let made: WorkbookFile | undefined;
    await this.workOnFile(`Preparing ${name}`, `“${name}” could not be made.`, async () => {
      made = { name, bytes: await this.xlsx.write(this.host.workbook.toJSON()) };
    });
    return made;
  }

  /** One file at a time: what is asked for meanwhile is left out, as the page's buttons say. */
  private async workOnFile(words: string, failed: string, work: () => Promise<void>) {
    if (this.state.fileWork !== null) return;
    this.update({ fileWork: words, trouble: null });
    // What follows may keep the page busy for a second or two; by then it says why.
    await new Promise((painted) => setTimeout(painted, PAINT_MILLISECONDS));
    try {
      await work();
    } catch (cause) {
      this.setTrouble(`${failed} ${String(cause)}`);
    } finally {
      this.update({ fileWork: null });
    }
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

/** How many things that were left out are named before the others are only counted. */
const MOST_NOTES = 3;

function leftOut(notes: readonly string[]): string {
  const more = notes.length - MOST_NOTES;
  return [...notes.slice(0, MOST_NOTES), ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}

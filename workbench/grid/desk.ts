import type { ExcelHost } from "../host/excelHost";
import type { Surface } from "../host/surface/surface";
import type { WorkbookJson } from "../model/serialization";
import { Workbook } from "../model/workbook";
import { fileNameOf, titleOfFile } from "./fileNames";
import type { PaneLink } from "./paneLink";
import { FIRST, Seat, SECOND } from "./seat";
import type { XlsxJobs } from "./xlsxJobs";

const BLANK_TITLE = "Blank workbook";
/** Two frames, and some more on a busy machine. */
const PAINT_MILLISECONDS = 50;

/** What lies on the desk: one workbook, and who sits at it. */
export interface DeskState {
  readonly title: string;
  /** The first editor, and the second one while there is one. */
  readonly seats: readonly Seat[];
  readonly isDark: boolean;
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
  /** The first editor's place. */
  readonly first: Seat;
  private state: DeskState;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly surface: Surface,
    private readonly xlsx: XlsxJobs
  ) {
    this.first = new Seat(FIRST, new Workbook(), surface, () => this.update({}));
    this.state = {
      title: BLANK_TITLE,
      seats: [this.first],
      isDark: this.first.pane.isDark,
      trouble: null,
      fileWork: null,
    };
  }

  /** The first editor's Excel. */
  get host(): ExcelHost {
    return this.first.host;
  }

  /** The second editor's place, while there is one. */
  get second(): Seat | undefined {
    return this.state.seats[1];
  }

  /** An editor's way from pane to host; the first one's for an editor who is not there. */
  paneOf(editor: string | null): PaneLink {
    return (this.state.seats.find((seat) => seat.editor.id === editor) ?? this.first).pane;
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
    if (!this.state.seats.every(({ session }) => session.entry.commit(null))) return undefined;
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

  /** Switches between Office's light and dark theme; panes learn of it by being loaded again. */
  toggleTheme(): void {
    const isDark = !this.state.isDark;
    this.update({ isDark });
    for (const seat of this.state.seats) {
      seat.pane.isDark = isDark;
      void seat.reloadPane();
    }
  }

  /** Lets a second editor sit down at the same workbook; done when the pane has been loaded there. */
  openSecondEditor(): Promise<void> {
    if (this.second) return Promise.resolve();
    const { workbook } = this.host;
    const seat = new Seat(SECOND, workbook, this.surface, () => this.update({}));
    seat.pane.isDark = this.state.isDark;
    const arrived = seat.paneArrives();
    this.update({ seats: [this.first, seat] });
    return arrived;
  }

  /** The second editor leaves; what has been entered stays, an entry being typed does not. */
  closeSecondEditor(): void {
    const { second } = this;
    if (!second) return;
    this.update({ seats: [this.first] });
    second.leave();
    this.first.session.requestFocus();
  }

  private async put(workbook: Workbook, title: string): Promise<void> {
    const loaded = this.state.seats.map((seat) => seat.put(workbook));
    this.update({ title, trouble: null });
    await Promise.all(loaded);
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

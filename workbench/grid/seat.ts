import { FIRST_EDITOR } from "../model/changes";
import type { Workbook } from "../model/workbook";
import { ExcelHost } from "../host/excelHost";
import type { Surface } from "../host/surface/surface";
import { GridSession } from "./gridSession";
import { PaneLink } from "./paneLink";

/** Who sits at a grid. */
export interface Editor {
  /** As the model and the host know the editor. */
  readonly id: string;
  readonly name: string;
  /** In which others see where the editor is. */
  readonly color: string;
}

export const FIRST: Editor = { id: FIRST_EDITOR, name: "First editor", color: "#b3480a" };
export const SECOND: Editor = { id: "second", name: "Second editor", color: "#7a3db8" };

/** One editor's place at the workbook: a grid, a pane, and the Excel that the pane talks to. */
export class Seat {
  readonly host: ExcelHost;
  readonly pane: PaneLink;
  private grid: GridSession;
  private load = 0;
  private readonly waitingForPane: (() => void)[] = [];

  constructor(
    readonly editor: Editor,
    workbook: Workbook,
    surface: Surface,
    /** Hears when the session or the pane's load is another one. */
    private readonly onChange: () => void
  ) {
    this.host = new ExcelHost(workbook, surface, { platform: "windows", editor: editor.id });
    this.pane = new PaneLink(this.host);
    this.grid = this.sessionFor(workbook);
  }

  get session(): GridSession {
    return this.grid;
  }

  /** Goes up when the pane must be loaded anew. */
  get paneLoad(): number {
    return this.load;
  }

  /** Puts another workbook in front of the editor; done when the pane has been loaded beside it. */
  put(workbook: Workbook): Promise<void> {
    this.grid.dispose();
    this.pane.close();
    this.host.reset(workbook);
    this.grid = this.sessionFor(workbook);
    return this.reloadPane();
  }

  /** Loads the pane's page again; done when the page is there. */
  reloadPane(): Promise<void> {
    const loaded = this.paneArrives();
    this.load += 1;
    this.onChange();
    return loaded;
  }

  /** Done when the page that the pane loads now is there. */
  paneArrives(): Promise<void> {
    return new Promise((resolve) => this.waitingForPane.push(resolve));
  }

  /** Hears from the page that the pane has loaded, or that there is none to load. */
  paneLoaded(): void {
    for (const resolve of this.waitingForPane.splice(0)) resolve();
  }

  /** Ends the editor's work; the workbook stays. */
  leave(): void {
    const { workbook } = this.host;
    this.grid.dispose();
    this.pane.close();
    this.host.close();
    workbook.views.close(this.editor.id);
  }

  private sessionFor(workbook: Workbook): GridSession {
    return new GridSession(
      workbook,
      (editing) => {
        this.host.cellEditMode = editing;
      },
      this.editor.id
    );
  }
}

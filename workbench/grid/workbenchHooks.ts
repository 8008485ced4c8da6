import type { ExcelHost } from "../host/excelHost";
import type { WorkbookJson } from "../model/serialization";
import type { Workbook } from "../model/workbook";
import type { Desk } from "./desk";
import type { Seat } from "./seat";

/** What one editor can do, by the paths that the keyboard takes. */
export interface EditorHooks {
  readonly host: ExcelHost;
  /** Selects what a text typed into the name box would select; false when there is no such place. */
  goTo(address: string): boolean;
  /**
   * Goes to a cell, types over it and presses Enter; "" presses Delete. False when the entry was not
   * taken: then an alert, or a sentence in the status bar, says why.
   */
  typeInto(address: string, text: string): boolean;
}

/** What tests and the curious find as `window.workbench`; grid and host are the first editor's. */
export interface WorkbenchHooks extends EditorHooks {
  readonly workbook: Workbook;
  /** Both are done when the pane has been loaded again beside the new workbook. */
  openBlank(): Promise<void>;
  openJson(json: WorkbookJson): Promise<void>;
  /** Whether Office has its dark theme. */
  readonly isDark: boolean;
  /**
   * Connects a page that is about to load office.js; what it returns becomes its `window.external`.
   *
   * @param editor whose pane the page is, as its frame says
   */
  connect(editor: string | null): object;
  /** Lets a second editor sit down at the workbook; done when the pane has been loaded there. */
  openSecondEditor(): Promise<void>;
  closeSecondEditor(): void;
  /** The second editor's own grid and Excel; null while there is none. */
  readonly second: EditorHooks | null;
}

/** A window with the hooks; not declared for all windows, since only the workbench's page has them. */
export type WorkbenchWindow = Window & { workbench?: WorkbenchHooks };

function hooksOfSeat(seat: Seat): EditorHooks {
  const goTo = (address: string): boolean => seat.session.goTo(address);
  return {
    host: seat.host,
    goTo,
    typeInto: (address, text) => {
      if (!goTo(address)) return false;
      const { session } = seat;
      if (text === "") return session.clearSelection();
      session.entry.begin({ text });
      return session.entry.commit("down");
    },
  };
}

/** The hooks of a desk; they take the paths that the keyboard takes. */
export function hooksOf(desk: Desk): WorkbenchHooks {
  return {
    ...hooksOfSeat(desk.first),
    get workbook() {
      return desk.host.workbook;
    },
    openBlank: () => desk.openBlank(),
    openJson: (json) => desk.openJson(json),
    get isDark() {
      return desk.getState().isDark;
    },
    connect: (editor) => desk.paneOf(editor).connect(),
    openSecondEditor: () => desk.openSecondEditor(),
    closeSecondEditor: () => desk.closeSecondEditor(),
    get second() {
      return desk.second ? hooksOfSeat(desk.second) : null;
    },
  };
}

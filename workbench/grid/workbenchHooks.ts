import type { ExcelHost } from "../host/excelHost";
import type { WorkbookJson } from "../model/serialization";
import type { Workbook } from "../model/workbook";
import type { Desk } from "./desk";

/** What tests and the curious find as `window.workbench`. */
export interface WorkbenchHooks {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  /** Both are done when the pane has been loaded again beside the new workbook. */
  openBlank(): Promise<void>;
  openJson(json: WorkbookJson): Promise<void>;
  /** Selects what a text typed into the name box would select; false when there is no such place. */
  goTo(address: string): boolean;
  /**
   * Goes to a cell, types over it and presses Enter; "" presses Delete. False when the entry was not
   * taken: then an alert, or a sentence in the status bar, says why.
   */
  typeInto(address: string, text: string): boolean;
  /** Whether Office has its dark theme. */
  readonly isDark: boolean;
  /** Connects a page that is about to load office.js; what it returns becomes its `window.external`. */
  connect(): object;
}

/** A window with the hooks; not declared for all windows, since only the workbench's page has them. */
export type WorkbenchWindow = Window & { workbench?: WorkbenchHooks };

/** The hooks of a desk; they take the paths that the keyboard takes. */
export function hooksOf(desk: Desk): WorkbenchHooks {
  const goTo = (address: string): boolean => desk.getState().session.goTo(address);
  return {
    host: desk.host,
    get workbook() {
      return desk.host.workbook;
    },
    openBlank: () => desk.openBlank(),
    openJson: (json) => desk.openJson(json),
    goTo,
    typeInto: (address, text) => {
      if (!goTo(address)) return false;
      const { session } = desk.getState();
      if (text === "") return session.clearSelection();
      session.beginEdit({ text });
      return session.commit("down");
    },
    get isDark() {
      return desk.pane.isDark;
    },
    connect: () => desk.pane.connect(),
  };
}

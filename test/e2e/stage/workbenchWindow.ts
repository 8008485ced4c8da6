import type { ExcelHost } from "../../../workbench/host/excelHost";
import type { Workbook } from "../../../workbench/model/workbook";

/** What the workbench's page offers to tests. */
export interface WorkbenchHooks {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  openBlank(): unknown;
  openJson(json: unknown): unknown;
  goTo(address: string): unknown;
  typeInto(address: string, text: string): unknown;
}

declare global {
  interface Window {
    readonly workbench: WorkbenchHooks;
    /** Put there by the script of `webPaneScript`. */
    readonly connectWebPane: (host: ExcelHost, address: string) => void;
  }
}

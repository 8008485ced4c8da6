import type { WorkbenchHooks } from "../../../workbench/grid/workbenchHooks";

declare global {
  interface Window {
    /** The workbench's page has it; no other page is asked for it here. */
    readonly workbench: WorkbenchHooks;
  }
}

export {};

import type { WorkbenchWindow } from "./workbench-hooks";

/*
 * Runs in the pane before office.js: gives it the `window.external` by which Excel on Windows talks
 * to add-ins. Without the workbench around it the page stays a plain page.
 */
const { workbench } = window.parent as WorkbenchWindow;
if (window.parent !== window && workbench) {
  Object.defineProperty(window, "external", { configurable: true, value: workbench.connect() });
}

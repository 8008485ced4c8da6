import type { WorkbenchWindow } from "./workbenchHooks";

/*
 * Runs in the pane before office.js: gives it the `window.external` by which Excel on Windows talks
 * to add-ins. Without the workbench around it the page stays a plain page.
 */
const { workbench } = window.parent as WorkbenchWindow;
if (window.parent !== window && workbench) {
  const editor = window.frameElement?.getAttribute("data-editor-pane") ?? null;
  const value = workbench.connect(editor);
  Object.defineProperty(window, "external", { configurable: true, value });

  // The npm copy of office.js knows Office's colours but not `isDarkTheme`, so that pages fall back
  // to what the browser prefers. Here the browser prefers what Office has.
  const ask = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const answer = ask(query);
    if (/prefers-color-scheme:\s*dark/.test(query)) {
      Object.defineProperty(answer, "matches", { get: () => workbench.isDark });
    }
    return answer;
  };
}

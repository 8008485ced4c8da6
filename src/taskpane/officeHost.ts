/** What the pane itself asks of Office: whether it is ready, which host it is in, and its theme. */

const REQUIRED_SET = "1.13";

/** `silent`: office.js itself did not load. */
export type HostState = "excel" | "tooOld" | "notExcel" | "silent";

export async function whenReady(): Promise<HostState> {
  if (typeof Office === "undefined") return "silent";
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return "notExcel";
  return Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_SET) ? "excel" : "tooOld";
}

/** Excel on the web says nothing about its theme; there the system's choice counts. */
export function prefersDark(): boolean {
  const theme: Office.OfficeTheme | undefined =
    typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  return theme?.isDarkTheme ?? matchMedia("(prefers-color-scheme: dark)").matches;
}

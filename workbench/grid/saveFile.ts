import type { WorkbookFile } from "./desk";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a file to the browser, which saves it where downloads go or asks for a place. */
export function saveFile({ name, bytes }: WorkbookFile): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the time timers run.
  setTimeout(() => URL.revokeObjectURL(address));
}

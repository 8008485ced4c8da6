import type { WorkbookContents } from "../../../src/workbook/port";

/** The least that anything can do with the tracker's cells: look at each once, add up the numbers. */
export function bareScan(contents: WorkbookContents): number {
  let sum = 0;
  for (const { name, values } of contents.tables) {
    if (!name.startsWith("tblFidelity_")) continue;
    for (const row of values) for (const cell of row) if (typeof cell === "number") sum += cell;
  }
  return sum;
}

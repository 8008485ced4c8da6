import type { Locator } from "playwright-core";

/** The texts of a table in the pane, hidden words for screen readers included. */
export interface TableTexts {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export async function readTable(table: Locator): Promise<TableTexts> {
  const [headers = [], ...rows] = await table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim())
    )
  );
  return { headers, rows };
}

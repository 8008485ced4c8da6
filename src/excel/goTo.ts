import type { Outcome, WorkbookPort } from "../workbook/port";
import { codeOf } from "./session/trouble";
import type { ExcelSession } from "./session/withExcel";

/**
 * Brings a cell, or the table's row, into view and selects it.
 *
 * Syncs: 1.
 */
export async function goTo(
  session: ExcelSession,
  target: Parameters<WorkbookPort["goTo"]>[0]
): Promise<Outcome<void>> {
  const outcome = await session.write(async (context) => {
    const table = context.workbook.tables.getItem(target.table);
    // By the table's own rows: a row past its end is refused, where a range would lead on below the table.
    const row = table.rows.getItemAt(target.row).getRange();
    const place =
      target.header === null
        ? row
        : row.getIntersection(table.columns.getItem(target.header).getRange());
    table.worksheet.activate();
    place.select();
    await context.sync();
  });
  if (outcome.ok) {
    return outcome;
  }
  // A row beyond the table's end is refused as an argument: it was deleted since the table was read.
  const { trouble } = outcome;
  const kind = codeOf(trouble.original) === "InvalidArgument" ? "missing" : trouble.kind;
  return { ok: false, trouble: { subject: target.table, ...trouble, kind } };
}

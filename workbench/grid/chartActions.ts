import type { GridSession } from "./gridSession";

/** Selects the next chart of the sheet, or the one before (-1), round and round; false where there is none. */
export function selectNextChart(session: GridSession, by: -1 | 1 = 1): boolean {
  const { items } = session.sheet.charts;
  const at = items.findIndex(({ id }) => id === session.getState().chart);
  const next = items[at < 0 ? 0 : (at + by + items.length) % items.length];
  if (!next) return false;
  session.selectChart(next.id);
  session.reveal({ row: next.anchor.top.index, column: next.anchor.left.index });
  return true;
}

/** Deletes the selected chart, as the Delete key does; false where none is selected or the sheet is protected. */
export function deleteSelectedChart(session: GridSession): boolean {
  const { chart } = session.getState();
  if (chart === null) return false;
  return session.attempt(() => session.workbook.user.deleteChart(session.sheet.id, chart));
}

import type { Outcome } from "../workbook/port";
import type { ExcelSession } from "./session/withExcel";

/**
 * Calls back when a cell, table or sheet may have changed. One source tells of cells, whatever sheet or table they
 * are in: the same edit would come again through every further one. Sheets and tables that come or go are told
 * apart from cells. A sheet's new name is not told below ExcelApi 1.17, nor are some edits (#420, #3888), so that
 * the pane reads again on focus as well.
 *
 * Handlers run in every open pane for everybody's edits: they neither read nor write.
 *
 * Syncs: 1 to begin, 1 to stop.
 */
export async function watchWorkbook(
  session: ExcelSession,
  onChange: () => void
): Promise<Outcome<() => Promise<void>>> {
  let watching = false;
  const hear = (): Promise<void> => {
    if (watching) {
      onChange();
    }
    return Promise.resolve();
  };

  const started = await session.read(async (context) => {
    const { worksheets, tables } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(hear),
      worksheets.onAdded.add(hear),
      worksheets.onDeleted.add(hear),
      tables.onAdded.add(hear),
      tables.onDeleted.add(hear),
    ];
    await context.sync();
    return { context, handlers };
  });
  if (!started.ok) {
    return started;
  }

  watching = true;
  const { context: registered, handlers } = started.value;
  return {
    ok: true,
    value: async () => {
      if (!watching) {
        return;
      }
      watching = false;
      // Handlers can only be removed in the context that added them. One that stays is deaf, and dies with the pane.
      await session.resume(registered, async (context) => {
        handlers.forEach((handler) => handler.remove());
        await context.sync();
      });
    },
  };
}

import { columnCountOf, isWholeColumns, isWholeRows, rowCountOf, type Area } from "../formula/area";
import type { Input } from "../model/input";
import type { Sheet } from "../model/sheet";
import { formatBlock, parseBlock } from "./clipboard";
import type { GridSession } from "./gridSession";

/** What was copied here last; a paste of the same text takes the cells instead of their texts. */
interface CopiedCells {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly text: string;
}

const copies = new WeakMap<GridSession, CopiedCells>();

/** The selected cells as text for the clipboard; whole rows and columns only as far as used. */
export function copySelection(session: GridSession): string {
  const { sheet } = session;
  const area = trimmed(sheet, session.getState().area);
  const text = formatBlock(sheet.readArea(area, (row, column) => sheet.text(row, column)));
  copies.set(session, { sheet, area, text });
  return text;
}

/**
 * Pastes text from the clipboard at the selection. Cells that were copied in this workbook come with
 * their formulas, moved along, and their formats; other text is read as if typed.
 */
export function pasteText(session: GridSession, text: string): void {
  const { sheet } = session;
  const { area } = session.getState();
  const copied = copies.get(session);
  // Some systems change the line ends of what is on the clipboard.
  const isOwn = copied && lines(copied.text) === lines(text);
  if (isOwn && hasFormula(copied)) {
    session.attempt(() => sheet.copyFrom(area, copied.sheet, copied.area));
    return;
  }
  const block: readonly (readonly Input[])[] = isOwn
    ? copied.sheet.readArea(copied.area, (row, column) => {
        return copied.sheet.formula(row, column) ?? "";
      })
    : parseBlock(text);
  const rows = repeated(block, area);
  const worked = session.attempt(() => {
    session.workbook.user.pasteRows(sheet.id, area.top, area.left, rows);
  });
  if (!worked) return;
  session.selectArea({
    ...area,
    bottom: area.top + rows.length - 1,
    right: area.left + (rows[0]?.length ?? 1) - 1,
  });
}

/** A block repeated over a selection that is whole times its size; else the block itself. */
function repeated(block: readonly (readonly Input[])[], area: Area): readonly (readonly Input[])[] {
  const height = block.length;
  const width = block[0]?.length ?? 1;
  const fits = rowCountOf(area) % height === 0 && columnCountOf(area) % width === 0;
  if (!fits || isWholeRows(area) || isWholeColumns(area)) return block;
  return Array.from({ length: rowCountOf(area) }, (_, row) =>
    Array.from(
      { length: columnCountOf(area) },
      (_, column) => block[row % height]?.[column % width]
    )
  );
}

function hasFormula({ sheet, area }: CopiedCells): boolean {
  return sheet.cells.inArea(area).some(({ cell }) => cell.formula !== undefined);
}

function trimmed(sheet: Sheet, area: Area): Area {
  if (!isWholeRows(area) && !isWholeColumns(area)) return area;
  const used = sheet.usedArea(true) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, used.bottom)),
    right: Math.max(area.left, Math.min(area.right, used.right)),
  };
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}

import type { PointerEvent, MouseEvent } from "react";
import { COLUMN_COUNT, ROW_COUNT, type Area } from "../formula/area";
import type { GridSession } from "./gridSession";

/** What lies under the pointer: a cell, or a header that stands for a whole row or column. */
function areaUnder(target: EventTarget): Area | undefined {
  const element = target instanceof Element ? target : null;
  const cell = element?.closest<HTMLElement>(
    "[data-row],[data-row-header],[data-column-header],[data-corner]"
  );
  if (!cell) return undefined;
  const { row, column, rowHeader, columnHeader, corner } = cell.dataset;
  const all = { top: 0, left: 0, bottom: ROW_COUNT - 1, right: COLUMN_COUNT - 1 };
  if (corner !== undefined) return all;
  if (rowHeader !== undefined) return { ...all, top: Number(rowHeader), bottom: Number(rowHeader) };
  if (columnHeader !== undefined) {
    return { ...all, left: Number(columnHeader), right: Number(columnHeader) };
  }
  return { top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) };
}

/** Selecting with the pointer: press, drag, Shift with a press, double press to edit. */
export function pointerHandlers(session: GridSession) {
  const extend = (area: Area): void =>
    session.selection.extendTo({ row: area.bottom, column: area.right });
  return {
    onPointerDown: (event: PointerEvent): void => {
      const area = areaUnder(event.target);
      if (!area) return;
      // A press with the other button keeps a selection it falls into, for the menu that follows.
      const { area: selected } = session.getState();
      const isInside =
        area.top >= selected.top &&
        area.bottom <= selected.bottom &&
        area.left >= selected.left &&
        area.right <= selected.right;
      if (event.button !== 0 && isInside) return;
      if (event.shiftKey && !session.getState().edit) {
        extend(area);
      } else if (area.top === area.bottom && area.left === area.right) {
        session.selectCell({ row: area.top, column: area.left });
      } else {
        session.selectArea(area);
      }
      session.requestFocus();
      session.selection.setSelecting(true);
      window.addEventListener("pointerup", () => session.selection.setSelecting(false), {
        once: true,
      });
    },
    onPointerMove: (event: PointerEvent): void => {
      if ((event.buttons & 1) === 0 || !session.selection.isSelecting) return;
      const area = areaUnder(event.target);
      const { area: selected } = session.getState();
      if (area && (area.bottom !== selected.bottom || area.right !== selected.right)) extend(area);
    },
    onDoubleClick: (event: MouseEvent): void => {
      const isCell = event.target instanceof Element && event.target.closest("[data-cell]");
      if (isCell && !session.getState().edit) session.entry.begin();
    },
  };
}

import { useLayoutEffect, useState } from "react";
import { acrossFrom } from "./geometry";
import type { GridSession } from "./gridSession";
import { useGrid } from "./useGrid";
import { ValidationList } from "./ValidationList";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  /** Where the grid's cells end on the screen; the pane may follow. */
  readonly gridRight: number;
}

/** Pixels; what the style sheet allows a list at most. */
const LIST_WIDTH = 340;

/** What opens beside the active cell: the list of its rule, or its input message. */
export function CellPopups({ session, view }: { session: GridSession; view: unknown }) {
  const state = useGrid(session);
  const { row, column } = state.active;
  const [box, setBox] = useState<Box | null>(null);
  const validation = session.sheet.validation.at(row, column);
  const prompt = validation?.prompt;
  const hasPrompt = prompt?.showPrompt && (prompt.title !== "" || prompt.message !== "");
  const isNeeded = hasPrompt || state.listOpen;

  useLayoutEffect(() => {
    setBox(isNeeded ? visibleBox(session.cellId(row, column)) : null);
  }, [isNeeded, row, column, state.sheetId, state.revision, state.edit, view]);

  if (!box) return null;
  if (state.listOpen) {
    return (
      <ValidationList
        session={session}
        {...acrossFrom(
          box.left,
          LIST_WIDTH,
          box.gridRight,
          window.innerWidth,
          box.left + Math.max(120, box.width)
        )}
        {...placeNear(box, 220)}
        width={box.width}
      />
    );
  }
  if (!hasPrompt) return null;
  const width = 240;
  const across = acrossFrom(box.left + 24, width, box.gridRight, window.innerWidth);
  return (
    <div className="prompt" role="note" style={{ ...across, width, ...placeNear(box, 140) }}>
      {prompt.title && <strong>{prompt.title}</strong>}
      {prompt.message}
    </div>
  );
}

/** Below the cell, or above it where there is no room below. */
function placeNear(box: Box, height: number): { top?: number; bottom?: number } {
  const fits = box.bottom + height + 60 < window.innerHeight;
  return fits ? { top: box.bottom + 4 } : { bottom: window.innerHeight - box.top + 4 };
}

function visibleBox(id: string): Box | null {
  const cell = document.getElementById(id);
  const grid = cell?.closest("[data-grid]");
  if (!cell || !grid) return null;
  const inner = cell.getBoundingClientRect();
  const outer = grid.getBoundingClientRect();
  const gridRight = outer.left + grid.clientWidth;
  const isVisible =
    inner.bottom > outer.top && inner.top < outer.bottom && inner.right > outer.left;
  return isVisible && inner.left < gridRight
    ? { left: inner.left, top: inner.top, bottom: inner.bottom, width: inner.width, gridRight }
    : null;
}

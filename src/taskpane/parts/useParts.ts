import { useEffect, useRef, useState, type RefObject } from "react";

/** Enough to choose from, and few enough to be drawn without the pane standing still. */
export const ROWS_IN_PART = 25;

/** Which rows of a list are shown, counted from 0; `end` is the first that is not. */
export interface PartShown {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** Shows the part that begins with a row, whose element then takes the focus. */
  readonly turnTo: (start: number) => void;
}

export interface Parts<T, E extends HTMLElement> {
  readonly rows: readonly T[];
  /** Of the element whose children are the rows. */
  readonly list: RefObject<E>;
  readonly part: PartShown;
}

/**
 * A long list in parts of one size. A list that grew with each press would be drawn as a whole at every change of the
 * workbook, and the pane would stand still for as long.
 */
export function useParts<T, E extends HTMLElement>(items: readonly T[]): Parts<T, E> {
  const [chosen, setChosen] = useState(0);
  const list = useRef<E>(null);
  const isTurned = useRef(false);
  const lastStart = Math.floor(Math.max(0, items.length - 1) / ROWS_IN_PART) * ROWS_IN_PART;
  // The rows that were chosen may be gone from the workbook.
  const start = Math.min(chosen, lastStart);
  const end = Math.min(start + ROWS_IN_PART, items.length);
  useEffect(() => {
    if (!isTurned.current) return;
    isTurned.current = false;
    focusFirst(list.current);
  }, [start]);
  const turnTo = (to: number) => {
    isTurned.current = true;
    setChosen(to);
  };
  return { rows: items.slice(start, end), list, part: { start, end, count: items.length, turnTo } };
}

/** The new rows begin above the button that brought them, so reading goes on there. */
function focusFirst(list: HTMLElement | null): void {
  const first = list?.firstElementChild;
  if (!(first instanceof HTMLElement)) return;
  first.tabIndex = -1;
  first.focus();
}

import { useMemo, useSyncExternalStore } from "react";
import type { CellMark } from "./GridRow";
import type { GridSession } from "./gridSession";

/** Another editor, as one is seen at others' grids. */
export interface Presence {
  readonly session: GridSession;
  readonly name: string;
  readonly color: string;
}

/** The cells of a sheet at which others are, by row. */
export function useOtherCells(
  others: readonly Presence[],
  sheetId: string
): ReadonlyMap<number, readonly CellMark[]> {
  const subscribe = useMemo(
    () => (listener: () => void) => {
      const stops = others.map(({ session }) => session.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [others]
  );
  // As text, which is the same text while nobody moves.
  const places = useSyncExternalStore(subscribe, () =>
    others
      .map(({ session }) => session.getState())
      .map(({ active, ...state }) =>
        state.sheetId === sheetId ? `${active.row},${active.column}` : ""
      )
      .join(";")
  );
  return useMemo(() => marksOf(others, places), [others, places]);
}

function marksOf(
  others: readonly Presence[],
  places: string
): ReadonlyMap<number, readonly CellMark[]> {
  const marks = new Map<number, readonly CellMark[]>();
  places.split(";").forEach((place, index) => {
    const other = others[index];
    if (!other || place === "") return;
    const [row, column] = place.split(",").map(Number) as [number, number];
    const mark = { column, color: other.color, name: other.name };
    marks.set(row, [...(marks.get(row) ?? []), mark]);
  });
  return marks;
}

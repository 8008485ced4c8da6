import { useSyncExternalStore } from "react";
import type { GridSession } from "./gridSession";
import type { GridState } from "./gridState";

/** The session's state; the component is drawn again whenever it changes. */
export function useGrid(session: GridSession): GridState {
  return useSyncExternalStore(session.subscribe, session.getState);
}

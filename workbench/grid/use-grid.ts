import { useSyncExternalStore } from "react";
import type { GridSession, GridState } from "./grid-session";

/** The session's state; the component is drawn again whenever it changes. */
export function useGrid(session: GridSession): GridState {
  return useSyncExternalStore(session.subscribe, session.getState);
}

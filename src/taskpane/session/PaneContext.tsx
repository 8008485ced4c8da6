import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneSession } from "./paneSession";
import type { PaneState } from "./paneState";

const SessionContext = createContext<PaneSession | null>(null);

export const PaneProvider = SessionContext.Provider;

export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("A part of the pane is shown outside of its session.");
  return session;
}

export function usePaneState(): PaneState {
  const { subscribe, getState } = useSession();
  return useSyncExternalStore(subscribe, getState);
}

const ShownTextContext = createContext<(text: string) => string>((text) => text);

export const ShownTextProvider = ShownTextContext.Provider;

/** Makes a text of the workbook fit to be shown, where it did not come with the view; see createShownActions. */
export function useShownText(): (text: string) => string {
  return useContext(ShownTextContext);
}

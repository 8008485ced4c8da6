import "./taskpane.css";
import { createRoot } from "react-dom/client";
import { messages } from "../messages/messages";
import { App } from "./App";
import { breathe } from "./browserClock";
import { createPaneActions, prefersDark, whenReady } from "./port";
import type { HostState } from "./port";
import { createPaneSession } from "./session/paneSession";
import { createShownActions } from "./session/shownActions";

const REFUSALS: Record<Exclude<HostState, "excel">, string> = {
  silent: messages.app.noOffice,
  notExcel: messages.app.notExcel,
  tooOld: messages.app.tooOld,
};

/** The ribbon's refresh button opens the pane with this in its address. */
function isOpenedToRefresh({ search, hash }: Location): boolean {
  return new URLSearchParams(search).get("refresh") === "1" || hash.startsWith("#refresh");
}

/** Takes the pane's place, which React may still be about to clear. */
function refuse(pane: HTMLElement, text: string): void {
  const line = document.createElement("p");
  line.className = "boot";
  line.setAttribute("role", "alert");
  line.textContent = text;
  pane.replaceWith(line);
}

/**
 * Shows the pane's frame and fetches what the first view needs while Office still starts: that takes longer than all of
 * ours, and in that time the page has nothing else to do.
 */
async function start(): Promise<void> {
  const pane = document.getElementById("pane");
  if (pane === null) throw new Error("The page has no place for the pane.");
  const refresh = isOpenedToRefresh(window.location);
  let excelIsReady = (): void => undefined;
  const excel = new Promise<void>((resolve) => (excelIsReady = resolve));
  const { actions, ...texts } = createShownActions(createPaneActions(excel), breathe);
  const session = createPaneSession(actions, () => performance.now());
  const root = createRoot(pane);
  root.render(<App session={session} prefersDark={prefersDark} excel={excel} {...texts} />);
  const opening = session.open({ refresh });

  const host = await whenReady();
  document.documentElement.dataset.paneReady = "";
  document.getElementById("boot-trouble")?.remove();
  if (host !== "excel") {
    await session.close();
    root.unmount();
    refuse(pane, REFUSALS[host]);
    return;
  }
  excelIsReady();
  await opening;
}

void start();

import "./taskpane.css";
import { createRoot } from "react-dom/client";
import { messages } from "../messages/messages";
import { App } from "./App";
import { createPaneActions, prefersDark, whenReady } from "./port";
import type { HostState } from "./port";
import { createPaneSession } from "./session/paneSession";

const REFUSALS: Record<Exclude<HostState, "excel">, string> = {
  silent: messages.app.noOffice,
  notExcel: messages.app.notExcel,
  tooOld: messages.app.tooOld,
};

/** The ribbon's refresh button opens the pane with this in its address. */
function isOpenedToRefresh({ search, hash }: Location): boolean {
  return new URLSearchParams(search).get("refresh") === "1" || hash.startsWith("#refresh");
}

function refuse(pane: HTMLElement, text: string): void {
  const line = document.createElement("p");
  line.className = "boot";
  line.setAttribute("role", "alert");
  line.textContent = text;
  pane.replaceChildren(line);
}

async function start(): Promise<void> {
  const pane = document.getElementById("pane");
  if (pane === null) throw new Error("The page has no place for the pane.");
  const refresh = isOpenedToRefresh(window.location);
  const host = await whenReady();
  document.documentElement.dataset.paneReady = "";
  document.getElementById("boot-trouble")?.remove();
  if (host !== "excel") {
    refuse(pane, REFUSALS[host]);
    return;
  }
  const session = createPaneSession(createPaneActions(), () => performance.now());
  createRoot(pane).render(<App session={session} prefersDark={prefersDark} />);
  await session.open({ refresh });
}

void start();

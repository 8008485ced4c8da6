import { createRoot } from "react-dom/client";
import { App } from "./App";
import { Desk } from "./desk";
import { loadSite } from "./site";
import { hooksOf, type WorkbenchWindow } from "./workbenchHooks";
import { XlsxJobs } from "./xlsxJobs";

/** Its script is a bundle of its own, which the browser asks for when the first file is worked on. */
function startXlsxWorker(): Worker {
  return new Worker(
    /* webpackChunkName: "xlsx-worker" */ new URL("./xlsxWorker.ts", import.meta.url)
  );
}

async function start(root: HTMLElement): Promise<void> {
  const site = await loadSite();
  const desk = new Desk(site.surface, new XlsxJobs(startXlsxWorker));
  (window as WorkbenchWindow).workbench = hooksOf(desk);
  createRoot(root).render(<App desk={desk} site={site} />);
}

const root = document.getElementById("workbench");
if (root) {
  start(root).catch((error: unknown) => {
    root.className = "start-trouble";
    root.textContent = `The workbench could not start: ${String(error)}`;
  });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, type DOMWindow } from "jsdom";
import type { ExcelHost } from "../../../workbench/host/excelHost";
import { pause } from "../../../workbench/host/realTimers";
import { WindowsSession } from "../../../workbench/host/transport/windowsSession";

const DIST = join("node_modules", "@microsoft", "office-js", "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PAGE = "https://localhost:4444/taskpane.html";
const BOOT_MILLISECONDS = 15_000;

const scripts = new Map<string, string>();

function readScript(file: string): string {
  const script = scripts.get(file) ?? readFileSync(join(DIST, file), "utf8");
  scripts.set(file, script);
  return script;
}

/** A window of its own with office.js in it, unmodified, connected to a host as Excel on Windows connects it. */
export async function openOfficeWindow(host: ExcelHost): Promise<DOMWindow> {
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: PAGE,
    // Scripts run by `window.eval` only: nothing is fetched.
    runScripts: "outside-only",
  });
  const { external } = new WindowsSession(host);
  Object.defineProperty(window, "external", { configurable: true, value: external });
  new window.MutationObserver((records) => {
    for (const record of records)
      record.addedNodes.forEach((node) => runOfficeScript(window, node));
  }).observe(window.document, { childList: true, subtree: true });
  const script = window.document.createElement("script");
  script.src = `${CDN}office.js`;
  window.document.head.append(script);
  await ready(window);
  return window;
}

function runOfficeScript(window: DOMWindow, node: Node): void {
  const { nodeName } = node;
  if (nodeName !== "SCRIPT") return;
  const { src } = node as HTMLScriptElement;
  if (!src.startsWith(CDN)) return;
  window.eval(readScript(src.slice(CDN.length).split("?")[0] ?? ""));
  node.dispatchEvent(new window.Event("load"));
}

async function ready(window: DOMWindow): Promise<void> {
  let host: unknown;
  const office = (): typeof Office | undefined => window["Office"] as typeof Office | undefined;
  for (let waited = 0; waited < BOOT_MILLISECONDS && host === undefined; waited += 5) {
    await pause(5);
    if (typeof office()?.onReady !== "function") continue;
    void office()!.onReady((info) => (host = info.host));
  }
  if (host !== "Excel") throw new Error(`office.js has not come up in its window: ${String(host)}`);
}

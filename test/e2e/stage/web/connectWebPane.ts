import type { ExcelHost } from "../../../../workbench/host/excelHost";
import { WebSession } from "../../../../workbench/host/transport/webSession";

/** As Excel on the web restricts the frame of an add-in. */
const SANDBOX = "allow-scripts allow-forms allow-same-origin allow-popups allow-downloads";

/**
 * Shows an add-in's page beside the grid as Excel on the web does: in a frame of another origin that is told by its
 * name where it is, and that speaks with this page by messages alone. It takes the place of the workbench's own pane.
 */
function connectWebPane(host: ExcelHost, address: string): void {
  const own = document.querySelector("iframe");
  if (!own?.parentElement) throw new Error("The workbench shows no pane.");
  const frame = document.createElement("iframe");
  const { origin } = new URL(address);
  const session = new WebSession(host, {
    hostOrigin: window.location.origin,
    post: (message) => frame.contentWindow?.postMessage(message, origin),
    logging: true,
  });
  window.addEventListener("message", (event) => {
    if (event.source === frame.contentWindow && event.origin === origin)
      session.receive(event.data);
  });
  frame.name = session.frameName;
  frame.className = own.className;
  frame.title = own.title;
  frame.setAttribute("sandbox", SANDBOX);
  frame.src = address;
  own.hidden = true;
  own.style.display = "none";
  own.parentElement.insertBefore(frame, own);
}

declare global {
  interface Window {
    readonly connectWebPane: (host: ExcelHost, address: string) => void;
  }
}

Object.assign(window, { connectWebPane });

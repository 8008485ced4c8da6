import { readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { missingPanePage, rewritePanePage } from "./pane-page";
import { listSamples } from "./samples";

/** The folders and files that the workbench serves. */
export interface SiteFolders {
  readonly grid: string;
  readonly bundle: string;
  readonly server: string;
  readonly pane: string;
  readonly officeJs: string;
  readonly samples: string;
  readonly manifest: string;
}

export interface Site {
  readonly folders: SiteFolders;
  /** One sentence about why the pane has no build, for the page shown in its place. */
  readonly paneTrouble: string | null;
  /** What the Rich API client can ask for, as JSON text. */
  readonly surface: () => Promise<string>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const LOCAL_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Answers all requests of the workbench. */
export function siteHandler(site: Site): RequestListener {
  const { folders } = site;
  const officeJs = folder(folders.officeJs);
  const samples = folder(folders.samples);
  const bundle = folder(folders.bundle);
  const grid = folder(folders.grid);
  const server = folder(folders.server);
  const pane = folder(folders.pane);

  return (request, response) => {
    // A foreign name that points to this machine must not get at the page (DNS rebinding).
    if (!LOCAL_NAMES.has((request.headers.host ?? "").replace(/:\d+$/, ""))) {
      return send(response, 403, "text/plain", "The workbench answers to localhost only.\n");
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      return send(response, 405, "text/plain", "Only GET.\n");
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    const pathname = new URL(request.url ?? "/", "http://localhost").pathname;
    const missing = (): void => send(response, 404, "text/plain", "Not found.\n");
    const within = (prefix: string, handler: Handler, otherwise = missing): void => {
      request.url = `/${pathname.slice(prefix.length)}`;
      handler(request, response, otherwise);
    };

    if (pathname === "/") return sendFile(response, path.join(folders.grid, "index.html"));
    if (pathname === "/favicon.ico") return send(response, 204, "text/plain", "");
    if (pathname === "/manifest.xml") return sendFile(response, folders.manifest, missing);
    if (pathname === "/samples.json") {
      return send(response, 200, "application/json", JSON.stringify(listSamples(folders.samples)));
    }
    if (pathname === "/surface.json") return void sendSurface(site, response);
    if (pathname === "/workbench/workbench.css") return within("/workbench/", grid);
    if (pathname === "/workbench/missing-pane.css") return within("/workbench/", server);
    if (pathname.startsWith("/workbench/")) return within("/workbench/", bundle);
    if (pathname.startsWith("/office-js/")) return within("/office-js/", officeJs);
    if (pathname.startsWith("/samples/")) return within("/samples/", samples);
    if (pathname.startsWith("/pane/")) {
      if (pathname.endsWith(".html")) return sendPanePage(site, pathname, response);
      return within("/pane/", pane);
    }
    return missing();
  };
}

function folder(directory: string): Handler {
  return sirv(directory, { dev: true });
}

function sendPanePage(site: Site, pathname: string, response: ServerResponse): void {
  const name = path.posix.basename(pathname);
  let html: string;
  try {
    html = rewritePanePage(readFileSync(path.join(site.folders.pane, name), "utf8"));
  } catch {
    html = missingPanePage(site.paneTrouble ?? `The build has no page "${name}".`);
  }
  send(response, 200, "text/html; charset=utf-8", html);
}

async function sendSurface(site: Site, response: ServerResponse): Promise<void> {
  try {
    send(response, 200, "application/json", await site.surface());
  } catch (error) {
    send(response, 500, "text/plain", `${String(error)}\n`);
  }
}

function sendFile(response: ServerResponse, file: string, missing?: () => void): void {
  const types: Record<string, string> = { ".html": "text/html; charset=utf-8", ".xml": "text/xml" };
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return missing ? missing() : send(response, 404, "text/plain", "Not found.\n");
  }
  send(response, 200, types[path.extname(file)] ?? "application/octet-stream", content);
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Buffer
): void {
  response.writeHead(status, { "Content-Type": type });
  response.end(content);
}

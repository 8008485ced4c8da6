import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { missingPanePage, rewriteLinks, rewritePanePage } from "./panePage";
import { listSamples } from "./samples";
import { headersFor } from "./staticHeaders";

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

/** What is sent for one address. */
interface Answer {
  readonly status: number;
  readonly type: string;
  readonly content: string | Buffer;
  readonly headers?: Record<string, string>;
}

type FolderHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const PANE = "/pane/";
const LOCAL_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Style sheets stand beside what they are for, not in the bundle. */
const STYLES: Record<string, (folders: SiteFolders) => string> = {
  "/workbench/page.css": ({ grid }) => path.join(grid, "page.css"),
  "/workbench/cells.css": ({ grid }) => path.join(grid, "cells.css"),
  "/workbench/popups.css": ({ grid }) => path.join(grid, "popups.css"),
  "/workbench/pane.css": ({ grid }) => path.join(grid, "pane.css"),
  "/workbench/editors.css": ({ grid }) => path.join(grid, "editors.css"),
  "/workbench/files.css": ({ grid }) => path.join(grid, "files.css"),
  "/workbench/missing-pane.css": ({ server }) => path.join(server, "missingPane.css"),
};

const NOT_FOUND = text(404, "Not found.\n");

/** Answers all requests of the workbench. */
export function siteHandler(site: Site): RequestListener {
  const folders = folderHandlers(site.folders);
  return (request, response) => {
    const refusal = refuse(request);
    if (refusal) {
      send(response, refusal);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    // The pane asks for it, and one page of an origin without it would keep all others from having it.
    response.setHeader("Origin-Agent-Cluster", "?1");
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    void answer(site, pathname).then((found) => {
      const folder = folders.find(([prefix]) => pathname.startsWith(prefix));
      if (found || !folder) {
        send(response, found ?? NOT_FOUND);
        return;
      }
      const [prefix, handler] = folder;
      if (prefix === PANE) setHeaders(response, fileHeaders(site.folders.pane, pathname));
      request.url = `/${pathname.slice(prefix.length)}`;
      handler(request, response, () => send(response, NOT_FOUND));
    });
  };
}

function refuse(request: IncomingMessage): Answer | undefined {
  // A foreign name that points to this machine must not get at the page (DNS rebinding).
  const name = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (!LOCAL_NAMES.has(name)) return text(403, "The workbench answers to localhost only.\n");
  const isReading = request.method === "GET" || request.method === "HEAD";
  return isReading ? undefined : text(405, "Only GET.\n");
}

/** The first prefix that fits counts. */
function folderHandlers(folders: SiteFolders): readonly (readonly [string, FolderHandler])[] {
  // In development mode sirv looks at the disk each time, so that new builds are seen.
  const serve = (directory: string): FolderHandler => sirv(directory, { dev: true });
  return [
    ["/workbench/", serve(folders.bundle)],
    ["/office-js/", serve(folders.officeJs)],
    ["/samples/", serve(folders.samples)],
    [PANE, serve(folders.pane)],
  ];
}

/** What is not simply a file of a folder; undefined for the rest. */
async function answer(site: Site, pathname: string): Promise<Answer | undefined> {
  const { folders } = site;
  switch (pathname) {
    case "/":
      return file(path.join(folders.grid, "index.html"), "text/html; charset=utf-8");
    case "/manifest.xml":
      return file(folders.manifest, "text/xml; charset=utf-8");
    case "/samples.json":
      return json(JSON.stringify(listSamples(folders.samples)));
    case "/surface.json":
      return site.surface().then(json, (error: unknown) => text(500, `${String(error)}\n`));
    case "/favicon.ico":
      return text(204, "");
    default:
      if (STYLES[pathname]) return file(STYLES[pathname](folders), "text/css; charset=utf-8");
      return /^\/pane\/[^/]+\.html$/.test(pathname) ? panePage(site, pathname) : undefined;
  }
}

function panePage({ folders, paneTrouble }: Site, pathname: string): Answer {
  const name = path.posix.basename(pathname);
  const type = "text/html; charset=utf-8";
  try {
    const html = rewritePanePage(readFileSync(path.join(folders.pane, name), "utf8"));
    return { status: 200, type, content: html, headers: paneHeaders(folders.pane, name) };
  } catch {
    const reason = paneTrouble ?? `The build has no page "${name}".`;
    return { status: 200, type, content: missingPanePage(reason) };
  }
}

/** What the build asks its host to send with a page. */
function paneHeaders(folder: string, name: string): Record<string, string> {
  const headers = buildHeaders(folder, `/${name}`);
  return headers.Link === undefined ? headers : { ...headers, Link: rewriteLinks(headers.Link) };
}

/** The same for any other file, but for how long it may be kept: here the next build is to be seen at once. */
function fileHeaders(folder: string, pathname: string): Record<string, string> {
  const { "Cache-Control": _, ...headers } = buildHeaders(folder, pathname.slice(PANE.length - 1));
  return headers;
}

/** A build of another make may ask for nothing. */
function buildHeaders(folder: string, pathname: string): Record<string, string> {
  const file = path.join(folder, "_headers");
  return existsSync(file) ? headersFor(readFileSync(file, "utf8"), pathname) : {};
}

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function file(name: string, type: string): Answer {
  try {
    return { status: 200, type, content: readFileSync(name) };
  } catch {
    return NOT_FOUND;
  }
}

function json(content: string): Answer {
  return { status: 200, type: "application/json", content };
}

function text(status: number, content: string): Answer {
  return { status, type: "text/plain; charset=utf-8", content };
}

function send(response: ServerResponse, { status, type, content, headers }: Answer): void {
  response.writeHead(status, { ...headers, "Content-Type": type });
  response.end(content);
}

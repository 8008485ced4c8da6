import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page, Route } from "playwright-core";
import { ROOT } from "../../../../workbench/server/builds";
import { headersFor } from "../../../../workbench/server/staticHeaders";
import { webPaneScript } from "./bundle";
import type {} from "./connectWebPane";

/** Excel's page and the add-in's: two origins on one host name, which is what the client trusts. */
export const EXCEL = "https://localhost:4443";
export const ADD_IN = "https://localhost:4444";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * The pane as Excel on the web shows it, over https without a certificate: the browser's requests are answered here.
 * The add-in's files come from dist/ untouched and with the headers of its _headers; office.js from its package.
 * Returns the beginning of the pane's address.
 */
export async function openWebClient(url: string, page: Page, saved?: string): Promise<string> {
  const context = page.context();
  await context.route(`${EXCEL}/**`, (route) => answerAsExcel(route, url));
  await context.route(`${ADD_IN}/**`, (route) => {
    const name = pathOf(route).slice(1);
    return answerWithFile(route, path.join(ROOT, "dist", name), addInHeaders(name));
  });
  await context.route(`${OFFICE_JS}**`, (route) => {
    const name = route.request().url().slice(OFFICE_JS.length).split("?")[0]!.toLowerCase();
    return answerWithFile(route, path.join(ROOT, "node_modules/@microsoft/office-js/dist", name));
  });
  await page.goto(`${EXCEL}/`);
  await page.waitForFunction(() => "workbench" in window);
  if (saved !== undefined) {
    await page.evaluate((text) => void window.workbench.openJson(JSON.parse(text)), saved);
    await page.waitForFunction(() => window.workbench.workbook.tables.items.length > 0);
  }
  // The workbook is there before the page has drawn itself.
  await page.waitForSelector("iframe", { state: "attached" });
  await page.evaluate(await webPaneScript());
  await page.evaluate((address) => {
    window.connectWebPane(window.workbench.host, address);
  }, `${ADD_IN}/taskpane.html`);
  return ADD_IN;
}

/** The workbench's page, allowed to frame the add-in, and without a pane of its own. */
async function answerAsExcel(route: Route, url: string): Promise<void> {
  const pathname = pathOf(route);
  if (pathname.startsWith("/pane/")) {
    const body = '<!doctype html><html lang="en"><title>Elsewhere</title></html>';
    return route.fulfill({ contentType: "text/html", body });
  }
  const response = await route.fetch({ url: new URL(pathname, url).href });
  if (pathname !== "/") return route.fulfill({ response });
  const html = await response.text();
  return route.fulfill({
    response,
    body: html.replace("frame-src 'self'", `frame-src 'self' ${ADD_IN}`),
  });
}

async function answerWithFile(
  route: Route,
  file: string,
  headers: Record<string, string> = {}
): Promise<void> {
  let body: Buffer;
  try {
    body = readFileSync(file);
  } catch {
    return route.fulfill({ status: 404, body: "Not found" });
  }
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  return route.fulfill({ body, headers: { ...headers, "Content-Type": type } });
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
};

/** The headers that dist/_headers asks for. Who may frame the pane is widened by the page that stands for Excel. */
function addInHeaders(name: string): Record<string, string> {
  const headers = headersFor(readFileSync(path.join(ROOT, "dist/_headers"), "utf8"), `/${name}`);
  return Object.fromEntries(
    Object.entries(headers).map(([header, value]) => [
      header,
      value.replace("frame-ancestors", `frame-ancestors ${EXCEL}`),
    ])
  );
}

function pathOf(route: Route): string {
  return new URL(route.request().url()).pathname;
}

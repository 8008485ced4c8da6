import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ExcelHost } from "../../workbench/host/excelHost";
import type { HostOptions } from "../../workbench/host/hostOptions";
import { pause } from "../../workbench/host/realTimers";
import { ensureSurface } from "../../workbench/host/surface/node/ensureSurface";
import { WebSession } from "../../workbench/host/transport/webSession";
import { WindowsSession } from "../../workbench/host/transport/windowsSession";
import type { RequirementSets } from "../../workbench/host/surfaceIndex";
import { Workbook } from "../../workbench/model/workbook";

const DIST = join("node_modules", "@microsoft", "office-js", "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const HOST_ORIGIN = "https://localhost:4443";
const BOOT_TIMEOUT = 10_000;
const SYNC_TIMEOUT = 5_000;
const PAUSE = 20;

/** The genuine client on a simulated Excel, for one test file. */
export interface OfficeClient {
  readonly host: ExcelHost;
  /** The workbook of the present test. */
  readonly workbook: Workbook;
  readonly Office: typeof globalThis.Office;
  readonly Excel: typeof globalThis.Excel;
  /** The wire between the two; also clicks ribbon buttons. */
  readonly session: WebSession | WindowsSession;
  /** Puts a new (or that) workbook in place and forgets counts, faults, refusals and events. */
  reset(workbook?: Workbook): Workbook;
  /** Waits until all events have been delivered and their handlers have had their turn. */
  settle(): Promise<void>;
  /** Awaits work that syncs; throws a sentence when a sync hangs, as real Excel sometimes does. */
  within<T>(work: Promise<T>, milliseconds?: number): Promise<T>;
  /** Throws when the add-in used something the workbench refused; for `afterEach`. */
  expectNoRefusals(): void;
}

export interface ClientOptions extends HostOptions {
  /** Whether Office's own logging is on. */
  readonly logging?: boolean;
}

/**
 * Boots office.js, unmodified, in the jsdom window of a test file, with Excel simulated behind it: on
 * the web behind `window.parent`, or on Windows behind `window.external`, as `options.platform` says.
 * The file needs this docblock:
 *
 *     @jest-environment jsdom
 *     @jest-environment-options {"url": "https://localhost:4444/taskpane.html"}
 *
 * @param wrapExternal On Windows, gives what becomes `window.external` in place of the session's own.
 */
export async function bootOfficeClient(
  { logging = false, ...options }: ClientOptions = {},
  wrapExternal: (external: object) => object = (external) => external
): Promise<OfficeClient> {
  if (typeof window === "undefined" || window.location.protocol !== "https:") {
    throw new Error("bootOfficeClient needs jsdom with an https url: see its documentation");
  }
  let workbook = new Workbook();
  const host = new ExcelHost(workbook, await ensureSurface(), options);
  const session =
    options.platform === "windows"
      ? connectWindows(host, logging, wrapExternal)
      : connectWeb(host, logging);
  runOfficeScripts();
  await limited(loadOffice(), BOOT_TIMEOUT, "Office.onReady did not resolve");
  const { Office, Excel, OfficeExtension } = globalThis;
  checkClient(Office, host.requirementSets);
  // The client's own guard against members above the declared sets is off in this build (observed).
  const utility = (OfficeExtension as unknown as Record<string, Record<string, unknown>>)[
    "CommonUtility"
  ];
  if (utility) utility["_doApiNotSupportedCheck"] = true;
  return {
    host,
    get workbook() {
      return workbook;
    },
    Office,
    Excel,
    session,
    reset: (next = new Workbook()) => {
      workbook = next;
      host.reset(next);
      return next;
    },
    settle: () => settle(host),
    within: (work, milliseconds = SYNC_TIMEOUT) =>
      limited(work, milliseconds, "Excel did not answer: a sync hangs"),
    expectNoRefusals: () => expectNoRefusals(host),
  };
}

/** Rejects with a sentence when work takes longer than real time allows. */
async function limited<T>(work: Promise<T>, milliseconds: number, sentence: string): Promise<T> {
  let finished = false;
  const guard = (async (): Promise<never> => {
    // Counts its own pauses, since a test may have stopped every clock.
    for (let waited = 0; waited < milliseconds && !finished; waited += PAUSE) await pause(PAUSE);
    throw new Error(`${sentence} (waited ${milliseconds} ms)`);
  })();
  guard.catch(() => undefined);
  try {
    return await Promise.race([work, guard]);
  } finally {
    finished = true;
  }
}

async function settle(host: ExcelHost): Promise<void> {
  let seen = -1;
  // Handlers may sync and so cause more events: quiet means that a whole turn brought nothing new.
  while (host.hasPendingEvents || host.stats.batches !== seen) {
    seen = host.stats.batches;
    await pause();
    await pause();
  }
}

function expectNoRefusals({ refusals }: ExcelHost): void {
  if (refusals.length === 0) return;
  const lines = refusals.map(({ code, member, reason }) => `  ${member}: ${code}: ${reason}`);
  throw new Error(`The simulated Excel refused what was asked of it:\n${lines.join("\n")}`);
}

/** Everything the client looks for before it trusts a page that frames it. */
function connectWeb(host: ExcelHost, logging: boolean): WebSession {
  const session = new WebSession(host, {
    hostOrigin: HOST_ORIGIN,
    logging,
    post: (data) => {
      // A promise, not a timer: tests may have replaced the timers.
      void Promise.resolve().then(() =>
        window.dispatchEvent(new MessageEvent("message", { data, origin: HOST_ORIGIN }))
      );
    },
  });
  // jsdom has no document.domain, which the client compares with the host's name.
  Object.defineProperty(document, "domain", { value: "localhost", configurable: true });
  window.name = session.frameName;
  Object.defineProperty(window, "parent", {
    configurable: true,
    value: { postMessage: (message: unknown) => session.receive(message) },
  });
  return session;
}

function connectWindows(
  host: ExcelHost,
  logging: boolean,
  wrapExternal: (external: object) => object
): WindowsSession {
  const session = new WindowsSession(host, { logging });
  Object.defineProperty(window, "external", {
    configurable: true,
    value: wrapExternal(session.external),
  });
  return session;
}

function runOfficeScripts(): void {
  new MutationObserver((records) => {
    for (const record of records) record.addedNodes.forEach(runOfficeScript);
  }).observe(document, { childList: true, subtree: true });
}

/** Runs a script of the CDN from the package's own folder: jsdom fetches nothing. */
function runOfficeScript(node: Node): void {
  if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(CDN)) return;
  const file = node.src.slice(CDN.length).split("?")[0] ?? "";
  window.eval(readFileSync(join(DIST, file), "utf8"));
  node.dispatchEvent(new Event("load"));
}

async function loadOffice(): Promise<void> {
  const script = document.createElement("script");
  script.src = `${CDN}office.js`;
  document.head.append(script);
  while (typeof globalThis.Office?.onReady !== "function") await pause(5);
  await globalThis.Office.onReady();
}

/** The canary: what every test builds on must hold before any test runs. */
function checkClient(office: typeof globalThis.Office, declared: RequirementSets): void {
  const { host, requirements } = office.context;
  if (host !== office.HostType.Excel) {
    throw new Error(`office.js does not think it runs in Excel but in "${String(host)}"`);
  }
  const sets = Object.entries(declared);
  if (!sets.every(([name, version]) => requirements.isSetSupported(name, version))) {
    throw new Error("office.js does not see the requirement sets the workbench declares");
  }
}

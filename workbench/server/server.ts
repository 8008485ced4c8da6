import path from "node:path";
import { ensureSurface } from "../host/surface/node/ensureSurface";
import { buildAddIn, buildWorkbench, ROOT, WORKBENCH_BUNDLE } from "./builds";
import { listenLocally } from "./localListener";
import { openBrowser } from "./openBrowser";
import { siteHandler, type SiteFolders } from "./routes";

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether to open the address in a browser. */
  readonly open: boolean;
  /** Whether to bring the bundles up to date first; true unless said otherwise. */
  readonly build?: boolean;
  /** Other places than the repository's own, for tests. */
  readonly folders?: Partial<SiteFolders>;
}

export interface RunningServer {
  readonly url: string;
  /** What is wrong with the add-in's build, in one sentence; null when nothing is. */
  readonly paneTrouble: string | null;
  close(): Promise<void>;
}

/**
 * Serves the workbench on localhost. Rejects with `PortError` when another program has the
 * port, and with the compiler's messages when the workbench itself does not compile.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const folders: SiteFolders = {
    grid: path.join(ROOT, "workbench/grid"),
    server: path.join(ROOT, "workbench/server"),
    bundle: WORKBENCH_BUNDLE,
    pane: path.join(ROOT, "dist"),
    officeJs: path.join(ROOT, "node_modules/@microsoft/office-js/dist"),
    samples: path.join(ROOT, "samples"),
    manifest: path.join(ROOT, "manifest.xml"),
    ...options.folders,
  };
  let paneTrouble: string | null = null;
  let handler = siteHandler({ folders, paneTrouble, surface });
  // The port is taken before anything is built, so that a taken one is told at once.
  const listener = await listenLocally(options.port, (request, response) =>
    handler(request, response)
  );
  try {
    if (options.build ?? true) {
      await buildWorkbench();
      if (!options.folders?.pane) paneTrouble = await buildAddIn();
      handler = siteHandler({ folders, paneTrouble, surface });
    }
  } catch (error) {
    await listener.close();
    throw error;
  }
  const url = `http://localhost:${listener.port}/`;
  if (options.open) openBrowser(url);
  return { url, paneTrouble, close: () => listener.close() };
}

async function surface(): Promise<string> {
  return JSON.stringify(await ensureSurface(ROOT));
}

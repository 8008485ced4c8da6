import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { portOf } from "../workbench/server/port";
import { runVisibly } from "./sideload/runVisibly";
import { serveBuild } from "./sideload/serveBuild";

const PROJECT = path.resolve(__dirname, "..");
/** Apart from dist/, so that a build meant for a real host never carries localhost addresses. */
const BUILD = path.join(PROJECT, "out/sideload");
const MANIFEST = path.join(BUILD, "manifest.xml");

const UPLOAD_STEPS = `In Excel on the web choose Home, Add-ins, More Add-ins (or More Settings), Upload My Add-in, and pick
${MANIFEST}`;

const DEBUGGING = "office-addin-debugging@7.0.0";

/**
 * npm run sideload [-- web]
 *
 * Builds for localhost, serves the build over https until Ctrl+C, and opens the Excel of this machine with it; with
 * `web`, and where there is no Excel to open, says how to load it into Excel on the web. The first run asks to trust a
 * development certificate, because Excel loads add-ins over https only.
 */
async function sideload(): Promise<void> {
  const hasExcel = process.platform === "win32" || process.platform === "darwin";
  const isForWeb = process.argv.includes("web") || !hasExcel;
  const certificate = await getHttpsServerOptions();
  // The port is taken before anything is built, so that a taken one is told at once.
  const server = await serveBuild(BUILD, certificate, portOf(process.env));
  process.once("SIGINT", () => {
    void endSideload(isForWeb).then(() => process.exit());
  });
  try {
    const address = `https://localhost:${server.port}`;
    build(address);
    console.log(`Serving ${address}; Ctrl+C ends it.`);
    if (isForWeb) console.log(UPLOAD_STEPS);
    else await openExcel();
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function openExcel(): Promise<void> {
  if (await debugging("start")) return;
  throw new Error(
    "Excel was not opened; see above. README.md says how to load the add-in by hand."
  );
}

/** Takes the add-in out of the Excel of this machine again, if it was put there. */
async function endSideload(isForWeb: boolean): Promise<void> {
  if (!isForWeb) await debugging("stop");
}

function build(address: string): void {
  const webpack = path.join(PROJECT, "node_modules/webpack-cli/bin/cli.js");
  const { status } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--output-path", BUILD],
    { cwd: PROJECT, stdio: "inherit", env: { ...process.env, PUBLIC_URL: address } }
  );
  if (status !== 0 || !existsSync(MANIFEST)) {
    throw new Error("The build failed, so there is nothing to load into Excel.");
  }
}

/**
 * Runs Microsoft's tool through npx: as a dependency it would bring hundreds of packages. One of them compiles native
 * code at install, which sideloading never calls and which many machines cannot do, so that no install scripts run.
 */
function debugging(verb: "start" | "stop"): Promise<boolean> {
  const command = `npx --yes ${DEBUGGING} ${verb} "${MANIFEST}" desktop`;
  return runVisibly(command, PROJECT, { ...process.env, npm_config_ignore_scripts: "true" });
}

sideload().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

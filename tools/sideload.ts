import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:https";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import sirv from "sirv";
import { headerPolicy } from "./csp";

const PROJECT = path.resolve(__dirname, "..");
/** Apart from dist/, so that a build meant for a real host never carries localhost addresses. */
const BUILD = path.join(PROJECT, "out/sideload");
const PORT = 3000;
const PUBLIC_URL = `https://localhost:${PORT}`;

/**
 * Runs the add-in in the Excel of this machine (Windows or Mac).
 *
 * Builds for localhost, serves the build over https and opens Excel with the manifest. The first
 * run asks to trust a development certificate, because Excel loads add-ins over https only.
 * office-addin-debugging comes through npx: as a dependency it would compile native code at install.
 */
async function sideload(): Promise<void> {
  build();
  const certificate = await getHttpsServerOptions();
  const serve = sirv(BUILD, { dev: true });
  const server = createServer(certificate, (request, response) => {
    response.setHeader("Content-Security-Policy", headerPolicy());
    serve(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  server.listen(PORT, () => console.log(`Serving ${PUBLIC_URL}; Ctrl+C ends it.`));
  debugging("start").on("close", (code) => {
    if (code === 0) return;
    console.error("Excel was not started; see above.");
    process.exitCode = 1;
    server.close();
  });
  process.once("SIGINT", () => {
    // Takes the add-in out of Excel again.
    debugging("stop").on("close", () => process.exit());
  });
}

function build(): void {
  const webpack = path.join(PROJECT, "node_modules/webpack-cli/bin/cli.js");
  const { status } = spawnSync(
    process.execPath,
    [webpack, "--mode", "production", "--output-path", BUILD],
    { cwd: PROJECT, stdio: "inherit", env: { ...process.env, PUBLIC_URL } }
  );
  if (status !== 0 || !existsSync(path.join(BUILD, "manifest.xml"))) {
    throw new Error("The build failed; nothing to load into Excel.");
  }
}

function debugging(verb: "start" | "stop"): ReturnType<typeof spawn> {
  const manifest = path.join(BUILD, "manifest.xml");
  // npx is a .cmd file on Windows, which only a shell can run.
  const command = `npx --yes office-addin-debugging@7 ${verb} "${manifest}"`;
  return spawn(command, { shell: true, stdio: "inherit", cwd: PROJECT });
}

sideload().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

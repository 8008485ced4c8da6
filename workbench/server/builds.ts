import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { isStale } from "./freshness";

/** The repository's folder. */
export const ROOT = path.resolve(__dirname, "../..");

/** Where the workbench's own bundle goes; git ignores it. */
export const WORKBENCH_BUNDLE = path.join(ROOT, ".cache/workbench");

const WORKBENCH_SOURCES = ["grid", "xlsx", "host", "model", "formula", "webpack.config.js"].map(
  (name) => path.join(ROOT, "workbench", name)
);

const ADD_IN_SOURCES = ["src", "assets", "webpack.config.js", "manifest.xml"].map((name) =>
  path.join(ROOT, name)
);

/** Builds the workbench page unless its bundle is newer than its sources. Throws when it does not compile. */
export async function buildWorkbench(): Promise<void> {
  if (!isStale(path.join(WORKBENCH_BUNDLE, "workbench.js"), WORKBENCH_SOURCES)) return;
  const load = createRequire(__filename);
  const configuration = load("../webpack.config.js") as Configuration;
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, result) => {
      compiler.close(() => {
        if (error || !result) reject(error ?? new Error("Webpack gave no result."));
        else resolve(result);
      });
    });
  });
  if (stats.hasErrors()) {
    throw new Error(`The workbench does not compile.\n${stats.toString("errors-only")}`);
  }
}

/**
 * Builds the add-in with its own production build unless `dist/` is newer than its sources.
 * Returns null, or one sentence about what is wrong: the workbook is of use without the pane, so a
 * failing build must not keep the workbench from starting.
 */
export async function buildAddIn(): Promise<string | null> {
  const page = path.join(ROOT, "dist/taskpane.html");
  if (!isStale(page, ADD_IN_SOURCES)) return null;
  const code = await run("npm", ["run", "build", "--silent"]);
  if (code === 0) return null;
  return existsSync(page)
    ? "The add-in's build failed, so the pane shows the last build that worked."
    : "The add-in's build failed, so there is no pane to show.";
}

function run(command: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      // npm is a script on Windows, and scripts start only through a shell.
      shell: process.platform === "win32",
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

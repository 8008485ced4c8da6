import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { ROOT } from "../../../../workbench/server/builds";

const FOLDER = path.join(ROOT, ".cache/e2e");

let bundled: Promise<string> | undefined;

/** The script that connects a web pane, as one text for the page; made once a run. */
export function webPaneScript(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const load = createRequire(__filename);
  const workbench = load("../../../../workbench/webpack.config.js") as Configuration;
  const configuration: Configuration = {
    ...workbench,
    context: __dirname,
    entry: "./connectWebPane.ts",
    devtool: false,
    output: { path: FOLDER, filename: "connectWebPane.js" },
  };
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, result) => {
      compiler.close(() => (error || !result ? reject(error) : resolve(result)));
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return readFileSync(path.join(FOLDER, "connectWebPane.js"), "utf8");
}

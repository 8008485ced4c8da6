import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { ROOT } from "../../../workbench/server/builds";

const FOLDER = path.join(ROOT, ".cache/bench");

/**
 * Bundles the timed program as webpack.config.js bundles the add-in: same loader, same target, production mode, so that
 * what is timed is the code that ships. Only names stay long, for profiles. The other libraries are loaded as published.
 *
 * @returns the path of the bundle
 */
export async function bundleTimedProgram(): Promise<string> {
  const configuration: Configuration = {
    mode: "production",
    context: __dirname,
    target: ["node20", "es2022"],
    entry: { timedProgram: "./timedProgram.ts" },
    output: { path: FOLDER, filename: "[name].js" },
    devtool: false,
    optimization: { minimize: false },
    externals: { arquero: "import arquero", "@tidyjs/tidy": "import @tidyjs/tidy" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
        },
      ],
    },
  };
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, result) => {
      compiler.close(() => (error || !result ? reject(error) : resolve(result)));
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return path.join(FOLDER, "timedProgram.js");
}

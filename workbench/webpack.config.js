const path = require("node:path");

/** Builds the workbench page into .cache/workbench, which git ignores. Nothing of it ever ships. */
module.exports = {
  mode: "development",
  context: __dirname,
  target: ["web", "es2022"],
  entry: {
    workbench: "./grid/index.tsx",
    "install-external": "./grid/installExternal.ts",
  },
  output: {
    path: path.join(__dirname, "../.cache/workbench"),
    clean: true,
    filename: "[name].js",
  },
  devtool: "source-map",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
    ],
  },
  performance: { hints: false },
};

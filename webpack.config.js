const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const { BannerPlugin, Compilation } = require("webpack");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { EntryScripts } = require("./tools/build/entry-scripts");
const { Pages } = require("./tools/build/pages");
const { OFFICE_JS_URL } = require("./tools/csp");

/** The address that stands in the committed manifest.xml. `.example` is reserved, so it is nobody's. */
const PLACEHOLDER_URL = "https://implementation-drivers.example";

/**
 * Builds the add-in into dist/.
 *
 * OFFICE_JS_URL  where the pages load office.js from; Microsoft's CDN unless set.
 * PUBLIC_URL     where dist/ will be served; goes into dist/manifest.xml. Development builds use
 *                https://localhost:3000 unless it is set; production builds keep the placeholder.
 */
module.exports = (_env, { mode = "production" }) => {
  const development = mode === "development";
  const officeJsUrl = process.env.OFFICE_JS_URL || OFFICE_JS_URL;
  const publicUrl = (
    process.env.PUBLIC_URL || (development ? "https://localhost:3000" : PLACEHOLDER_URL)
  ).replace(/\/+$/, "");

  return {
    mode,
    context: __dirname,
    target: ["web", "es2022"],
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      // Its own small file: the page loads it ahead of office.js, to speak up should that hang.
      watchdog: "./src/taskpane/watchdog.ts",
      commands: "./src/commands/index.ts",
    },
    output: {
      path: path.join(__dirname, "dist"),
      clean: true,
      // Relative addresses, so that dist/ works under any path of any host.
      publicPath: "auto",
      filename: "scripts/[name].[contenthash:8].js",
      chunkFilename: "scripts/[name].[contenthash:8].js",
      cssFilename: "styles/[name].[contenthash:8].css",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      devtoolModuleFilenameTemplate: "webpack://[namespace]/[resource-path]",
    },
    // Maps are written beside the scripts, but no script points to its map.
    devtool: development ? "source-map" : "hidden-source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /@fluentui[\\/]tokens[\\/]lib[\\/](tokens|themes[\\/]web[\\/]\w+Theme)\.js$/,
          loader: path.resolve(__dirname, "tools/build/fluent-tokens.js"),
        },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: [
            // Works out the styles while building; otherwise every opening of the pane would.
            { loader: "@griffel/webpack-loader" },
            {
              loader: "swc-loader",
              options: {
                jsc: {
                  target: "es2022",
                  parser: { syntax: "typescript", tsx: true },
                  transform: { react: { runtime: "automatic", development } },
                },
              },
            },
          ],
        },
      ],
    },
    experiments: { css: true },
    // Pages stay readable: they are small, and their policy and shell are worth seeing as written.
    optimization: { splitChunks: { chunks: "all" }, minimizeOptions: { html: false } },
    performance: { hints: false },
    plugins: [
      page("taskpane"),
      page("commands"),
      new Pages({ officeJsUrl, shells: ["taskpane.html"] }),
      new EntryScripts(),
      // Nearly all functions of the first scripts run while the pane opens. Told so, a browser compiles them while it
      // fetches, beside the page's own thread, instead of one by one as they are called; others see a comment.
      new BannerPlugin({
        banner: "//# allFunctionsCalledOnLoad",
        raw: true,
        test: /\.js$/,
        entryOnly: true,
        // After the minifier, which would drop a comment.
        stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/*.html", to: "[name][ext]", noErrorOnMissing: true },
          {
            from: "manifest.xml",
            transform: (text) => text.toString().replaceAll(PLACEHOLDER_URL, publicUrl),
          },
        ],
      }),
    ],
  };
};

function page(name) {
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: `src/${name}/${name}.html`,
    chunks: [name],
    inject: "body",
    minify: false,
  });
}

/**
 * The layers of ARCHITECTURE.md as rules:
 *
 *   core <- templates <- workbook <- excel, taskpane, commands     (messages: words for codes)
 *
 * Each layer names what it may import; anything else is an error.
 */

/** The files that join the layers together: the only ones outside src/excel that know it. */
const COMPOSITION_ROOTS = ["^src/taskpane/port\\.ts$", "^src/commands/index\\.ts$"];

/** Loaded by the pages themselves; see webpack.config.js. */
const ENTRIES = ["^src/taskpane/(index\\.tsx|watchdog\\.ts)$", "^src/commands/index\\.ts$"];

const PACKAGES = "(^|/)node_modules/";
const PURE = ["core", "templates", "messages", "workbook"];

const mayImport = {
  core: [],
  templates: ["core"],
  messages: ["core", "templates", "workbook"],
  workbook: ["core", "templates", "messages"],
  excel: ["core", "templates", "messages", "workbook"],
  taskpane: ["core", "templates", "messages", "workbook"],
  commands: ["core", "templates", "messages", "workbook"],
};

const layerRules = Object.entries(mayImport).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `${layer} may import ${["itself", ...allowed].join(", ")} and nothing else of src.`,
  severity: "error",
  from: { path: `^src/${layer}/`, pathNot: COMPOSITION_ROOTS },
  to: { path: "^src/", pathNot: `^src/(${[layer, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: "layer-composition-root",
      comment: "A composition root may import excel besides what its own layer may import.",
      severity: "error",
      from: { path: "^src/(taskpane)/port\\.ts$|^src/(commands)/index\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(core|templates|messages|workbook|excel|$1|$2)/" },
    },
    {
      name: "messages-take-only-types",
      comment: "Words are written for the codes of templates and workbook; they run none of it.",
      severity: "error",
      from: { path: "^src/messages/" },
      to: { path: "^src/(templates|workbook)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "excel-knows-no-words",
      comment: "excel may take types from messages; words are chosen in the pane, not at the host.",
      severity: "error",
      from: { path: "^src/excel/" },
      to: { path: "^src/messages/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure-layers-use-no-packages",
      comment:
        "core, templates, messages and workbook run anywhere: no npm package, no Node module.",
      severity: "error",
      from: { path: `^src/(${PURE.join("|")})/` },
      to: { path: PACKAGES },
    },
    {
      name: "src-uses-no-node",
      comment: "What ships runs in a browser.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "react-only-in-taskpane",
      comment: "React and Fluent belong to the pane.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: `${PACKAGES}(react|react-dom|@fluentui)/` },
    },
    {
      name: "src-ships-no-dev-package",
      comment: "A package the add-in loads belongs in dependencies.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "src-stays-inside",
      comment:
        "src imports itself, packages and samples/*.json; nothing of workbench, test or tools.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        pathNot: ["^src/", "^samples/.+\\.json$", PACKAGES],
        dependencyTypesNot: ["core"],
        couldNotResolve: false,
      },
    },
    {
      name: "core-by-its-index",
      comment: "What core is made of is its own business; others come in by src/core/index.ts.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/core/" },
      to: { path: "^src/core/[^/]+/" },
    },
    {
      name: "workbench-knows-no-src",
      comment: "The workbench loads the built add-in as Excel would; it knows Office, not us.",
      severity: "error",
      from: { path: "^workbench/" },
      to: { path: "^src/" },
    },
    {
      name: "workbench-stays-inside",
      comment:
        "Tools and tests know src, so by way of them the workbench would; its tests may, and what serves them alone.",
      severity: "error",
      from: { path: "^workbench/", pathNot: ["\\.test\\.tsx?$", "/(testing|canary)/"] },
      to: { path: "^(test|tools)/" },
    },
    {
      name: "excelts-behind-its-adapter",
      comment:
        "One folder knows how that package reads and writes files; the rest could have another.",
      severity: "error",
      from: { pathNot: "^workbench/xlsx/excelts/" },
      to: { path: `${PACKAGES}@cj-tech-master/excelts/` },
    },
    {
      name: "structure-check-stands-alone",
      comment:
        "What looks for mistakes of the writer shares nothing with it but the zip and geometry.",
      severity: "error",
      from: { path: "^workbench/xlsx/structure/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "^workbench/",
        pathNot: [
          "^workbench/xlsx/structure/",
          "^workbench/xlsx/package/zipReader\\.ts$",
          "^workbench/xlsx/parts/overlaps\\.ts$",
          "^workbench/formula/area\\.ts$",
        ],
      },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or three.",
      severity: "error",
      from: { pathNot: "^workbench/" },
      to: { circular: true },
    },
    {
      name: "no-cycles-workbench",
      comment:
        "A sheet has a workbook and a workbook has sheets, as types; at run time one comes first.",
      severity: "error",
      from: { path: "^workbench/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-dead-files",
      comment: "Nothing that ships leads to this file: is it still needed?",
      severity: "error",
      from: { path: ENTRIES },
      to: { path: "^src/", pathNot: ["\\.d\\.ts$", ...ENTRIES], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^test/fixtures/", "^dist/", "^out/"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".cjs", ".mjs", ".json"],
    },
  },
};

import { readdirSync } from "node:fs";
import path from "node:path";
import { PROJECT, runTool } from "./runTool";

const FIXTURES = "test/fixtures/layers";

const LAYERS = ["core", "templates", "messages", "workbook", "excel", "taskpane", "commands"];

/** What each layer must not import of the others. Its `usesAbove.ts` imports all of it. */
const ABOVE: Record<string, string[]> = {
  core: ["commands", "excel", "messages", "taskpane", "templates"],
  templates: ["commands", "excel", "messages", "taskpane", "workbook"],
  messages: ["commands", "excel", "taskpane"],
  workbook: ["commands", "excel", "taskpane"],
  excel: ["commands", "taskpane"],
  taskpane: ["commands", "excel"],
  commands: ["excel", "taskpane"],
};

type Breach = [rule: string, from: string, to: string | RegExp];

/** Every import of the fixture that a rule forbids: rule, importing file, what it imports. */
const FORBIDDEN: Breach[] = [
  ...LAYERS.flatMap((layer) =>
    ABOVE[layer]!.map((above): Breach => [
      `layer-${layer}`,
      `src/${layer}/usesAbove.ts`,
      `src/${above}/${above}.ts`,
    ])
  ),
  ["layer-core", "src/core/usesTypeOfWorkbook.ts", "src/workbook/workbook.ts"],
  ["layer-composition-root", "src/taskpane/port.ts", "src/commands/commands.ts"],
  ["layer-composition-root", "src/commands/index.ts", "src/taskpane/taskpane.ts"],
  ["messages-take-only-types", "src/messages/runsTemplates.ts", "src/templates/templates.ts"],
  ["messages-take-only-types", "src/messages/runsWorkbook.ts", "src/workbook/workbook.ts"],
  ["excel-knows-no-words", "src/excel/runsMessages.ts", "src/messages/messages.ts"],
  ["pure-layers-use-no-packages", "src/core/usesReact.ts", /node_modules\/react\//],
  ["pure-layers-use-no-packages", "src/templates/usesReact.ts", /node_modules\/react\//],
  ["pure-layers-use-no-packages", "src/messages/usesReact.ts", /node_modules\/react\//],
  ["pure-layers-use-no-packages", "src/workbook/usesReactDom.ts", /node_modules\/react-dom\//],
  ["react-only-in-taskpane", "src/core/usesReact.ts", /node_modules\/react\//],
  ["react-only-in-taskpane", "src/templates/usesReact.ts", /node_modules\/react\//],
  ["react-only-in-taskpane", "src/messages/usesReact.ts", /node_modules\/react\//],
  ["react-only-in-taskpane", "src/workbook/usesReactDom.ts", /node_modules\/react-dom\//],
  ["react-only-in-taskpane", "src/excel/usesFluent.ts", /node_modules\/@fluentui\//],
  ["src-uses-no-node", "src/core/usesNode.ts", "path"],
  ["src-ships-no-dev-package", "src/taskpane/usesDevPackage.ts", /node_modules\/pngjs\//],
  ["src-stays-inside", "src/taskpane/usesWorkbench.ts", "workbench/bench.ts"],
  ["src-stays-inside", "src/taskpane/usesTools.ts", "tools/tool.ts"],
  ["src-stays-inside", "src/taskpane/usesTest.ts", "test/stage.ts"],
  ["core-by-its-index", "src/templates/usesInnerCore.ts", "src/core/inner/inner.ts"],
  ["workbench-knows-no-src", "workbench/usesCore.ts", "src/core/core.ts"],
  ["workbench-stays-inside", "workbench/usesTest.ts", "test/stage.ts"],
  ["workbench-stays-inside", "workbench/usesTools.ts", "tools/tool.ts"],
  ["excelts-behind-its-adapter", "workbench/usesExcelts.ts", /excelts\//],
  [
    "structure-check-stands-alone",
    "workbench/xlsx/structure/usesWriter.ts",
    "workbench/xlsx/excelts/mayUseExcelts.ts",
  ],
  ["no-cycles", "src/core/cycleA.ts", "src/core/cycleB.ts"],
  ["no-cycles-workbench", "workbench/cycleA.ts", "workbench/cycleB.ts"],
  ["resolvable", "src/taskpane/usesNothing.ts", "./nowhere"],
];

const ALLOWED = [
  "src/templates/mayUseCore.ts",
  "src/messages/mayUseTypes.ts",
  "src/workbook/mayUseBelow.ts",
  "src/excel/mayUseBelow.ts",
  "src/taskpane/mayUseBelow.ts",
  "src/taskpane/mayUseReact.ts",
  "src/taskpane/mayUseTypesOfDevPackage.ts",
  "src/commands/mayUseBelow.ts",
  "workbench/typeCycleA.ts",
  "workbench/typeCycleB.ts",
  "workbench/bench.test.ts",
  "workbench/xlsx/excelts/mayUseExcelts.ts",
  "workbench/xlsx/structure/mayUseZipReader.ts",
];

interface CruiseResult {
  modules: { source: string }[];
  summary: {
    violations: { from: string; to: string; rule: { name: string; severity: string } }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
}

function cruise(folder: string, ...below: string[]): CruiseResult {
  const config = ["--config", path.join(PROJECT, ".dependency-cruiser.cjs")];
  return JSON.parse(
    runTool("dependency-cruiser/bin/dependency-cruise.mjs", folder, [
      ...[...config, "--output-type", "json"],
      ...below,
    ])
  );
}

/** Has fixtures of its own: in those of the layers no page leads anywhere. */
const DEAD_FILES = "no-dead-files";

describe("the layer rules", () => {
  const { modules, summary } = cruise(FIXTURES, "src", "workbench");
  const violations = summary.violations.filter(({ rule }) => rule.name !== DEAD_FILES);

  it.each(FORBIDDEN)("%s bites on %s for %s", (rule, from, to) => {
    const hits = violations.filter((each) => each.rule.name === rule && each.from === from);
    expect(hits.map((hit) => hit.to)).toContainEqual(
      typeof to === "string" ? to : expect.stringMatching(to)
    );
  });

  it("bite on nothing else", () => {
    const found = violations.map(({ rule, from }) => `${rule.name} ${from}`);
    expect(found.sort()).toEqual(FORBIDDEN.map(([rule, from]) => `${rule} ${from}`).sort());
  });

  it.each(ALLOWED)("let %s be", (file) => {
    expect(modules.map(({ source }) => source)).toContain(file);
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  it("each have a fixture", () => {
    const tried = new Set([...FORBIDDEN.map(([rule]) => rule), DEAD_FILES]);
    expect(summary.ruleSetUsed.forbidden.map(({ name }) => name).sort()).toEqual([...tried].sort());
  });

  it("are errors, not warnings", () => {
    expect(violations.filter(({ rule }) => rule.severity !== "error")).toEqual([]);
  });
});

describe("a file that no page leads to", () => {
  const { violations } = cruise("test/fixtures/deadFiles", "src").summary;

  it("is an error, whatever it imports itself", () => {
    const dead = ["src/core/dead.ts", "src/core/deadToo.ts"];
    expect(violations.map(({ to }) => to).sort()).toEqual(dead);
    for (const { rule } of violations)
      expect(rule).toEqual({ name: DEAD_FILES, severity: "error" });
  });
});

describe("the types of the pure layers", () => {
  const output = runTool("typescript/bin/tsc", "test/fixtures/pure", ["-p", "."]);

  it.each([
    ["usesDom.ts", "document"],
    ["usesNode.ts", "process"],
    ["usesOffice.ts", "Office"],
  ])("know nothing that %s needs", (file, name) => {
    const line = output.split("\n").find((each) => each.startsWith(`src/core/${file}`));
    expect(line).toContain(`'${name}'`);
  });

  it.each(["core", "templates", "messages", "workbook"])(
    "are all that %s is checked with",
    (layer) => {
      const { files }: { files: string[] } = JSON.parse(
        runTool("typescript/bin/tsc", ".", ["--showConfig", "-p", "tsconfig.pure.json"])
      );
      const folder = path.join(PROJECT, "src", layer);
      const present = readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `./src/${layer}/${name.replaceAll(path.sep, "/")}`);
      expect(files).toEqual(expect.arrayContaining(present));
    }
  );
});

import path from "node:path";
import { PROJECT, runTool } from "./runTool";

const FIXTURES = "test/fixtures/layers";

/** Every import of the fixture that a rule forbids: rule, importing file, what it imports. */
const FORBIDDEN: [rule: string, from: string, to: string | RegExp][] = [
  ["layer-core", "src/core/usesTemplates.ts", "src/templates/templates.ts"],
  ["layer-core", "src/core/usesTypeOfWorkbook.ts", "src/workbook/workbook.ts"],
  ["layer-templates", "src/templates/usesWorkbook.ts", "src/workbook/workbook.ts"],
  ["layer-templates", "src/templates/usesMessages.ts", "src/messages/messages.ts"],
  ["layer-messages", "src/messages/usesExcel.ts", "src/excel/excel.ts"],
  ["layer-workbook", "src/workbook/usesExcel.ts", "src/excel/excel.ts"],
  ["layer-workbook", "src/workbook/usesTaskpane.ts", "src/taskpane/taskpane.ts"],
  ["layer-excel", "src/excel/usesTaskpane.ts", "src/taskpane/taskpane.ts"],
  ["layer-taskpane", "src/taskpane/usesExcel.ts", "src/excel/excel.ts"],
  ["layer-taskpane", "src/taskpane/usesCommands.ts", "src/commands/commands.ts"],
  ["layer-commands", "src/commands/usesExcel.ts", "src/excel/excel.ts"],
  ["layer-commands", "src/commands/usesTaskpane.ts", "src/taskpane/taskpane.ts"],
  ["layer-composition-root", "src/commands/index.ts", "src/taskpane/taskpane.ts"],
  ["messages-take-only-types", "src/messages/runsTemplates.ts", "src/templates/templates.ts"],
  ["messages-take-only-types", "src/messages/runsWorkbook.ts", "src/workbook/workbook.ts"],
  ["excel-knows-no-words", "src/excel/runsMessages.ts", "src/messages/messages.ts"],
  ["pure-layers-use-no-packages", "src/core/usesReact.ts", /node_modules\/react\//],
  ["react-only-in-taskpane", "src/core/usesReact.ts", /node_modules\/react\//],
  ["react-only-in-taskpane", "src/excel/usesFluent.ts", /node_modules\/@fluentui\//],
  ["src-uses-no-node", "src/core/usesNode.ts", "path"],
  ["src-ships-no-dev-package", "src/taskpane/usesDevPackage.ts", /node_modules\/pngjs\//],
  ["src-stays-inside", "src/taskpane/usesWorkbench.ts", "workbench/bench.ts"],
  ["src-stays-inside", "src/taskpane/usesTools.ts", "tools/tool.ts"],
  ["src-stays-inside", "src/taskpane/usesTest.ts", "test/stage.ts"],
  ["workbench-knows-no-src", "workbench/usesCore.ts", "src/core/core.ts"],
  ["excelts-behind-its-adapter", "workbench/usesExcelts.ts", /excelts\//],
  ["no-cycles", "src/core/cycleA.ts", "src/core/cycleB.ts"],
  ["no-cycles-workbench", "workbench/cycleA.ts", "workbench/cycleB.ts"],
  ["resolvable", "src/taskpane/usesNothing.ts", "./nowhere"],
  ["no-orphans", "src/core/orphan.ts", "src/core/orphan.ts"],
];

const ALLOWED = [
  "src/templates/mayUseCore.ts",
  "src/messages/mayUseTypes.ts",
  "src/workbook/mayUseBelow.ts",
  "src/excel/mayUseBelow.ts",
  "src/taskpane/port.ts",
  "src/taskpane/mayUseReact.ts",
  "workbench/typeCycleA.ts",
  "workbench/typeCycleB.ts",
  "workbench/xlsx/excelts/mayUseExcelts.ts",
];

interface CruiseResult {
  modules: { source: string }[];
  summary: {
    violations: { from: string; to: string; rule: { name: string; severity: string } }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
}

describe("the layer rules", () => {
  const { modules, summary }: CruiseResult = JSON.parse(
    runTool("dependency-cruiser/bin/dependency-cruise.mjs", FIXTURES, [
      ...["--config", path.join(PROJECT, ".dependency-cruiser.cjs"), "--output-type", "json"],
      ...["src", "workbench"],
    ])
  );
  const { violations, ruleSetUsed } = summary;

  it.each(FORBIDDEN)("%s bites on %s", (rule, from, to) => {
    const hit = violations.find((each) => each.rule.name === rule && each.from === from);
    expect(hit?.to).toEqual(typeof to === "string" ? to : expect.stringMatching(to));
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
    const tried = new Set(FORBIDDEN.map(([rule]) => rule));
    expect(ruleSetUsed.forbidden.map(({ name }) => name).sort()).toEqual([...tried].sort());
  });

  it("are errors, but for orphans", () => {
    const mild = violations.filter(({ rule }) => rule.severity !== "error");
    expect(mild.map(({ rule }) => rule.name)).toEqual(["no-orphans"]);
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
});

import path from "node:path";
import { PROJECT, runTool } from "./runTool";

const FIXTURES = "test/fixtures/lint";

/** Each fixture with the rules that must bite on it, and no others; none for what is allowed. */
const EXPECTED: Record<string, string[]> = {
  "src/core/clean.ts": [],
  "src/core/share.ts": [],
  "src/core/newDate.ts": ["no-restricted-syntax"],
  "src/core/dateNow.ts": ["no-restricted-syntax"],
  "src/core/dateCall.ts": ["no-restricted-syntax"],
  "src/core/officeType.ts": ["no-restricted-syntax"],
  "src/core/importsNode.ts": ["no-restricted-imports"],
  "src/core/importsTools.ts": ["no-restricted-imports"],
  "src/core/debuggerLeft.ts": ["no-debugger"],
  "src/core/looseEquality.ts": ["eqeqeq"],
  "src/core/missingCase.ts": ["@typescript-eslint/switch-exhaustiveness-check"],
  "src/core/objectInText.ts": [
    "@typescript-eslint/no-base-to-string",
    "@typescript-eslint/restrict-template-expressions",
  ],
  "src/core/typeAsValue.ts": ["@typescript-eslint/consistent-type-imports"],
  "src/core/unusedName.ts": ["@typescript-eslint/no-unused-vars"],
  "src/core/voidInArrow.ts": ["@typescript-eslint/no-confusing-void-expression"],
  "src/templates/newDate.ts": ["no-restricted-syntax"],
  "src/templates/performanceNow.ts": ["no-restricted-syntax"],
  "src/templates/importsReact.ts": ["no-restricted-imports"],
  "src/templates/importsJsx.ts": ["no-restricted-imports"],
  "src/messages/importsReactDom.ts": ["no-restricted-imports"],
  "src/workbook/clock.ts": [],
  "src/workbook/importsDom.ts": ["no-restricted-imports"],
  "src/workbook/importsFluent.ts": ["no-restricted-imports"],
  "src/workbook/importsMicrosoft.ts": ["no-restricted-imports"],
  "src/workbook/officeValue.ts": ["no-restricted-globals"],
  "src/workbook/officeType.ts": ["no-restricted-syntax"],
  "src/workbook/officeRuntime.ts": ["no-restricted-syntax"],
  "src/taskpane/port.ts": [],
  "src/taskpane/officeType.ts": ["no-restricted-syntax"],
  "src/taskpane/alert.ts": ["no-alert"],
  "src/taskpane/confirm.ts": ["no-alert"],
  "src/taskpane/prompt.ts": ["no-alert"],
  "src/taskpane/consoleLog.ts": ["no-console"],
  "src/taskpane/consoleWarn.ts": [],
  "src/taskpane/importsWorkbench.ts": ["no-restricted-imports"],
  "src/taskpane/importsTest.ts": ["no-restricted-imports"],
  "src/taskpane/importsTools.ts": ["no-restricted-imports"],
  "src/taskpane/hookInCondition.tsx": ["react-hooks/rules-of-hooks"],
  "src/taskpane/hookWithoutDependency.tsx": ["react-hooks/exhaustive-deps"],
  "src/taskpane/floatingPromise.ts": ["@typescript-eslint/no-floating-promises"],
  "src/taskpane/anyValue.ts": ["@typescript-eslint/no-explicit-any"],
  // A comment cannot wave a rule off; the attempt itself is a warning, and warnings fail the gate.
  "src/taskpane/waved.ts": ["(inline comment)", "no-alert"],
  "src/commands/index.ts": [],
  "src/excel/clean.ts": [],
  "src/excel/readWithoutLoad.ts": ["office-addins/load-object-before-read"],
  "src/excel/readWithoutSync.ts": [
    "office-addins/call-sync-after-load",
    "office-addins/call-sync-before-read",
  ],
  "src/excel/syncInLoop.ts": ["office-addins/no-context-sync-in-loop"],
  "src/excel/emptyLoad.ts": ["office-addins/no-empty-load"],
  "src/excel/navigationalLoad.ts": ["office-addins/no-navigational-load"],
  "src/excel/officeInitialize.ts": ["office-addins/no-office-initialize"],
  "src/excel/comparedWithNull.ts": [
    "@typescript-eslint/no-unnecessary-condition",
    "office-addins/test-for-null-using-isNullObject",
  ],
  "test/stage.ts": [],
  "test/anyValue.ts": ["@typescript-eslint/no-explicit-any"],
  "tools/tool.ts": [],
  "tools/floatingPromise.ts": ["@typescript-eslint/no-floating-promises"],
  "workbench/model/workbook.ts": [],
  "workbench/floatingPromise.ts": ["@typescript-eslint/no-floating-promises"],
  "workbench/grid/hookInCondition.tsx": ["react-hooks/rules-of-hooks"],
};

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null; severity: number; message: string }[];
}

const ERROR = 2;

describe("the lint rules", () => {
  const linted: LintedFile[] = JSON.parse(
    runTool("eslint/bin/eslint.js", FIXTURES, [
      ...["--config", path.join(PROJECT, "eslint.config.mjs"), "--format", "json"],
      ...["src", "test", "tools", "workbench"],
    ])
  );
  const messagesOf = (file: string): LintedFile["messages"] =>
    linted.find(({ filePath }) => filePath === path.join(PROJECT, FIXTURES, file))?.messages ?? [];

  it("saw every fixture and no other", () => {
    const seen = linted.map(({ filePath }) =>
      path.relative(path.join(PROJECT, FIXTURES), filePath).replaceAll(path.sep, "/")
    );
    expect(seen.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))("%s: %j", (file, rules) => {
    const found = messagesOf(file).map(({ ruleId }) => ruleId ?? "(inline comment)");
    expect(found.sort()).toEqual([...rules].sort());
  });

  it("are errors, not warnings", () => {
    const broken = linted.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId);
    expect(broken.every(({ severity }) => severity === ERROR)).toBe(true);
  });

  it("say where Office belongs and what to do about the clock", () => {
    expect(messagesOf("src/workbook/officeType.ts")[0]?.message).toContain("the workbook port");
    expect(messagesOf("src/core/newDate.ts")[0]?.message).toContain("as an argument");
  });
});

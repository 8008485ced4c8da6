import js from "@eslint/js";
import globals from "globals";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const STRICT = ["src/**/*.{ts,tsx}", "tools/**/*.ts", "samples/**/*.ts"];
const WORKBENCH = ["workbench/**/*.{ts,tsx}"];
const TESTS = ["test/**/*.{ts,tsx}", "workbench/**/*.test.{ts,tsx}"];
const PURE = ["src/core/**", "src/templates/**", "src/workbook/**", "src/messages/**"];
const CLOCKLESS = ["src/core/**", "src/templates/**"];
const OFFICE_SPEAKERS = ["src/excel/**", "src/taskpane/port.ts", "src/commands/index.ts"];

const OFFICE_NAMESPACES = ["Office", "Excel", "OfficeExtension", "OfficeRuntime"];

const CLOCK = "There is no clock in this layer: take the day as an argument.";
const OFFICE =
  "Only src/excel and the composition roots speak to Office: put this behind the workbook port.";

const officeMention = [
  {
    selector: `TSQualifiedName[left.name=/^(${OFFICE_NAMESPACES.join("|")})$/]`,
    message: OFFICE,
  },
];

const clockUse = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
  { selector: "MemberExpression[object.name='performance'][property.name='now']", message: CLOCK },
];

const outsideOfSource = {
  group: ["**/workbench/**", "**/test/**", "**/tools/**"],
  message: "What ships imports nothing from workbench, test or tools.",
};

const hostInPureLayer = {
  group: ["react", "react/*", "react-dom", "react-dom/*", "@fluentui/*", "@microsoft/*", "node:*"],
  message: "Pure layers import no packages: not React, not Office, not Node.",
};

export default tseslint.config(
  {
    ignores: [".cache/**", "dist/**", "out/**", "coverage/**", "test/fixtures/**"],
  },
  {
    // A rule that is wrong for us is changed here, where all can see it, not waved off in a comment.
    linterOptions: { noInlineConfig: true },
  },
  js.configs.recommended,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs" },
  },
  {
    files: STRICT,
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // The simulated workbook reads whatever arrives on the wire, so doubting a type is its job.
    files: WORKBENCH,
    extends: [tseslint.configs.recommendedTypeChecked],
  },
  {
    files: [...STRICT, ...WORKBENCH],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    // Tests index fixtures they have just written, and feed wrong types on purpose; checking their
    // types again here would cost more than it finds.
    files: TESTS,
    extends: [tseslint.configs.strict, tseslint.configs.disableTypeChecked],
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // With noUncheckedIndexedAccess, `rows[i]!` in a counted loop is the plainest true statement.
      "@typescript-eslint/no-non-null-assertion": "off",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-alert": "error",
      "no-console": ["error", { allow: ["warn", "error"] }],
      "no-restricted-imports": ["error", { patterns: [outsideOfSource] }],
    },
  },
  {
    files: PURE,
    rules: {
      "no-restricted-imports": ["error", { patterns: [outsideOfSource, hostInPureLayer] }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: OFFICE_SPEAKERS,
    rules: {
      "no-restricted-globals": [
        "error",
        ...OFFICE_NAMESPACES.map((name) => ({ name, message: OFFICE })),
      ],
      "no-restricted-syntax": ["error", ...officeMention],
    },
  },
  {
    files: CLOCKLESS,
    rules: { "no-restricted-syntax": ["error", ...officeMention, ...clockUse] },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "workbench/grid/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error" },
  },
  {
    // Not in the workbench: scrolling in its grid answers to a wish alone, not to all that it reads.
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: { "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  }
);

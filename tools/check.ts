import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { USAGE_FOLDER } from "../test/harness/usageFiles";
import { countClosingLine, countJest, countStep } from "./gate/count";
import type { Count } from "./gate/count";
import { addTallies, tallyLines, type Tallies } from "./gate/tallies";

const PROJECT = path.resolve(__dirname, "..");
const JEST_REPORT = path.join(PROJECT, "out/jest.json");

interface Step {
  name: string;
  /** A script of a package, run with this Node, and its arguments. */
  run: string[];
  /** How many checks the step was; one, unless it holds tests of its own. */
  count?: (exitCode: number, output: string) => Count;
}

const TSX = "node_modules/tsx/dist/cli.mjs";
const TSC = "node_modules/typescript/bin/tsc";

/** The whole gate. A new kind of check belongs here, so that it runs wherever `npm test` runs. */
const STEPS: Step[] = [
  { name: "types", run: [TSC, "--noEmit", "-p", "tsconfig.json"] },
  { name: "types of the pure layers", run: [TSC, "--noEmit", "-p", "tsconfig.pure.json"] },
  { name: "lint", run: ["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."] },
  { name: "format", run: ["node_modules/prettier/bin/prettier.cjs", "--check", "."] },
  {
    name: "layers",
    run: [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      ...["--config", ".dependency-cruiser.cjs", "src", "workbench", "test", "tools"],
    ],
  },
  { name: "manifest", run: [TSX, "tools/manifest/validate.ts"] },
  { name: "build", run: ["node_modules/webpack-cli/bin/cli.js", "--mode", "production"] },
  { name: "script budget", run: [TSX, "tools/size.ts"] },
  { name: "reference pages", run: [TSX, "tools/docs.ts", "--check"] },
  { name: "samples", run: [TSX, "tools/samples.ts", "--check"] },
  {
    name: "unit and integration tests",
    run: ["node_modules/jest/bin/jest.js", "--ci", "--json", `--outputFile=${JEST_REPORT}`],
    count: (exitCode) => countJest(exitCode, JEST_REPORT),
  },
  { name: "end-to-end tests", run: [TSX, "test/e2e/run.ts"], count: countClosingLine("e2e") },
  {
    name: "cross-check with LibreOffice",
    run: [TSX, "test/crosscheck/run.ts"],
    count: countClosingLine("crosscheck"),
  },
  { name: "list of what is used of Excel", run: [TSX, "tools/hostUsage.ts", "--check"] },
];

/** Runs every step, whatever the ones before it said, and adds up. */
async function main(): Promise<void> {
  // What an earlier run left must not be counted again.
  mkdirSync(path.dirname(JEST_REPORT), { recursive: true });
  rmSync(JEST_REPORT, { force: true });
  rmSync(path.join(PROJECT, USAGE_FOLDER), { recursive: true, force: true });
  const total: Count = { passed: 0, failed: 0 };
  const tallies: Tallies = new Map();
  const failures: string[] = [];
  for (const { name, run, count = countStep } of STEPS) {
    console.log(`\n== ${name}`);
    const started = performance.now();
    const { exitCode, output } = await runStep(run);
    addTallies(tallies, output);
    const { passed, failed } = count(exitCode, output);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`-- ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failures.push(name);
  }
  console.log(["", ...tallyLines(tallies)].join("\n"));
  console.log(failures.length > 0 ? `\nFailed: ${failures.join("; ")}` : "");
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function runStep(run: string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, run, {
      cwd: PROJECT,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.on("error", (error) => {
      console.error(error);
      resolve({ exitCode: 1, output });
    });
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

void main();

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { countClosingLine, countJest, countStep } from "../../tools/gate/count";
import { reportSize, SCRIPT_BUDGET } from "../../tools/size";
import { PROJECT } from "./runTool";
import { temporaryFolder } from "./temporaryFolder";

function jestReport(counts: Record<string, number>): string {
  const file = path.join(temporaryFolder("gate"), "jest.json");
  const none = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
  };
  writeFileSync(file, JSON.stringify({ ...none, ...counts }));
  return file;
}

const countE2e = countClosingLine("e2e");

describe("the gate's count", () => {
  it("takes a step without tests as one check", () => {
    expect(countStep(0)).toEqual({ passed: 1, failed: 0 });
    expect(countStep(2)).toEqual({ passed: 0, failed: 1 });
  });

  it("takes jest's numbers from its report", () => {
    const report = jestReport({ numPassedTests: 7, numFailedTests: 2 });
    expect(countJest(1, report)).toEqual({ passed: 7, failed: 2 });
  });

  it("takes a skipped test, a test to do and a file that did not load as failed", () => {
    const report = jestReport({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 });
    expect(countJest(0, report)).toEqual({ passed: 7, failed: 2 });
    const broken = jestReport({ numPassedTests: 7, numRuntimeErrorTestSuites: 1 });
    expect(countJest(1, broken)).toEqual({ passed: 7, failed: 1 });
  });

  it("takes jest as failed when there is no report, no test, or only a bad exit", () => {
    expect(countJest(1, path.join(temporaryFolder("gate"), "jest.json"))).toEqual({
      passed: 0,
      failed: 1,
    });
    expect(countJest(0, jestReport({}))).toEqual({ passed: 0, failed: 1 });
    expect(countJest(1, jestReport({ numPassedTests: 7 }))).toEqual({ passed: 7, failed: 1 });
  });

  it("takes end-to-end numbers from the closing line", () => {
    const output = "ok one\nnot ok two\ne2e: 12 passed, 3 failed\n";
    expect(countE2e(1, output)).toEqual({ passed: 12, failed: 3 });
  });

  it("takes no other run's closing line", () => {
    expect(countClosingLine("crosscheck")(0, "e2e: 12 passed, 0 failed\n")).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  it("takes end-to-end tests as failed without a closing line, or with a bad exit", () => {
    expect(countE2e(0, "ok one\n")).toEqual({ passed: 0, failed: 1 });
    expect(countE2e(1, "e2e: 12 passed, 0 failed\n")).toEqual({ passed: 12, failed: 1 });
    expect(countE2e(0, "e2e: 0 passed, 0 failed\n")).toEqual({ passed: 0, failed: 1 });
  });
});

describe("the script budget", () => {
  beforeEach(() => jest.spyOn(console, "log").mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  const script = (gzip: number, when: "first" | "later") => ({
    file: "a.js",
    raw: gzip,
    gzip,
    when,
  });

  it("is kept at the budget and broken one byte above", () => {
    expect(reportSize([script(SCRIPT_BUDGET, "first")])).toBe(true);
    expect(reportSize([script(SCRIPT_BUDGET, "first"), script(1, "first")])).toBe(false);
  });

  it("does not count scripts that come later", () => {
    expect(reportSize([script(1, "first"), script(SCRIPT_BUDGET, "later")])).toBe(true);
  });
});

describe("the project's commands", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };

  it.each(Object.entries(scripts))("npm run %s: its program exists", (_name, command) => {
    for (const [, file] of command.matchAll(/\btsx (\S+)/g)) {
      expect(existsSync(path.join(PROJECT, file!))).toBe(true);
    }
  });

  it(".ci/run is a program that bash understands", () => {
    const script = path.join(PROJECT, ".ci/run");
    expect(statSync(script).mode & 0o111).not.toBe(0);
    expect(() => execFileSync("bash", ["-n", script])).not.toThrow();
  });
});

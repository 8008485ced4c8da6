import { existsSync, readFileSync } from "node:fs";

/** How many checks passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

/** A step without tests of its own is one check. */
export function countStep(exitCode: number): Count {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Counts jest's report. A test that was skipped, or a file that did not load, has failed. */
export function countJest(exitCode: number, report: string): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const summary = JSON.parse(readFileSync(report, "utf8")) as JestReport;
  const { numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = summary;
  const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
  return withExitCode(exitCode, { passed: summary.numPassedTests, failed });
}

/** Counts the closing line of a run, such as "e2e: 12 passed, 3 failed"; without one it came to nothing. */
export function countClosingLine(name: string): (exitCode: number, output: string) => Count {
  const line = new RegExp(`^${name}: (\\d+) passed, (\\d+) failed$`, "gm");
  return (exitCode, output) => {
    const closing = [...output.matchAll(line)].at(-1);
    if (closing === undefined) return { passed: 0, failed: 1 };
    return withExitCode(exitCode, { passed: Number(closing[1]), failed: Number(closing[2]) });
  };
}

/** A run that ended badly has failed at something, even if its numbers do not say at what. */
function withExitCode(exitCode: number, { passed, failed }: Count): Count {
  if (exitCode !== 0 && failed === 0) return { passed, failed: 1 };
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}

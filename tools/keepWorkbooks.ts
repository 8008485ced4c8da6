/**
 * Keeps the workbooks of this version under test/fixtures/workbooks/<version>, once: run it when a version is released.
 * From then on every later version must open them and find what they held.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

const jest = path.join(__dirname, "..", "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, "test/integration/samples/keptWorkbooks"], {
  stdio: "inherit",
  env: { ...process.env, KEEP: "write" },
});
process.exitCode = status ?? 1;

/** Writes samples/*.workbook.json: each sample set as the add-in itself inserts it into the simulated workbook; with --check it only says whether they are up to date. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const jest = path.join(__dirname, "..", "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(process.execPath, [jest, "test/integration/samples"], {
  stdio: "inherit",
  env: { ...process.env, SAMPLES: process.argv.includes("--check") ? "check" : "write" },
});
process.exitCode = status ?? 1;

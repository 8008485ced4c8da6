/**
 * Writes samples/*.workbook.json: each sample set as the add-in itself inserts it into the simulated workbook.
 * With --check it writes nothing and says whether they are up to date.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

const jest = path.join(__dirname, "..", "node_modules", "jest", "bin", "jest.js");
const isCheck = process.argv.includes("--check");
const { status } = spawnSync(process.execPath, [jest, "test/integration/samples/workbooks"], {
  stdio: "inherit",
  env: { ...process.env, SAMPLES: isCheck ? "" : "write" },
});
process.exitCode = status ?? 1;

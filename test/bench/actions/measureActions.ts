import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../../workbench/server/builds";
import { SIZES } from "../district/district";
import type { CountedAction } from "./countedActions";

export interface SizeActions {
  readonly observations: number;
  readonly actions: readonly CountedAction[];
}

const JEST = path.join(ROOT, "node_modules/jest/bin/jest.js");
const CONFIG = path.join(__dirname, "jest.config.js");
/** Four million cells of the simulated workbook, and their answers. */
const HEAP_MEGABYTES = 8_192;

/** Counts round trips and bytes of every action through office.js, at each size. @param note is told what is going on */
export async function measureActions(
  note: (text: string) => void,
  sizes: readonly number[] = SIZES
): Promise<SizeActions[]> {
  const folder = path.join(ROOT, ".cache/bench");
  mkdirSync(folder, { recursive: true });
  const measured: SizeActions[] = [];
  for (const observations of sizes) {
    note(`actions with ${observations} observations`);
    const file = path.join(folder, `actions-${observations}.json`);
    rmSync(file, { force: true });
    await runJest({ BENCH_OBSERVATIONS: String(observations), BENCH_RESULT: file });
    const actions = JSON.parse(readFileSync(file, "utf8")) as CountedAction[];
    measured.push({ observations, actions });
  }
  return measured;
}

function runJest(env: Record<string, string>): Promise<void> {
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, JEST, "--config", CONFIG, "--runInBand"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      // stdout belongs to the results.
      stdio: ["ignore", 2, 2],
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error("An action did not go as it should; see above."))
    );
  });
}

import { spawnSync } from "node:child_process";
import path from "node:path";

export const PROJECT = path.resolve(__dirname, "../..");

/**
 * Runs a tool's program in a folder of the project and returns what it wrote to stdout.
 *
 * The linters are ES modules that import their configuration, which jest's module loader cannot do.
 */
export function runTool(program: string, folder: string, args: string[]): string {
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [path.join(PROJECT, "node_modules", program), ...args],
    { cwd: path.join(PROJECT, folder), encoding: "utf8", maxBuffer: 1 << 28 }
  );
  if (error !== undefined) throw error;
  if (stdout === "") throw new Error(stderr);
  return stdout;
}

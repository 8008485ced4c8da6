import { spawn } from "node:child_process";

/** A line with which office-addin-debugging says that it failed; it exits with 0 all the same. */
const ERROR_LINE = /^Error: /m;

/**
 * Runs a command of a shell in a folder with its output shown. Resolves to true when it went well: it exited with 0
 * and said nothing of an error.
 */
export function runVisibly(
  command: string,
  folder: string,
  env: NodeJS.ProcessEnv = process.env
): Promise<boolean> {
  return new Promise((resolve) => {
    // npx is a .cmd file on Windows, which only a shell can run.
    const child = spawn(command, {
      shell: true,
      cwd: folder,
      env,
      stdio: ["inherit", "inherit", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
      process.stderr.write(chunk);
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0 && !ERROR_LINE.test(errors)));
  });
}

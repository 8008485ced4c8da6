import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** What the search looks at; handed in so that a test can stand on another machine. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists: (file: string) => boolean;
  isRoot: boolean;
  /** Runs a command with its output shown; true when it succeeded. */
  run: (command: string, args: string[]) => boolean;
  /** Runs a command quietly; what it wrote to stdout, or null when it failed. */
  ask: (command: string, args: string[]) => string | null;
}

export const HERE: Surroundings = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  isRoot: process.getuid?.() === 0,
  run: (command, args) => {
    // Its output goes to our stderr: stdout belongs to whoever asked for a program.
    const stdio: ("ignore" | number)[] = ["ignore", 2, 2];
    return spawnSync(command, args, { stdio }).status === 0;
  },
  ask: (command, args) => {
    const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
    return status === 0 ? stdout : null;
  },
};

/** A program that the tests need and npm does not bring. */
export interface Program {
  /** What it is called in a sentence, such as "Chromium, Chrome or Edge". */
  readonly name: string;
  /** The environment variable that goes before any search. */
  readonly variable: string;
  /** Where it usually is, best first. */
  readonly places: (surroundings: Surroundings) => readonly string[];
  /** Why a program that is there does not do; null when it does. */
  readonly lacks: (file: string, surroundings: Surroundings) => string | null;
  /** What `apt-get install -y` takes to bring it. */
  readonly debian: readonly string[];
  /** How to install it by hand on each system. */
  readonly advice: string;
}

/**
 * The path of a program on this machine.
 *
 * Its environment variable goes first. As root on Debian a missing program is installed; elsewhere the error says what
 * to install. Never answers "none", so nothing that needs it is skipped.
 */
export function findProgram(program: Program, surroundings: Surroundings = HERE): string {
  const { env, exists, isRoot, run } = surroundings;
  const { name, variable, places, lacks, debian, advice } = program;
  const named = env[variable];
  if (named !== undefined && named !== "") {
    if (!exists(named)) throw new Error(`${variable} is ${named}, and there is no such file.`);
    const lack = lacks(named, surroundings);
    if (lack !== null) throw new Error(`${variable} is ${named}, and ${lack}`);
    return named;
  }
  const complaints = new Set<string>();
  const search = (): string | undefined =>
    places(surroundings).find((file) => {
      if (!exists(file)) return false;
      const lack = lacks(file, surroundings);
      if (lack !== null) complaints.add(` ${file} does not do: ${lack}`);
      return lack === null;
    });
  const present = search();
  if (present !== undefined) return present;
  if (isRoot && exists("/etc/debian_version")) {
    const installed =
      run("apt-get", ["update"]) && run("apt-get", ["install", "-y", ...debian])
        ? search()
        : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `No ${name} found.${[...complaints].join("")} ${advice}, or set ${variable} to the program's full path.`
  );
}

/** Files of these names in every folder that the shell looks into; for Linux and macOS. */
export function onPath(names: readonly string[], { env }: Surroundings): string[] {
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
}

import type { Surroundings } from "../../tools/findProgram";

export interface Machine extends Surroundings {
  /** Every command that showed its output. */
  readonly commands: string[];
}

interface Traits extends Partial<Surroundings> {
  /** The files that `apt-get install` brings; without any it fails. */
  readonly installs?: readonly string[];
  /** What programs say when asked, by command and arguments; others fail. */
  readonly says?: Readonly<Record<string, string>>;
}

/** A machine with these files, on which no program really runs. */
export function machine(files: readonly string[], traits: Traits = {}): Machine {
  const { installs = [], says = {}, ...rest } = traits;
  const present = new Set(files);
  const commands: string[] = [];
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    isRoot: false,
    exists: (file) => present.has(file),
    run: (command, args) => {
      commands.push([command, ...args].join(" "));
      if (args.includes("install")) installs.forEach((file) => present.add(file));
      return installs.length > 0;
    },
    ask: (command, args) => says[[command, ...args].join(" ")] ?? null,
    commands,
    ...rest,
  };
}

import path from "node:path";
import { findProgram, onPath, type Surroundings } from "./findProgram";

interface Module {
  /** LibreOffice's own Python is seldom the one that people have other modules in. */
  readonly variable: string;
  /** Debian's packages with it; they belong to /usr/bin/python3, which need not be the first on the path. */
  readonly debian: readonly string[];
  readonly advice: string;
}

const MODULES = {
  openpyxl: {
    variable: "PYTHON_PATH",
    debian: ["python3-openpyxl"],
    advice:
      "Install it (Debian, Ubuntu: `sudo apt-get install -y python3-openpyxl`; " +
      "macOS, Windows: `python3 -m pip install openpyxl`)",
  },
  uno: {
    variable: "UNO_PYTHON_PATH",
    debian: ["python3-uno"],
    advice:
      "Install it (Debian, Ubuntu: `sudo apt-get install -y python3-uno`; " +
      "macOS, Windows: it comes with LibreOffice)",
  },
} satisfies Record<string, Module>;

export type PythonModule = keyof typeof MODULES;

/**
 * The path of a Python 3 that has a module; see findProgram. `soffice` is where LibreOffice is: on macOS and Windows it
 * brings a Python of its own, and that one alone has `uno`.
 */
export function findPython(
  module: PythonModule,
  surroundings?: Surroundings,
  soffice?: string
): string {
  const { variable, debian, advice } = MODULES[module];
  return findProgram(
    {
      name: `Python 3 with ${module}`,
      variable,
      places: (here) => [...ofLibreOffice(soffice, here), ...places(here)],
      lacks: (file, { ask }) =>
        ask(file, ["-c", `import ${module}`]) === null ? `it has no ${module}.` : null,
      debian: ["--no-install-recommends", "python3", ...debian],
      advice,
    },
    surroundings
  );
}

function places(surroundings: Surroundings): string[] {
  const { platform, env } = surroundings;
  if (platform === "win32") {
    const folders = (env.PATH ?? "").split(";").filter((folder) => folder !== "");
    return ["python3.exe", "python.exe"].flatMap((name) =>
      folders.map((folder) => path.win32.join(folder, name))
    );
  }
  return [
    "/usr/bin/python3",
    ...onPath(["python3"], surroundings),
    ...(platform === "darwin" ? ["/opt/homebrew/bin/python3"] : []),
  ];
}

function ofLibreOffice(soffice: string | undefined, { platform }: Surroundings): string[] {
  if (soffice === undefined) return [];
  if (platform === "darwin") return [path.posix.join(soffice, "../../Resources/python")];
  if (platform === "win32") return [path.win32.join(soffice, "..", "python.exe")];
  return [path.posix.join(soffice, "..", "python")];
}

import path from "node:path";
import { findProgram, onPath, type Program, type Surroundings } from "./findProgram";

/** Older ones know too few of the functions and table references that the sheets use. */
const OLDEST = [7, 4] as const;

const WINDOWS_PATH = "LibreOffice\\program\\soffice.com";

/** Carlito has the widths of Calibri, in which the sheets are set; Python's bridge is how LibreOffice is asked. */
const DEBIAN = ["libreoffice-calc", "python3-uno", "fonts-crosextra-carlito"];

const LIBRE_OFFICE: Program = {
  name: `LibreOffice ${OLDEST.join(".")} or later`,
  variable: "SOFFICE_PATH",
  places,
  lacks: (file, { ask }) => {
    const version = ask(file, ["--version"]);
    const [, major, minor] = /LibreOffice\D* (\d+)\.(\d+)/.exec(version ?? "") ?? [];
    if (major === undefined) return "it does not say that it is LibreOffice.";
    const isOld =
      Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
    if (isOld) return `it is version ${major}.${minor}.`;
    const font = ask("fc-match", ["--format=%{family}", "Calibri"]);
    return font === null || /Calibri|Carlito/.test(font)
      ? null
      : "there is no font with the widths of Calibri, such as Carlito, so that its pages differ.";
  },
  debian: ["--no-install-recommends", ...DEBIAN],
  advice:
    `Install it (Debian, Ubuntu: \`sudo apt-get install -y --no-install-recommends ${DEBIAN.join(" ")}\`; ` +
    "macOS: `brew install --cask libreoffice`; Windows: `winget install TheDocumentFoundation.LibreOffice`)",
};

/** The path of LibreOffice's soffice on this machine, version 7.4 or later; see findProgram. */
export function findLibreOffice(surroundings?: Surroundings): string {
  return findProgram(LIBRE_OFFICE, surroundings);
}

function places(surroundings: Surroundings): string[] {
  const { platform, env } = surroundings;
  if (platform === "darwin") return ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  if (platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"]]
      .filter((root) => root !== undefined)
      .map((root) => path.win32.join(root, WINDOWS_PATH));
  }
  return [
    ...onPath(["soffice", "libreoffice"], surroundings),
    "/usr/lib/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
  ];
}

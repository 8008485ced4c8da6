import { findProgram, onPath, type Surroundings } from "./findProgram";

/** The path of poppler's pdftoppm, which draws the pages of a PDF; see findProgram. */
export function findPdftoppm(surroundings?: Surroundings): string {
  return findProgram(
    {
      name: "pdftoppm",
      variable: "PDFTOPPM_PATH",
      places: (here) => [...onPath(["pdftoppm"], here), "/opt/homebrew/bin/pdftoppm"],
      lacks: () => null,
      debian: ["--no-install-recommends", "poppler-utils"],
      advice:
        "Install it (Debian, Ubuntu: `sudo apt-get install -y poppler-utils`; macOS: `brew install poppler`; " +
        "Windows: `winget install oschwartz10612.Poppler`)",
    },
    surroundings
  );
}

import path from "node:path";
import { findProgram, onPath, type Program, type Surroundings } from "./findProgram";

/** What a headless Chromium needs to run in a container, and to keep off the network. */
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS_PATHS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

const CHROMIUM: Program = {
  name: "Chromium, Chrome or Edge",
  variable: "CHROMIUM_PATH",
  places,
  lacks: () => null,
  // On Ubuntu this package leads to a snap.
  debian: ["chromium"],
  advice:
    "Install one (Debian: `sudo apt-get install -y chromium`; Ubuntu: `sudo snap install chromium`; " +
    "macOS: `brew install --cask google-chrome`; Windows: Edge or Chrome)",
};

/** The path of a Chromium, Chrome or Edge on this machine; see findProgram. */
export function findChromium(surroundings?: Surroundings): string {
  return findProgram(CHROMIUM, surroundings);
}

function places(surroundings: Surroundings): string[] {
  const { platform, env } = surroundings;
  if (platform === "darwin") return MAC_PATHS;
  if (platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS_PATHS.map((tail) => path.win32.join(root, tail)));
  }
  return [...onPath(LINUX_NAMES, surroundings), "/snap/bin/chromium"];
}

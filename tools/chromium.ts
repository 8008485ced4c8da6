import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

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

/** What the search looks at; handed in so that a test can stand on another machine. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  exists: (file: string) => boolean;
  isRoot: boolean;
  /** Runs a command with its output shown; true when it succeeded. */
  run: (command: string, args: string[]) => boolean;
}

const HERE: Surroundings = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  isRoot: process.getuid?.() === 0,
  run: (command, args) => {
    // Its output goes to our stderr: stdout belongs to whoever asked for a browser.
    const stdio: ("ignore" | number)[] = ["ignore", 2, 2];
    return spawnSync(command, args, { stdio }).status === 0;
  },
};

/**
 * The path of a Chromium, Chrome or Edge on this machine.
 *
 * CHROMIUM_PATH goes first. As root on Debian a missing browser is installed, on Ubuntu where its package still leads
 * to one; elsewhere the error says what to install. Never answers "none", so nothing that needs a browser is skipped.
 */
export function findChromium(surroundings: Surroundings = HERE): string {
  const { env, exists, isRoot, run } = surroundings;
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (exists(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
  }
  const present = candidates(surroundings).find(exists);
  if (present !== undefined) return present;
  if (isRoot && exists("/etc/debian_version")) {
    const installed =
      run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "chromium"])
        ? candidates(surroundings).find(exists)
        : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "No Chromium, Chrome or Edge found. Install one (Debian: `sudo apt-get install -y chromium`; " +
      "Ubuntu: `sudo snap install chromium`; macOS: `brew install --cask google-chrome`; Windows: " +
      "Edge or Chrome), or set CHROMIUM_PATH to the program's full path."
  );
}

function candidates({ platform, env }: Surroundings): string[] {
  if (platform === "darwin") return MAC_PATHS;
  if (platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS_PATHS.map((tail) => path.win32.join(root, tail)));
  }
  const folders = (env.PATH ?? "").split(":").filter((folder) => folder !== "");
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).concat(
    "/snap/bin/chromium"
  );
}

import { spawn } from "node:child_process";

/** Opens an address in the default browser. Machines without one are no fault, so failure is silent. */
export function openBrowser(url: string): void {
  if (process.env.CI || process.env.NO_OPEN) return;
  const [command, args]: [string, string[]] =
    process.platform === "win32"
      ? ["cmd", ["/c", "start", "", url]]
      : process.platform === "darwin"
        ? ["open", [url]]
        : ["xdg-open", [url]];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

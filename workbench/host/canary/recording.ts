import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Wire } from "./wire";

/**
 * The wire as it was recorded. `RECORD_WIRE=1 npx jest workbench/host/canary` records it anew: after
 * the manual check in real Excel has shown that the present one is right.
 */
export function recordedWire(file: string, present: Wire): Wire {
  const path = join(__dirname, file);
  if (process.env["RECORD_WIRE"] === "1") {
    writeFileSync(path, `${JSON.stringify(present, null, 2)}\n`);
  }
  return JSON.parse(readFileSync(path, "utf8")) as Wire;
}

/** Version of the installed npm package. */
export function presentVersion(): string {
  const file = join("node_modules", "@microsoft", "office-js", "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

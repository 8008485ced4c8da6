import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { MemberUse } from "../../workbench/host/memberUses";

/** Where every test that runs the add-in leaves what it used; tools/hostUsage.ts adds them up. */
export const USAGE_FOLDER = "out/host-usage";

/** Keeps what one test file or scenario used, in place of what it used the last time. */
export function keepUsage(project: string, name: string, uses: readonly MemberUse[]): void {
  const folder = path.join(project, USAGE_FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(uses));
}

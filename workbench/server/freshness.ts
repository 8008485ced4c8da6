import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const NEVER = 0;

/** When the newest file at or below a path was changed, in milliseconds; 0 when there is none. */
export function newestChange(target: string): number {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) return NEVER;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(target).reduce(
    (newest, name) => Math.max(newest, newestChange(path.join(target, name))),
    NEVER
  );
}

/** True when a built file is missing or older than any of the sources it is made from. */
export function isStale(built: string, sources: readonly string[]): boolean {
  const stats = statSync(built, { throwIfNoEntry: false });
  if (!stats) return true;
  return sources.some((source) => newestChange(source) > stats.mtimeMs);
}

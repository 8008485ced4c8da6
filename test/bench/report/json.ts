import { goalsOf } from "./goals";
import type { BenchResult } from "./result";

/** One run for other programs: all that was measured, and what came of the goals. Times in milliseconds. */
export function jsonOf(result: BenchResult): string {
  return `${JSON.stringify({ ...result, goals: goalsOf(result) }, null, 2)}\n`;
}

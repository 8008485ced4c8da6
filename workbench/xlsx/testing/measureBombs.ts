import { readFileSync } from "node:fs";
import { readXlsx } from "../readXlsx";
import { REFUSALS } from "../refusal";

/*
 * Reads the files named by its arguments one after the other, in a process of its own, and prints as
 * JSON what was said of each and how many bytes of memory the process has had at most.
 */
async function main(): Promise<void> {
  const said: string[] = [];
  for (const file of process.argv.slice(2)) {
    const result = await readXlsx(readFileSync(file));
    const sentence = "refused" in result ? result.refused : "";
    said.push(Object.entries(REFUSALS).find(([, each]) => each === sentence)?.[0] ?? "opened");
  }
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(JSON.stringify({ said, peakBytes }));
}

void main();

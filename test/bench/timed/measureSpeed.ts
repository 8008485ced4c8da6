import { mkdirSync } from "node:fs";
import path from "node:path";
import { SIZES } from "../district/district";
import { seededRandom } from "../district/random";
import { bundleTimedProgram } from "./bundle";
import { inRounds } from "./inRounds";
import { JOB_NAMES, type JobName } from "./jobNames";
import type { MeasuredMemory } from "./measureMemory";
import { Program, runProgram } from "./program";
import type { Agreement } from "./timedJobs";

export interface SizeSpeed {
  readonly observations: number;
  /** What all jobs agreed on. */
  readonly agreement: Agreement;
  /** Milliseconds by job, one a round. */
  readonly times: Readonly<Record<JobName, readonly number[]>>;
  /** Milliseconds of each job's very first run in its process. */
  readonly first: Readonly<Record<JobName, number>>;
  /** Reading and analysing once, and what the pane does. */
  readonly memory: Readonly<Record<"addIn" | "pane", MeasuredMemory>>;
}

const key = (observations: number, job: JobName) => `${observations} ${job}` as const;

/**
 * Times every job at every size, each in a Node process of its own that has nothing else on its heap.
 *
 * @param note is told what is going on
 */
export async function measureSpeed(
  rounds: number,
  note: (text: string) => void,
  sizes: readonly number[] = SIZES
): Promise<SizeSpeed[]> {
  const bundle = await bundleTimedProgram();
  const folder = path.dirname(bundle);
  mkdirSync(folder, { recursive: true });
  const prepared = [];
  for (const observations of sizes) {
    note(`cells of ${observations} observations`);
    const file = path.join(folder, `cells-${observations}.json`);
    await runProgram(bundle, ["cells", String(observations), file]);
    const memory = {
      addIn: await runProgram<MeasuredMemory>(bundle, ["memory", file, "addIn"]),
      pane: await runProgram<MeasuredMemory>(bundle, ["memory", file, "pane"]),
    };
    const agreement = await runProgram<Agreement>(bundle, ["agree", file]);
    prepared.push({ observations, file, memory, agreement });
  }
  const programs = new Map<string, Program>();
  const first = new Map<string, number>();
  try {
    for (const { observations, file } of prepared) {
      for (const job of JOB_NAMES) {
        note(`first run: ${job} with ${observations} observations`);
        const program = await Program.start(bundle, ["serve", file, job]);
        programs.set(key(observations, job), program);
        first.set(key(observations, job), await program.ask<number>("once"));
      }
    }
    note(`${rounds} rounds`);
    const measure = Object.fromEntries(
      [...programs].map(([name, program]) => [name, () => program.ask<number>("warm")])
    );
    const times = await inRounds(measure, rounds, seededRandom(rounds));
    const byJob = <T>(observations: number, of: (name: string) => T) =>
      Object.fromEntries(JOB_NAMES.map((job) => [job, of(key(observations, job))])) as Record<
        JobName,
        T
      >;
    return prepared.map(({ observations, agreement, memory }) => ({
      observations,
      agreement,
      times: byJob(observations, (name) => times[name]!),
      first: byJob(observations, (name) => first.get(name)!),
      memory,
    }));
  } finally {
    for (const program of programs.values()) program.end();
  }
}

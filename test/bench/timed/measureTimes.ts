import { mkdirSync } from "node:fs";
import path from "node:path";
import { seededRandom } from "../district/random";
import { inRounds } from "./inRounds";
import type { JobName } from "./jobNames";
import { Program, runProgram } from "./program";

/** The cells of a district in a file. */
export interface DistrictCells {
  readonly observations: number;
  readonly file: string;
}

/** What jobs took at one size. */
export interface SizeTimes<Job extends JobName = JobName> {
  readonly observations: number;
  /** Milliseconds by job, one a round. */
  readonly times: Readonly<Record<Job, readonly number[]>>;
  /** Milliseconds of each job's very first run in its process. */
  readonly first: Readonly<Record<Job, number>>;
}

const key = (observations: number, job: JobName) => `${observations} ${job}` as const;

/** Writes the cells of a district beside the bundle. @param note is told what is going on */
export async function writeCells(
  bundle: string,
  observations: number,
  note: (text: string) => void
): Promise<DistrictCells> {
  note(`cells of ${observations} observations`);
  const folder = path.dirname(bundle);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `cells-${observations}.json`);
  await runProgram(bundle, ["cells", String(observations), file]);
  return { observations, file };
}

/**
 * Times jobs at every size, each in a Node process of its own that has nothing else on its heap.
 *
 * @param note is told what is going on
 */
export async function measureTimes<Job extends JobName>(
  bundle: string,
  sizes: readonly DistrictCells[],
  jobs: readonly Job[],
  rounds: number,
  note: (text: string) => void
): Promise<SizeTimes<Job>[]> {
  const programs = new Map<string, Program>();
  const first = new Map<string, number>();
  try {
    for (const { observations, file } of sizes) {
      for (const job of jobs) {
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
      Object.fromEntries(jobs.map((job) => [job, of(key(observations, job))])) as Record<Job, T>;
    return sizes.map(({ observations }) => ({
      observations,
      times: byJob(observations, (name) => times[name]!),
      first: byJob(observations, (name) => first.get(name)!),
    }));
  } finally {
    for (const program of programs.values()) program.end();
  }
}

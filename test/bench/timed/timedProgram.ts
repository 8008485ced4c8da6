/**
 * Runs in a Node of its own, bundled as the add-in is: measures one size and writes the result to stdout as JSON.
 *
 *   node --expose-gc timedProgram.js time OBSERVATIONS ROUNDS
 *   node --expose-gc timedProgram.js memory OBSERVATIONS JOB
 */
import { timeInTurn } from "./interleave";
import { timedJobs, type Agreement, type JobName } from "./timedJobs";

export interface TimedSize extends Agreement {
  readonly observations: number;
  /** Milliseconds, one a round. */
  readonly times: Readonly<Record<JobName, readonly number[]>>;
}

export interface MeasuredMemory {
  /** Bytes that the result keeps alive besides the cells. */
  readonly kept: number;
  /** Bytes of the whole process, at most, and before the job. */
  readonly peak: number;
  readonly before: number;
}

async function time(observations: number, rounds: number): Promise<TimedSize> {
  const { jobs, agree } = await timedJobs(observations);
  const agreement = agree();
  jobs.pane();
  jobs.scan();
  return { observations, ...agreement, times: timeInTurn(jobs, rounds) };
}

async function memory(observations: number, job: JobName): Promise<MeasuredMemory> {
  const { jobs } = await timedJobs(observations);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const result = jobs[job]();
  globalThis.gc?.();
  const kept = process.memoryUsage().heapUsed - before.heapUsed;
  if (result === undefined) throw new Error("The job gave nothing");
  return { kept, peak: process.resourceUsage().maxRSS * 1024, before: before.rss };
}

async function main([what, observations, third]: readonly string[]): Promise<void> {
  const result =
    what === "memory"
      ? await memory(Number(observations), third as JobName)
      : await time(Number(observations), Number(third));
  process.stdout.write(JSON.stringify(result));
}

void main(process.argv.slice(2));

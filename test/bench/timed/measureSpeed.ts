import { SIZES } from "../district/district";
import { bundleTimedProgram } from "./bundle";
import { JOB_NAMES, type JobName } from "./jobNames";
import type { MeasuredMemory } from "./measureMemory";
import { measureTimes, writeCells, type DistrictCells, type SizeTimes } from "./measureTimes";
import { runProgram } from "./program";
import type { Agreement } from "./timedJobs";

export interface SizeSpeed extends SizeTimes {
  /** What all jobs agreed on. */
  readonly agreement: Agreement;
  /** Reading and analysing once, and what the pane does. */
  readonly memory: Readonly<Record<"addIn" | "pane", MeasuredMemory>>;
}

/** Times every job at every size, once their answers are known to be the same. @param note is told what is going on */
export async function measureSpeed(
  rounds: number,
  note: (text: string) => void,
  sizes: readonly number[] = SIZES
): Promise<SizeSpeed[]> {
  const bundle = await bundleTimedProgram();
  const cells: DistrictCells[] = [];
  const answers: Pick<SizeSpeed, "memory" | "agreement">[] = [];
  for (const observations of sizes) {
    const written = await writeCells(bundle, observations, note);
    const { file } = written;
    const memory = {
      addIn: await runProgram<MeasuredMemory>(bundle, ["memory", file, "addIn"]),
      pane: await runProgram<MeasuredMemory>(bundle, ["memory", file, "pane"]),
    };
    const agreement = await runProgram<Agreement>(bundle, ["agree", file]);
    cells.push(written);
    answers.push({ memory, agreement });
  }
  const measured = await measureTimes(bundle, cells, JOB_NAMES, rounds, note);
  return measured.map((size, at) => ({ ...size, ...answers[at]! }));
}

/** Times some jobs at every size, with the bare scan beside them. @param note is told what is going on */
export async function measureSome(
  jobs: readonly JobName[],
  rounds: number,
  note: (text: string) => void,
  sizes: readonly number[] = SIZES
): Promise<SizeTimes[]> {
  const bundle = await bundleTimedProgram();
  const cells: DistrictCells[] = [];
  for (const observations of sizes) cells.push(await writeCells(bundle, observations, note));
  return measureTimes(bundle, cells, [...new Set<JobName>(["scan", ...jobs])], rounds, note);
}

/**
 * Runs in a Node of its own, bundled as the add-in is, and answers its parent by messages:
 *
 *   timedProgram.js cells OBSERVATIONS FILE   writes the cells of a district to a file
 *   timedProgram.js agree FILE                compares the answers of all jobs
 *   timedProgram.js serve FILE JOB            runs the job whenever it gets a message; the answer is in milliseconds:
 *                                             "once" just so, "warm" after it has been run untimed for a moment
 *   timedProgram.js memory FILE JOB           measures what one run takes and keeps; needs --expose-gc
 *   timedProgram.js recalculate OBSERVATIONS   has the simulated workbook work out the summary
 *   timedProgram.js repeat FILE JOB TIMES     for profiles, such as node --cpu-prof
 */
import { writeFileSync } from "node:fs";
import { makeDistrict, shapeOf } from "../district/district";
import { rawCells } from "../district/rawCells";
import type { JobName } from "./jobNames";
import { measureMemory } from "./measureMemory";
import { measureRecalculation } from "./recalculation";
import { agreement, cellsOf, timedJob } from "./timedJobs";

/** So long a job is run untimed before a warm run is timed. */
const WARM_UP_MILLISECONDS = 500;
/** A job that takes longer is not run untimed: what has to be compiled anew is nothing beside it. */
const LONG_MILLISECONDS = 10_000;

async function serve(file: string, name: JobName): Promise<void> {
  const job = await timedJob(name, cellsOf(file));
  // The last result stays, as the pane keeps the view that it shows.
  let held: unknown;
  let latest = 0;
  const once = (): number => {
    const start = performance.now();
    held = job();
    latest = performance.now() - start;
    if (held === undefined) throw new Error("The job gave nothing");
    return latest;
  };
  process.on("message", (message) => {
    let warm = message === "warm" && latest < LONG_MILLISECONDS ? WARM_UP_MILLISECONDS : 0;
    while (warm > 0) warm -= once();
    tell(once());
  });
  tell("ready");
}

function tell(message: unknown): void {
  process.send?.(message);
}

async function main(): Promise<void> {
  const [what, first = "", second = "", third = ""] = process.argv.slice(2);
  switch (what) {
    case "cells":
      writeFileSync(second, JSON.stringify(rawCells(makeDistrict(shapeOf(Number(first))))));
      return tell("written");
    case "agree":
      return tell(await agreement(cellsOf(first)));
    case "serve":
      return serve(first, second as JobName);
    case "memory":
      return tell(measureMemory(await timedJob(second as JobName, cellsOf(first))));
    case "recalculate":
      return tell(measureRecalculation(Number(first)));
    case "repeat": {
      const job = await timedJob(second as JobName, cellsOf(first));
      for (let time = 0; time < Number(third); time += 1) job();
      return;
    }
    default:
      throw new Error(`Nothing is called ${what}`);
  }
}

void main();

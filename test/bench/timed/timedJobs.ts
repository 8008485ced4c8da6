import { addInAnswers, addInJob, paneJob } from "../jobs/addIn";
import { differences } from "../jobs/answers";
import { arqueroAnswers, arqueroJob } from "../jobs/arqueroJob";
import { bareScan } from "../jobs/bareScan";
import { tidyAnswers, tidyJob } from "../jobs/tidyJob";
import { trackerCells } from "../jobs/trackerCells";
import { makeDistrict, shapeOf } from "../district/district";
import { rawCells } from "../district/rawCells";
import type { Jobs } from "./interleave";

export const JOB_NAMES = ["scan", "addIn", "pane", "arquero", "tidy"] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** What was counted of the answers before anything was timed. */
export interface Agreement {
  readonly figures: number;
  readonly itemFigures: number;
  readonly issues: number;
  readonly flags: number;
}

/**
 * The jobs over the cells of a district with so many observations.
 *
 * @throws Error when arquero, tidyjs and the add-in do not come to the same answers
 */
export async function timedJobs(
  observations: number
): Promise<{ jobs: Jobs<JobName>; agree: () => Agreement }> {
  const arquero = await import("arquero");
  const tidyjs = await import("@tidyjs/tidy");
  const contents = rawCells(makeDistrict(shapeOf(observations)));
  const cells = trackerCells(contents);
  const jobs = {
    scan: () => bareScan(contents),
    addIn: () => addInJob(contents),
    pane: () => paneJob(contents),
    arquero: () => arqueroJob(arquero, cells),
    tidy: () => tidyJob(tidyjs, cells),
  };
  const agree = (): Agreement => {
    const { reading, analysis } = jobs.addIn();
    const expected = addInAnswers({ reading, analysis });
    const faults = [
      ...differences(expected, arqueroAnswers(jobs.arquero())).map((text) => `arquero: ${text}`),
      ...differences(expected, tidyAnswers(jobs.tidy())).map((text) => `tidyjs: ${text}`),
    ];
    if (faults.length > 0) throw new Error(`The answers differ.\n${faults.join("\n")}`);
    return {
      figures: expected.figures.size,
      itemFigures: expected.items.size,
      issues: reading.issues.length,
      flags: analysis.flags.length,
    };
  };
  return { jobs, agree };
}

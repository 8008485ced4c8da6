import { readFileSync } from "node:fs";
import type { WorkbookContents } from "../../../src/workbook/port";
import { addInAnswers, addInJob, paneJob } from "../jobs/addIn";
import { differences, type Answers } from "../jobs/answers";
import { arqueroAnswers, arqueroJob } from "../jobs/arqueroJob";
import { bareScan } from "../jobs/bareScan";
import { observersJob, trackerScoredTwice } from "../jobs/observers";
import { measureCells, signalsJob } from "../jobs/signals";
import { tidyAnswers, tidyJob } from "../jobs/tidyJob";
import { trackerCells } from "../jobs/trackerCells";
import type { JobName } from "./jobNames";

/** What was counted of the answers before anything was timed. */
export interface Agreement {
  readonly figures: number;
  readonly itemFigures: number;
  readonly issues: number;
  readonly flags: number;
}

/** The cells of a file that `writeCells` wrote, in objects as a browser makes them of Excel's answer. */
export function cellsOf(file: string): WorkbookContents {
  return JSON.parse(readFileSync(file, "utf8")) as WorkbookContents;
}

/** One job over cells, to be run again and again. Loads the library that it needs, and no other. */
export async function timedJob(name: JobName, contents: WorkbookContents): Promise<() => unknown> {
  switch (name) {
    case "scan":
      return () => bareScan(contents);
    case "addIn":
      return () => addInJob(contents);
    case "pane":
      return () => paneJob(contents);
    case "arquero": {
      const arquero = await import("arquero");
      const cells = trackerCells(contents);
      return () => arqueroJob(arquero, cells);
    }
    case "tidy": {
      const tidyjs = await import("@tidyjs/tidy");
      const cells = trackerCells(contents);
      return () => tidyJob(tidyjs, cells);
    }
    case "signals": {
      const { values } = contents.tables.find(({ name }) => name.startsWith("tblFidelity_"))!;
      const cells = measureCells(values.length);
      return () => signalsJob(cells);
    }
    case "observers": {
      const tracker = trackerScoredTwice(contents);
      return () => observersJob(tracker);
    }
  }
}

/** @throws Error when arquero, tidyjs and the add-in do not come to the same answers over these cells */
export async function agreement(contents: WorkbookContents): Promise<Agreement> {
  const arquero = await import("arquero");
  const tidyjs = await import("@tidyjs/tidy");
  const cells = trackerCells(contents);
  const { reading, analysis } = addInJob(contents);
  const expected = addInAnswers({ reading, analysis });
  checkAnswers(expected, {
    arquero: arqueroAnswers(arqueroJob(arquero, cells)),
    tidyjs: tidyAnswers(tidyJob(tidyjs, cells)),
  });
  return {
    figures: expected.figures.size,
    itemFigures: expected.items.size,
    issues: reading.issues.length,
    flags: analysis.flags.length,
  };
}

/** @throws Error that names the answers in which somebody differs from what is expected */
export function checkAnswers(expected: Answers, found: Readonly<Record<string, Answers>>): void {
  const faults = Object.entries(found).flatMap(([name, answers]) =>
    differences(expected, answers).map((text) => `${name}: ${text}`)
  );
  if (faults.length > 0) throw new Error(`The answers differ.\n${faults.join("\n")}`);
}

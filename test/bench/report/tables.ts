import { ACTION_NAMES } from "../actions/countedActions";
import { JOB_NAMES, type JobName } from "../timed/jobNames";
import type { SizeTimes } from "../timed/measureTimes";
import { ratios, type Spread } from "../timed/statistics";
import { goalsOf } from "./goals";
import type { BenchResult } from "./result";

/** A table of the page: its heading, its columns, the first cell of each row, and all rows. */
export interface PageTable {
  readonly heading: string;
  /** What was compared with what. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const JOB_LABELS: Record<JobName, string> = {
  scan: "Bare scan",
  addIn: "Add-in: rows, issues, summary, flags",
  pane: "Add-in: all that the pane shows",
  arquero: "arquero",
  tidy: "tidyjs",
  signals: "Add-in: values read and judged",
  observers: "Add-in: agreement of observers",
};

/** Those that have no like at arquero, and stand beside the bare scan. */
const BESIDE_SCAN: readonly JobName[] = ["signals", "observers"];
const BESIDE_ARQUERO = JOB_NAMES.filter((job) => job !== "arquero" && !BESIDE_SCAN.includes(job));

/** The page's tables, made of one run. */
export function tablesOf(result: BenchResult): PageTable[] {
  return [
    goalTable(result),
    speedTable(result),
    firstRunTable(result),
    signalsTable(result),
    observersTable(result),
    memoryTable(result),
    actionTable(result),
    recalculationTable(result),
  ];
}

function goalTable(result: BenchResult): PageTable {
  return {
    heading: "Goals",
    caption: "The median counts; least and most of the rounds stand in brackets.",
    columns: ["Goal", "At most", "Found", "Met"],
    rows: goalsOf(result).map(({ goal, atMost, found, met }) => [
      goal,
      ratio(atMost),
      spread(found),
      met ? "yes" : "no",
    ]),
  };
}

function speedTable({ speed }: BenchResult): PageTable {
  return {
    heading: "From raw cells to findings",
    caption: "Time as a multiple of arquero's in the same round: below 1 is quicker than arquero.",
    columns: ["", ...speed.map(({ observations }) => count(observations))],
    rows: BESIDE_ARQUERO.map((job) => [
      JOB_LABELS[job],
      ...speed.map(({ times }) => spread(ratios(times[job], times.arquero))),
    ]),
  };
}

function firstRunTable({ speed }: BenchResult): PageTable {
  return {
    heading: "The first run",
    caption:
      "The very first run in a fresh process, before anything is compiled, as a multiple of arquero's first run. One measurement each.",
    columns: ["", ...speed.map(({ observations }) => count(observations))],
    rows: BESIDE_ARQUERO.map((job) => [
      JOB_LABELS[job],
      ...speed.map(({ first }) => ratio(first[job] / first.arquero)),
    ]),
  };
}

function signalsTable({ speed }: BenchResult): PageTable {
  return {
    heading: "Signals over time",
    caption:
      "As many values as there are observations, thirty to a measure, read from raw cells and judged by Anhøj's rules: time as a multiple of a bare scan of the tracker's cells in the same round.",
    columns: ["", ...speed.map(({ observations }) => count(observations))],
    rows: [besideScan("signals", speed)],
  };
}

function observersTable({ speed }: BenchResult): PageTable {
  return {
    heading: "Agreement of observers",
    caption:
      "As many rows as there are observations, a quarter of the events scored by two people: all figures of agreement, worked out of rows that are read, as a multiple of a bare scan of the tracker's cells in the same round; and the same work per row beside the size to the left.",
    columns: ["", ...speed.map(({ observations }) => count(observations))],
    rows: [besideScan("observers", speed), growth("observers", speed)],
  };
}

const besideScan = (job: JobName, speed: readonly SizeTimes[]): string[] => [
  JOB_LABELS[job],
  ...speed.map(({ times }) => spread(ratios(times[job], times.scan))),
];

/** Above 1 where a job grows faster than the data. */
const growth = (job: JobName, speed: readonly SizeTimes[]): string[] => [
  `${JOB_LABELS[job]}, per row`,
  ...speed.map((size, at) => {
    const smaller = speed[at - 1];
    if (!smaller) return "";
    const perRow = ({ times, observations }: SizeTimes) =>
      times[job].map((milliseconds) => milliseconds / observations);
    return spread(ratios(perRow(size), perRow(smaller)));
  }),
];

/** The table of a run of some jobs alone. */
export function someTable(speed: readonly SizeTimes[], jobs: readonly JobName[]): PageTable {
  return {
    heading: "Some jobs",
    caption:
      "Time as a multiple of a bare scan of the tracker's cells in the same round, and per row beside the size to the left.",
    columns: ["", ...speed.map(({ observations }) => count(observations))],
    rows: jobs.flatMap((job) => [besideScan(job, speed), growth(job, speed)]),
  };
}

function memoryTable({ speed }: BenchResult): PageTable {
  const jobs = ["addIn", "pane"] as const;
  return {
    heading: "Memory",
    caption:
      "Megabytes of the heap beside the cells themselves: in use at most during one run, garbage not yet collected included, and kept by its result.",
    columns: ["", ...speed.map(({ observations }) => count(observations))],
    rows: jobs.flatMap((job) =>
      (["peak", "kept"] as const).map((which) => [
        `${JOB_LABELS[job]}, ${which === "peak" ? "at most" : "kept"}`,
        ...speed.map(({ memory }) => (memory[job][which] / 1e6).toFixed(1)),
      ])
    ),
  };
}

function actionTable({ actions }: BenchResult): PageTable {
  return {
    heading: "Round trips and bytes",
    caption: "Syncs; kilobytes asked; kilobytes answered.",
    columns: ["", ...actions.map(({ observations }) => count(observations))],
    rows: ACTION_NAMES.map((name) => [
      name,
      ...actions.map(({ actions: all }) => {
        const found = all.find(({ action }) => action === name);
        if (!found) throw new Error(`Nobody counted ${name}`);
        const { syncs, requestBytes, responseBytes } = found;
        return [count(syncs), kilobytes(requestBytes), kilobytes(responseBytes)].join("; ");
      }),
    ]),
  };
}

function recalculationTable({ recalculation, speed }: BenchResult): PageTable {
  const { observations, lines, full, afterEdit } = recalculation;
  const { times } = speed.find((size) => size.observations === observations)!;
  const addIn = [...times.addIn].sort((a, b) => a - b)[Math.floor(times.addIn.length / 2)]!;
  const perRun = (milliseconds: number): string => count(Math.round(milliseconds / addIn));
  return {
    heading: "The summary's formulas in the simulated workbook",
    caption: `All ${count(lines)} lines of the summary over ${count(observations)} observations: how many times the add-in's own analysis of the same rows it takes to work them out.`,
    columns: ["", "Times the add-in's analysis"],
    rows: [
      ["Everything anew", perRun(full)],
      ["After one score was typed", perRun(afterEdit)],
    ],
  };
}

const count = (number: number): string => number.toLocaleString("en");
const kilobytes = (bytes: number): string => count(Math.ceil(bytes / 1000));

/** Two significant digits, and never fewer than two behind the point below 1. */
const ratio = (value: number): string => (value < 0.1 ? value.toPrecision(1) : value.toFixed(2));

const spread = ({ min, median, max }: Spread): string =>
  `${ratio(median)} (${ratio(min)}–${ratio(max)})`;

import {
  analyzeInSteps,
  finished,
  isCycleRule,
  type Analysis,
  type GapFlag,
  type Steps,
} from "../../core";
import type { SampleSet, SheetDefinition, SheetKey } from "../../templates/definition";
import { gapFlags } from "../../templates/gaps";
import { measures } from "../../templates/measures/measures";
import { fixedSheets } from "../../templates/index";
import { attendances } from "../../templates/roster";
import {
  agreementSharePrefix,
  breakdownChoicePrefix,
  chartComponentPrefix,
  itemHeatPrefix,
  summaryPrefix,
} from "../../templates/toolNames";
import type { SheetStatus } from "../actions/actions";
import { checkFigures } from "../figures/checkFigures";
import { madeAs } from "./asMade";
import type { Issue } from "./issue";
import type { TableContents } from "../port";
import type { Reading } from "./readSnapshot";
import { asText } from "./readCell";
import { findColumns } from "./readHeaders";
import { countSampleRows, findSampleRows, type SampleRows } from "../samples/sampleRows";

/** A reading with everything that follows from it. */
export interface Understanding {
  readonly reading: Reading;
  readonly analysis: Analysis;
  readonly issues: readonly Issue[];
  readonly sampleRows: number;
  /** The same rows, table by table. */
  readonly samples: readonly SampleRows[];
}

/** Analyses a reading; pure. */
export function understand(reading: Reading, samples: readonly SampleSet[]): Understanding {
  return finished(understandInSteps(reading, samples));
}

/** The same, step by step. */
export function* understandInSteps(
  reading: Reading,
  samples: readonly SampleSet[]
): Steps<Understanding> {
  const analysis = yield* analyzeInSteps(reading.snapshot);
  const differing = yield* checkFigures(reading, analysis);
  yield;
  const found = findSampleRows(reading, samples);
  return {
    reading,
    analysis,
    issues: [...reading.issues, ...differing],
    sampleRows: countSampleRows(found),
    samples: found,
  };
}

export function tableNamed(reading: Reading, name: string): TableContents | undefined {
  return reading.contents.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** Whether PDSA Measures says what its measures have come to; in its first version it did not. */
export function hasSignals(reading: Reading): boolean {
  const headers = tableNamed(reading, measures.name)?.headers ?? [];
  return ["Way", "Judged", "Useful points", "Part", "Verdict"].every((header) =>
    headers.includes(header)
  );
}

/** Whether there is a roster, whose sheet older workbooks do not have. */
export function hasRoster(reading: Reading): boolean {
  return tableNamed(reading, attendances.name) !== undefined;
}

function fixedStatus(reading: Reading, sheet: SheetDefinition): SheetStatus["state"] {
  // By a name that leads to it: the sheet itself may have been renamed.
  if (sheet.tables.length === 0) {
    const leads = (names: readonly string[]) =>
      names.some((name) => name.toLowerCase() === "lstyesno");
    const { definedNames, brokenNames } = reading.contents;
    return leads(definedNames) && !leads(brokenNames) ? "present" : "absent";
  }
  const asMade = madeAs(reading.versions);
  const found = sheet.tables.map((declared) => {
    const contents = tableNamed(reading, declared.name);
    return { definition: asMade(declared, contents), contents };
  });
  if (found.every(({ contents }) => !contents)) return "absent";
  const whole = found.every(
    ({ definition, contents }) =>
      contents &&
      Object.values(findColumns(definition, contents.headers)).every((at) => at !== null)
  );
  return whole ? "present" : "incomplete";
}

/** Whether a sheet of this kind is in the workbook; trackers and their reports count from the first one on. */
export function sheetState(reading: Reading, key: SheetKey): SheetStatus["state"] {
  const fixed = fixedSheets.find((sheet) => sheet.key === key);
  if (fixed) return fixedStatus(reading, fixed);
  if (key === "tracker") return reading.trackers.length > 0 ? "present" : "absent";
  return firstReportTable(reading, key) ? "present" : "absent";
}

/** The table by which a report made of a tool is known. */
const reportPrefixes: Readonly<Partial<Record<SheetKey, string>>> = {
  summary: summaryPrefix,
  charts: chartComponentPrefix,
  heatMap: itemHeatPrefix,
  agreement: agreementSharePrefix,
  breakdown: breakdownChoicePrefix,
};

/** That table of the first tool version that has such a report. */
export function firstReportTable(reading: Reading, key: SheetKey): TableContents | undefined {
  const prefix = reportPrefixes[key]?.toLowerCase();
  return prefix === undefined
    ? undefined
    : reading.contents.tables.find(({ name }) => name.toLowerCase().startsWith(prefix));
}

/** What the Gap Flags sheet says of each flag, by key. */
export function gapRowsInSheet(
  reading: Reading
): ReadonlyMap<
  string,
  { readonly row: number; readonly cells: Readonly<Record<string, string | null>> }
> {
  const contents = tableNamed(reading, gapFlags.name);
  if (!contents) return new Map();
  const columns = findColumns(gapFlags, contents.headers);
  const entries = contents.values.flatMap((values, row) => {
    const cells = Object.fromEntries(
      Object.entries(columns).map(([key, at]) => [key, at === null ? null : asText(values[at])])
    );
    const key = cells["key"];
    return key ? [[key, { row, cells }] as const] : [];
  });
  // The first row of a key holds, should somebody have pasted a copy.
  return new Map([...entries].reverse());
}

/** A gap in use is answered by a PDSA cycle on it; a cycle does not answer for itself. */
export function isAnswered(flag: GapFlag): boolean {
  return flag.cycles.length > 0 && flag.rule !== "G8" && !isCycleRule(flag.rule);
}

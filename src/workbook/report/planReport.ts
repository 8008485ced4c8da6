import { finished, type GapFlag, type Steps } from "../../core";
import { gapEvidence, gapTitle, severityName } from "../../messages/gapTexts";
import type { SampleRow } from "../../templates/definition";
import { gapFlags, gapFlagsSheet, gapStatus } from "../../templates/gaps";
import { severalSeparator } from "../../templates/lists";
import type { TrackerSource } from "../../templates/trackerItems";
import { lineChanges, linesDiffer } from "./compareLines";
import { gapsFingerprint, type GapSources } from "./fingerprints";
import type { Layouts } from "./layouts";
import { cellOf } from "../sheets/bodyCells";
import { planToolStepsInSteps } from "./planToolSteps";
import { noOwnColumns, type OwnColumns } from "../carry/ownColumns";
import type { CellInput, CellValue, TableChange } from "../port";
import { findColumns } from "../reading/readHeaders";
import type { ReportMoment } from "../sheets/reportLines";
import type { ReportStep } from "./reportStep";
import type { Rebuilding } from "../unfinished/work";
import { planAppend, planCells } from "../changes/tableRows";
import {
  gapRowsInSheet,
  hasRoster,
  hasSignals,
  isAnswered,
  sheetState,
  tableNamed,
  type Understanding,
} from "../reading/understand";

/** The add-in's columns of a flag. `since` and `resolved` belong to the sheet and are handled with the row. */
export function flagCells(flag: GapFlag): SampleRow {
  return {
    severity: severityName(flag.severity),
    status: isAnswered(flag) ? gapStatus.answered : gapStatus.open,
    finding: gapTitle(flag),
    component: flag.component,
    school: flag.school,
    period: flag.period,
    evidence: gapEvidence(flag),
    rule: flag.rule,
    tool: flag.tool,
    resolved: null,
    cycles: flag.cycles.join(severalSeparator) || null,
    key: flag.key,
  };
}

const sameCell = (found: CellValue | undefined, wanted: CellInput): boolean =>
  wanted === null ? found === undefined || found === "" : found === wanted;

/** @param isReferenceLost whether tables that the lines' formula refers to are made anew before */
function gapSteps(
  understanding: Understanding,
  moment: ReportMoment & { readonly layouts: Layouts },
  isReferenceLost: boolean
): readonly ReportStep[] {
  const { reading, analysis } = understanding;
  const sources = reading.snapshot.trackers.map(({ tool, items }): TrackerSource => ({
    label: tool.label,
    unit: tool.unit,
    items,
  }));
  const from: GapSources = {
    summarised: reading.snapshot.periods.length === 0 ? [] : sources,
    withSignals: hasSignals(reading),
    withRoster: hasRoster(reading),
  };
  const contents = tableNamed(reading, gapFlags.name);
  const asNew = (flag: GapFlag): SampleRow => ({ ...flagCells(flag), since: moment.asOf });
  if (!contents) {
    if (sources.length === 0 && reading.snapshot.cycles.length === 0) return [];
    return [{ kind: "add", plan: moment.layouts.gaps(moment, from, analysis.flags.map(asNew)) }];
  }
  const columns = findColumns(gapFlags, contents.headers);
  const inSheet = gapRowsInSheet(reading);
  const holding = new Set(analysis.flags.map(({ key }) => key));
  const changed: { row: number; header: string; value: CellInput }[] = [];
  const set = (row: number, wanted: SampleRow): void => {
    for (const { key, type } of gapFlags.columns) {
      const at = columns[key];
      if (!(key in wanted) || at === null || at === undefined) continue;
      const value = cellOf(type, wanted[key] ?? null);
      if (!sameCell(contents.values[row]?.[at], value))
        changed.push({ row, header: contents.headers[at]!, value });
    }
  };
  for (const flag of analysis.flags) {
    const row = inSheet.get(flag.key);
    if (row) set(row.row, flagCells(flag));
  }
  for (const [key, { row, cells }] of inSheet)
    if (!holding.has(key) && cells["status"] !== gapStatus.resolved)
      set(row, { status: gapStatus.resolved, resolved: moment.asOf });
  const added = analysis.flags.filter(({ key }) => !inSheet.has(key)).map(asNew);
  const append = added.length > 0 ? [planAppend(gapFlags, contents, added)] : [];
  const tables: readonly TableChange[] = [
    ...(changed.length > 0 ? [planCells(gapFlags, contents, changed)] : []),
    ...append,
  ];
  const differs = isReferenceLost || linesDiffer(contents, gapFlagsSheet.help, moment);
  if (tables.length === 0 && !differs) return [];
  const lines = lineChanges(contents, gapFlagsSheet.help, moment, gapsFingerprint(from));
  const cells = changed.length + lines.cells.length + added.length * gapFlags.columns.length;
  return [{ kind: "write", plan: { tables: mergeChanges(tables), ...lines }, cells }];
}

/** One change a table, so that the look beforehand is made once. */
function mergeChanges(changes: readonly TableChange[]): readonly TableChange[] {
  const [first, ...rest] = changes;
  return first
    ? [
        rest.reduce(
          (merged, change) => ({
            ...merged,
            cells: [...merged.cells, ...change.cells],
            filledColumns: change.filledColumns ?? [],
            appendHeaders: change.appendHeaders,
            append: [...merged.append, ...change.append],
          }),
          first
        ),
      ]
    : [];
}

/** Lines of several reports are written at once. */
function mergeLines(steps: readonly ReportStep[]): readonly ReportStep[] {
  const writes = steps.flatMap((step) => (step.kind === "write" ? [step] : []));
  if (writes.length < 2) return steps;
  return [
    {
      kind: "write",
      plan: {
        tables: writes.flatMap(({ plan }) => plan.tables),
        cells: writes.flatMap(({ plan }) => plan.cells),
        valueCopies: writes.flatMap(({ plan }) => plan.valueCopies),
        seen: {
          tables: writes.flatMap(({ plan }) => plan.seen?.tables ?? []),
          cells: writes.flatMap(({ plan }) => plan.seen?.cells ?? []),
        },
      },
      cells: writes.reduce((sum, { cells }) => sum + cells, 0),
    },
    ...steps.filter(({ kind }) => kind !== "write"),
  ];
}

export interface PlanningMoment {
  readonly writtenAt: number;
  /** What lays sheets out, or `onlyWhether`. */
  readonly layouts: Layouts;
  readonly halfDone?: Rebuilding | null;
}

/**
 * What has to be written so that Fidelity Summary, Fidelity Charts, Fidelity Heat Map and Gap Flags say what holds now,
 * one call to the port a step. Nothing different, no steps. Owner, decision and note of a flag are never among them,
 * nor is what somebody picked to be shown. `halfDone` is a sheet that an earlier refresh has left half laid out.
 *
 * @param own columns of the team's own, which go along where a sheet is laid out anew
 */
export function planReport(
  understanding: Understanding,
  moment: PlanningMoment,
  own: OwnColumns = noOwnColumns
): readonly ReportStep[] {
  return finished(planReportInSteps(understanding, moment, own));
}

/** The same, step by step. */
export function* planReportInSteps(
  understanding: Understanding,
  { writtenAt, layouts, halfDone = null }: PlanningMoment,
  own: OwnColumns = noOwnColumns
): Steps<readonly ReportStep[]> {
  const moment = {
    layouts,
    asOf: understanding.reading.snapshot.asOf,
    writtenAt,
    samples: understanding.sampleRows,
  };
  const { figures, pictures } = yield* planToolStepsInSteps(
    understanding,
    { ...moment, halfDone },
    own
  );
  const lines = [...figures, ...pictures].filter(({ kind }) => kind === "write");
  const isLayout = ({ kind }: ReportStep) => kind !== "write";
  // Pictures come last: what they show does not wait for them.
  const steps = [
    ...mergeLines([...figures.filter(isLayout), ...lines]),
    ...gapSteps(understanding, moment, figures.some(isLayout)),
    ...pictures.filter(isLayout),
  ];
  const needsLists =
    steps.some(({ kind }) => kind === "add") &&
    sheetState(understanding.reading, "lists") === "absent";
  return needsLists ? [{ kind: "add", plan: layouts.lists() }, ...steps] : steps;
}

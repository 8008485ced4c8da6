import { finished, type GapFlag, type Item, type Steps } from "../../core";
import type { SheetKey } from "../../templates/definition";
import { fixedSheets, sheetKinds, withDependencies } from "../../templates/index";
import { gapFlags } from "../../templates/gaps";
import { rulesText } from "../../templates/trackerItems";
import {
  breakdownChoicePrefix,
  chartChoicePrefix,
  heatPrefix,
  itemSummaryPrefix,
  summaryPrefix,
  toolSlug,
  trackerTableName,
} from "../../templates/toolNames";
import { gapTargets, measureTargets } from "./gapTarget";
import type {
  GapRow,
  OtherVersion,
  SheetStatus,
  Target,
  TrackerStatus,
  WorkbookView,
} from "../actions/actions";
import type { Reading } from "../reading/readSnapshot";
import { findSampleTrackers, labelsScoredByTeam } from "../samples/sampleTrackers";
import { onlyWhether } from "../report/layouts";
import { planReportInSteps } from "../report/planReport";
import {
  firstReportTable,
  gapRowsInSheet,
  isAnswered,
  sheetState,
  tableNamed,
  type Understanding,
} from "../reading/understand";

function sheetNameOf(reading: Reading, key: SheetKey, usual: string): string {
  const fixed = fixedSheets.find((sheet) => sheet.key === key);
  const first = fixed
    ? fixed.tables.map(({ name }) => tableNamed(reading, name)).find(Boolean)
    : key === "tracker"
      ? reading.trackers[0]?.contents
      : firstReportTable(reading, key);
  return first?.sheet ?? usual;
}

function sheetStatuses(reading: Reading): readonly SheetStatus[] {
  return sheetKinds.map(({ key, name, owner, help }) => ({
    key,
    name: sheetNameOf(reading, key, name),
    state: sheetState(reading, key),
    owner,
    help,
    brings: withDependencies([key]).filter(
      (other) => other !== key && sheetState(reading, other) === "absent"
    ),
  }));
}

const itemText = (item: Item): string =>
  [item.code, item.text, item.component, item.maxPoints, rulesText(item)].join("\n");

const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, at) => itemText(item) === itemText(b[at]!));

/** The first choice of a report of this tool version. */
function choiceTarget(reading: Reading, prefix: string, label: string): Target | null {
  const choices = tableNamed(reading, prefix + toolSlug(label));
  return choices ? { table: choices.name, row: 0, header: choices.headers[1] ?? null } : null;
}

function trackerStatuses({ reading, analysis }: Understanding): readonly TrackerStatus[] {
  return reading.tools.map(({ tool, source }) => {
    const tracker = reading.trackers.find(
      ({ label, contents }) =>
        label?.toLowerCase() === tool.label.toLowerCase() ||
        contents.name.toLowerCase() === trackerTableName(tool.label).toLowerCase()
    );
    const observations =
      analysis.summaries.find((summary) => summary.tool === tool.label)?.observations ?? [];
    const complete = observations.filter(({ status }) => status === "complete").length;
    return {
      tool: tool.label,
      state: !tracker
        ? source
          ? "none"
          : "noItems"
        : source && !sameItems(source.items, tracker.items)
          ? "outOfDate"
          : "current",
      scored: tracker?.scored ?? false,
      sheet: tracker?.contents.sheet ?? null,
      complete,
      incomplete: observations.length - complete,
      toCheck: tracker?.excludedRows ?? 0,
      criterion: tool.criterion,
      hasCriticalItems: tracker?.items.some(({ critical }) => critical) ?? false,
      charts: choiceTarget(reading, chartChoicePrefix, tool.label),
      breakdown: choiceTarget(reading, breakdownChoicePrefix, tool.label),
    };
  });
}

function gapRows({ reading, analysis }: Understanding): readonly GapRow[] {
  const inSheet = gapRowsInSheet(reading);
  const targetOf = gapTargets(reading);
  return analysis.flags.map((flag: GapFlag): GapRow => {
    const row = inSheet.get(flag.key);
    return {
      flag,
      state: isAnswered(flag) ? "answered" : row ? "open" : "new",
      owner: row?.cells["owner"] ?? null,
      decision: row?.cells["decision"] ?? null,
      target: targetOf(flag, row?.row ?? null),
    };
  });
}

function otherVersions({ versions }: Reading, wanted: "older" | "newer"): readonly OtherVersion[] {
  return versions
    .filter(({ state }) => state === wanted)
    .map(({ sheetName, version }) => ({ sheet: sheetName, version }));
}

const textOf = (cell: unknown): string | null =>
  typeof cell === "string" && cell !== "" ? cell : null;

/** What there is to show of a workbook by what stands in it. */
export type ContentsView = Omit<WorkbookView, "undo" | "unfinished">;

/** Everything that there is to show of a workbook; pure. */
export function viewWorkbook(understanding: Understanding): ContentsView {
  return finished(viewWorkbookInSteps(understanding));
}

/** The same, step by step. */
export function* viewWorkbookInSteps(understanding: Understanding): Steps<ContentsView> {
  const { reading, analysis, issues, sampleRows, samples } = understanding;
  const { snapshot } = reading;
  const gapTable = tableNamed(reading, gapFlags.name);
  const asOfCell = gapTable?.above[2]?.[1];
  const report = yield* planReportInSteps(understanding, { writtenAt: 0, layouts: onlyWhether });
  yield;
  const gaps = gapRows(understanding);
  yield;
  const trackers = trackerStatuses(understanding);
  yield;
  const targetOf = measureTargets(reading);
  const reportNames = [summaryPrefix, itemSummaryPrefix, heatPrefix];
  const written =
    gapTable !== undefined &&
    analysis.summaries.every(({ tool }) =>
      reportNames.every((prefix) => tableNamed(reading, prefix + toolSlug(tool)))
    );
  return {
    asOf: snapshot.asOf,
    asOfIsToday: reading.asOfIsToday,
    program: textOf(reading.program["program"]),
    district: textOf(reading.program["district"]),
    sheets: sheetStatuses(reading),
    trackers,
    issues,
    sampleRows,
    clearingDeletesSheets:
      findSampleTrackers(reading, samples, labelsScoredByTeam(reading, samples)).length > 0,
    counts: {
      schools: snapshot.schools.length,
      practitioners: snapshot.staff.filter(({ role }) => role === "practitioner").length,
      components: snapshot.components.length,
      periods: snapshot.periods.length,
      trainingSessions: reading.trainingSessions,
      coachingPlans: reading.coachingPlans,
      observations: snapshot.trackers.reduce(
        (sum, { observations }) => sum + observations.length,
        0
      ),
      cycles: snapshot.cycles.length,
    },
    basis: { snapshot, summaries: analysis.summaries },
    summaries: analysis.summaries,
    measures: analysis.measures.map((figure) => ({ figure, target: targetOf(figure.measure) })),
    gaps,
    report: {
      written,
      outOfDate: report.length > 0,
      asOf: typeof asOfCell === "number" ? asOfCell : null,
    },
    older: otherVersions(reading, "older"),
    newer: otherVersions(reading, "newer"),
  };
}

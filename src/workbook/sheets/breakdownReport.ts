import {
  breakDownInSteps,
  finished,
  suppressSmallGroups,
  summariseToolInSteps,
  type BreakdownBy,
  type BreakdownLine,
  type Hidden,
  type Snapshot,
  type Steps,
  type ToolSummary,
  type Tracker,
} from "../../core";
import { allGroups, groupName, hiddenTexts, noGroup } from "../../messages/breakdownTexts";
import type { SampleRow } from "../../templates/definition";
import { breakdownBy, keyOfLabel } from "../../templates/lists";
import { breakdownSheet } from "../../templates/reports/breakdown";
import { breakdownSheetBase } from "../../templates/reports/reportBases";
import { overallHeader } from "../../templates/trackerWords";
import { listedEntry } from "../reading/readChoices";
import type { ReportLayout, ToolReport } from "./toolReports";

const summaries = new WeakMap<Tracker, ToolSummary>();

/** Scores and weighs a tracker once. */
function* summaryOf(tracker: Tracker, snapshot: Snapshot): Steps<ToolSummary> {
  const found = summaries.get(tracker) ?? (yield* summariseToolInSteps(tracker, snapshot));
  summaries.set(tracker, found);
  return found;
}

/** The latest period with observations, else the last. */
function usualPeriod(all: readonly BreakdownLine[], periods: readonly string[]): string | null {
  const observed = new Set(
    all.flatMap(({ period, observations }) => (observations > 0 ? [period] : []))
  );
  return [...periods].reverse().find((period) => observed.has(period)) ?? periods.at(-1) ?? null;
}

const shareOf = (found: BreakdownLine["unitsAtCriterion"]): number | null =>
  found && found.at / found.of;

/** @param hidden why the figures are not shown; null where they are */
function rowOf(
  line: BreakdownLine,
  group: string,
  hidden: Hidden | null,
  smallest: number
): SampleRow {
  const place = { group, component: line.component ?? overallHeader, period: line.period };
  if (hidden !== null)
    return {
      ...place,
      note: hidden === "small" ? hiddenTexts.small(smallest) : hiddenTexts.complement,
    };
  const { observations, due, units, mean, median, lowest, highest } = line;
  return {
    ...place,
    observations,
    due,
    units,
    mean,
    median,
    lowest,
    highest,
    observationsAt: shareOf(line.observationsAtCriterion),
    unitsAt: shareOf(line.unitsAtCriterion),
    criterion: line.criterionPercent,
  };
}

/**
 * The rows of a breakdown as others may see it: all together first, then each group that was observed. Groups of too few
 * practitioners are hidden, and with them what they could be worked out from; teams and schools are nobody's secret.
 */
function* sharedRows(
  tracker: Tracker,
  snapshot: Snapshot,
  by: BreakdownBy,
  wanted: string | null
): Steps<readonly SampleRow[]> {
  const summary = yield* summaryOf(tracker, snapshot);
  const isShown = ({ item }: BreakdownLine) => item === null;
  const all = (yield* breakDownInSteps(tracker, summary, snapshot, "period")).filter(isShown);
  const period =
    wanted ??
    usualPeriod(
      all,
      snapshot.periods.map(({ name }) => name)
    );
  const inPeriod = (line: BreakdownLine) => isShown(line) && line.period === period;
  const total = all.filter(inPeriod);
  const groups = new Map<string | null, BreakdownLine[]>();
  for (const line of (yield* breakDownInSteps(tracker, summary, snapshot, by)).filter(inPeriod))
    groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  const observed = [...groups.values()].filter(([overall]) => overall!.units > 0);
  const { smallestGroup } = snapshot.settings;
  const smallest = tracker.tool.unit === "practitioner" ? smallestGroup : 1;
  const hidden = suppressSmallGroups(
    {
      cells: observed.map(([overall]) => [overall!.units]),
      rowTotals: null,
      columnTotals: [total[0]?.units ?? 0],
      total: null,
    },
    smallest
  );
  // A group that is hidden has one row that says why.
  const linesShown = (lines: readonly BreakdownLine[], group: string, reason: Hidden | null) =>
    (reason === null ? lines : lines.slice(0, 1)).map((line) =>
      rowOf(line, group, reason, smallest)
    );
  return [
    ...linesShown(total, allGroups, hidden.columnTotals[0] ?? null),
    ...observed.flatMap((lines, at) =>
      linesShown(lines, groupName(lines[0]!.group, by), hidden.cells[at]![0] ?? null)
    ),
  ];
}

/** The latest rows of each tracker, with what was picked. */
const worked = new WeakMap<
  Tracker,
  { readonly snapshot: Snapshot; readonly picked: string; readonly rows: readonly SampleRow[] }
>();

/** The rows of what is picked, worked out once. */
function* rowsFor({
  tracker,
  snapshot,
  choices,
  periods,
}: ReportLayout): Steps<readonly SampleRow[]> {
  if (!tracker || !snapshot) return [];
  const by = keyOfLabel(breakdownBy, choices?.["by"] ?? "") ?? "school";
  const period = listedEntry(choices?.["period"], periods);
  const picked = JSON.stringify([by, period]);
  const before = worked.get(tracker);
  if (before?.snapshot === snapshot && before.picked === picked) return before.rows;
  const rows = yield* sharedRows(tracker, snapshot, by as BreakdownBy, period);
  worked.set(tracker, { snapshot, picked, rows });
  return rows;
}

/** What groups and components are called that stand nowhere else. */
const WORDS: ReadonlySet<unknown> = new Set([allGroups, noGroup, overallHeader]);

/** Breakdown to Share of one tool version, in values: who may not be shown cannot be told by single cells. */
export const breakdownReport: ToolReport = {
  key: "breakdown",
  help: breakdownSheetBase.help,
  usesSummary: false,
  isOwnRow: ({ label, group, component, period }, isKnown) =>
    label !== undefined ||
    [group, component, period].every(
      (name) => typeof name === "string" && name !== "" && (WORDS.has(name) || isKnown(name))
    ),
  // It comes when somebody asks for it.
  isWanted: () => false,
  sheet: ({ source }, isFirst) => breakdownSheet(source.label, isFirst),
  worksOut: rowsFor,
  rows: (layout) => [[], finished(rowsFor(layout))],
};

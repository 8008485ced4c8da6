import type { SampleSet } from "../templates/definition";
import { pdsaCycles, pdsaLog } from "../templates/pdsa";
import type { TrackerSource } from "../templates/tracker";
import type { Actions, FollowResult, InsertResult } from "./actions";
import { chartedSheets } from "./chartedSheets";
import { planClearing } from "./clearSamples";
import type { Clock } from "./clock";
import { planNewVersion } from "./followTool";
import { findObstacle, planInsertion } from "./insertSheets";
import { planReport } from "./planReport";
import { planFollowing } from "./planToolSteps";
import { planTracker } from "./planTracker";
import type {
  Outcome,
  SheetMade,
  SheetPlan,
  Trouble,
  TroubleKind,
  WorkbookPort,
  WritePlan,
} from "./port";
import { readSnapshot } from "./readSnapshot";
import type { ReportStep } from "./reportStep";
import { findSampleRows } from "./sampleRows";
import { prefilledCycle } from "./startPdsa";
import { planAppend } from "./tableRows";
import { tableNamed, understand, type Understanding } from "./understand";
import { viewWorkbook } from "./viewWorkbook";

/** Edits come in bursts; the workbook is read again once they rest. */
const quietMilliseconds = 700;

/** How often an action begins anew because somebody else may have come in between. */
const TIMES_AGAIN: Readonly<Partial<Record<TroubleKind, number>>> = { changed: 3, taken: 1 };

/** What came of a step of a report; `sheet` is the one that was laid out. */
interface StepDone extends SheetMade {
  readonly cells: number;
  readonly sheet: string | null;
}

const failed = (trouble: Trouble): { ok: false; trouble: Trouble } => ({ ok: false, trouble });
const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
/**
 * Begins anew, from reading on, where somebody else changed the same table meanwhile: nothing of that step was
 * written, and what was done before it is found done. A sheet that is in the way may be the one that a colleague has
 * just added: that is looked at once.
 */
async function unlessChanged<T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let outcome = await act();
  let others = 0;
  while (!outcome.ok && others < (TIMES_AGAIN[outcome.trouble.kind] ?? 0)) {
    others += 1;
    outcome = await act();
  }
  return outcome;
}

const noWrites: WritePlan = { tables: [], cells: [], valueCopies: [] };

/**
 * The use cases over a workbook. Each reads afresh, because others may be editing the same workbook.
 *
 * @param loadSamples the sample sets that may be inserted; the first is the one that `insert` uses
 */
export function createActions(
  port: WorkbookPort,
  clock: Clock,
  loadSamples: () => Promise<readonly SampleSet[]>
): Actions {
  async function readAll(): Promise<Outcome<Understanding>> {
    const [contents, samples] = await Promise.all([port.read(), loadSamples()]);
    if (!contents.ok) return contents;
    return done(understand(readSnapshot(contents.value, clock.today()), samples));
  }

  async function removeAdded(
    added: readonly SheetPlan[],
    trouble: Trouble
  ): Promise<Outcome<never>> {
    if (added.length === 0) return failed(trouble);
    const sheets = added.map(({ name }) => name);
    const removed = await port.removeSheets(
      sheets,
      added.flatMap(({ names }) => names.map(({ name }) => name))
    );
    return failed(removed.ok ? trouble : { ...trouble, left: sheets });
  }

  const insert: Actions["insert"] = async (
    keys,
    { samples: withSamples, onProgress, isCancelled }
  ) => {
    const before = await readAll();
    if (!before.ok) return before;
    const sets = withSamples ? await loadSamples() : [];
    const { plans, skipped } = planInsertion(keys, before.value.reading, sets[0] ?? null, {
      asOf: before.value.reading.snapshot.asOf,
      writtenAt: clock.now(),
    });
    const obstacle = findObstacle(plans, before.value.reading);
    if (obstacle) return failed(obstacle);
    const added: SheetPlan[] = [];
    const withoutCharts: string[] = [];
    for (const plan of plans) {
      if (isCancelled?.()) return removeAdded(added, { kind: "cancelled" });
      onProgress?.({ done: added.length, total: plans.length, sheet: plan.name });
      const outcome = await port.addSheet(plan);
      if (!outcome.ok) return removeAdded(added, outcome.trouble);
      added.push(plan);
      if (!outcome.value.chartsDrawn) withoutCharts.push(plan.name);
    }
    // Other editors' changes can undo an insertion (#1813). Where that cannot be looked up, Excel's own answers count.
    const after = await port.read();
    const present = after.ok
      ? new Set(after.value.tables.map(({ name }) => name.toLowerCase()))
      : null;
    const lost = added
      .flatMap(({ tables }) => tables)
      .find(({ name }) => present?.has(name.toLowerCase()) === false);
    if (lost) return removeAdded(added, { kind: "missing", subject: lost.name });
    const result: InsertResult = {
      inserted: added.map(({ name }) => name),
      skipped,
      withoutCharts,
    };
    return done(result);
  };

  async function carryOut(step: ReportStep): Promise<Outcome<StepDone>> {
    if (step.kind === "write") {
      const outcome = await port.write(step.plan);
      if (!outcome.ok) return outcome;
      // A reading finds whatever is still amiss, also by another add-in's hand.
      if (outcome.value.mended) return failed({ kind: "changed" });
      return done({ cells: step.cells, sheet: null, chartsDrawn: true });
    }
    const outcome =
      step.kind === "add"
        ? await port.addSheet(step.plan)
        : await port.rebuildSheet(step.sheet, step.oldTables, step.plan);
    return outcome.ok
      ? done({ cells: cellCount(step.plan), sheet: step.plan.name, ...outcome.value })
      : outcome;
  }

  const refreshOnce: Actions["refreshReport"] = async () => {
    const before = await readAll();
    if (!before.ok) return before;
    let cells = 0;
    const laidOut: string[] = [];
    const withoutCharts: string[] = [];
    for (const step of planReport(before.value, { writtenAt: clock.now() })) {
      const outcome = await carryOut(step);
      if (!outcome.ok) return outcome;
      const { sheet, chartsDrawn } = outcome.value;
      cells += outcome.value.cells;
      if (sheet !== null) laidOut.push(sheet);
      if (sheet !== null && !chartsDrawn) withoutCharts.push(sheet);
    }
    const kept = chartedSheets(before.value.reading).filter(
      ({ sheet }) => !laidOut.includes(sheet)
    );
    const drawn = kept.length > 0 ? await port.drawMissingCharts(kept) : null;
    // Where charts cannot even be looked for, the report is done all the same.
    if (!drawn?.ok) return done({ cells, charts: 0, withoutCharts });
    return done({
      cells,
      charts: drawn.value.drawn,
      withoutCharts: [...withoutCharts, ...drawn.value.failed],
    });
  };

  const clearOnce: Actions["clearSamples"] = async () => {
    const before = await readAll();
    if (!before.ok) return before;
    const { reading } = before.value;
    const clearing = planClearing(reading, findSampleRows(reading, await loadSamples()));
    if (clearing.rows === 0) return done(0);
    const outcome = await port.write({ ...noWrites, tables: clearing.changes });
    if (!outcome.ok) return outcome;
    if (clearing.sheets.length > 0) {
      const removed = await port.removeSheets(clearing.sheets, clearing.names);
      if (!removed.ok) return removed;
    }
    return done(clearing.rows);
  };

  const startOnce: Actions["startPdsa"] = async (flagKey) => {
    const before = await readAll();
    if (!before.ok) return before;
    const { reading, analysis } = before.value;
    const flag = analysis.flags.find(({ key }) => key === flagKey);
    if (!flag) return failed({ kind: "missing" });
    const row = prefilledCycle(reading, flag);
    const contents = tableNamed(reading, pdsaCycles.name);
    if (!row || !contents) return failed({ kind: "missing", subject: pdsaLog.name });
    const change = planAppend(pdsaCycles, contents, [row]);
    const outcome = await port.write({ ...noWrites, tables: [change] });
    if (!outcome.ok) return outcome;
    const firstRow = outcome.value.firstRows.get(change.table) ?? 0;
    // The row is there even if it cannot be selected, so a failure to select is not one to start.
    await port.goTo({ table: pdsaCycles.name, row: firstRow, header: "Question" });
    return done(firstRow);
  };

  async function addTracker(
    { reading }: Understanding,
    source: TrackerSource
  ): Promise<Outcome<SheetPlan>> {
    const plan = planTracker(source, [], reading.trackers.length === 0);
    const obstacle = findObstacle([plan], reading);
    if (obstacle) return failed(obstacle);
    const outcome = await port.addSheet(plan);
    return outcome.ok ? done(plan) : outcome;
  }

  const makeTracker: Actions["makeTracker"] = async (label) => {
    const before = await readAll();
    if (!before.ok) return before;
    const described = before.value.reading.tools.find(({ tool }) => tool.label === label);
    if (!described?.source) return failed({ kind: "missing", subject: label });
    const outcome = await addTracker(before.value, described.source);
    return outcome.ok ? done(undefined) : outcome;
  };

  const followTool: Actions["followTool"] = async (label) => {
    const before = await readAll();
    if (!before.ok) return before;
    const { reading } = before.value;
    const described = reading.tools.find(({ tool }) => tool.label === label);
    const tracker = reading.trackers.find((candidate) => candidate.label === label);
    if (!described?.source || !tracker) return failed({ kind: "missing", subject: label });
    if (!tracker.scored) {
      const { contents } = tracker;
      const plan = { ...planTracker(described.source, [], true), name: contents.sheet };
      const outcome = await port.rebuildSheet(contents.sheet, [contents.name], plan);
      return outcome.ok ? rebuildReports(before.value, described.source) : outcome;
    }
    const version = planNewVersion(reading, described);
    if (!version) return failed({ kind: "missing", subject: label });
    const added = await addTracker(before.value, version.source);
    if (!added.ok) return added;
    const outcome = await port.write({ ...noWrites, tables: version.changes });
    if (!outcome.ok) return removeAdded([added.value], outcome.trouble);
    return done({ newVersion: version.source.label, withoutCharts: [] });
  };

  /** Reports refer to their tracker's columns, so they follow when those do. */
  async function rebuildReports(
    understanding: Understanding,
    source: TrackerSource
  ): Promise<Outcome<FollowResult>> {
    const { asOf } = understanding.reading.snapshot;
    const moment = { asOf, writtenAt: clock.now(), samples: understanding.sampleRows };
    const withoutCharts: string[] = [];
    for (const step of planFollowing(understanding, source, moment)) {
      const outcome = await carryOut(step);
      if (!outcome.ok) return outcome;
      if (!outcome.value.chartsDrawn) withoutCharts.push(step.sheet);
    }
    return done({ newVersion: null, withoutCharts });
  }

  return {
    async view() {
      const outcome = await readAll();
      return outcome.ok ? done(viewWorkbook(outcome.value)) : outcome;
    },
    insert,
    clearSamples: () => unlessChanged(clearOnce),
    refreshReport: () => unlessChanged(refreshOnce),
    startPdsa: (flagKey) => unlessChanged(() => startOnce(flagKey)),
    makeTracker,
    followTool,
    goTo: (target) => port.goTo(target),
    watch(onQuiet) {
      let cancel = (): void => undefined;
      return port.watch(() => {
        cancel();
        cancel = clock.after(quietMilliseconds, onQuiet);
      });
    },
  };
}

function cellCount(plan: SheetPlan): number {
  return plan.blocks.reduce(
    (sum, { cells }) => sum + cells.reduce((inRow, row) => inRow + row.length, 0),
    0
  );
}

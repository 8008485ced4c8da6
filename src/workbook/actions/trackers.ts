import { tools } from "../../templates/tool";
import { trackerTable } from "../../templates/tracker";
import type { TrackerSource } from "../../templates/trackerItems";
import { lookAtOwn } from "../carry/lookAtOwn";
import { surveyGround } from "../carry/surveyGround";
import { planNewVersion } from "../changes/followTool";
import { findObstacle } from "../changes/insertSheets";
import type { Outcome, SheetPlan } from "../port";
import { tableNamed, type Understanding } from "../reading/understand";
import { planFollowing } from "../report/planToolSteps";
import type { ReportStep } from "../report/reportStep";
import { everyLayout } from "../sheets/everyLayout";
import { fitNames } from "../sheets/fitNames";
import { planTracker, planTrackerAnew } from "../sheets/planTracker";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Rebuilding, Work } from "../unfinished/work";
import type { Actions, FollowResult } from "./actions";
import { carryOnWith, carryOut, orphansOf, rebuildingOf } from "./carryOut";
import { done, failed, noWrites, unlessChanged, type Workshop } from "./workshop";

/** The sheet of a further tracker, or what stands in its way. */
function planFurther({ reading }: Understanding, source: TrackerSource): Outcome<SheetPlan> {
  const planned = planTracker(source, [], reading.trackers.length === 0);
  const plan = fitNames(planned, reading.contents);
  const obstacle = findObstacle([plan], reading);
  return obstacle ? failed(obstacle) : done(plan);
}

export function createMakeTracker(workshop: Workshop): Actions["makeTracker"] {
  return (label) => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => makeTracker(workshop, undertaking, label));
  };
}

/** Adds the tracker of a tool version that has none; one that a colleague has added meanwhile is as good. */
export async function makeTracker(
  { port, readToWrite }: Workshop,
  undertaking: Undertaking,
  label: string
): Promise<Outcome<void>> {
  const before = await readToWrite();
  if (!before.ok) return before;
  const { tools: known, trackers } = before.value.reading;
  if (trackers.some((tracker) => tracker.label === label)) return done(undefined);
  const described = known.find(({ tool }) => tool.label === label);
  if (!described?.source) return failed({ kind: "missing", subject: label });
  const plan = planFurther(before.value, described.source);
  if (!plan.ok) return plan;
  const work: Work = { kind: "makeTracker", tool: label, adding: plan.value.name };
  const outcome = await undertaking.run(work, null, (mark) => port.addSheet(plan.value, mark));
  return outcome.ok ? done(undefined) : outcome;
}

export function createFollowTool(workshop: Workshop): Actions["followTool"] {
  return (label) => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => followTool(workshop, undertaking, label));
  };
}

/** Lets a tracker that is not scored yet follow its tool; one that is keeps its items, and a new version is made. */
export async function followTool(
  workshop: Workshop,
  undertaking: Undertaking,
  label: string
): Promise<Outcome<FollowResult>> {
  const before = await workshop.readToWrite();
  if (!before.ok) return before;
  const tracker = before.value.reading.trackers.find((candidate) => candidate.label === label);
  if (!tracker) return failed({ kind: "missing", subject: label });
  if (tracker.scored) return makeNewVersion(workshop, undertaking, before.value, label);
  const { sheet, name } = tracker.contents;
  return workshop.port.asOneUndoStep(() =>
    layOutAnew(workshop, undertaking, before.value, label, { sheet, table: name })
  );
}

/**
 * Lays a tracker out anew, and the reports of its tool version, since they refer to its columns.
 *
 * @param place the tracker's sheet, and its table, which an earlier attempt may have taken away
 * @param halfDone a report that an earlier attempt has left half laid out
 */
export async function layOutAnew(
  { port, clock }: Workshop,
  undertaking: Undertaking,
  understanding: Understanding,
  label: string,
  place: Rebuilding,
  halfDone: Rebuilding | null = null
): Promise<Outcome<FollowResult>> {
  const { reading, sampleRows } = understanding;
  const source = reading.tools.find(({ tool }) => tool.label === label)?.source;
  if (!source) return failed({ kind: "missing", subject: label });
  const tracker = reading.trackers.find(({ contents }) => contents.name === place.table);
  const own = await lookAtOwn(port, reading, tracker);
  if (!own.ok) return own;
  const isThere = reading.contents.tables.some(({ name }) => name === place.table);
  const first: ReportStep = {
    kind: "rebuild",
    sheet: place.sheet,
    oldTables: isThere ? [place.table] : [],
    plan: { ...planTrackerAnew(source, place.table, own.value), name: place.sheet },
    orphans: [],
    tables: [{ definition: trackerTable(source), rows: [] }],
  };
  const moment = {
    asOf: reading.snapshot.asOf,
    writtenAt: clock.now(),
    samples: sampleRows,
    layouts: everyLayout,
  };
  const withoutCharts: string[] = [];
  const steps = [first, ...planFollowing(understanding, source, moment, own.value, halfDone)];
  const orphans = orphansOf(steps);
  if (orphans) return failed(orphans);
  const surveyed = await surveyGround(port, steps, reading, own.value, halfDone);
  if (!surveyed.ok) return surveyed;
  for (const step of surveyed.value) {
    const begun: Work = { kind: "followTool", tool: label, rebuilding: rebuildingOf(step) };
    const after: Work | null =
      step === surveyed.value.at(-1) ? null : { kind: "followTool", tool: label, rebuilding: null };
    const outcome = await carryOnWith(undertaking, () =>
      undertaking.run(begun, after, (mark) => carryOut(port, step, mark))
    );
    if (!outcome.ok) return outcome;
    const { sheet, chartsDrawn } = outcome.value;
    if (sheet !== null && !chartsDrawn) withoutCharts.push(sheet);
  }
  return done({ newVersion: null, withoutCharts });
}

async function makeNewVersion(
  { port, removeAdded }: Workshop,
  undertaking: Undertaking,
  understanding: Understanding,
  label: string
): Promise<Outcome<FollowResult>> {
  const { reading } = understanding;
  const described = reading.tools.find(({ tool }) => tool.label === label);
  const version = described?.source ? planNewVersion(reading, described) : null;
  if (!version) return failed({ kind: "missing", subject: label });
  const plan = planFurther(understanding, version.source);
  if (!plan.ok) return plan;
  const newVersion = version.source.label;
  const sheet = plan.value.name;
  const rowsBefore = tableNamed(reading, tools.name)?.values.length ?? 0;
  const work: Work = { kind: "newVersion", tool: label, version: newVersion, sheet, rowsBefore };
  const changes = { ...noWrites, tables: version.changes };
  const added: SheetPlan[] = [];
  const outcome = await port.asOneUndoStep(async () => {
    const tracker = await undertaking.run(work, work, (mark) => port.addSheet(plan.value, mark));
    if (!tracker.ok) return tracker;
    added.push(plan.value);
    return undertaking.run(work, null, (mark) => port.write(changes, mark));
  });
  if (outcome.ok) return done({ newVersion, withoutCharts: [] });
  // What could not be put back is about the tool's rows; the new tracker is theirs, so that both stay for completing.
  if (outcome.trouble.unfinished) return outcome;
  return removeAdded(added, outcome.trouble, undertaking, work);
}

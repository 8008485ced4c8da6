import type { TrackerSource } from "../../templates/tracker";
import { lookAtOwn } from "../carry/lookAtOwn";
import { planNewVersion } from "../changes/followTool";
import { findObstacle } from "../changes/insertSheets";
import type { Outcome, SheetPlan } from "../port";
import type { Understanding } from "../reading/understand";
import { planFollowing } from "../report/planToolSteps";
import { fitNames } from "../sheets/fitNames";
import { planTracker, planTrackerAnew } from "../sheets/planTracker";
import type { Actions, FollowResult } from "./actions";
import { carryOut, orphansOf } from "./carryOut";
import { done, failed, noWrites, type Workshop } from "./workshop";

async function addTracker(
  { port }: Workshop,
  { reading }: Understanding,
  source: TrackerSource
): Promise<Outcome<SheetPlan>> {
  const planned = planTracker(source, [], reading.trackers.length === 0);
  const plan = fitNames(planned, reading.contents);
  const obstacle = findObstacle([plan], reading);
  if (obstacle) return failed(obstacle);
  const outcome = await port.addSheet(plan);
  return outcome.ok ? done(plan) : outcome;
}

export function createMakeTracker(workshop: Workshop): Actions["makeTracker"] {
  return async (label) => {
    const before = await workshop.readToWrite();
    if (!before.ok) return before;
    const described = before.value.reading.tools.find(({ tool }) => tool.label === label);
    if (!described?.source) return failed({ kind: "missing", subject: label });
    const outcome = await addTracker(workshop, before.value, described.source);
    return outcome.ok ? done(undefined) : outcome;
  };
}

/** Reports refer to their tracker's columns, so they follow when those do. */
async function rebuildReports(
  { port }: Workshop,
  steps: ReturnType<typeof planFollowing>
): Promise<Outcome<FollowResult>> {
  const withoutCharts: string[] = [];
  for (const step of steps) {
    const outcome = await carryOut(port, step);
    if (!outcome.ok) return outcome;
    if (!outcome.value.chartsDrawn) withoutCharts.push(step.sheet);
  }
  return done({ newVersion: null, withoutCharts });
}

export function createFollowTool(workshop: Workshop): Actions["followTool"] {
  const { port, readToWrite, removeAdded } = workshop;
  return async (label) => {
    const before = await readToWrite();
    if (!before.ok) return before;
    const { reading } = before.value;
    const described = reading.tools.find(({ tool }) => tool.label === label);
    const tracker = reading.trackers.find((candidate) => candidate.label === label);
    if (!described?.source || !tracker) return failed({ kind: "missing", subject: label });
    if (!tracker.scored) {
      const own = await lookAtOwn(port, reading, tracker);
      if (!own.ok) return own;
      const { contents } = tracker;
      const plan = {
        ...planTrackerAnew(described.source, contents.name, own.value),
        name: contents.sheet,
      };
      const { asOf } = reading.snapshot;
      const moment = { asOf, writtenAt: workshop.clock.now(), samples: before.value.sampleRows };
      const steps = planFollowing(before.value, described.source, moment, own.value);
      const orphans = orphansOf(steps);
      if (orphans) return failed(orphans);
      const outcome = await port.rebuildSheet(contents.sheet, [contents.name], plan);
      return outcome.ok ? rebuildReports(workshop, steps) : outcome;
    }
    const version = planNewVersion(reading, described);
    if (!version) return failed({ kind: "missing", subject: label });
    const added = await addTracker(workshop, before.value, version.source);
    if (!added.ok) return added;
    const outcome = await port.write({ ...noWrites, tables: version.changes });
    if (!outcome.ok) return removeAdded([added.value], outcome.trouble);
    return done({ newVersion: version.source.label, withoutCharts: [] });
  };
}

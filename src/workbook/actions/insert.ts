import { findObstacle, planInsertion } from "../changes/insertSheets";
import type { Outcome, SheetPlan } from "../port";
import type { Actions, InsertResult } from "./actions";
import { done, failed, type Workshop } from "./workshop";

type InsertOptions = Parameters<Actions["insert"]>[1];

/** What came of it so far: kept outside, because what is to be taken out again is known even after trouble. */
interface Added {
  readonly plans: SheetPlan[];
  readonly withoutCharts: string[];
}

async function addAll(
  { port }: Workshop,
  plans: readonly SheetPlan[],
  added: Added,
  { onProgress, isCancelled }: InsertOptions
): Promise<Outcome<void>> {
  for (const plan of plans) {
    if (isCancelled?.()) return failed({ kind: "cancelled" });
    onProgress?.({ done: added.plans.length, total: plans.length, sheet: plan.name });
    const outcome = await port.addSheet(plan);
    if (!outcome.ok) return outcome;
    added.plans.push(plan);
    if (!outcome.value.chartsDrawn) added.withoutCharts.push(plan.name);
  }
  return done(undefined);
}

export function createInsert(workshop: Workshop): Actions["insert"] {
  const { port, clock, loadSamples, readAll, removeAdded } = workshop;
  return async (keys, options) => {
    const before = await readAll();
    if (!before.ok) return before;
    const sets = options.samples ? await loadSamples() : [];
    const { plans, skipped } = planInsertion(keys, before.value.reading, sets[0] ?? null, {
      asOf: before.value.reading.snapshot.asOf,
      writtenAt: clock.now(),
    });
    const obstacle = findObstacle(plans, before.value.reading);
    if (obstacle) return failed(obstacle);
    const added: Added = { plans: [], withoutCharts: [] };
    const outcome = await port.asOneUndoStep(() => addAll(workshop, plans, added, options));
    if (!outcome.ok) return removeAdded(added.plans, outcome.trouble);
    // Other editors' changes can undo an insertion (#1813). Where that cannot be looked up, Excel's own answers count.
    const after = await port.read();
    const present = after.ok
      ? new Set(after.value.tables.map(({ name }) => name.toLowerCase()))
      : null;
    const lost = added.plans
      .flatMap(({ tables }) => tables)
      .find(({ name }) => present?.has(name.toLowerCase()) === false);
    if (lost) return removeAdded(added.plans, { kind: "missing", subject: lost.name });
    const result: InsertResult = {
      inserted: added.plans.map(({ name }) => name),
      skipped,
      withoutCharts: added.withoutCharts,
    };
    return done(result);
  };
}

import type { SheetPlan } from "../port";
import { findObstacle, planInsertion } from "../changes/insertSheets";
import type { Actions, InsertResult } from "./actions";
import { done, failed, type Workshop } from "./workshop";

export function createInsert({
  port,
  clock,
  loadSamples,
  readToWrite,
  removeAdded,
}: Workshop): Actions["insert"] {
  return async (keys, { samples: withSamples, onProgress, isCancelled }) => {
    const before = await readToWrite();
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
}

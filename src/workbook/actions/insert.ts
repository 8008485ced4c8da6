import type { SheetKey } from "../../templates/definition";
import type { Outcome, SheetPlan, Trouble } from "../port";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import { findObstacle, planInsertion } from "../changes/insertSheets";
import type { Actions, InsertOptions, InsertResult } from "./actions";
import { done, failed, type Workshop } from "./workshop";

export function createInsert(workshop: Workshop): Actions["insert"] {
  return (keys, options) => insertSheets(workshop, undertake(workshop), keys, options);
}

/** Inserts what is absent of the sheets asked for; after trouble nothing of it stays. */
export async function insertSheets(
  { port, clock, loadSamples, readToWrite, removeAdded }: Workshop,
  undertaking: Undertaking,
  keys: readonly SheetKey[],
  { samples, onProgress, isCancelled }: InsertOptions
): Promise<Outcome<InsertResult>> {
  const before = await readToWrite();
  if (!before.ok) return before;
  const sets = samples ? await loadSamples() : [];
  const { plans, skipped } = planInsertion(keys, before.value.reading, sets[0] ?? null, {
    asOf: before.value.reading.snapshot.asOf,
    writtenAt: clock.now(),
  });
  const obstacle = findObstacle(plans, before.value.reading);
  if (obstacle) return failed(obstacle);
  const work = (adding: string | null): Work => ({ kind: "insert", keys, samples, adding });
  const added: SheetPlan[] = [];
  const withoutCharts: string[] = [];
  const takeBack = (trouble: Trouble): Promise<Outcome<never>> =>
    removeAdded(added, trouble, undertaking, work(null));
  const addAll = async (): Promise<Outcome<void>> => {
    for (const plan of plans) {
      if (isCancelled?.()) return failed({ kind: "cancelled" });
      onProgress?.({ done: added.length, total: plans.length, sheet: plan.name });
      const after = plan === plans.at(-1) ? null : work(null);
      const outcome = await undertaking.run(work(plan.name), after, (mark) =>
        port.addSheet(plan, mark)
      );
      if (!outcome.ok && outcome.trouble.unfinished) added.push(plan);
      if (!outcome.ok) return outcome;
      added.push(plan);
      if (!outcome.value.chartsDrawn) withoutCharts.push(plan.name);
    }
    return done(undefined);
  };
  const all = await port.asOneUndoStep(addAll);
  if (!all.ok) return takeBack(all.trouble);
  // Other editors' changes can undo an insertion (#1813). Where that cannot be looked up, Excel's own answers count.
  const after = await port.read();
  const present = after.ok
    ? new Set(after.value.tables.map(({ name }) => name.toLowerCase()))
    : null;
  const lost = added
    .flatMap(({ tables }) => tables)
    .find(({ name }) => present?.has(name.toLowerCase()) === false);
  if (lost) return takeBack({ kind: "missing", subject: lost.name });
  return done({ inserted: added.map(({ name }) => name), skipped, withoutCharts });
}

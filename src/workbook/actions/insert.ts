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

/** What has been inserted so far. */
interface Inserted {
  readonly added: SheetPlan[];
  readonly withoutCharts: string[];
}

const workOf = (
  keys: readonly SheetKey[],
  { samples }: InsertOptions,
  adding: string | null
): Work => ({ kind: "insert", keys, samples, adding });

/**
 * Inserts what is absent of the sheets asked for; after trouble nothing of it stays. A sheet that is in the way may be
 * the one that a colleague has just added: that is looked at once, and what is there by then is left as it is.
 */
export async function insertSheets(
  workshop: Workshop,
  undertaking: Undertaking,
  keys: readonly SheetKey[],
  options: InsertOptions
): Promise<Outcome<InsertResult>> {
  const { port, removeAdded } = workshop;
  const inserted: Inserted = { added: [], withoutCharts: [] };
  const { added, withoutCharts } = inserted;
  const insert = () => insertAbsent(workshop, undertaking, keys, options, inserted);
  const takeBack = (trouble: Trouble): Promise<Outcome<never>> =>
    removeAdded(added, trouble, undertaking, workOf(keys, options, null));
  let outcome = await insert();
  if (!outcome.ok && outcome.trouble.kind === "taken") outcome = await insert();
  if (!outcome.ok) return takeBack(outcome.trouble);
  // Other editors' changes can undo an insertion (#1813). Where that cannot be looked up, Excel's own answers count.
  const after = await port.read();
  const present = after.ok
    ? new Set(after.value.tables.map(({ name }) => name.toLowerCase()))
    : null;
  const lost = added
    .flatMap(({ tables }) => tables)
    .find(({ name }) => present?.has(name.toLowerCase()) === false);
  if (lost) return takeBack({ kind: "missing", subject: lost.name });
  const names = added.map(({ name }) => name);
  return done({ inserted: names, skipped: outcome.value, withoutCharts });
}

/** Adds the sheets that are absent, and answers with those that could not be planned. */
async function insertAbsent(
  { port, clock, loadSamples, readToWrite }: Workshop,
  undertaking: Undertaking,
  keys: readonly SheetKey[],
  options: InsertOptions,
  { added, withoutCharts }: Inserted
): Promise<Outcome<InsertResult["skipped"]>> {
  const { samples, onProgress, isCancelled } = options;
  const before = await readToWrite();
  if (!before.ok) return before;
  const sets = samples ? await loadSamples() : [];
  const { reading } = before.value;
  const { plans, skipped } = planInsertion(keys, reading, sets[0] ?? null, {
    asOf: reading.snapshot.asOf,
    writtenAt: clock.now(),
  });
  const obstacle = findObstacle(plans, reading);
  if (obstacle) return failed(obstacle);
  const total = added.length + plans.length;
  return port.asOneUndoStep(async () => {
    for (const plan of plans) {
      if (isCancelled?.()) return failed({ kind: "cancelled" });
      onProgress?.({ done: added.length, total, sheet: plan.name });
      const after = plan === plans.at(-1) ? null : workOf(keys, options, null);
      const outcome = await undertaking.run(workOf(keys, options, plan.name), after, (mark) =>
        port.addSheet(plan, mark)
      );
      if (!outcome.ok && outcome.trouble.unfinished) added.push(plan);
      if (!outcome.ok) return outcome;
      added.push(plan);
      if (!outcome.value.chartsDrawn) withoutCharts.push(plan.name);
    }
    // A colleague has added the rest.
    if (plans.length === 0 && added.length > 0) {
      const forgotten = await port.forgetMark(undertaking.name);
      if (!forgotten.ok) return forgotten;
    }
    return done(skipped);
  });
}

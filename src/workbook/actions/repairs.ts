import type { Outcome } from "../port";
import type { Understanding } from "../reading/understand";
import { findRepairs, firstLook, headersWithout, secondLook } from "../repair/findRepairs";
import type { Repair } from "../repair/repair";
import type { Actions } from "./actions";
import { done, failed, type Workshop } from "./workshop";

/** The use cases around repairs; in a script of their own, which is fetched when they are asked for. */
export type Repairs = Pick<Actions, "repairs" | "repair" | "bringForward">;

async function find(
  { port }: Workshop,
  { reading }: Understanding
): Promise<Outcome<readonly Repair[]>> {
  const looked = await port.lookClosely(firstLook(reading));
  if (!looked.ok) return looked;
  const headers = headersWithout(reading, looked.value);
  if (headers.length === 0) return done(findRepairs(reading, looked.value));
  const below = await port.lookClosely(secondLook(headers));
  return below.ok ? done(findRepairs(reading, looked.value, headers, below.value.areas)) : below;
}

export function createRepairs(workshop: Workshop): Repairs {
  const { port } = workshop;
  /** Found afresh: what was shown counts only while it would still come to the same. */
  async function findToWrite(ids: readonly string[]): Promise<Outcome<readonly Repair[]>> {
    const before = await workshop.readToWrite();
    if (!before.ok) return before;
    const found = await find(workshop, before.value);
    if (!found.ok) return found;
    const wanted = ids.flatMap((id) => found.value.find((repair) => repair.id === id) ?? []);
    return wanted.length === ids.length && wanted.every(({ plan }) => plan !== null)
      ? done(wanted)
      : failed({ kind: "missing" });
  }
  return {
    async repairs() {
      const before = await workshop.readAll();
      return before.ok ? find(workshop, before.value) : before;
    },
    async repair(id) {
      const found = await findToWrite([id]);
      return found.ok ? port.repair(found.value[0]!.plan!) : found;
    },
    async bringForward(ids) {
      const found = await findToWrite(ids);
      if (!found.ok) return found;
      const plans = found.value.map(({ plan }) => plan!);
      if (plans.length === 0) return done(0);
      // All sheets in one go, so that none is left behind.
      const outcome = await port.repair({
        expect: plans.flatMap(({ expect }) => expect),
        sheets: plans.flatMap(({ sheets }) => sheets),
        steps: plans.flatMap(({ steps }) => steps),
      });
      return outcome.ok ? done(plans.length) : outcome;
    },
  };
}

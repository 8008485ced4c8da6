import type { Outcome } from "../port";
import type { Understanding } from "../reading/understand";
import { findRepairs, firstLook, headersWithout, secondLook } from "../repair/findRepairs";
import { planResuming } from "../repair/planResuming";
import { isLeftOf, subjectOf, type Repair } from "../repair/repair";
import { stepInHand } from "../repair/stepInHand";
import type { ClosedIn, RepairPlan } from "../repairPort";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Work } from "../unfinished/work";
import type { Actions } from "./actions";
import { done, failed, type Workshop } from "./workshop";

/** The use cases around repairs; in a script of their own, which is fetched when they are asked for. */
export type Repairs = Pick<Actions, "repairs" | "repair" | "bringForward">;

/** Repairs under way. */
type Repairing = Work & { readonly kind: "repair" };

interface Found {
  readonly repairs: readonly Repair[];
  readonly look: ClosedIn;
}

async function find({ port }: Workshop, { reading }: Understanding): Promise<Outcome<Found>> {
  const looked = await port.lookClosely(firstLook(reading));
  if (!looked.ok) return looked;
  const look = looked.value;
  const headers = headersWithout(reading, look);
  if (headers.length === 0) return done({ repairs: findRepairs(reading, look), look });
  const below = await port.lookClosely(secondLook(headers));
  return below.ok
    ? done({ repairs: findRepairs(reading, look, headers, below.value.areas), look })
    : below;
}

/** Several repairs in one go, so that none is left behind. */
function together(repairs: readonly Repair[]): RepairPlan {
  const plans = repairs.map(({ plan }) => plan!);
  return {
    expect: plans.flatMap(({ expect }) => expect),
    sheets: plans.flatMap(({ sheets }) => sheets),
    steps: plans.flatMap(({ steps }) => steps),
  };
}

/** Carries a plan out under the mark of the work, which says all along which step is in hand. */
function carryOut(
  { port }: Workshop,
  undertaking: Undertaking,
  work: Repairing,
  plan: RepairPlan,
  after: Work | null
): Promise<Outcome<void>> {
  return undertaking.run(work, after, (mark, textOf) =>
    port.repair(plan, {
      ...mark,
      textDuring(step, before) {
        const inHand = stepInHand(step, before);
        return inHand === null ? null : textOf({ ...work, inHand });
      },
    })
  );
}

/** How many columns of the sheet of the step in hand are in use. */
async function columnsInUse(
  { port }: Workshop,
  { reading }: Understanding,
  { inHand }: Repairing
): Promise<Outcome<number>> {
  if (inHand?.kind !== "addColumn") return done(0);
  const table = reading.contents.tables.find(
    ({ name }) => name.toLowerCase() === inHand.table.toLowerCase()
  );
  if (!table) return done(0);
  const cells = await port.readCells([table.sheet]);
  if (!cells.ok) return cells;
  const [sheet] = cells.value.sheets;
  return done(sheet ? sheet.column + (sheet.cells[0]?.length ?? 0) : 0);
}

/** Brings the step that was in hand to its end; answers with what is found by looking then. */
async function resume(
  workshop: Workshop,
  undertaking: Undertaking,
  work: Repairing,
  understanding: Understanding
): Promise<Outcome<readonly Repair[]>> {
  const used = await columnsInUse(workshop, understanding, work);
  if (!used.ok) return used;
  const found = await find(workshop, understanding);
  if (!found.ok) return found;
  const { look, repairs } = found.value;
  const plan = planResuming(understanding.reading, look, work, used.value);
  if (plan === null) return done(repairs);
  const resumed = await carryOut(workshop, undertaking, work, plan, { ...work, inHand: null });
  if (!resumed.ok) return resumed;
  const now = await workshop.readToWrite();
  if (!now.ok) return now;
  const foundThen = await find(workshop, now.value);
  return foundThen.ok ? done(foundThen.value.repairs) : foundThen;
}

/**
 * Carries repairs to their end that were left half done: first the step that was in hand, then whatever else is found
 * of them by looking anew.
 */
export async function repairTheRest(
  workshop: Workshop,
  undertaking: Undertaking,
  work: Repairing,
  understanding: Understanding
): Promise<Outcome<void>> {
  const resumed = await resume(workshop, undertaking, work, understanding);
  if (!resumed.ok) return resumed;
  const left = resumed.value.filter(
    (repair) => repair.plan !== null && work.subjects.some((subject) => isLeftOf(repair, subject))
  );
  return left.length === 0
    ? done(undefined)
    : carryOut(workshop, undertaking, { ...work, inHand: null }, together(left), null);
}

export function createRepairs(workshop: Workshop): Repairs {
  /** Found afresh: what was shown counts only while it would still come to the same. */
  async function carryOutShown(ids: readonly string[]): Promise<Outcome<readonly Repair[]>> {
    const before = await workshop.readToWrite();
    if (!before.ok) return before;
    const found = await find(workshop, before.value);
    if (!found.ok) return found;
    const { repairs } = found.value;
    const wanted = ids.flatMap((id) => repairs.find((repair) => repair.id === id) ?? []);
    if (wanted.length < ids.length || wanted.some(({ plan }) => plan === null))
      return failed({ kind: "missing" });
    if (wanted.length === 0) return done(wanted);
    const work: Repairing = { kind: "repair", subjects: wanted.map(subjectOf), inHand: null };
    const plan = together(wanted);
    const outcome = await carryOut(workshop, undertake(workshop), work, plan, null);
    return outcome.ok ? done(wanted) : outcome;
  }
  return {
    async repairs() {
      const before = await workshop.readAll();
      if (!before.ok) return before;
      const found = await find(workshop, before.value);
      return found.ok ? done(found.value.repairs) : found;
    },
    async repair(id) {
      const outcome = await carryOutShown([id]);
      return outcome.ok ? done(undefined) : outcome;
    },
    async bringForward(ids) {
      const outcome = await carryOutShown(ids);
      return outcome.ok ? done(outcome.value.length) : outcome;
    },
  };
}

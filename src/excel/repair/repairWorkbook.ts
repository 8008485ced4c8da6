import type { Outcome } from "../../workbook/port";
import type { RepairPlan } from "../../workbook/repairPort";
import { checkState, requestState, type RepairState } from "./repairState";
import { carryOutStep } from "./repairSteps";
import { restore } from "./restoreState";
import { mayHaveChanged } from "../session/trouble";
import type { ExcelSession } from "../session/withExcel";

/**
 * Carries out a repair after one look whether everything that it rests on is still as it was. Where something is
 * filtered, protected or changed, nothing at all is written.
 *
 * Syncs: 2. A repair is never repeated. When the host fails half way, 2 more bring tables, names and cells back to how
 * they were looked at; widths and rules of cells that differed among themselves may stay as they became.
 */
export async function repairWorkbook(
  session: ExcelSession,
  plan: RepairPlan
): Promise<Outcome<void>> {
  const before: RepairState[] = [];
  const repaired = await session.write(async (context) => {
    const state = requestState(context.workbook, plan);
    await context.sync();
    checkState(state, plan);

    before.push(state);
    for (const step of plan.steps) {
      carryOutStep(context.workbook, step, state);
    }
    await context.sync();
  });
  const [state] = before;
  if (!repaired.ok && state && mayHaveChanged(repaired.trouble)) {
    const restored = await restore(session, plan, state);
    return restored.ok ? repaired : { ok: false, trouble: { ...repaired.trouble, halfDone: true } };
  }
  return repaired;
}

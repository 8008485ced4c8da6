import type { Outcome } from "../../workbook/port";
import type { RepairMark, RepairPlan } from "../../workbook/repairPort";
import { Marking } from "../marking";
import { mayHaveChanged } from "../session/trouble";
import type { ExcelSession } from "../session/withExcel";
import { beforeStep, checkState, requestState, type RepairState } from "./repairState";
import { carryOutStep } from "./repairSteps";
import { restore } from "./restoreState";

/**
 * Carries out a repair after one look whether everything that it rests on is still as it was. Where something is
 * filtered, protected or changed, nothing at all is written.
 *
 * Syncs: 2. A repair is never repeated. When the host fails half way, 2 more bring tables, names and cells back to how
 * they were looked at; widths and rules of cells that differed among themselves may stay as they became. Where that
 * fails, too, the trouble is `unfinished`, and the mark says which step was in hand.
 */
export async function repairWorkbook(
  session: ExcelSession,
  plan: RepairPlan,
  mark?: RepairMark
): Promise<Outcome<void>> {
  const before: RepairState[] = [];
  const marking = new Marking(mark);
  const repaired = await session.write(async (context) => {
    const { workbook } = context;
    const state = requestState(workbook, plan);
    marking.look(workbook);
    await context.sync();
    checkState(state, plan);

    before.push(state);
    marking.begin(workbook);
    for (const step of plan.steps) {
      const text = mark?.textDuring(step, beforeStep(state, step)) ?? null;
      if (text !== null) {
        marking.note(workbook, text);
      }
      carryOutStep(workbook, step, state);
    }
    marking.end(workbook);
    await context.sync();
  });
  const [state] = before;
  if (!repaired.ok && state && mayHaveChanged(repaired.trouble)) {
    const restored = await restore(session, plan, state, marking);
    if (!restored.ok) return { ok: false, trouble: { ...repaired.trouble, unfinished: true } };
  }
  return repaired;
}

import type { Outcome, SheetMade, SheetPlan, Trouble, WorkbookPort } from "../port";
import type { ReportStep } from "../report/reportStep";
import { done } from "./workshop";

/** What came of a step of a report; `sheet` is the one that was laid out. */
interface StepDone extends SheetMade {
  readonly cells: number;
  readonly sheet: string | null;
}

/** Carries out one step of a report. */
export async function carryOut(port: WorkbookPort, step: ReportStep): Promise<Outcome<StepDone>> {
  if (step.kind === "write") {
    const outcome = await port.write(step.plan);
    return outcome.ok ? done({ cells: step.cells, sheet: null, chartsDrawn: true }) : outcome;
  }
  const outcome =
    step.kind === "add"
      ? await port.addSheet(step.plan)
      : await port.rebuildSheet(step.sheet, step.oldTables, step.plan);
  return outcome.ok
    ? done({ cells: cellCount(step.plan), sheet: step.plan.name, ...outcome.value })
    : outcome;
}

/** The trouble where laying a sheet out anew would lose entries of the team's; to be asked before the first step. */
export function orphansOf(steps: readonly ReportStep[]): Trouble | null {
  const orphans = steps.flatMap((step) => (step.kind === "rebuild" ? step.orphans : []));
  if (orphans.length === 0) return null;
  const more = orphans.length > 3 ? ", …" : "";
  return { kind: "orphans", subject: orphans.slice(0, 3).join(", ") + more };
}

function cellCount(plan: SheetPlan): number {
  return plan.blocks.reduce(
    (sum, { cells }) => sum + cells.reduce((inRow, row) => inRow + row.length, 0),
    0
  );
}

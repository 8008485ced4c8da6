import type {
  Outcome,
  SheetMade,
  SheetPlan,
  Trouble,
  TroubleKind,
  WorkbookPort,
  WorkMark,
} from "../port";
import type { ReportStep } from "../report/reportStep";
import type { Undertaking } from "../unfinished/undertaking";
import type { Rebuilding } from "../unfinished/work";
import { done, failed } from "./workshop";

/** What came of a step of a report; `sheet` is the one that was laid out. */
interface StepDone extends SheetMade {
  /** Cells went astray and were put right: only another reading finds whatever is still amiss. */
  readonly mended: boolean;
  readonly cells: number;
  readonly sheet: string | null;
}

/** Carries out one step of a report. */
export async function carryOut(
  port: WorkbookPort,
  step: ReportStep,
  mark: WorkMark
): Promise<Outcome<StepDone>> {
  if (step.kind === "write") {
    const outcome = await port.write(step.plan, mark);
    if (!outcome.ok) return outcome;
    const { mended } = outcome.value;
    return done({ cells: step.cells, sheet: null, chartsDrawn: true, mended });
  }
  const outcome =
    step.kind === "add"
      ? await port.addSheet(step.plan, mark)
      : await port.rebuildSheet(step.sheet, step.oldTables, step.plan, mark, step.ground);
  return outcome.ok
    ? done({ cells: cellCount(step.plan), sheet: step.plan.name, mended: false, ...outcome.value })
    : outcome;
}

/** Kinds after which the same step would be of no use, or nobody knows what came of it. */
const PLANNED_ANEW: ReadonlySet<TroubleKind> = new Set(["changed", "taken", "silent"]);

/**
 * Carries out one step after others. What they did stays, so that a step that was turned away, or put back, is tried
 * once more; after that the trouble is `unfinished`.
 */
export async function carryOnWith<T>(
  undertaking: Undertaking,
  step: () => Promise<Outcome<T>>
): Promise<Outcome<T>> {
  const outcome = await step();
  if (outcome.ok || !undertaking.hasBegun() || PLANNED_ANEW.has(outcome.trouble.kind))
    return outcome;
  const again = await step();
  return again.ok ? again : failed({ ...again.trouble, unfinished: true });
}

/** The sheet and first table of a step that lays one out anew; null for other steps. */
export function rebuildingOf(step: ReportStep): Rebuilding | null {
  return step.kind === "rebuild" ? { sheet: step.sheet, table: step.plan.tables[0]!.name } : null;
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

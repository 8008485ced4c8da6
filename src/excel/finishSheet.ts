import type { Outcome, SheetPlan } from "../workbook/port";
import { finishingTouches } from "./formatSheet";
import { locationOf } from "./trouble";
import type { ExcelSession } from "./withExcel";

/** Queues the finishing touches, as the last part of a batch. */
export function finishSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { apply } of finishingTouches) {
    apply(sheet, plan);
  }
}

/**
 * Forgives a batch that failed in its finishing touches: all that counts was done before, since a host carries out
 * actions in order and keeps their effects. The touches after the failed one get a batch of their own, whose failure
 * changes nothing for the team.
 */
export async function forgiveFinish(
  session: ExcelSession,
  plan: SheetPlan,
  sheet: string,
  outcome: Outcome<void>
): Promise<Outcome<void>> {
  if (outcome.ok) {
    return outcome;
  }
  const location = locationOf(outcome.trouble.original);
  const failed = finishingTouches.findIndex(({ locations }) =>
    locations.some((start) => location?.startsWith(start))
  );
  if (failed === -1) {
    return outcome;
  }
  const remaining = finishingTouches.slice(failed + 1);
  if (remaining.length > 0) {
    await session.write(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      remaining.forEach(({ apply }) => apply(target, plan));
      await context.sync();
    });
  }
  return { ok: true, value: undefined };
}

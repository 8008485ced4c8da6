import type { Understanding } from "../reading/understand";
import { chartedSheets } from "../report/chartedSheets";
import { planReport } from "../report/planReport";
import type { Outcome } from "../port";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Rebuilding, Work } from "../unfinished/work";
import type { Actions, RefreshResult } from "./actions";
import { carryOnWith, carryOut, rebuildingOf } from "./carryOut";
import { done, failed, unlessChanged, type Workshop } from "./workshop";

export function createRefreshReport(workshop: Workshop): Actions["refreshReport"] {
  return () => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => refresh(workshop, undertaking, null));
  };
}

/** @param halfDone a sheet that an earlier refresh has left half laid out */
export async function refresh(
  workshop: Workshop,
  undertaking: Undertaking,
  halfDone: Rebuilding | null
): Promise<Outcome<RefreshResult>> {
  const before = await workshop.readAll();
  if (!before.ok) return before;
  return workshop.port.asOneUndoStep(() =>
    writeReport(workshop, undertaking, before.value, halfDone)
  );
}

async function writeReport(
  { port, clock }: Workshop,
  undertaking: Undertaking,
  understanding: Understanding,
  halfDone: Rebuilding | null
): Promise<Outcome<RefreshResult>> {
  let cells = 0;
  const laidOut: string[] = [];
  const withoutCharts: string[] = [];
  const steps = planReport(understanding, { writtenAt: clock.now(), halfDone });
  for (const step of steps) {
    const begun: Work = {
      kind: "refresh",
      adding: step.kind === "add" ? step.plan.name : null,
      rebuilding: rebuildingOf(step),
    };
    const after: Work | null =
      step === steps.at(-1) ? null : { kind: "refresh", adding: null, rebuilding: null };
    const outcome = await carryOnWith(undertaking, () =>
      undertaking.run(begun, after, (mark) => carryOut(port, step, mark))
    );
    if (!outcome.ok) return outcome;
    const { sheet, chartsDrawn, mended } = outcome.value;
    if (mended) return failed({ kind: "changed" });
    cells += outcome.value.cells;
    if (sheet !== null) laidOut.push(sheet);
    if (sheet !== null && !chartsDrawn) withoutCharts.push(sheet);
  }
  if (undertaking.isMarked()) {
    // A step of an earlier attempt was the last that there was to do.
    const forgotten = await port.forgetMark(undertaking.name);
    if (!forgotten.ok) return forgotten;
  }
  const kept = chartedSheets(understanding.reading).filter(({ sheet }) => !laidOut.includes(sheet));
  const drawn = kept.length > 0 ? await port.drawMissingCharts(kept) : null;
  // Where charts cannot even be looked for, the report is done all the same.
  if (!drawn?.ok) return done({ cells, charts: 0, withoutCharts });
  return done({
    cells,
    charts: drawn.value.drawn,
    withoutCharts: [...withoutCharts, ...drawn.value.failed],
  });
}

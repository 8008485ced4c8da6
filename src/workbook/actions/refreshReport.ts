import { everyLayout } from "../sheets/everyLayout";
import { lookAtOwn } from "../carry/lookAtOwn";
import { surveyGround } from "../carry/surveyGround";
import type { Understanding } from "../reading/understand";
import { chartedSheets } from "../report/chartedSheets";
import { planReportInSteps } from "../report/planReport";
import type { ReportStep } from "../report/reportStep";
import type { Outcome } from "../port";
import { undertake, type Undertaking } from "../unfinished/undertaking";
import type { Rebuilding, Work } from "../unfinished/work";
import type { Actions, RefreshOptions, RefreshResult } from "./actions";
import { carryOnWith, carryOut, orphansOf, rebuildingOf } from "./carryOut";
import { inSlices } from "./inSlices";
import { done, failed, unlessChanged, type Workshop } from "./workshop";

const nothingWritten: RefreshResult = { cells: 0, charts: 0, withoutCharts: [] };

export function createRefreshReport(workshop: Workshop): Actions["refreshReport"] {
  return (options) => {
    const undertaking = undertake(workshop);
    return unlessChanged(undertaking, () => refresh(workshop, undertaking, null, options));
  };
}

/** @param halfDone a sheet that an earlier refresh has left half laid out */
export async function refresh(
  workshop: Workshop,
  undertaking: Undertaking,
  halfDone: Rebuilding | null,
  options: RefreshOptions = {}
): Promise<Outcome<RefreshResult>> {
  const { onProgress, isCancelled = () => false } = options;
  onProgress?.({ stage: "reading", done: 0, total: 0, sheet: null });
  const before = await workshop.readToWrite({
    isCancelled,
    onRead: () => onProgress?.({ stage: "analysing", done: 0, total: 0, sheet: null }),
  });
  if (!before.ok)
    return before.trouble.kind === "cancelled"
      ? done({ ...nothingWritten, cancelled: true })
      : before;
  const own = await lookAtOwn(workshop.port, before.value.reading);
  if (!own.ok) return own;
  const moment = { writtenAt: workshop.clock.now(), layouts: everyLayout, halfDone };
  const plan = planReportInSteps(before.value, moment, own.value);
  const steps = await inSlices(plan, workshop.clock);
  const orphans = orphansOf(steps);
  if (orphans) return failed(orphans);
  const { reading } = before.value;
  const surveyed = await surveyGround(workshop.port, steps, reading, own.value, halfDone);
  if (!surveyed.ok) return surveyed;
  return workshop.port.asOneUndoStep(() =>
    writeReport(workshop, undertaking, before.value, surveyed.value, options)
  );
}

async function writeReport(
  { port }: Workshop,
  undertaking: Undertaking,
  { reading }: Understanding,
  steps: readonly ReportStep[],
  { onProgress, isCancelled = () => false }: RefreshOptions
): Promise<Outcome<RefreshResult>> {
  let cells = 0;
  const laidOut: string[] = [];
  const withoutCharts: string[] = [];
  const total = steps.length + 1;
  for (const [index, step] of steps.entries()) {
    // Each step is whole by itself, and a further refresh does the others.
    if (isCancelled()) break;
    onProgress?.({ stage: "writing", done: index, total, sheet: sheetOf(step) });
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
    // A step of an earlier attempt was the last that there was to do, or the rest is not wanted.
    const forgotten = await port.forgetMark(undertaking.name);
    if (!forgotten.ok) return forgotten;
  }
  if (isCancelled()) return done({ cells, charts: 0, withoutCharts, cancelled: true });
  onProgress?.({ stage: "drawing", done: steps.length, total, sheet: null });
  const kept = chartedSheets(reading).filter(({ sheet }) => !laidOut.includes(sheet));
  const drawn = kept.length > 0 ? await port.drawMissingCharts(kept) : null;
  // Where charts cannot even be looked for, the report is done all the same.
  if (!drawn?.ok) return done({ cells, charts: 0, withoutCharts });
  return done({
    cells,
    charts: drawn.value.drawn,
    withoutCharts: [...withoutCharts, ...drawn.value.failed],
  });
}

/** The sheet that a step lays out; null where it writes to several. */
function sheetOf(step: ReportStep): string | null {
  return step.kind === "write" ? null : step.plan.name;
}

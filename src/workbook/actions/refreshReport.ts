import { chartedSheets } from "../report/chartedSheets";
import { planReportInSteps } from "../report/planReport";
import type { ReportStep } from "../report/reportStep";
import type { Actions, RefreshResult } from "./actions";
import { carryOut } from "./carryOut";
import { inSlices } from "./inSlices";
import { done, type Workshop } from "./workshop";

const nothingWritten: RefreshResult = { cells: 0, charts: 0, withoutCharts: [] };

export function createRefreshReport({ port, clock, readAll }: Workshop): Actions["refreshReport"] {
  return async ({ onProgress, isCancelled = () => false } = {}) => {
    onProgress?.({ stage: "reading", done: 0, total: 0, sheet: null });
    const before = await readAll({
      isCancelled,
      onRead: () => onProgress?.({ stage: "analysing", done: 0, total: 0, sheet: null }),
    });
    if (!before.ok)
      return before.trouble.kind === "cancelled"
        ? done({ ...nothingWritten, cancelled: true })
        : before;
    const steps = await inSlices(
      planReportInSteps(before.value, { writtenAt: clock.now() }),
      clock
    );
    let cells = 0;
    const laidOut: string[] = [];
    const withoutCharts: string[] = [];
    const total = steps.length + 1;
    for (const [index, step] of steps.entries()) {
      // Each step is whole by itself, and a further refresh does the others.
      if (isCancelled()) return done({ cells, charts: 0, withoutCharts, cancelled: true });
      onProgress?.({ stage: "writing", done: index, total, sheet: sheetOf(step) });
      const outcome = await carryOut(port, step);
      if (!outcome.ok) return outcome;
      const { sheet, chartsDrawn } = outcome.value;
      cells += outcome.value.cells;
      if (sheet !== null) laidOut.push(sheet);
      if (sheet !== null && !chartsDrawn) withoutCharts.push(sheet);
    }
    if (isCancelled()) return done({ cells, charts: 0, withoutCharts, cancelled: true });
    onProgress?.({ stage: "drawing", done: steps.length, total, sheet: null });
    const kept = chartedSheets(before.value.reading).filter(
      ({ sheet }) => !laidOut.includes(sheet)
    );
    const drawn = kept.length > 0 ? await port.drawMissingCharts(kept) : null;
    // Where charts cannot even be looked for, the report is done all the same.
    if (!drawn?.ok) return done({ cells, charts: 0, withoutCharts });
    return done({
      cells,
      charts: drawn.value.drawn,
      withoutCharts: [...withoutCharts, ...drawn.value.failed],
    });
  };
}

/** The sheet that a step lays out; null where it writes to several. */
function sheetOf(step: ReportStep): string | null {
  return step.kind === "write" ? null : step.plan.name;
}

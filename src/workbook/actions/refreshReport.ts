import { lookAtOwn } from "../carry/lookAtOwn";
import { chartedSheets } from "../report/chartedSheets";
import { planReport } from "../report/planReport";
import type { Actions } from "./actions";
import { carryOut, orphansOf } from "./carryOut";
import { done, failed, type Workshop } from "./workshop";

export function createRefreshReport({
  port,
  clock,
  readToWrite,
}: Workshop): Actions["refreshReport"] {
  return async () => {
    const before = await readToWrite();
    if (!before.ok) return before;
    let cells = 0;
    const laidOut: string[] = [];
    const withoutCharts: string[] = [];
    const own = await lookAtOwn(port, before.value.reading);
    if (!own.ok) return own;
    const steps = planReport(before.value, { writtenAt: clock.now() }, own.value);
    const orphans = orphansOf(steps);
    if (orphans) return failed(orphans);
    for (const step of steps) {
      const outcome = await carryOut(port, step);
      if (!outcome.ok) return outcome;
      const { sheet, chartsDrawn } = outcome.value;
      cells += outcome.value.cells;
      if (sheet !== null) laidOut.push(sheet);
      if (sheet !== null && !chartsDrawn) withoutCharts.push(sheet);
    }
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

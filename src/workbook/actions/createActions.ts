import type { SampleSet } from "../../templates/definition";
import type { WorkbookPort } from "../port";
import { findUnfinished } from "../unfinished/findUnfinished";
import { viewWorkbook } from "../view/viewWorkbook";
import type { Actions } from "./actions";
import { createClearSamples } from "./clearSamples";
import type { Clock } from "./clock";
import { createInsert } from "./insert";
import { createRefreshReport } from "./refreshReport";
import { createStartPdsa } from "./startPdsa";
import { createFollowTool, createMakeTracker } from "./trackers";
import { createComplete, createDiscard } from "./unfinished";
import { createWorkshop, done } from "./workshop";

/** Edits come in bursts; the workbook is read again once they rest. */
const quietMilliseconds = 700;

/**
 * The use cases over a workbook. Each reads afresh, because others may be editing the same workbook.
 *
 * @param loadSamples the sample sets that may be inserted; the first is the one that `insert` uses
 */
export function createActions(
  port: WorkbookPort,
  clock: Clock,
  loadSamples: () => Promise<readonly SampleSet[]>
): Actions {
  const workshop = createWorkshop(port, clock, loadSamples);
  return {
    async view() {
      const outcome = await workshop.readAll();
      if (!outcome.ok) return outcome;
      const unfinished = findUnfinished(outcome.value.reading, clock.now(), workshop.own);
      return done(viewWorkbook(outcome.value, unfinished));
    },
    insert: createInsert(workshop),
    clearSamples: createClearSamples(workshop),
    refreshReport: createRefreshReport(workshop),
    startPdsa: createStartPdsa(workshop),
    makeTracker: createMakeTracker(workshop),
    followTool: createFollowTool(workshop),
    complete: createComplete(workshop),
    discard: createDiscard(workshop),
    goTo: (target) => port.goTo(target),
    watch(onQuiet) {
      let cancel = (): void => undefined;
      return port.watch(() => {
        cancel();
        cancel = clock.after(quietMilliseconds, onQuiet);
      });
    },
  };
}

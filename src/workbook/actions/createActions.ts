import type { SampleSet } from "../../templates/definition";
import type { WorkbookPort } from "../port";
import { viewWorkbookInSteps } from "../view/viewWorkbook";
import type { Actions } from "./actions";
import { createClearSamples } from "./clearSamples";
import type { Clock } from "./clock";
import { inSlices } from "./inSlices";
import { createInsert } from "./insert";
import { createRefreshReport } from "./refreshReport";
import { createStartPdsa } from "./startPdsa";
import { createFollowTool, createMakeTracker } from "./trackers";
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
      return done(await inSlices(viewWorkbookInSteps(outcome.value), clock));
    },
    insert: createInsert(workshop),
    clearSamples: createClearSamples(workshop),
    refreshReport: createRefreshReport(workshop),
    startPdsa: createStartPdsa(workshop),
    makeTracker: createMakeTracker(workshop),
    followTool: createFollowTool(workshop),
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

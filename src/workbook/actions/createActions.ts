import type { SampleSet } from "../../templates/definition";
import type { Outcome } from "../port";
import type { RepairingPort } from "../repairPort";
import { findUnfinished } from "../unfinished/findUnfinished";
import { viewWorkbookInSteps } from "../view/viewWorkbook";
import type { Actions } from "./actions";
import { createClearSamples } from "./clearSamples";
import type { Clock } from "./clock";
import { inSlices } from "./inSlices";
import { createInsert } from "./insert";
import { createRefreshReport } from "./refreshReport";
import type * as removalModule from "./removeInserted";
import { createStartPdsa } from "./startPdsa";
import { createFollowTool, createMakeTracker } from "./trackers";
import type { Repairs } from "./repairs";
import { createComplete, createDiscard } from "./unfinished";
import { createWorkshop, done, failed, type Workshop } from "./workshop";

/** Edits come in bursts; the workbook is read again once they rest. */
const quietMilliseconds = 700;

type Removal = typeof removalModule;

/** Does something with what is only asked for on request. It may be out of reach, as when the network is gone. */
async function removing<T>(act: (removal: Removal) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let removal: Removal;
  try {
    removal = await import(/* webpackChunkName: "removal" */ "./removeInserted");
  } catch (original) {
    return failed({ kind: "unfetched", original });
  }
  return act(removal);
}

/**
 * The use cases over a workbook. Each reads afresh, because others may be editing the same workbook.
 *
 * @param loadSamples the sample sets that may be inserted; the first is the one that `insert` uses
 */
export function createActions(
  port: RepairingPort,
  clock: Clock,
  loadSamples: () => Promise<readonly SampleSet[]>
): Actions {
  const workshop = createWorkshop(port, clock, loadSamples);
  /** Only fetched when somebody asks what was changed by hand. */
  async function repairing<T>(act: (made: Repairs) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    let createRepairs: (workshop: Workshop) => Repairs;
    try {
      ({ createRepairs } = await import(/* webpackChunkName: "repairs" */ "./repairs"));
    } catch (original) {
      return failed({ kind: "unfetched", original });
    }
    return act(createRepairs(workshop));
  }
  return {
    async view() {
      const outcome = await workshop.readAll();
      if (!outcome.ok) return outcome;
      const unfinished = findUnfinished(outcome.value.reading, clock.now(), workshop.own);
      const view = await inSlices(viewWorkbookInSteps(outcome.value), clock);
      return done({ ...view, unfinished, undo: port.undoSupport() });
    },
    insert: createInsert(workshop),
    clearSamples: createClearSamples(workshop),
    refreshReport: createRefreshReport(workshop),
    startPdsa: createStartPdsa(workshop),
    makeTracker: createMakeTracker(workshop),
    followTool: createFollowTool(workshop),
    complete: createComplete(workshop),
    discard: createDiscard(workshop),
    removable: () => removing(({ createRemovable }) => createRemovable(workshop)()),
    removeInserted: (sheets) =>
      removing(({ createRemoveInserted }) => createRemoveInserted(workshop)(sheets)),
    repairs: () => repairing((made) => made.repairs()),
    repair: (id) => repairing((made) => made.repair(id)),
    bringForward: (ids) => repairing((made) => made.bringForward(ids)),
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

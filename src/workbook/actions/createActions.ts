import type { SampleSet } from "../../templates/definition";
import type { Outcome } from "../port";
import type { RepairingPort } from "../repairPort";
import { findUnfinished } from "../unfinished/findUnfinished";
import { viewWorkbookInSteps } from "../view/viewWorkbook";
import type { Actions } from "./actions";
import type { Clock } from "./clock";
import type { Changing } from "./changing";
import { fetching } from "./fetching";
import { inSlices } from "./inSlices";
import type * as Removing from "./removeInserted";
import type { Repairs } from "./repairs";
import { createWorkshop, done } from "./workshop";

/** Edits come in bursts; the workbook is read again once they rest. */
const quietMilliseconds = 700;

type Removal = typeof Removing;

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
  const changing = <T>(act: (made: Changing) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    fetching(
      () => import(/* webpackChunkName: "changing" */ "./changing"),
      ({ createChanging }) => act(createChanging(workshop))
    );
  const removing = <T>(act: (made: Removal) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    fetching(() => import(/* webpackChunkName: "removal" */ "./removeInserted"), act);
  const repairing = <T>(act: (made: Repairs) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    fetching(
      () => import(/* webpackChunkName: "repairs" */ "./repairs"),
      ({ createRepairs }) => act(createRepairs(workshop))
    );
  return {
    async view() {
      const outcome = await workshop.readAll();
      if (!outcome.ok) return outcome;
      const unfinished = findUnfinished(outcome.value.reading, clock.now(), workshop.own);
      const view = await inSlices(viewWorkbookInSteps(outcome.value), clock);
      return done({ ...view, unfinished, undo: port.undoSupport() });
    },
    insert: (sheets, options) => changing((made) => made.insert(sheets, options)),
    clearSamples: () => changing((made) => made.clearSamples()),
    refreshReport: (options) => changing((made) => made.refreshReport(options)),
    startPdsa: (flagKey) => changing((made) => made.startPdsa(flagKey)),
    prepareConsensus: (tool, event) => changing((made) => made.prepareConsensus(tool, event)),
    startInstrument: (key) => changing((made) => made.startInstrument(key)),
    makeTracker: (tool) => changing((made) => made.makeTracker(tool)),
    followTool: (tool) => changing((made) => made.followTool(tool)),
    complete: (id) => changing((made) => made.complete(id)),
    discard: (id) => changing((made) => made.discard(id)),
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

import type { Result } from "../../messages/resultTexts";
import type { Actions, WorkbookView } from "../../workbook/actions/actions";
import type { Repair } from "../../workbook/repair/repair";
import type { Outcome } from "../../workbook/port";
import { goesByItself } from "../../workbook/removal/removableSheet";
import { initialState, reducePane } from "./paneState";
import type { Job, JobProgress, PaneEvent, PaneState, Tab } from "./paneState";

/** What the pane's parts use: the state, and everything one can ask for. */
export interface PaneSession {
  readonly getState: () => PaneState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reads for the first time, starts watching, and refreshes the report where the pane was opened for that. */
  readonly open: (options: { readonly refresh: boolean }) => Promise<void>;
  /** Reads because the user asked for it. */
  readonly read: () => Promise<void>;
  /** Reads because something may have changed unheard, unless that was done a moment ago. */
  readonly freshen: () => Promise<void>;
  /** Does nothing while another job runs. */
  readonly run: (job: Job) => Promise<void>;
  readonly cancel: () => void;
  readonly tryAgain: () => Promise<void>;
  readonly dismiss: () => void;
  readonly chooseTab: (tab: Tab) => void;
  readonly followLink: (tab: Tab) => void;
  /** The new view's heading has the focus now. */
  readonly takeFocus: () => void;
  readonly close: () => Promise<void>;
}

/** Every click into the pane gives it the focus again; that alone is no reason to read a whole workbook. */
const FRESH_FOR_MILLISECONDS = 4000;

/** Jobs after which the workbook is as it was. */
const LOOKS: ReadonlySet<Job["kind"]> = new Set(["goTo", "findRemovable", "findRepairs"]);

/** @param now milliseconds from any fixed point */
export function createPaneSession(actions: Actions, now: () => number): PaneSession {
  let state = initialState;
  const listeners = new Set<() => void>();
  let stopWatching: (() => Promise<void>) | null = null;
  let closed = false;
  /** Names the reading whose answer still counts; a job makes all earlier ones stale. */
  let currentReading = 0;
  /** A reading that was asked for while another was under way. */
  let awaited: { readonly quiet: boolean } | null = null;
  let lastRead = -Infinity;

  const dispatch = (event: PaneEvent) => {
    if (closed) return;
    const next = reducePane(state, event);
    if (next === state) return;
    state = next;
    listeners.forEach((onChange) => onChange());
  };

  async function readView(quiet: boolean): Promise<void> {
    if (closed) return;
    if (state.reading) {
      awaited = { quiet: quiet && (awaited?.quiet ?? true) };
      return;
    }
    currentReading += 1;
    const reading = currentReading;
    dispatch({ type: "readStarted" });
    const outcome = await settled(() => actions.view());
    if (reading !== currentReading) return;
    lastRead = now();
    if (outcome.ok) dispatch({ type: "readDone", view: outcome.value });
    else dispatch({ type: "readFailed", trouble: outcome.trouble, quiet });
    if (outcome.ok && stopWatching === null) await startWatching();
    if (awaited !== null && state.job === null) {
      const next = awaited;
      awaited = null;
      await readView(next.quiet);
    }
  }

  async function startWatching(): Promise<void> {
    const outcome = await settled(() =>
      actions.watch(() => {
        // A job reads anyway when it is done.
        if (state.job === null) void readView(true);
      })
    );
    // Without it the pane still reads when it gets the focus, and then tries to watch once more.
    if (!outcome.ok) return;
    if (closed || stopWatching !== null) await outcome.value();
    else stopWatching = outcome.value;
  }

  async function run(job: Job): Promise<void> {
    if (state.job !== null || closed) return;
    currentReading += 1;
    awaited = null;
    dispatch({ type: "jobStarted", job });
    const outcome = await settled(() => carryOut(job));
    if (outcome.ok) dispatch({ type: "jobDone", result: outcome.value });
    else dispatch({ type: "jobFailed", trouble: outcome.trouble });
    // Also after trouble: part of it may have been done.
    if (!LOOKS.has(job.kind)) await readView(true);
  }

  async function lookForRepairs(): Promise<Outcome<readonly Repair[]>> {
    const found = await actions.repairs();
    if (found.ok) dispatch({ type: "repairsFound", repairs: found.value });
    return found;
  }

  /** The list is looked for again after a repair; where that fails, the repair is done all the same. */
  async function thenLook<T>(
    outcome: Outcome<T>,
    map: (value: T) => Result
  ): Promise<Outcome<Result>> {
    if (outcome.ok) await lookForRepairs();
    return mapped(outcome, map);
  }

  const isCancelled = () => state.cancelling || closed;

  const progressed =
    <Kind extends JobProgress["kind"]>(kind: Kind) =>
    (progress: Omit<Extract<JobProgress, { kind: Kind }>, "kind">) =>
      dispatch({ type: "progressed", progress: { kind, ...progress } as JobProgress });

  async function carryOut(job: Job): Promise<Outcome<Result | null>> {
    switch (job.kind) {
      case "insert":
        return mapped(
          await actions.insert(job.sheets, {
            samples: job.samples,
            onProgress: progressed("insert"),
            isCancelled,
          }),
          (value) => ({ kind: "inserted", ...value })
        );
      case "clearSamples":
        return mapped(await actions.clearSamples(), (cleared) => ({
          kind: "samplesCleared",
          ...cleared,
        }));
      case "refreshReport":
        return mapped(
          await actions.refreshReport({ onProgress: progressed("refreshReport"), isCancelled }),
          (value) => ({ kind: "refreshed", ...value })
        );
      case "startPdsa":
        return mapped(await actions.startPdsa(job.flagKey), () => ({ kind: "pdsaStarted" }));
      case "prepareConsensus":
        return mapped(await actions.prepareConsensus(job.tool, job.event), () => ({
          kind: "consensusPrepared",
        }));
      case "startInstrument":
        return mapped(await actions.startInstrument(job.instrument), (tool) => ({
          kind: "instrumentStarted",
          tool,
        }));
      case "makeTracker":
        return mapped(await actions.makeTracker(job.tool), () => ({
          kind: "trackerMade",
          tool: job.tool,
        }));
      case "followTool":
        return mapped(await actions.followTool(job.tool), ({ newVersion, withoutCharts }) =>
          newVersion === null
            ? { kind: "trackerUpdated", tool: job.tool, withoutCharts }
            : { kind: "versionMade", tool: job.tool, newVersion }
        );
      case "complete":
        return mapped(await actions.complete(job.id), () => ({ kind: "completed" }));
      case "discard":
        return mapped(await actions.discard(job.id), () => ({ kind: "discarded" }));
      case "findRemovable":
        return mapped(await actions.removable(), (sheets) => ({
          kind: "removableFound",
          sheets,
          going: sheets.filter(goesByItself).length,
        }));
      case "removeInserted":
        return mapped(await actions.removeInserted(job.sheets), (sheets) => ({
          kind: "removed",
          sheets,
        }));
      case "findRepairs":
        return mapped(await lookForRepairs(), () => null);
      case "repair":
        return thenLook(await actions.repair(job.id), () => ({ kind: "repaired" }));
      case "bringForward":
        return thenLook(await actions.bringForward(job.ids), (sheets) => ({
          kind: "broughtForward",
          sheets,
        }));
      case "goTo":
        return mapped(await actions.goTo(job.target), () => null);
    }
  }

  return {
    getState: () => state,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    open: async ({ refresh }) => {
      await readView(false);
      if (!refresh || state.view === null) return;
      await run({ kind: "refreshReport" });
      if (hasGaps(state.view)) dispatch({ type: "tabShown", tab: "gaps" });
    },
    read: () => readView(false),
    freshen: async () => {
      const isFresh = now() - lastRead < FRESH_FOR_MILLISECONDS;
      if (state.job === null && !state.reading && !isFresh) await readView(true);
    },
    run,
    cancel: () => dispatch({ type: "cancelAsked" }),
    tryAgain: async () => {
      const again = state.trouble?.again ?? null;
      if (again === "read") {
        dispatch({ type: "dismissed" });
        await readView(false);
      } else if (again !== null) await run(again);
    },
    dismiss: () => dispatch({ type: "dismissed" }),
    chooseTab: (tab) => dispatch({ type: "tabChosen", tab, byLink: false }),
    followLink: (tab) => dispatch({ type: "tabChosen", tab, byLink: true }),
    takeFocus: () => dispatch({ type: "focusTaken" }),
    close: async () => {
      closed = true;
      listeners.clear();
      const stop = stopWatching;
      stopWatching = null;
      if (stop !== null) await stop();
    },
  };
}

function hasGaps(view: WorkbookView | null): boolean {
  return view !== null && view.gaps.length > 0;
}

/** The facade returns trouble; should it throw all the same, the pane must not stay busy for ever. */
async function settled<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (original) {
    return { ok: false, trouble: { kind: "unknown", original } };
  }
}

function mapped<T, U>(outcome: Outcome<T>, map: (value: T) => U): Outcome<U> {
  return outcome.ok ? { ok: true, value: map(outcome.value) } : outcome;
}
